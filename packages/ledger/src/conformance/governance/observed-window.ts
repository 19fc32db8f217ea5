/**
 * What observed windows are rounded up to, in seconds; each window that a suite decides is a
 * multiple.
 */
const STEP_SECONDS = 100n

/**
 * A window as the numbers state it, from its end and a reading of the clock after its begin, in
 * seconds. Clocks of chains go on by themselves between a call and the reading, so what is left of
 * the window is rounded up.
 */
export function windowOf(untilSeconds: bigint, readAtSeconds: bigint): bigint {
  const left = untilSeconds - readAtSeconds
  return ((left + STEP_SECONDS - 1n) / STEP_SECONDS) * STEP_SECONDS
}
