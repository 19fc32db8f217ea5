import type { Clock } from '@ostrom/protocol'

/** Waits until woken by one of `waiting`, or for `leftMs`, or until `signal` aborts. */
export async function waitForChange(
  waiting: Set<() => void>,
  clock: Pick<Clock, 'sleep'>,
  leftMs: number,
  signal: AbortSignal,
): Promise<void> {
  const done = new AbortController()
  const woken = new Promise<void>((resolve) => {
    const resume = () => {
      waiting.delete(resume)
      resolve()
    }
    waiting.add(resume)
    done.signal.addEventListener('abort', resume, { once: true })
  })
  await Promise.race([woken, clock.sleep(leftMs, AbortSignal.any([signal, done.signal]))])
  done.abort()
}
