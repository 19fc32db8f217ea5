/** Calls of one client that run now, in all of its sessions. */
export type RunningCalls = {
  /** Counts one more; returns false where `max` run already. */
  begin(): boolean
  end(): void
}

/** @param max Calls that run at once, at most. */
export function createRunningCalls(max: number): RunningCalls {
  let running = 0
  return {
    begin() {
      if (running >= max) return false
      running++
      return true
    },
    end() {
      running--
    },
  }
}
