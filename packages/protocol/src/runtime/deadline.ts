import type { Clock } from './environment.ts'

/** Time limit of a task. */
export type Deadline = {
  readonly clock: Pick<Clock, 'sleep'>
  readonly ms: number
  /** Its abort ends the wait early. */
  readonly signal?: AbortSignal | undefined
}

/** A deadline after which the wait fails. */
export type FailingDeadline = Deadline & {
  /** Creates the error; called once, at the deadline. */
  readonly error: () => Error
}

/**
 * Reason of a task's signal after the end of its wait; it equals the reason that `abort()` creates.
 * All waits share it, because a new error records a stack, which takes longer than a short wait.
 */
const waitEnded = new DOMException('This operation was aborted', 'AbortError')

/**
 * Waits for a task until a deadline. The task's signal aborts at the deadline, when the caller's
 * signal aborts, or at the end of the wait. A task that ignores the signal continues unobserved.
 *
 * @returns The task's result; `undefined` at the deadline or when `signal` aborts. With an `error`,
 *   the wait throws that error at the deadline, and the reason of `signal` when `signal` aborts.
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
    // The task may still fail after the deadline; its result is ignored.
    running.catch(() => {})
    return await Promise.race([running, late])
  } finally {
    late.catch(() => {})
    over.abort(waitEnded)
  }
}
