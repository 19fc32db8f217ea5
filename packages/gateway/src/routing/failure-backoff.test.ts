// Goal: a provider that fails gets a backoff, and no caller can exclude an honest provider for
// other callers with questions that must fail.
// Method: hand-written failures, of several callers.

import type { AccountId } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createFailureBackoff } from './failure-backoff.ts'
import { FAILURE_BACKOFF_MAX_MS, FAILURE_BACKOFF_MS, OBSERVATIONS_MAX } from './limits.ts'

const provider: AccountId = `0x${'01'.repeat(20)}`
const nowMs = 1_000
const byQuestion = (callerId?: string) => ({ callerId, nowMs, cause: 'question' }) as const

test('failures by the question count for its caller alone', () => {
  const failures = createFailureBackoff()
  const waits: number[] = []
  for (let at = 0; at < 9; at++) {
    failures.recordFailure(provider, byQuestion('mallory'))
    waits.push(failures.untilMs(provider, 'mallory') - nowMs)
  }
  expect(waits.slice(0, 3)).toEqual([
    FAILURE_BACKOFF_MS,
    2 * FAILURE_BACKOFF_MS,
    4 * FAILURE_BACKOFF_MS,
  ])
  expect(waits.at(-1)).toBe(FAILURE_BACKOFF_MAX_MS)
  expect([failures.untilMs(provider, 'alice'), failures.untilMs(provider)]).toEqual([0, 0])
})

test('failures by the provider count for all callers', () => {
  const failures = createFailureBackoff()
  failures.recordFailure(provider, { callerId: 'alice', nowMs, cause: 'provider' })
  expect(failures.untilMs(provider, 'bob')).toBe(nowMs + FAILURE_BACKOFF_MS)
})

// Finding: OFF-R8
test('failures of two callers in a row cause backoff for all, unless an answer intervenes', () => {
  const failures = createFailureBackoff()
  failures.recordFailure(provider, byQuestion('mallory'))
  failures.recordAnswer(provider, 'alice')
  failures.recordFailure(provider, byQuestion('alice'))
  expect(failures.untilMs(provider, 'bob')).toBe(0)
  failures.recordFailure(provider, byQuestion('bob'))
  expect(failures.untilMs(provider, 'carol')).toBe(nowMs + FAILURE_BACKOFF_MS)
})

test('an answer to another caller does not reset the backoff', () => {
  const failures = createFailureBackoff()
  failures.recordFailure(provider, byQuestion('mallory'))
  failures.recordAnswer(provider, 'alice')
  expect(failures.untilMs(provider, 'mallory')).toBe(nowMs + FAILURE_BACKOFF_MS)
  failures.recordAnswer(provider, 'mallory')
  expect(failures.untilMs(provider, 'mallory')).toBe(0)
})

test('the oldest entries are evicted', () => {
  const failures = createFailureBackoff()
  failures.recordFailure(provider, byQuestion('first'))
  failures.recordAnswer(provider, 'alice')
  for (let at = 0; at < OBSERVATIONS_MAX; at++) {
    failures.recordFailure(provider, byQuestion(`${at}`))
    failures.recordAnswer(provider, 'alice')
  }
  expect(failures.untilMs(provider, 'first')).toBe(0)
})
