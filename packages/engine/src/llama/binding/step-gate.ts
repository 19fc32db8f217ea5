// node-llama-cpp starts a batch as soon as anything is queued, so a sequence that chooses its token
// last misses the batch, and a prompt waits for the lock of a queue that is never empty. The gate
// lets calls begin together, once all calls before them have ended: docs/spec/engines.md.

export type StepGate = {
  /**
   * Starts native work together with all other waiting work. A sequence that is paused or has ended
   * does not wait here, so it delays no other.
   */
  run<Result>(work: () => Promise<Result>): Promise<Result>
  /** Whether other work is running or waiting. */
  readonly isShared: boolean
}

/** @param afterEvents Calls its argument after the pending events of the process. */
export function createStepGate(afterEvents: (act: () => void) => void): StepGate {
  let waiting: (() => void)[] = []
  let working = 0
  let isScheduled = false

  const release = () => {
    isScheduled = false
    if (working > 0) return
    const released = waiting
    waiting = []
    working = released.length
    for (const begin of released) begin()
  }
  /**
   * Releases waiting work after pending events, so that sequences whose work has just ended can
   * choose their tokens and join.
   */
  const schedule = () => {
    if (working > 0 || isScheduled || waiting.length === 0) return
    isScheduled = true
    afterEvents(release)
  }

  return {
    get isShared() {
      return working + waiting.length > 1
    },
    async run(work) {
      await new Promise<void>((begin) => {
        waiting.push(begin)
        schedule()
      })
      try {
        return await work()
      } finally {
        working--
        schedule()
      }
    },
  }
}
