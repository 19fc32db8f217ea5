/** Running calls of one client in all of its sessions. */
export type RunningCalls = {
  /** Counts another call; returns false if `max` calls already run. */
  begin(): boolean
  end(): void
}

/** @param max Maximum number of concurrent calls. */
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
