// Goal: failed proofs cost a bounded sum. After each failed proof against a provider, the pause
// before the next proof against this provider grows. Failed proofs against one provider do not
// delay proofs against others, and old costs are forgotten. Method: hand-written attempts and
// outcomes, at times that the test sets.

import type { AccountId, Hash, Offer } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { PROOF_PAUSE_MAX_MS, PROOF_PAUSE_MS } from '../limits.ts'
import { createBreachProofSchedule } from './breach-proof-schedule.ts'

const [first, second] = ['a1', 'b2'].map((byte): AccountId => `0x${byte.repeat(20)}`) as [
  AccountId,
  AccountId,
]
const breach = (number: number, provider = first) => ({
  id: `0x${number.toString(16).padStart(64, '0')}` as Hash,
  offer: { provider } as Offer.Offer,
})
const gasLost = 100n

describe('a provider whose proof failed', () => {
  test('a provider whose proof failed is left alone, and no other provider is', () => {
    const schedule = createBreachProofSchedule()
    schedule.recordFailure(first, { gasLost, nowMs: 0 })
    const all = [breach(1), breach(2, second)]
    expect(schedule.due(all, PROOF_PAUSE_MS - 1)).toEqual([all[1]])
    expect(schedule.due(all, PROOF_PAUSE_MS)).toEqual(all)
  })

  test('the pause of a provider doubles with each failed proof, up to a bound', () => {
    const schedule = createBreachProofSchedule()
    const isDue = (nowMs: number) => schedule.due([breach(1)], nowMs).length === 1
    let nowMs = 0
    for (let pauseMs = PROOF_PAUSE_MS; pauseMs < PROOF_PAUSE_MAX_MS; pauseMs *= 2) {
      schedule.recordFailure(first, { gasLost, nowMs })
      expect([isDue(nowMs + pauseMs - 1), isDue(nowMs + pauseMs)]).toEqual([false, true])
      nowMs += pauseMs
    }
    for (let times = 0; times < 3; times++) {
      schedule.recordFailure(first, { gasLost, nowMs })
      expect(isDue(nowMs + PROOF_PAUSE_MAX_MS)).toBe(true)
    }
  })
})

test('those that were tried last come last', () => {
  const schedule = createBreachProofSchedule()
  const all = [1, 2, 3].map((number) => breach(number))
  for (const { id } of [all[0]!, all[2]!]) schedule.recordAttempt(id)
  expect(schedule.due(all, 0)).toEqual([all[1], all[0], all[2]])
  schedule.recordAttempt(all[1]!.id)
  expect(schedule.due(all, 0)).toEqual([all[0], all[2], all[1]])
})

describe('the cost of a proof', () => {
  test('the cost of a proof is zero before the first proof', () => {
    expect(createBreachProofSchedule().gasCost(first, 0)).toBe(0n)
  })

  test('the cost of a proof is that of the cheapest success, for all providers', () => {
    const schedule = createBreachProofSchedule()
    schedule.recordSuccess({ gasCost: 50n, nowMs: 0 })
    schedule.recordSuccess({ gasCost: 70n, nowMs: 1 })
    schedule.recordSuccess({ gasCost: 40n, nowMs: 2 })
    expect([schedule.gasCost(first, 3), schedule.gasCost(second, 3)]).toEqual([40n, 40n])
  })

  test('the cost of a proof is the dearest failure of its own provider, if that is more', () => {
    const schedule = createBreachProofSchedule()
    schedule.recordSuccess({ gasCost: 50n, nowMs: 0 })
    schedule.recordFailure(first, { gasLost: 90n, nowMs: 0 })
    schedule.recordFailure(first, { gasLost: 60n, nowMs: 1 })
    expect([schedule.gasCost(first, 2), schedule.gasCost(second, 2)]).toEqual([90n, 50n])
  })

  test('the cost of a proof is forgotten after a day, so that high gas prices pass', () => {
    const schedule = createBreachProofSchedule()
    schedule.recordFailure(first, { gasLost: 90n, nowMs: 0 })
    schedule.recordSuccess({ gasCost: 50n, nowMs: 0 })
    expect(schedule.gasCost(first, PROOF_PAUSE_MAX_MS - 1)).toBe(90n)
    expect(schedule.gasCost(first, PROOF_PAUSE_MAX_MS)).toBe(0n)
    schedule.recordSuccess({ gasCost: 80n, nowMs: PROOF_PAUSE_MAX_MS })
    expect(schedule.gasCost(first, PROOF_PAUSE_MAX_MS)).toBe(80n)
  })
})
