/** Time, as an argument. Production passes the system's, tests and the simulation a virtual one. */
export type Clock = {
  /** Milliseconds since the Unix epoch; may be set back. */
  nowMs(): number
  /** Resolves after `delayMs`, or at once when `signal` aborts. Never rejects. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>
}

/** Randomness, as an argument: returns `size` fresh bytes. */
export type RandomBytes = (size: number) => Uint8Array

/** Where a role tells what happened. Values never hold prompts, answers or secrets. */
export type Log = (event: string, values?: Readonly<Record<string, unknown>>) => void
