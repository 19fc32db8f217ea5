/** A clock. Production uses the system's, tests and the simulation a virtual one. */
export type Clock = {
  /** Milliseconds since the Unix epoch; may be set back. */
  nowMs(): number
  /** Resolves after `delayMs`, or at once when `signal` aborts. Never rejects. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>
}

/** A source of randomness, which returns `size` new bytes. */
export type RandomBytes = (size: number) => Uint8Array

/** Logs an event of a role. Values never contain prompts, answers or secrets. */
export type Log = (event: string, values?: Readonly<Record<string, unknown>>) => void
