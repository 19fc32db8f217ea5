// Goal: a violation counts for the key whose question showed it, and for all keys only by evidence
// that no single key can make.
// Method: hand-written violations, of several callers.

import type { AccountId } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createObservations } from './observations.ts'

const provider: AccountId = `0x${'01'.repeat(20)}`
const nowMs = 1_000

test('API4-1: a violation that the question may have caused counts for its caller', () => {
  const observations = createObservations()
  const violation = { fault: 'misbehaved', cause: 'question', nowMs } as const
  const untilMs = (caller: string) => observations.of(provider, caller).distrustUntilMs
  for (let at = 0; at < 6; at++) {
    observations.recordFailure(provider, { ...violation, callerId: 'mallory', isUnpaid: true })
  }
  expect([untilMs('mallory'), untilMs('alice')]).toEqual([nowMs + 3_600_000, 0])
  const { excludedUntilMs } = observations.of(provider, 'mallory')
  expect(excludedUntilMs).toBe(nowMs + 3_600_000)
  observations.recordFailure(provider, { ...violation, callerId: 'bob' })
  expect(untilMs('alice')).toBe(nowMs + 3_600_000)
  expect(observations.of(provider, 'alice').excludedUntilMs).toBe(0)
  expect(observations.of(provider, 'bob').excludedUntilMs).toBe(0)
})

test('a key keeps a provider after one unpaid answer an hour, and loses it after two', () => {
  const observations = createObservations()
  const unpaid = { fault: 'failed', cause: 'question', isUnpaid: true, callerId: 'carol' } as const
  const excludedUntilMs = () => observations.of(provider, 'carol').excludedUntilMs
  observations.recordFailure(provider, { ...unpaid, nowMs })
  observations.recordFailure(provider, { ...unpaid, nowMs: nowMs + 3_600_000 })
  expect(excludedUntilMs()).toBe(0)
  observations.recordFailure(provider, { ...unpaid, nowMs: nowMs + 3_601_000 })
  expect(excludedUntilMs()).toBe(nowMs + 7_201_000)
})

test('a proven violation counts for all callers at once', () => {
  const observations = createObservations()
  const violation = { fault: 'misbehaved', cause: 'provider', nowMs } as const
  observations.recordFailure(provider, { ...violation, callerId: 'bob', isUnpaid: true })
  const { distrustUntilMs, excludedUntilMs } = observations.of(provider, 'alice')
  expect([distrustUntilMs, excludedUntilMs]).toEqual([nowMs + 3_600_000, 0])
})
