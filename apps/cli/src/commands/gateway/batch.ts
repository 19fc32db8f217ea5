import { type Command, Option } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/batch.ts')

const endpoints = [
  '/v1/chat/completions',
  '/v1/completions',
  '/v1/responses',
  '/v1/embeddings',
] as const

/** Adds `--data` and `--key`. */
const withKey = (command: Command): Command =>
  withDataOption(command).option('--key <key>', 'API key; the local one when absent')

/** `ostrom batch`: submits files of requests, which the gateway answers within a day. */
export function batchCommand(program: Command): void {
  const batch = program.command('batch').description('files of requests, answered within a day')
  withKey(batch.command('create <file>').description('start a batch: a request in each line'))
    .addOption(
      new Option('--endpoint <path>', 'endpoint for the lines')
        .choices([...endpoints])
        .default(endpoints[0]),
    )
    .option('--metadata <name=value...>', 'texts that are shown with the batch')
    .action(lazy(async () => (await actions()).createBatch))
  withKey(batch.command('list').description('list batches, newest first')).action(
    lazy(async () => (await actions()).listBatches),
  )
  withKey(batch.command('show <id>').description('show how far a batch is')).action(
    lazy(async () => (await actions()).showBatch),
  )
  withKey(batch.command('cancel <id>').description('ask no more lines of a batch')).action(
    lazy(async () => (await actions()).cancelBatch),
  )
  withKey(batch.command('output <id>').description('get the answers of a batch that has ended'))
    .option('--errors', 'the lines without an answer, and why')
    .option('--out <file>', 'file to write; printed when absent')
    .action(lazy(async () => (await actions()).getOutput))
}
