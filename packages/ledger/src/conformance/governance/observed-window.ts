/** Windows that a suite decides are multiples of this, in seconds. */
const STEP_SECONDS = 100n

/** Readings of the clock around the call with which a window begins, in seconds. */
export type ClockReadings = { readonly before: bigint; readonly after: bigint }

/**
 * The length of a window that began between two readings, in seconds. Clocks of chains go on by
 * themselves between a call and a reading, so of the lengths that it can have the least that votes
 * name counts; the least of all where there is none, which no vote named.
 */
export function windowOf(untilSeconds: bigint, { before, after }: ClockReadings): bigint {
  const [least, most] = [untilSeconds - after, untilSeconds - before]
  const named = ((least + STEP_SECONDS - 1n) / STEP_SECONDS) * STEP_SECONDS
  return named <= most ? named : least
}
