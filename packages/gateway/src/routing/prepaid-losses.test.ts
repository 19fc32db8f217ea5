// Goal: a provider that repeatedly keeps prepayments without an answer is tried last, and no caller
// can exclude an honest provider for other callers with questions that must fail.
// Method: hand-written losses, of two callers.

import type { AccountId } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { DISTRUST_MS, OBSERVATIONS_MAX } from './limits.ts'
import { createPrepaidLosses } from './prepaid-losses.ts'

const provider: AccountId = `0x${'01'.repeat(20)}`
const nowMs = 1_000

// Finding: GAT-8
test('two losses from questions of one caller cause distrust for that caller only', () => {
  const losses = createPrepaidLosses()
  const loss = { callerId: 'mallory', nowMs, cause: 'question' } as const
  losses.recordLoss(provider, loss)
  expect(losses.untilMs(provider, 'mallory')).toBe(0)
  losses.recordLoss(provider, loss)
  expect(losses.untilMs(provider, 'mallory')).toBe(nowMs + DISTRUST_MS)
  expect(losses.untilMs(provider, 'alice')).toBe(0)
  expect(losses.untilMs(provider)).toBe(0)
})

test('losses by the provider count for all callers', () => {
  const losses = createPrepaidLosses()
  losses.recordLoss(provider, { callerId: 'alice', nowMs, cause: 'provider' })
  losses.recordLoss(provider, { callerId: 'bob', nowMs, cause: 'provider' })
  expect(losses.untilMs(provider, 'carol')).toBe(nowMs + DISTRUST_MS)
})

test('an answer to one caller does not reset the losses of another', () => {
  const losses = createPrepaidLosses()
  const loss = { callerId: 'alice', nowMs, cause: 'provider' } as const
  losses.recordLoss(provider, loss)
  losses.recordAnswer(provider, 'accomplice')
  losses.recordLoss(provider, loss)
  expect(losses.untilMs(provider, 'alice')).toBe(nowMs + DISTRUST_MS)
  expect(losses.untilMs(provider, 'bob')).toBe(0)
})

test('an answer to the same caller resets its losses', () => {
  const losses = createPrepaidLosses()
  const loss = { callerId: 'alice', nowMs, cause: 'question' } as const
  losses.recordLoss(provider, loss)
  losses.recordAnswer(provider, 'alice')
  losses.recordLoss(provider, loss)
  expect(losses.untilMs(provider, 'alice')).toBe(0)
})

test('the oldest entries are evicted', () => {
  const losses = createPrepaidLosses()
  const lose = (callerId: string) =>
    losses.recordLoss(provider, { callerId, nowMs, cause: 'question' })
  for (const asker of ['first', 'first']) lose(asker)
  for (let at = 0; at < OBSERVATIONS_MAX; at++) lose(`${at}`)
  expect(losses.untilMs(provider, 'first')).toBe(0)
})
