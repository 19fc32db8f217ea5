/** A signal that aborts as `waitForShutdownSignal` resolves. */
export function shutdownSignal(): AbortSignal {
  const stopping = new AbortController()
  const stop = () => stopping.abort(new Error('this process was told to stop'))
  void waitForShutdownSignal().then(stop)
  return stopping.signal
}

let told: Promise<void> | undefined

/**
 * Resolves at SIGINT or SIGTERM, or when the process that started this one is gone. All commands of
 * a process wait for one set of listeners.
 */
export function waitForShutdownSignal(): Promise<void> {
  told ??= new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
      process.once(signal, () => resolve())
    }
  })
  return told
}
