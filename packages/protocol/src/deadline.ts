import type { Clock } from './environment.ts'

/** Time limit of a task. */
export type Deadline = {
  readonly clock: Pick<Clock, 'sleep'>
  readonly ms: number
  /** Ends the wait early. */
  readonly signal?: AbortSignal | undefined
}

/** Waits at most until a deadline, and fails there. */
export type FailingDeadline = Deadline & {
  /** Called once, when the deadline has passed. */
  readonly error: () => Error
}

/**
 * Waits for a task until a deadline. The task's signal aborts at the deadline, with the caller's
 * signal, and once the wait is over; a task that ignores it goes on unobserved.
 *
 * @returns What the task gives. `undefined` at the deadline and where `signal` aborts, unless an
 * `error` is given: then that is thrown, or the reason of `signal`.
 */
export function withDeadline<T>(
  task: (signal: AbortSignal) => Promise<T>,
  deadline: FailingDeadline,
): Promise<T>
export function withDeadline<T>(
  task: (signal: AbortSignal) => Promise<T>,
  deadline: Deadline,
): Promise<T | undefined>
export async function withDeadline<T>(
  task: (signal: AbortSignal) => Promise<T>,
  { clock, ms, signal, error }: Deadline & Partial<FailingDeadline>,
): Promise<T | undefined> {
  const over = new AbortController()
  const either = signal ? AbortSignal.any([over.signal, signal]) : over.signal
  const late = clock.sleep(ms, either).then(() => {
    if (over.signal.aborted) return undefined
    const failure = signal?.aborted ? signal.reason : error?.()
    over.abort(failure)
    if (error) throw failure
    return undefined
  })
  try {
    const running = task(either)
    // The task may still fail after the deadline, when its result is ignored.
    running.catch(() => {})
    return await Promise.race([running, late])
  } finally {
    late.catch(() => {})
    over.abort()
  }
}
