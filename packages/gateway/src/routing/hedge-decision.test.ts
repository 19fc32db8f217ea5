// Goal: a second provider is asked only if the first one is late compared with its own record, and
// for at most one of twenty questions of a caller.
// Method: hand-written waits of a provider, and the time after which its first token counts as
// late; random orders of questions.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHedgeAllowance, hedgeWaitMs } from './hedge-decision.ts'
import {
  HEDGE_CALLERS_MAX,
  HEDGE_EVERY_QUESTIONS,
  HEDGE_PROMPT_TOKENS_MAX,
  HEDGES_SAVED_MAX,
} from './limits.ts'

const waitsOf = (waitedMs: readonly number[], newTokens = 100) =>
  waitedMs.map((one) => ({ waitedMs: one, newTokens }))
const same = (count: number, waitedMs: number) => Array.from({ length: count }, () => waitedMs)

describe('when a first token is late', () => {
  test('the time limit for a first token is twice the 95th percentile of waits', () => {
    const waits = waitsOf([...same(1, 60_000), ...same(19, 900)])
    expect(hedgeWaitMs(waits, { newTokens: 100 })).toBe(1_800)
    const slow = waitsOf([...same(2, 60_000), ...same(18, 900)])
    expect(hedgeWaitMs(slow, { newTokens: 100 })).toBe(120_000)
  })

  test('the time limit for a first token is at least a second, for any quick provider', () => {
    expect(hedgeWaitMs(waitsOf(same(8, 30)), { newTokens: 100 })).toBe(1_000)
  })

  test('the time limit for a first token is unknown with fewer than eight waits', () => {
    expect(hedgeWaitMs(waitsOf(same(7, 900)), { newTokens: 100 })).toBe(undefined)
  })

  test('the time limit for a prompt ignores waits of prompts below half of its size', () => {
    const waits = waitsOf(same(32, 900), 100)
    expect(hedgeWaitMs(waits, { newTokens: 200 })).toBe(1_800)
    expect(hedgeWaitMs(waits, { newTokens: 201 })).toBe(undefined)
  })

  test('the time limit for a first token does not apply to a very long prompt', () => {
    const newTokens = HEDGE_PROMPT_TOKENS_MAX
    const waits = waitsOf(same(8, 900), newTokens)
    expect(hedgeWaitMs(waits, { newTokens })).toBe(1_800)
    expect(hedgeWaitMs(waits, { newTokens: newTokens + 1 })).toBe(undefined)
  })

  test('comes no sooner by any longer wait', () => {
    const waited = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 8, maxLength: 32 })
    fc.assert(
      fc.property(waited, fc.nat(31), fc.nat(100_000), (waits, at, more) => {
        const before = hedgeWaitMs(waitsOf(waits), { newTokens: 100 })!
        const longer = waits.map((one, index) => (index === at ? one + more : one))
        expect(hedgeWaitMs(waitsOf(longer), { newTokens: 100 })).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('the allowance of a caller', () => {
  test('the allowance of a caller is one of twenty questions, in any order', () => {
    const steps = fc.array(fc.constantFrom('question', 'take'), { maxLength: 400 })
    fc.assert(
      fc.property(steps, (orders) => {
        const allowance = createHedgeAllowance()
        let [questions, taken] = [0, 0]
        for (const order of orders) {
          if (order === 'question') questions += 1
          if (order === 'question') allowance.recordQuestion('a')
          else if (allowance.take('a')) taken += 1
        }
        expect(taken * HEDGE_EVERY_QUESTIONS).toBeLessThanOrEqual(questions)
      }),
    )
  })

  test('saves ten, and is of nobody else', () => {
    const allowance = createHedgeAllowance()
    for (let at = 0; at < 1_000; at++) allowance.recordQuestion('a')
    const taken = Array.from({ length: 30 }, () => allowance.take('a'))
    expect(taken.filter((one) => one)).toHaveLength(HEDGES_SAVED_MAX)
    expect(allowance.take('b')).toBe(false)
  })

  test('the allowance of the caller that asked longest ago is forgotten', () => {
    const allowance = createHedgeAllowance()
    for (let at = 0; at < 20; at++) allowance.recordQuestion('old')
    for (let at = 0; at < HEDGE_CALLERS_MAX; at++) allowance.recordQuestion(`caller ${at}`)
    expect(allowance.take('old')).toBe(false)
  })
})
