import { BaseError, type Clock, type Log, monotonicMs } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { removeOldBatches } from './batch-records.ts'
import { type FileBytes, storedFileBytes } from './file-bytes.ts'
import { createByteCount, createFileRemoval } from './file-removal.ts'
import { FILE_SWEEP_MS } from './limits.ts'

/**
 * Removes old files and batches of all keys, because many keys are never used again. A removal
 * begins when the gateway starts and at a request of any key, but at most once an hour. A removal
 * works without the secrets of the keys.
 */
export function createOldRemoval(options: {
  readonly state: StateStore
  readonly clock: Clock
  readonly log: Log
  readonly all: FileBytes
  readonly inTurn: (keyId: string) => <T>(act: () => Promise<T>) => Promise<T>
}) {
  const { state, clock, log, all, inTurn } = options
  let dueMs = Number.NEGATIVE_INFINITY
  let isStopped = false

  async function removeOld(): Promise<void> {
    for await (const { owner: keyId } of storedFileBytes(state)) {
      if (isStopped) return
      const bytes = createByteCount(state, keyId, all)
      const removal = createFileRemoval({ state, keyId, bytes })
      await inTurn(keyId)(() => removal.removeOld(clock.nowMs()))
      await removeOldBatches(state, keyId, clock.nowMs())
    }
  }

  return {
    /** Does nothing if a removal began within the last hour. */
    start(): void {
      if (monotonicMs(clock) < dueMs) return
      dueMs = monotonicMs(clock) + FILE_SWEEP_MS
      removeOld().catch((error) => {
        const code = BaseError.is(error) ? error.code : 'internal-error'
        if (!isStopped) log('file-removal-failed', { code })
      })
    },
    stop(): void {
      isStopped = true
    },
  }
}
