// Goal: the soak test fails if, and only if, one of its bounds is broken.
// Method: hand-written windows and accounts; for each bound, one value that just meets it and one
// value that just misses it.

import { describe, expect, test } from 'vitest'
import type { RequestOutcome } from './load.ts'
import { evaluateSoak, type LoadWindow, summarize } from './verdict.ts'

const answered = (firstTokenMs: number, begunMs = 0): RequestOutcome => ({
  begunMs,
  firstTokenMs,
  result: 'answered',
})
const failed: RequestOutcome = {
  begunMs: 0,
  firstTokenMs: undefined,
  result: 'failed',
  reason: 'provider-protocol-violation',
}

const window = (outcomes: readonly RequestOutcome[], endedMs = 1_000): LoadWindow => ({
  conduct: 'hostile',
  begunMs: 0,
  endedMs,
  outcomes,
})

const times = (count: number, outcome: RequestOutcome) =>
  Array.from({ length: count }, () => outcome)

const good = () => summarize([window(times(100, answered(50)))])

const newcomer = { questions: 50, answered: 50 }

const broken = (options: Partial<Parameters<typeof evaluateSoak>[0]>): readonly string[] =>
  evaluateSoak({ honest: good(), hostile: good(), newcomer, losses: [], faults: [], ...options })
    .filter(({ isReached }) => !isReached)
    .map(({ what }) => what)

describe('summarize', () => {
  test('takes the median of the windows, so that one disturbed window decides nothing', () => {
    const windows = [50, 40, 4_000].map((ms) => window(times(20, answered(ms))))
    expect(summarize(windows)).toMatchObject({ p95Ms: [50, 40, 4_000], firstTokenMs: 50 })
  })

  test('counts the answers of a warm-up, and not their times', () => {
    const slow = { ...window(times(20, answered(4_000)), 9_000), isWarmUp: true }
    const both = summarize([slow, window([...times(20, answered(50))])])
    expect(both).toMatchObject({ questions: 40, answered: 40, p95Ms: [50], firstTokenMs: 50 })
    expect(both.silenceMs).toBe(950)
  })

  test('counts a question without a first token as endless', () => {
    const some = [...times(18, answered(50)), ...times(2, failed)]
    expect(summarize([window(some)])).toMatchObject({
      questions: 20,
      answered: 18,
      firstTokenMs: Number.POSITIVE_INFINITY,
      failures: { 'provider-protocol-violation': 2 },
    })
  })

  test('measures silence from the first second of a window to its last', () => {
    const late = [answered(100, 600), answered(100, 700)]
    expect(summarize([window(late)]).silenceMs).toBe(700)
    expect(summarize([window(late, 2_000)]).silenceMs).toBe(1_200)
    expect(summarize([window([])]).silenceMs).toBe(1_000)
  })
})

describe('judge', () => {
  test('passes what keeps all bounds, to the last', () => {
    const slow = summarize([window(times(100, answered(100)))])
    const few = summarize([window([...times(97, answered(50)), ...times(3, failed)])])
    const loss = { payer: 'a', counterparty: 'b', lost: 7n, bound: 7n }
    expect(broken({ hostile: slow, losses: [loss] })).toEqual([])
    expect(broken({ hostile: few })).toEqual([])
  })

  test('refuses a first token of more than twice the time', () => {
    const slow = summarize([window(times(100, answered(101)))])
    expect(broken({ hostile: slow })).toEqual(['first token, p95, median of windows'])
  })

  test('refuses too few answers, of either side', () => {
    const few = summarize([window([...times(96, answered(50)), ...times(4, failed)])])
    expect(broken({ hostile: few })).toEqual(['questions answered whole, hostile parties'])
    expect(broken({ honest: few })).toEqual(['questions answered whole, honest parties'])
    expect(broken({ hostile: summarize([window([])]) })).toContain(
      'questions answered whole, hostile parties',
    )
  })

  test('refuses that newcomers are not taken', () => {
    const name = 'questions answered whole, a newcomer beside hostile parties'
    expect(broken({ newcomer: { questions: 50, answered: 48 } })).toEqual([name])
    expect(broken({ newcomer: { questions: 0, answered: 0 } })).toEqual([name])
  })

  test('refuses one text that is not the model’s', () => {
    const wrong: RequestOutcome = { ...answered(50), result: 'wrong' }
    const one = summarize([window([...times(99, answered(50)), wrong])])
    expect(broken({ hostile: one })).toEqual(['answers with a text that the model did not say'])
  })

  test('refuses one question that the gateway has no code of its own for', () => {
    const one = summarize([
      window([...times(99, answered(50)), { ...failed, reason: 'internal-error' }]),
    ])
    expect(broken({ hostile: one })).toEqual([
      'questions that an unexpected fault of the gateway ended',
    ])
  })

  test('refuses a loss above its bound, a silence, and a fault', () => {
    const loss = { payer: 'the client', counterparty: 'all providers', lost: 8n, bound: 7n }
    expect(broken({ losses: [loss] })).toEqual(['loss of the client to all providers'])
    const silent = summarize([window(times(100, answered(50)), 10_051)])
    expect(broken({ hostile: silent })).toEqual(['longest time without a first token'])
    expect(broken({ faults: ['provider 1 did not end'] })).toEqual(['faults at the end'])
  })
})
