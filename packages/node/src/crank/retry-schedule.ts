import { createHash } from 'node:crypto'
import { createBoundedMap } from '@ostrom/protocol'
import { CRANK_BACKOFF_MAX_MS, CRANK_RETRY_MS, CRANK_SCHEDULE_MAX } from './limits.ts'

// Times at which a crank performs due acts. The client of a request may act first, during a grace
// period. Cranks send at different times, because only the first transaction has an effect and the
// others cost gas.

export type RetrySchedule = {
  /**
   * Returns true if the subject's waiting time is over. The first call for a subject begins its
   * grace period.
   */
  isReady(subject: string, nowMs: number): boolean
  /** Delays a subject, whose act begins now, by `CRANK_RETRY_MS`. */
  defer(subject: string, nowMs: number): void
  /** Delays a subject whose transaction cost gas without effect; the delay doubles each time. */
  backOff(subject: string, nowMs: number): void
}

/** Creates the schedule of an account's attempts for each subject. */
export function createRetrySchedule(options: {
  /**
   * Account of the crank. Each account has its own pseudorandom wait, on average 1.5 times the
   * grace period.
   */
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
