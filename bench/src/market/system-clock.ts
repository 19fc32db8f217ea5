import type { Clock } from '@ostrom/protocol'

/** The machine's own time. Timers do not keep the process alive. */
export const createSystemClock = (): Clock => ({
  nowMs: () => Date.now(),
  sleep: (delayMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const done = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, delayMs)
      timer.unref()
      signal?.addEventListener('abort', done, { once: true })
    }),
})
