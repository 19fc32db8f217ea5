/** A clock. Production uses the system's, tests and the simulation a virtual one. */
export type Clock = {
  /** Milliseconds since the Unix epoch, for dates; may be set back, or forward. */
  nowMs(): number
  /**
   * Returns milliseconds since an arbitrary moment, to measure durations; setting the system's
   * clock does not change it. Absent where `nowMs` is never set either, as in tests and
   * simulations. Read it by `monotonicMs`.
   */
  monotonicMs?(): number
  /** Resolves after `delayMs`, or at once when `signal` aborts. Never rejects. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>
}

/**
 * Milliseconds by which waits and rates are counted. They have no date, and differ between
 * processes: they are neither stored nor sent.
 */
export const monotonicMs = (clock: Pick<Clock, 'nowMs' | 'monotonicMs'>): number =>
  clock.monotonicMs?.() ?? clock.nowMs()

/** A source of randomness, which returns `size` new bytes. */
export type RandomBytes = (size: number) => Uint8Array

/** Logs an event of a role. Values never contain prompts, answers or secrets. */
export type Log = (event: string, values?: Readonly<Record<string, unknown>>) => void
