/** Step in seconds: every window that a suite puts to the vote is a multiple of it. */
const STEP_SECONDS = 100n

/** Clock readings before and after the call that starts a window, in seconds. */
export type ClockReadings = { readonly before: bigint; readonly after: bigint }

/**
 * Returns the length of a window that began between two readings, in seconds. A chain's clock runs
 * on between a call and a reading, so the length is only known within a range: the smallest
 * multiple of the step in it is returned, or its lower bound if it has none.
 */
export function windowOf(untilSeconds: bigint, { before, after }: ClockReadings): bigint {
  const [least, most] = [untilSeconds - after, untilSeconds - before]
  const named = ((least + STEP_SECONDS - 1n) / STEP_SECONDS) * STEP_SECONDS
  return named <= most ? named : least
}
