import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { createLog } from '../composition/log.ts'
import { homeOf } from '../config/home.ts'
import { JOB_BYTES_MAX, WORKER_WAIT_SECONDS } from '../limits.ts'
import { toJson } from '../output.ts'
import { parseJob } from '../worker/job.ts'
import { ArgumentInvalidError, numberArgument } from './arguments.ts'
import { withData } from './context.ts'

type Options = {
  readonly once?: boolean
  readonly job: string
  readonly store?: string
  readonly data?: string
  readonly chain?: boolean
  readonly seconds: number
}

/** `ostrom worker --once`: one job and its end, for machines that are rented by the job. */
export function workerCommand(program: Command): void {
  withData(
    program
      .command('worker')
      .description('do one job and end: for serverless functions, Akash and Golem')
      .option('--once', 'do one job; for a worker that stays there is `ostrom node`')
      .option('--job <file>', 'the job, as JSON; standard input when `-`', '-')
      .option('--store <folder>', 'where the model is kept for the next job')
      .option('--chain', 'take one request that is answered on the chain, in place of a job')
      .option(
        '--seconds <number>',
        'how long to wait for such a request',
        numberArgument({ argument: '--seconds', min: 1, max: 86_400 }),
        WORKER_WAIT_SECONDS,
      ),
  ).action(async ({ once, job: place, store, data, chain, seconds }: Options) => {
    if (!once) {
      const wanted = '--once; a worker that stays and is paid is `ostrom node`'
      throw new ArgumentInvalidError({ argument: 'worker', value: 'without --once', wanted })
    }
    const control = new AbortController()
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => control.abort())
    if (chain) {
      const { answerFromChain } = await import('../worker/chain-worker.ts')
      const signal = AbortSignal.any([control.signal, AbortSignal.timeout(seconds * 1_000)])
      const posted = await answerFromChain(homeOf(data), { log: createLog(), signal })
      const { id: request = null, transaction = null } = posted ?? {}
      console.log(toJson({ format: 'ostrom-chain-answer/1', request, transaction }))
      return
    }
    const job = parseJob(await jobText(place))
    const { runJob } = await import('../worker/worker.ts')
    const folder = store ?? join(homeOf(data).path, 'store')
    const result = await runJob(job, { store: folder, signal: control.signal })
    // One document and nothing else: what called it reads the output as JSON.
    console.log(toJson(result))
  })
}

/** @throws {ArgumentInvalidError} It cannot be read, or is longer than any job. */
async function jobText(place: string): Promise<string> {
  const refuse = (wanted: string) =>
    new ArgumentInvalidError({ argument: '--job', value: place, wanted })
  if (place !== '-') {
    const file = await open(place).catch(() => undefined)
    const size = (await file?.stat())?.size
    await file?.close()
    if (size === undefined) throw refuse('a file that can be read')
    if (size > JOB_BYTES_MAX) throw refuse(`at most ${JOB_BYTES_MAX} bytes`)
    return await readFile(place, 'utf8')
  }
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of process.stdin) {
    bytes += part.length
    if (bytes > JOB_BYTES_MAX) throw refuse(`at most ${JOB_BYTES_MAX} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
