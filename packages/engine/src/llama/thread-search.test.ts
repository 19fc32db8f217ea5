// Goal: the search finds the fastest number of threads for the number of served sequences, and ends
// in time with slow models and on busy cores. Method: machines simulated by formulas.

import { expect, test } from 'vitest'
import { THREADS_MEASURE_MS, THREADS_STEP_MS } from './limits.ts'
import { findThreads } from './thread-search.ts'

type Machine = (threads: number) => number

/**
 * Searches for the fastest number of threads on a simulated machine; `speedup` returns the speedup
 * factor of a number of threads.
 */
async function search(options: {
  readonly cores: number
  readonly speedup: Machine
  readonly sequences?: number
  /** Milliseconds that one thread needs for one token. */
  readonly tokenMs?: number
}) {
  const { cores, speedup, sequences = 16, tokenMs = 5 } = options
  const steps: findThreads.Step[] = []
  let nowMs = 0
  const threads = await findThreads({
    cores,
    sequences,
    nowMs: () => nowMs,
    stepMs: (step) => {
      steps.push(step)
      const tookMs = (tokenMs * step.sequences) / speedup(step.threads)
      nowMs += 2 * tookMs
      return tookMs
    },
  })
  return { threads, steps, tookMs: nowMs }
}

const linear: Machine = (threads) => threads

test.each([1, 2, 3, 5, 8, 16, 64])('all of %d cores, where each makes it faster', async (cores) => {
  expect((await search({ cores, speedup: linear })).threads).toBe(cores)
})

test('one core is not measured', async () => {
  expect((await search({ cores: 1, speedup: linear })).steps).toEqual([])
})

test('the number after which more threads bring nothing', async () => {
  const memoryBound: Machine = (threads) => Math.min(threads, 4)
  expect((await search({ cores: 32, speedup: memoryBound })).threads).toBe(4)
})

test('one thread where a second one waits for a busy core, after one more step', async () => {
  const busy: Machine = (threads) => (threads === 1 ? 1 : 0.01)
  const { threads, steps } = await search({ cores: 16, speedup: busy })
  expect([threads, steps.at(-1)?.threads]).toEqual([1, 2])
})

test('a gain of less than a tenth is left to others', async () => {
  const flat: Machine = (threads) => 1 + 0.04 * (threads - 1)
  expect((await search({ cores: 2, speedup: flat })).threads).toBe(1)
})

test('as many sequences as are served, and fewer of a slow model', async () => {
  const served = await search({ cores: 4, speedup: linear, sequences: 7 })
  expect(new Set(served.steps.slice(1).map(({ sequences }) => sequences))).toEqual(new Set([7]))
  const tokenMs = THREADS_STEP_MS / 3
  const slow = await search({ cores: 4, speedup: linear, tokenMs })
  expect(new Set(slow.steps.slice(1).map(({ sequences }) => sequences))).toEqual(new Set([3]))
})

test('a model that is slow with one thread is measured on as it gets faster', async () => {
  const tokenMs = THREADS_MEASURE_MS
  const { threads } = await search({ cores: 8, speedup: linear, tokenMs })
  expect(threads).toBe(8)
  const memoryBound: Machine = (threads) => Math.min(threads, 2)
  const ended = await search({ cores: 64, speedup: memoryBound, tokenMs })
  expect([ended.threads, ended.steps.at(-1)?.threads]).toEqual([2, 3])
})

test('a small model takes less than two seconds', async () => {
  const { tookMs } = await search({ cores: 64, speedup: linear, tokenMs: 5 })
  expect(tookMs).toBeLessThan(2_000)
})
