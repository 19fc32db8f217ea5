import type { Ledger } from '@ostrom/ledger'
import type { Clock, Log } from '@ostrom/protocol'
import type { VirtualTime } from './virtual-time.ts'

/**
 * One running program. After its end, its promises and timers never settle, so its code does not
 * continue. It behaves like a program after `kill -9`, although all programs share one
 * operating-system process.
 */
export type Process = {
  readonly name: string
  readonly alive: () => boolean
  readonly clock: Clock
  readonly log: Log
  /** Runs a task later, unless the process has ended in the meantime. */
  readonly schedule: (afterMs: number, task: () => void) => void
  /** Returns a promise with the same result, which does not settle after the end of the process. */
  readonly guard: <T>(promise: Promise<T>) => Promise<T>
  /** Number of unfinished sleeps. None may remain after a role has stopped. */
  readonly sleeping: () => number
  readonly end: () => void
}

export type ProcessOptions = {
  readonly name: string
  readonly time: VirtualTime
  readonly log: Log
}

export function createProcess({ name, time, log }: ProcessOptions): Process {
  let alive = true
  const sleeps = new Set<{ cancel(): void }>()
  const schedule = (afterMs: number, task: () => void) =>
    time.schedule(afterMs, () => {
      if (alive) task()
    })
  const sleep: Clock['sleep'] = (delayMs, signal) =>
    new Promise((resolve) => {
      if (!alive) return
      if (signal?.aborted) return resolve()
      const finish = () => {
        sleeps.delete(event)
        signal?.removeEventListener('abort', onAbort)
        if (alive) resolve()
      }
      const event = time.schedule(delayMs, finish)
      const onAbort = () => {
        event.cancel()
        finish()
      }
      sleeps.add(event)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  return {
    name,
    alive: () => alive,
    clock: { nowMs: () => time.nowMs(), sleep },
    log: (event, values) => {
      if (alive) log(event, values)
    },
    schedule: (afterMs, task) => void schedule(afterMs, task),
    guard: (promise) =>
      new Promise((resolve, reject) => {
        promise.then(
          (value) => alive && resolve(value),
          (error) => alive && reject(error),
        )
      }),
    sleeping: () => sleeps.size,
    end() {
      alive = false
      for (const event of sleeps) event.cancel()
      sleeps.clear()
    },
  }
}

/** Wraps the chain for a process that can be killed. After the kill, no call returns. */
export const withProcess = (ledger: Ledger, process: Process): Ledger =>
  new Proxy(ledger, {
    get(target, name) {
      const member = Reflect.get(target, name)
      if (typeof member !== 'function' || name === 'watch' || name === 'createSigner') return member
      return (...args: unknown[]) => process.guard(Promise.resolve(member(...args)))
    },
  })
