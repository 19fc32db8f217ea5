/** Runs a task as soon as a turn is free, and resolves with the task's result. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>

/** Runs at most `max` tasks concurrently; others wait in the order of their arrival. */
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
    /**
     * Called for a task that has to wait, with the number of waiting tasks; may throw to refuse it.
     */
    readonly onWait?: (waiting: number) => void
  }
}
