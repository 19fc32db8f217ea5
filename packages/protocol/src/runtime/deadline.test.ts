import { describe, expect, test } from 'vitest'
import { withDeadline } from './deadline.ts'

// Goal: a wait ends when its task, its deadline or its signal ends it, and leaves no timer.
// Method: a clock whose only sleep the test ends.

function manualClock() {
  const asleep = new Set<() => void>()
  return {
    asleep,
    pass() {
      for (const wake of [...asleep]) wake()
    },
    sleep: (_: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        const wake = () => {
          asleep.delete(wake)
          resolve()
        }
        asleep.add(wake)
        if (signal?.aborted) return wake()
        signal?.addEventListener('abort', wake, { once: true })
      }),
  }
}

const never = () => new Promise<string>(() => {})
const error = () => new Error('too late')

describe('a deadline', () => {
  test('gives what the task gives, and ends the sleep and the signal', async () => {
    const clock = manualClock()
    let seen: AbortSignal | undefined
    const task = async (signal: AbortSignal) => {
      seen = signal
      return 'done'
    }
    expect(await withDeadline(task, { clock, ms: 1, error })).toBe('done')
    expect(clock.asleep.size).toBe(0)
    expect(seen?.aborted).toBe(true)
  })

  test('fails as the task does', async () => {
    const clock = manualClock()
    const task = async () => Promise.reject(new Error('of the task'))
    await expect(withDeadline(task, { clock, ms: 1, error })).rejects.toThrow('of the task')
    expect(clock.asleep.size).toBe(0)
  })

  test('aborts the task when it passes, with the error that is thrown', async () => {
    const clock = manualClock()
    let seen: AbortSignal | undefined
    const task = (signal: AbortSignal) => {
      seen = signal
      return never()
    }
    const waiting = withDeadline(task, { clock, ms: 1, error })
    clock.pass()
    await expect(waiting).rejects.toThrow('too late')
    expect(seen?.reason).toEqual(error())
  })

  test('gives nothing when it passes without an error to throw', async () => {
    const clock = manualClock()
    const waiting = withDeadline(never, { clock, ms: 1 })
    clock.pass()
    expect(await waiting).toBeUndefined()
  })

  test('ends with the signal of the caller, by its reason where an error is given', async () => {
    const clock = manualClock()
    const controller = new AbortController()
    const { signal } = controller
    const quiet = withDeadline(never, { clock, ms: 1, signal })
    const loud = withDeadline(never, { clock, ms: 1, signal, error })
    controller.abort(new Error('stopped'))
    expect(await quiet).toBeUndefined()
    await expect(loud).rejects.toThrow('stopped')
    expect(clock.asleep.size).toBe(0)
  })
})
