/** A role that runs until it is stopped. */
export type Running = { stop(): Promise<void> }

/** What is closed at the end, the last opened first. */
export type Closing = (() => Promise<void>)[]

export const closeAll = async (closing: Closing): Promise<void> => {
  for (const close of closing.toReversed()) await close()
}

/** Runs `run` beside the caller, until it is stopped. */
export function started(
  run: (signal: AbortSignal) => Promise<void>,
  closing: Closing = [],
): Running {
  const control = new AbortController()
  const done = run(control.signal)
  return {
    async stop() {
      control.abort()
      await done
      await closeAll(closing)
    },
  }
}
