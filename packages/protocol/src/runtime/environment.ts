/** A clock. Production uses the system's clock; tests and the simulation use a virtual one. */
export type Clock = {
  /** Milliseconds since the Unix epoch, for dates; the clock may be set back or forward. */
  nowMs(): number
  /**
   * Returns milliseconds since an arbitrary moment, to measure durations; setting the system's
   * clock does not change it. Absent from clocks whose `nowMs` is never set back or forward, as in
   * tests and simulations. Callers use the function `monotonicMs` below.
   */
  monotonicMs?(): number
  /** Resolves after `delayMs`, or at once when `signal` aborts. Never rejects. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>
}

/**
 * Returns the milliseconds with which waits and rates are measured. The values are not dates and
 * differ between processes, so they are neither stored nor sent.
 */
export const monotonicMs = (clock: Pick<Clock, 'nowMs' | 'monotonicMs'>): number =>
  clock.monotonicMs?.() ?? clock.nowMs()

/** A source of randomness, which returns `size` new bytes. */
export type RandomBytes = (size: number) => Uint8Array

/** Logs an event of a role. Values never contain prompts, answers or secrets. */
export type Log = (event: string, values?: Readonly<Record<string, unknown>>) => void
