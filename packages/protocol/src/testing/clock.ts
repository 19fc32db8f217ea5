import type { Clock } from '../runtime/environment.ts'

/** A clock that moves only when the test advances it. */
export type ManualClock = Clock & {
  /** Advances the time, and ends sleeps in the order of their times. */
  advance(byMs: number): Promise<void>
  /** Number of sleeps that are not over. */
  readonly sleeping: number
}

type PendingSleep = { readonly untilMs: number; readonly wake: () => void }

/**
 * Number of microtasks that `flushMicrotasks` waits for; one part of a stream needs about thirty.
 */
const TURNS = 500

/** Waits until all work that can run now has run. */
async function flushMicrotasks(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await undefined
}

/** Creates a manual clock. Sleeps of zero are over at once. */
export function createClockManual(startMs = 1_800_000_000_000): ManualClock {
  let nowMs = startMs
  const sleepers = new Set<PendingSleep>()
  return {
    nowMs: () => nowMs,
    sleep(delayMs, signal) {
      if (delayMs <= 0 || signal?.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const sleeper: PendingSleep = { untilMs: nowMs + delayMs, wake }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', wake, { once: true })
      })
    },
    async advance(byMs) {
      const untilMs = nowMs + byMs
      await flushMicrotasks()
      for (;;) {
        const due = [...sleepers].filter((sleeper) => sleeper.untilMs <= untilMs)
        const next = due.sort((a, b) => a.untilMs - b.untilMs)[0]
        if (!next) break
        nowMs = Math.max(nowMs, next.untilMs)
        next.wake()
        await flushMicrotasks()
      }
      nowMs = untilMs
    },
    get sleeping() {
      return sleepers.size
    },
  }
}
