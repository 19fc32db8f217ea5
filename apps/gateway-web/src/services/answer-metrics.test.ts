// Goal: measuring does not change an answer, and reports its result, however the answer ends.
// Method: an inference service of this file, and a clock that advances with each event.

import {
  type Answer,
  type AnswerEvent,
  type InferenceService,
  NoProviderError,
  OverBudgetError,
  type Question,
} from '@ostrom/gateway'
import { LedgerError } from '@ostrom/ledger'
import { describe, expect, test } from 'vitest'
import { quantile } from '../dashboard/percentiles.ts'
import { instrumentAnswers } from './answer-metrics.ts'

let nowMs = 0
const clock = { nowMs: () => nowMs }

const end = { kind: 'end', usage: { outputTokens: 11 } } as unknown as AnswerEvent
const text: AnswerEvent = { kind: 'text', text: 'a' }

/** Sends `events`, 100 ms apart, and records whether the caller ended the answer. */
function answererOf(events: readonly (AnswerEvent | Error)[]) {
  const seen = { returned: false }
  async function* say(): AsyncGenerator<AnswerEvent> {
    try {
      for (const event of events) {
        nowMs += 100
        if (event instanceof Error) throw event
        yield event
      }
    } finally {
      seen.returned = true
    }
  }
  const answer = { provider: '0xaa', events: say() } as unknown as Answer
  const answerer: InferenceService = {
    models: async () => [],
    model: async () => undefined,
    unreadable: async () => [],
    quote: async () => {
      const asset = `0x${'00'.repeat(20)}` as const
      return { min: 1n, max: 2n, firstMax: 1n, prepaidLossMax: 0n, resumesMax: 0n, asset }
    },
    answer: async () => answer,
    countTokens: async () => 0,
    resolve: async () => undefined,
    contents: () => undefined,
  }
  return { answerer, seen }
}

async function run(events: readonly (AnswerEvent | Error)[], take = events.length + 1) {
  const { answerer, seen } = answererOf(events)
  const measured = instrumentAnswers(answerer, clock)
  const question = { model: 'm' } as Question
  const answer = await measured.answerer.answer(question, new AbortController().signal)
  const got: AnswerEvent[] = []
  const error = await (async () => {
    for await (const event of answer.events) {
      got.push(event)
      if (got.length >= take) break
    }
  })().catch((thrown: unknown) => thrown)
  return { measured, got, error, seen }
}

describe('measure', () => {
  test('passes events on, and tells first token and speed', async () => {
    const { measured, got } = await run([text, text, end])
    expect(got).toEqual([text, text, end])
    expect(measured.measurements()).toMatchObject([
      { model: 'm', provider: '0xaa', outcome: 'answered', firstTokenMs: 100, tokensPerSecond: 50 },
    ])
    expect(measured.firstTokenMs('0xaa')).toBe(100)
    expect(measured.running()).toBe(0)
  })

  test('an answer that is left early is stopped at its source', async () => {
    const { measured, seen } = await run([text, text, end], 1)
    expect(seen.returned).toBe(true)
    expect(measured.measurements()).toMatchObject([{ outcome: 'stopped' }])
    expect(measured.running()).toBe(0)
  })

  test('a failure reaches the caller and counts as one', async () => {
    const fault = new Error('lost')
    const { measured, error } = await run([text, fault])
    expect(error).toBe(fault)
    expect(measured.measurements()).toMatchObject([{ outcome: 'failed' }])
  })

  // Finding: point-6c, web-A7
  test('a caller’s lack of budget or funds is no failure of the network', async () => {
    const { answerer } = answererOf([])
    let refusal: Error
    const measured = instrumentAnswers(
      { ...answerer, answer: () => Promise.reject(refusal) },
      clock,
    )
    const outcomesAfter = async (error: Error) => {
      refusal = error
      const answer = measured.answerer.answer({ model: 'm' } as Question, AbortSignal.any([]))
      await expect(answer).rejects.toBe(error)
      return measured.measurements().map(({ outcome }) => outcome)
    }
    const own = [
      new OverBudgetError({ needed: 2n, allowed: 1n }),
      new LedgerError('insufficient-funds', { available: 0n, required: 1n }),
    ]
    for (const error of own) expect(await outcomesAfter(error)).toEqual([])
    const network = new NoProviderError({ model: 'm', reasons: [] })
    expect(await outcomesAfter(network)).toEqual(['failed'])
  })
})

test('a quantile is one of the values', () => {
  expect([0.5, 0.95, 0.99].map((share) => quantile([3, 1, 2], share))).toEqual([2, 3, 3])
  expect(quantile([], 0.5)).toBeUndefined()
})
