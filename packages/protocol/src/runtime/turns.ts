/** Runs a task when it is its turn, and resolves with its result. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>

/** Lets at most `max` tasks run at once; others wait, in the order in which they came. */
export function createTurns({ max, onWait }: createTurns.Options): Turns {
  let running = 0
  const waiting: (() => void)[] = []
  return async (task) => {
    if (running < max) running++
    else {
      onWait?.(waiting.length)
      await new Promise<void>((resolve) => void waiting.push(resolve))
    }
    try {
      return await task()
    } finally {
      // The turn passes directly to the next waiting task, so that a task which arrives now cannot
      // overtake it.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

export declare namespace createTurns {
  type Options = {
    readonly max: number
    /** Called for a task that has to wait, with the number of those before it; may refuse it. */
    readonly onWait?: (waiting: number) => void
  }
}
