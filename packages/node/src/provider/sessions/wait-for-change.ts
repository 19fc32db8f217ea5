import { type Clock, withDeadline } from '@ostrom/protocol'

/**
 * Adds a function to `waiting`. Returns when this function is called, after `leftMs` milliseconds,
 * or when `signal` aborts.
 */
export async function waitForChange(
  waiting: Set<() => void>,
  clock: Pick<Clock, 'sleep'>,
  leftMs: number,
  signal: AbortSignal,
): Promise<void> {
  const woken = (over: AbortSignal) =>
    new Promise<void>((resolve) => {
      const resume = () => {
        waiting.delete(resume)
        resolve()
      }
      waiting.add(resume)
      over.addEventListener('abort', resume, { once: true })
    })
  await withDeadline(woken, { clock, ms: leftMs, signal })
}
