/** A role that runs until it is stopped. */
export type RunningRole = { stop(): Promise<void> }

/** Functions that close the resources of a role. They are called at its end, in reverse order. */
export type CloseStack = (() => Promise<void>)[]

export const closeAll = async (closing: CloseStack): Promise<void> => {
  for (const close of closing.toReversed()) await close()
}

/** Runs `run` in the background until the role is stopped. */
export function startRole(
  run: (signal: AbortSignal) => Promise<void>,
  closing: CloseStack = [],
): RunningRole {
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
