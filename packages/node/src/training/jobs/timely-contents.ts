import { TrainingContentInvalidError } from '../errors.ts'
import { TRANSFER_MS_MAX } from '../limits.ts'
import type { TrainingContents } from './contents.ts'

/** Time that files of one round may take to arrive, shared among its updates. */
export type TransferTime = {
  /**
   * Returns access to the contents of the next update. The files of this update may take an equal
   * share of the remaining time, so that a slow trainer does not use the time of others. Unused
   * time is left for later updates.
   */
  next(): TrainingContents
}

/**
 * Shares time among updates.
 *
 * @param options.nowMs Returns the time of a clock in milliseconds; the clock may be set back.
 */
export function createTransferTime(options: {
  readonly contents: TrainingContents
  readonly totalMs: number
  readonly updates: number
  readonly nowMs: () => number
}): TransferTime {
  const { contents, totalMs, nowMs } = options
  let left = totalMs
  let updates = options.updates

  function next(): TrainingContents {
    let own = left / Math.max(1, updates)
    updates -= 1
    async function timed<T>(
      { what, signal }: { readonly what: string; readonly signal: AbortSignal },
      act: (signal: AbortSignal) => Promise<T>,
    ): Promise<T> {
      const late = AbortSignal.timeout(Math.min(Math.max(0, Math.floor(own)), TRANSFER_MS_MAX))
      const from = nowMs()
      try {
        return await act(AbortSignal.any([signal, late]))
      } catch (error) {
        if (!late.aborted || signal.aborted) throw error
        throw new TrainingContentInvalidError({ what, reason: 'it did not arrive in time' })
      } finally {
        const used = Math.min(own, Math.max(0, nowMs() - from))
        own -= used
        left -= used
      }
    }
    return {
      ...contents,
      read: (cid, reading) =>
        timed(reading, (signal) => contents.read(cid, { ...reading, signal })),
      readHashed: (cid, hash, reading) =>
        timed(reading, (signal) => contents.readHashed(cid, hash, { ...reading, signal })),
    }
  }

  return { next }
}
