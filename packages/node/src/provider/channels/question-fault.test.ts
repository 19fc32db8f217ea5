// Goal: a provider refuses a question without decrypting it if the client has debts, if the
// client's questions are too many or too large, or if the queue of the session is full.
// Method: a real limiter and scheduler, which the test brings to their limits.

import { type Hash, Offer } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import {
  ANSWERS_QUEUED_PER_SESSION_MAX,
  DEBTS_MAX,
  NEW_CLIENT_QUESTION_BYTES_MAX,
  STREAMS_PER_SESSION_MAX,
} from '../limits.ts'
import type { PaidSession } from '../sessions/paid-session.ts'
import { questionFault } from './question-fault.ts'

const version: Hash = `0x${'0d'.repeat(32)}`

function setUp() {
  const clientLimiter = createClientLimiter({ nowMs: () => 0, sleep: async () => {} })
  const scheduler = createFairScheduler({ clientLimiter, models: new Map([[version, 1]]) })
  const offer = { asset: `0x${'00'.repeat(20)}`, verification: Offer.unverifiedTerms } as const
  const session = {
    id: `0x${'5e'.repeat(32)}`,
    client: `0x${'ab'.repeat(20)}`,
    offer,
    checkpoint: 1n,
  } as unknown as PaidSession
  const faultOf = (streams = 0, bytes = 1) => {
    const options = { context: { clientLimiter, scheduler }, session, served: { version } }
    return questionFault(options, { streams, bytes })?.code
  }
  return { clientLimiter, scheduler, session, faultOf }
}

test('a question is taken up to the limits of its channel', () => {
  const { faultOf } = setUp()
  const [streams, bytes] = [STREAMS_PER_SESSION_MAX, NEW_CLIENT_QUESTION_BYTES_MAX]
  expect(faultOf(streams - 1, bytes)).toBeUndefined()
  expect(faultOf(streams, bytes)).toBe('too-many-streams')
  expect(faultOf(streams - 1, bytes + 1)).toBe('too-many-streams')
})

test('a question of a client with debts is refused', () => {
  const { clientLimiter, session, faultOf } = setUp()
  for (let left = DEBTS_MAX; left > 0; left--) clientLimiter.recordDebt(session, 0n)
  expect(faultOf()).toBe('session-refused')
})

test('a question is refused while the queue of its session is full', async () => {
  const { scheduler, session, faultOf } = setUp()
  const { signal } = new AbortController()
  const ask = () => scheduler.acquire(version, session, { promptTokens: 1, signal })
  const running = ask()
  for (let left = ANSWERS_QUEUED_PER_SESSION_MAX; left > 0; left--) {
    expect(faultOf()).toBeUndefined()
    void ask()
  }
  expect(faultOf()).toBe('answer-queue-full')
  const release = await running
  release()
  expect(faultOf()).toBeUndefined()
})
