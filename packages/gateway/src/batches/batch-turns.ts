import { type Clock, monotonicMs } from '@ostrom/protocol'
import { hasEnded, type RequestBatch } from './batch.ts'
import { BATCH_RETRY_MS, BATCH_RETRY_MS_MAX, BATCH_WINDOW_MS } from './limits.ts'

/** Pause of a batch whose lines got no answer. */
type Pause = {
  /** Time by the monotonic clock at which the pause ends, in milliseconds. */
  readonly dueMs: number
  readonly pauseMs: number
}

/** The batch to run now, and a test of whether another batch has its turn meanwhile. */
export type BatchTurn = {
  readonly batch: RequestBatch
  readonly isOver: () => boolean
}

/**
 * Chooses the next batch of a key. The oldest batch runs, unless it pauses; cancelled and expired
 * batches come before all others, because they only end. The pauses are in memory, so after a
 * restart all batches are due.
 */
export function createBatchTurns(clock: Clock) {
  const cancelled = new Map<string, AbortController>()
  const pauses = new Map<string, Pause>()
  const failures = new Map<string, Set<number>>()

  const cancellationOf = (id: string): AbortController => {
    const own = cancelled.get(id) ?? new AbortController()
    cancelled.set(id, own)
    return own
  }
  const isCancelled = (id: string): boolean => cancelled.get(id)?.signal.aborted ?? false
  const endsAtMs = ({ createdAtMs }: RequestBatch) => createdAtMs + BATCH_WINDOW_MS
  /** Milliseconds until the batch is due; zero or less if it is due now. */
  const waitMs = (batch: RequestBatch): number => {
    const pause = pauses.get(batch.id)
    if (isCancelled(batch.id) || !pause) return 0
    return Math.min(pause.dueMs - monotonicMs(clock), endsAtMs(batch) - clock.nowMs())
  }
  const isEnding = (batch: RequestBatch): boolean =>
    isCancelled(batch.id) || clock.nowMs() >= endsAtMs(batch)

  return {
    isEnding,
    cancel: (id: string) => cancellationOf(id).abort(),
    cancelled: (id: string): AbortSignal => cancellationOf(id).signal,
    /**
     * Returns the batch to run now, or the milliseconds until the next batch is due; undefined if
     * all have ended.
     *
     * @param batches Newest first.
     */
    next(batches: readonly RequestBatch[]): BatchTurn | { readonly waitMs: number } | undefined {
      const open = batches.filter((batch) => !hasEnded(batch)).toReversed()
      if (open.length === 0) return undefined
      const due = open.filter((batch) => waitMs(batch) <= 0)
      const batch = due.find(isEnding) ?? due[0]
      if (!batch) return { waitMs: Math.min(...open.map(waitMs)) }
      const older = open.slice(0, open.indexOf(batch))
      const others = open.filter((one) => one !== batch)
      const isOver = () => others.some(isEnding) || older.some((one) => waitMs(one) <= 0)
      return { batch, isOver }
    },
    /** Moves a failed line behind all other lines of its batch. */
    fail(id: string, at: number): void {
      const own = failures.get(id) ?? new Set()
      failures.set(id, own)
      own.delete(at)
      own.add(at)
    },
    /** Returns numbers of lines in the order in which they are asked: failed lines come last. */
    inOrder(id: string, lines: readonly number[]): readonly number[] {
      const failed = failures.get(id)
      if (!failed) return lines
      const open = new Set(lines)
      return [...lines.filter((at) => !failed.has(at)), ...[...failed].filter((at) => open.has(at))]
    },
    /**
     * Pauses a batch. Until a line of the batch is answered, each pause is twice as long as the
     * pause before, but at most `BATCH_RETRY_MS_MAX`.
     */
    pause(id: string, { answered }: { readonly answered: number }): void {
      const before = answered > 0 ? undefined : pauses.get(id)
      const pauseMs = before ? Math.min(2 * before.pauseMs, BATCH_RETRY_MS_MAX) : BATCH_RETRY_MS
      pauses.set(id, { pauseMs, dueMs: monotonicMs(clock) + pauseMs })
    },
    /** Forgets a batch that has ended. */
    forget(id: string): void {
      for (const one of [cancelled, pauses, failures]) one.delete(id)
    },
  }
}
