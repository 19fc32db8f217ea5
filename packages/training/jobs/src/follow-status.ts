import { setTimeout as sleep } from 'node:timers/promises'
import type { Ledger } from '@ostrom/ledger'
import { type Hash, JsonText } from '@ostrom/protocol'
import { readProgress } from './live-progress.ts'
import { isOver, type JobStatus, readJobStatus } from './status.ts'

/** Milliseconds between two checks of a job that a person follows. */
const FOLLOW_MS = 2_000

/**
 * Yields a job's status, and again after each change, until the job is over or the signal aborts.
 *
 * @param options.folder Data folder of a member; the status includes this member's progress.
 * @throws {LedgerError} `training-job-unknown`.
 */
export async function* followJobStatus(
  ledger: Ledger,
  options: { readonly jobId: Hash; readonly folder: string; readonly signal: AbortSignal },
): AsyncGenerator<JobStatus> {
  const { jobId, folder, signal } = options
  let shown = ''
  while (!signal.aborted) {
    const [read, progress] = await Promise.all([
      readJobStatus(ledger, jobId),
      readProgress(folder, jobId),
    ])
    const status = { ...read, ...(progress && { progress }) }
    const text = JsonText.stringify(status)
    if (text !== shown) yield status
    shown = text
    if (isOver(read.job)) return
    await sleep(FOLLOW_MS, undefined, { signal }).catch(() => undefined)
  }
}
