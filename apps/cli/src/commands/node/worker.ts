import { type Command, Option } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'
import { WORKER_TIMEOUT_SECONDS } from '../../limits.ts'

const actions = () => import('../../actions/node/worker.ts')

/** `ostrom worker --once`: runs one job and exits, for machines that are rented by the job. */
export function workerCommand(program: Command): void {
  withDataOption(
    program
      .command('worker')
      .description('do one job and end: for serverless functions, Akash and Golem')
      .option('--once', 'do one job and exit; `ostrom node` runs permanently')
      .option('--job <file>', 'the job, as JSON; standard input when `-`', '-')
      .option('--store <folder>', 'folder that stores the model for the next job')
      .option(
        '--allow <host>',
        'private host, address or network such as 10.0.0.0/8 that jobs may fetch from; repeatable',
        (value: string, all: readonly string[]) => [...all, value],
        [],
      )
      .option(
        '--source-log <file>',
        'file for the reasons why sources failed; the error of a job has none',
      )
      .addOption(
        new Option(
          '--sandbox <kind>',
          'run models of others without a sandbox if there is none; for containers',
        ).choices(['none']),
      )
      .option('--onchain-request', 'answer one request on the chain instead of a job')
      .option(
        '--timeout-seconds <number>',
        'seconds to wait for a request',
        numberArgument({ argument: '--timeout-seconds', min: 1, max: 86_400 }),
        WORKER_TIMEOUT_SECONDS,
      ),
  ).action(lazy(async () => (await actions()).runWorker))
}
