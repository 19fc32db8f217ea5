import { type Clock, monotonicMs } from '@ostrom/protocol'

/** A moment by both measures of a clock, in milliseconds. */
export type Instant = { readonly monotonicMs: number; readonly dateMs: number }

export const instantOf = (clock: Clock): Instant => ({
  monotonicMs: monotonicMs(clock),
  dateMs: clock.nowMs(),
})

/**
 * Returns true if `ms` milliseconds have passed since an instant by either measure: the measure of
 * durations stands still while a machine sleeps, and a date can be set back.
 */
export const hasPassed = (clock: Clock, since: Instant, ms: number): boolean =>
  monotonicMs(clock) - since.monotonicMs >= ms || clock.nowMs() - since.dateMs >= ms
