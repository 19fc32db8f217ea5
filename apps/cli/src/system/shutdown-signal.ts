import type { EventEmitter } from 'node:events'

/** Returns a signal that aborts when `waitForShutdownSignal` resolves. */
export function shutdownSignal(signals: EventEmitter = process): AbortSignal {
  const stopping = new AbortController()
  const stop = () => stopping.abort(new Error('this process was told to stop'))
  void waitForShutdownSignal(signals).then(stop)
  return stopping.signal
}

const told = new WeakMap<EventEmitter, Promise<void>>()

/**
 * Resolves at SIGINT or SIGTERM, or when the parent process has ended. All commands of a process
 * share one set of listeners.
 *
 * @param signals - Emitter of the signals; this process by default.
 */
export function waitForShutdownSignal(signals: EventEmitter = process): Promise<void> {
  const known = told.get(signals)
  if (known !== undefined) return known
  const first = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
      signals.once(name, () => resolve())
    }
  })
  told.set(signals, first)
  return first
}
