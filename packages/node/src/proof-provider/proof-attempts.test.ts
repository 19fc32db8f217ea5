// Goal: a proof provider repeats a failed proof a bounded number of times. It generates only a few
// proofs before a verifier has accepted earlier ones, and stops work for a verifier that refuses
// true proofs.
// Method: calls of an empty record up to each limit, and one call beyond it.

import type { AccountId, Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import {
  PROOF_ATTEMPTS_MAX,
  PROOF_REQUESTS_SKIPPED_MAX,
  PROOFS_WAITING_MAX,
  VERIFIER_REFUSALS_MAX,
} from './limits.ts'
import { createProofAttempts } from './proof-attempts.ts'

const requestOf = (number: number): Hash => `0x${number.toString(16).padStart(64, '0')}`
const verifier: AccountId = `0x${'01'.repeat(20)}`
const other: AccountId = `0x${'02'.repeat(20)}`

test('counts failures up to the last attempt', () => {
  const attempts = createProofAttempts()
  const results = Array.from({ length: PROOF_ATTEMPTS_MAX }, () =>
    attempts.recordFailure(requestOf(1)),
  )
  expect(results).toEqual([...Array(PROOF_ATTEMPTS_MAX - 1).fill(false), true])
  expect(attempts.isSkipped(requestOf(1))).toBe(false)
})

test('counts failures anew for a request that was skipped', () => {
  const attempts = createProofAttempts()
  attempts.recordFailure(requestOf(1))
  attempts.skip(requestOf(1))
  expect(attempts.isSkipped(requestOf(1))).toBe(true)
  for (let count = 1; count < PROOF_ATTEMPTS_MAX; count++)
    expect(attempts.recordFailure(requestOf(1))).toBe(false)
})

test('forgets the oldest skipped request', () => {
  const attempts = createProofAttempts()
  for (let id = 0; id <= PROOF_REQUESTS_SKIPPED_MAX; id++) attempts.skip(requestOf(id))
  expect(attempts.isSkipped(requestOf(0))).toBe(false)
  expect(attempts.isSkipped(requestOf(1))).toBe(true)
})

test.each([
  ['paid', 'recordPaid'],
  ['given up', 'skip'],
] as const)('the record of attempts is full for one verifier until a proof is %s', (_, end) => {
  const attempts = createProofAttempts()
  for (let id = 0; id < PROOFS_WAITING_MAX; id++) {
    expect(attempts.isFullFor(verifier)).toBe(false)
    attempts.recordWaiting(requestOf(id), verifier)
    attempts.recordWaiting(requestOf(id), verifier)
  }
  expect(attempts.isFullFor(verifier)).toBe(true)
  expect(attempts.isFullFor(other)).toBe(false)
  expect(attempts.isFullFor(undefined)).toBe(false)
  attempts[end](requestOf(0))
  expect(attempts.isFullFor(verifier)).toBe(false)
})

test('keeps the failures of a request whose proof waits', () => {
  const attempts = createProofAttempts()
  attempts.recordFailure(requestOf(1))
  attempts.recordWaiting(requestOf(1), verifier)
  const results = Array.from({ length: PROOF_ATTEMPTS_MAX - 1 }, () =>
    attempts.recordFailure(requestOf(1)),
  )
  expect(results.at(-1)).toBe(true)
})

test('reports the refusal that stops work for a verifier, once', () => {
  const attempts = createProofAttempts()
  for (let count = 1; count <= VERIFIER_REFUSALS_MAX + 1; count++)
    expect(attempts.recordRefusal(verifier)).toBe(count === VERIFIER_REFUSALS_MAX)
  expect(attempts.isRefusing(verifier)).toBe(true)
  expect(attempts.isRefusing(other)).toBe(false)
  expect(attempts.isRefusing(undefined)).toBe(false)
})
