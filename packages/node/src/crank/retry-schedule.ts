import { createHash } from 'node:crypto'
import { createBoundedMap } from '@ostrom/protocol'
import { CRANK_BACKOFF_MAX_MS, CRANK_RETRY_MS, CRANK_SCHEDULE_MAX } from './limits.ts'

// Times at which a crank performs due acts. The client of a request comes first, and cranks do not
// all send at once, because all but one would pay for nothing.

export type RetrySchedule = {
  /** Whether the subject has been due for long enough. The first look starts its time. */
  isReady(subject: string, nowMs: number): boolean
  /** It failed, or was done before: it is left alone for a while. */
  defer(subject: string, nowMs: number): void
  /** A transaction for it cost gas and did nothing: each time it is left alone twice as long. */
  backOff(subject: string, nowMs: number): void
}

/** Creates the times at which an account tries each subject again. */
export function createRetrySchedule(options: {
  /** Whose turns: each account waits differently, once and a half the grace on average. */
  readonly account: string
  readonly graceMs: number
}): RetrySchedule {
  const { account, graceMs } = options
  const turns = createBoundedMap<string, { readonly readyAtMs: number; readonly setBacks: number }>(
    CRANK_SCHEDULE_MAX,
  )
  const set = (subject: string, readyAtMs: number, more = 0) => {
    const setBacks = (turns.get(subject)?.setBacks ?? 0) + more
    turns.set(subject, { readyAtMs, setBacks })
  }
  return {
    isReady(subject, nowMs) {
      const turn = turns.get(subject)
      if (turn) return turn.readyAtMs <= nowMs
      const drawn = createHash('sha256').update(`${account}/${subject}`).digest().readUInt32BE()
      set(subject, nowMs + graceMs + Math.floor((graceMs * drawn) / 2 ** 32))
      return graceMs === 0
    },
    defer: (subject, nowMs) => set(subject, nowMs + CRANK_RETRY_MS),
    backOff(subject, nowMs) {
      const setBacks = (turns.get(subject)?.setBacks ?? 0) + 1
      set(subject, nowMs + Math.min(CRANK_RETRY_MS * 2 ** setBacks, CRANK_BACKOFF_MAX_MS), 1)
    },
  }
}
