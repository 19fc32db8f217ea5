// Goal: a question has the fields of its request, and the terms of the key that pays for it.
// Method: examples of requests and keys.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { JobQuestion } from './inference-job.ts'
import { questionOf } from './question-of.ts'

const ask: JobQuestion = {
  model: 'echo',
  prompt: { kind: 'text', text: 'Hello.' },
  sampler: Inference.greedySampler,
  stop: ['x'],
  logprobs: 2,
  preferences: {},
}
const asset = `0x${'a5'.repeat(20)}` as const

test('every optional field of a request reaches its question', () => {
  const optional = {
    maxTokens: 3,
    fitsContext: true,
    userSeed: 5n,
    reasoningParam: 'reasoning_effort',
    beforePaid: async () => {},
    conversation: { id: 'c', isContinued: true },
    onPromptProgress: () => {},
  }
  const question = questionOf({ ...ask, ...optional }, { key: { settlement: 'session' } })
  expect(question).toMatchObject({ ...ask, ...optional, settlement: 'session' })
  expect(question.costMax).toBeUndefined()
})

test('the key sets payer, asset, constraints and limit of its questions', () => {
  const key = { id: 'k', settlement: 'request', asset, constraints: { stakeMin: 4n } } as const
  const limit = { scope: 'task', left: 9n } as const
  const onLostPayment = () => {}
  expect(questionOf(ask, { key, limit, isShownWhole: true, onLostPayment })).toMatchObject({
    callerId: 'k',
    settlement: 'request',
    asset,
    constraints: { stakeMin: 4n },
    costMax: 9n,
    costMaxOf: 'task',
    isShownWhole: true,
    onLostPayment,
  })
})

test('a request may refuse the hedging of its key, and never its privacy', () => {
  const key = { settlement: 'session', hedge: true, private: true } as const
  expect(questionOf(ask, { key }).preferences).toEqual({ hedge: true, private: true })
  const preferences = { hedge: false, private: false }
  expect(questionOf({ ...ask, preferences }, { key }).preferences).toEqual({
    hedge: false,
    private: true,
  })
})
