// Goal: while the cores are busy, an answer is as fast as with one thread. When the cores are free
// again, all threads are used. Method: a simulated machine with a formula for the duration of
// steps.

import { expect, test } from 'vitest'
import { THREADS_TRIAL_MS } from '../limits.ts'
import type { BatchRow } from './context.ts'
import { createStepThreads } from './step-threads.ts'

/** Milliseconds of one token with all threads and with one thread, on free and on busy cores. */
const speeds = { free: { all: 3, one: 5 }, busy: { all: 90, one: 6 } }

function machine(threads = 2) {
  const state = { load: 'free' as keyof typeof speeds, nowMs: 0, set: threads }
  const changes: number[] = []
  const steps: number[] = []
  const decode = createStepThreads({
    threads,
    nowMs: () => state.nowMs,
    setThreads(next) {
      changes.push(next)
      state.set = next
    },
    decode(rows) {
      steps.push(state.set)
      state.nowMs += speeds[state.load][state.set === 1 ? 'one' : 'all'] * rows.length
      return 0
    },
  })
  const row = (sequence: number, position: number): BatchRow => {
    return { token: 1, position, sequence, isOutput: true }
  }
  return {
    state,
    changes,
    steps,
    /** Decodes tokens of `answers` answers. Returns the duration in milliseconds. */
    answer(tokens: number, answers = 1): number {
      const startMs = state.nowMs
      for (let at = 0; at < tokens; at++) {
        decode(Array.from({ length: answers }, (_, sequence) => row(sequence, at)))
      }
      return state.nowMs - startMs
    },
    prompt: (tokens: number) => decode(Array.from({ length: tokens }, (_, at) => row(0, at))),
  }
}

test('cores that become busy cost an answer of 3,000 tokens seconds, not minutes', () => {
  const { answer, state } = machine()
  answer(2_000)
  state.load = 'busy'
  // The answer takes 270 s with two threads, and 18 s with one. The answer uses two threads until
  // the first trial of one thread.
  const mostMs = 3_000 * speeds.busy.one + THREADS_TRIAL_MS + 20 * speeds.busy.all
  expect(answer(3_000)).toBeLessThan(mostMs)
})

test('a start on busy cores is noticed within the first tokens', () => {
  const { answer, state } = machine()
  state.load = 'busy'
  answer(16)
  expect(answer(100)).toBe(100 * speeds.busy.one)
})

test('all threads return once the cores are free', () => {
  const { answer, state, steps } = machine()
  state.load = 'busy'
  answer(100)
  state.load = 'free'
  answer(3_000)
  expect(steps.at(-1)).toBe(2)
})

test('trials on free cores take less than one in a hundred parts of the time', () => {
  const { answer } = machine()
  answer(100)
  expect(answer(10_000)).toBeLessThan(1.01 * 10_000 * speeds.free.all)
})

test('steps with other numbers of answers do not compare', () => {
  const { answer, steps } = machine()
  for (let at = 0; at < 20; at++) answer(3, 1 + (at % 4))
  expect(new Set(steps)).toEqual(new Set([2]))
})

test('a prompt is processed by all threads, also between the tokens of a trial', () => {
  const { answer, prompt, state, steps } = machine()
  state.load = 'busy'
  answer(100)
  expect(steps.at(-1)).toBe(1)
  prompt(64)
  expect(steps.at(-1)).toBe(2)
  state.nowMs += THREADS_TRIAL_MS
  answer(1)
  expect(steps.at(-1)).toBe(1)
})

test('one thread is never changed', () => {
  const { answer, changes, state } = machine(1)
  state.load = 'busy'
  answer(1_000)
  expect(changes).toEqual([])
})
