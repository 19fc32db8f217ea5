import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { JsonText } from '@ostrom/protocol'
import { isAllowedHostEntry, silentLog } from '@ostrom/protocol/system'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { JOB_BYTES_MAX } from '../../limits.ts'
import { createLog } from '../../system/log.ts'
import { applySandboxTerms } from '../../system/sandbox-terms.ts'
import { parseJob } from '../../worker/job.ts'

type WorkerOptions = {
  readonly once?: boolean
  readonly job: string
  readonly store?: string
  readonly data?: string
  readonly onchainRequest?: boolean
  readonly timeoutSeconds: number
  readonly allow: readonly string[]
  readonly sourceLog?: string
  readonly sandbox?: 'none'
}

/** Runs `ostrom worker`. */
export async function runWorker({
  once,
  job: path,
  store,
  data,
  onchainRequest,
  timeoutSeconds,
  allow,
  sourceLog,
  sandbox,
}: WorkerOptions): Promise<void> {
  if (!once) {
    const expected = '--once; for permanent paid work, use `ostrom node`'
    throw new ArgumentInvalidError({
      argument: 'worker',
      value: 'without --once',
      expected,
    })
  }
  const control = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => control.abort())
  if (onchainRequest) {
    const { answerOnchainRequest } = await import('../../worker/chain-worker.ts')
    const signal = AbortSignal.any([control.signal, AbortSignal.timeout(timeoutSeconds * 1_000)])
    const posted = await answerOnchainRequest(homeOf(data), { log: createLog(), signal })
    const { id: request = null, transaction = null } = posted ?? {}
    console.log(JsonText.stringify({ format: 'ostrom-chain-answer/1', request, transaction }))
    return
  }
  if (sandbox !== undefined) applySandboxTerms({ sandbox })
  const allowed = assertAllowedHosts(allow)
  const job = parseJob(await jobText(path))
  const { runJob } = await import('../../worker/worker.ts')
  const folder = store ?? join(homeOf(data).path, 'store')
  const log = sourceLog === undefined ? silentLog : createLog(sourceLog)
  const result = await runJob(job, {
    store: folder,
    signal: control.signal,
    allowed,
    log,
  })
  // Prints one JSON document and nothing else, because the calling program parses the output.
  console.log(JsonText.stringify(result))
}

/** @throws {ArgumentInvalidError} One of the texts is neither a host nor a network. */
function assertAllowedHosts(allowed: readonly string[]): readonly string[] {
  const value = allowed.find((entry) => !isAllowedHostEntry(entry))
  if (value === undefined) return allowed
  const expected = 'a host name, an address, or a network such as 10.0.0.0/8'
  throw new ArgumentInvalidError({ argument: '--allow', value, expected })
}

/** @throws {ArgumentInvalidError} The file cannot be read, or the job exceeds `JOB_BYTES_MAX`. */
async function jobText(path: string): Promise<string> {
  const refuse = (expected: string) =>
    new ArgumentInvalidError({ argument: '--job', value: path, expected })
  if (path !== '-') {
    const file = await open(path).catch(() => undefined)
    const size = (await file?.stat())?.size
    await file?.close()
    if (size === undefined) throw refuse('a file that can be read')
    if (size > JOB_BYTES_MAX) throw refuse(`at most ${JOB_BYTES_MAX} bytes`)
    return await readFile(path, 'utf8')
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
