import type { EventEmitter } from 'node:events'

/** Ctrl-C in a program that shows answers: the first one ends an answer, a second one leaves. */
export type AnswerInterrupts = {
  /**
   * Runs the work of one answer with a signal that the first interrupt aborts. A further interrupt
   * during the work, or one without work, leaves.
   */
  during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Listens for interrupts of a terminal in raw mode, too. */
  listen(terminal: EventEmitter): void
  /** Stops listening for the signal. */
  close(): void
}

/**
 * Listens for SIGINT until it is closed.
 *
 * @param leave Called at the interrupt that leaves.
 * @param signals Emitter of the signals; this process by default.
 */
export function createAnswerInterrupts(
  leave: () => void,
  signals: EventEmitter = process,
): AnswerInterrupts {
  let running: AbortController | undefined
  const interrupt = (): void => {
    if (!running || running.signal.aborted) leave()
    else running.abort()
  }
  signals.on('SIGINT', interrupt)
  return {
    listen(terminal) {
      terminal.on('SIGINT', interrupt)
    },
    close() {
      signals.off('SIGINT', interrupt)
    },
    async during(work) {
      const control = new AbortController()
      running = control
      try {
        return await work(control.signal)
      } finally {
        if (running === control) running = undefined
      }
    },
  }
}
