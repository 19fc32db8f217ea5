/** Resolves at SIGINT or SIGTERM, or when the process that started this one is gone. */
export function waitForShutdownSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
      process.once(signal, () => resolve())
    }
  })
}
