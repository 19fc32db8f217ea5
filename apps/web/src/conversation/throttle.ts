/** Runs a function at most once in each interval. A later call runs it when the interval ends. */
export function createThrottle(run: () => void, intervalMs: number) {
  let ranMs = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  const fire = () => {
    timer = undefined
    ranMs = performance.now()
    run()
  }
  return {
    call() {
      if (timer !== undefined) return
      const waitMs = ranMs + intervalMs - performance.now()
      if (waitMs <= 0) fire()
      else timer = setTimeout(fire, waitMs)
    },
    /** Drops a waiting call. */
    end: () => clearTimeout(timer),
  }
}
