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
  /**
   * Puts the machine of the process to sleep for `ms` milliseconds, as the lid of a laptop does.
   * Its date moves on, its measure of durations stands still, and its timers are late by `ms`.
   */
  readonly nap: (ms: number) => void
  readonly end: () => void
}

export type ProcessOptions = {
  readonly name: string
  readonly time: VirtualTime
  readonly log: Log
}

export function createProcess({ name, time, log }: ProcessOptions): Process {
  let alive = true
  const sleeps = new Map<() => void, { readonly dueMs: number; cancel(): void }>()
  let wakesMs = 0
  let nappedMs = 0
  /** Milliseconds that the machine has slept until now. */
  const frozenMs = () => nappedMs - Math.max(0, wakesMs - time.nowMs())
  /** Milliseconds until a timer of this delay: those that begin during a nap wait for its end. */
  const delayFromNow = (delayMs: number) => Math.max(0, wakesMs - time.nowMs()) + delayMs
  const arm = (finish: () => void, delayMs: number) => {
    const dueMs = time.nowMs() + delayMs
    sleeps.set(finish, { dueMs, cancel: time.schedule(delayMs, finish).cancel })
  }
  const schedule = (afterMs: number, task: () => void) =>
    time.schedule(delayFromNow(afterMs), () => {
      if (alive) task()
    })
  const sleep: Clock['sleep'] = (delayMs, signal) =>
    new Promise((resolve) => {
      if (!alive) return
      if (signal?.aborted) return resolve()
      const finish = () => {
        sleeps.delete(finish)
        signal?.removeEventListener('abort', onAbort)
        if (alive) resolve()
      }
      const onAbort = () => {
        sleeps.get(finish)?.cancel()
        finish()
      }
      arm(finish, delayFromNow(delayMs))
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  return {
    name,
    alive: () => alive,
    clock: {
      nowMs: () => time.nowMs(),
      monotonicMs: () => time.nowMs() - frozenMs(),
      sleep,
    },
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
    nap(ms) {
      wakesMs = time.nowMs() + ms
      nappedMs += ms
      for (const [finish, { dueMs, cancel }] of [...sleeps]) {
        cancel()
        arm(finish, dueMs + ms - time.nowMs())
      }
    },
    end() {
      alive = false
      for (const event of sleeps.values()) event.cancel()
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
