/** Work that all parallel callers share. */
export type SingleFlight = {
  /** Starts the task, or joins the running one. An abort ends only the wait of that caller. */
  join(signal?: AbortSignal): Promise<void>
  /** Aborts the running work, and waits for its end. */
  close(): Promise<void>
}

/** Creates a runner that joins parallel calls to one run of `work`. */
export function createSingleFlight(work: (signal: AbortSignal) => Promise<void>): SingleFlight {
  const closing = new AbortController()
  let running: Promise<void> | undefined
  return {
    async join(signal) {
      signal?.throwIfAborted()
      running ??= work(closing.signal).finally(() => {
        running = undefined
      })
      if (!signal) return await running
      const left = Promise.withResolvers<never>()
      const leave = () => left.reject(signal.reason)
      signal.addEventListener('abort', leave, { once: true })
      try {
        await Promise.race([running, left.promise])
      } finally {
        signal.removeEventListener('abort', leave)
      }
    },
    async close() {
      closing.abort()
      await running?.catch(() => {})
    },
  }
}
