// Goal: a client that stops a prompt pays for the part that the provider claims to have processed,
// but at most for the part that earlier answers under the offer make credible. So a claim without
// work gains little.
// Method: `createStopPay` with a manual clock, by example and as a property.

import { type Hash, SessionAccount } from '@ostrom/protocol'
import { createClockManual, type ManualClock } from '@ostrom/protocol/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROMPT_PACE_FACTOR, PROMPT_PACE_MIN, STOP_PAY_OFFERS_MAX } from '../limits.ts'
import { createStopPay, createStopPays, type StopPay } from './stop-pay.ts'

const PREPAID = SessionAccount.PREPAID_TOKENS

type Call = Parameters<ReturnType<typeof createStopPay>['agree']>[0]

async function setup() {
  const clock = createClockManual()
  return { ...scenarioOf(createStopPay(clock), clock), clock }
}

function scenarioOf(pay: StopPay, clock: ManualClock) {
  const callOf = (prefilled: number, more: Partial<Call> = {}): Call => ({
    usage: { prefilled, cached: 0, output: 0 },
    prepaidTokens: PREPAID,
    sentMs: clock.nowMs(),
    firstOutputMs: undefined,
    agreedPromptTokens: 0,
    request: {} as Call['request'],
    ...more,
  })
  /** Completes an answer whose prompt took `ms` milliseconds until its first output. */
  const complete = async (tokens: number, ms: number) => {
    const call = callOf(tokens)
    await clock.advance(ms)
    const usage = { prefilled: tokens, cached: 0, output: 1 }
    pay.recordEnd({ ...call, usage, firstOutputMs: clock.nowMs() })
  }
  /** Stops a prompt after `ms` milliseconds; returns the tokens to pay for. */
  const stop = async (claimed: number, ms: number) => {
    const { sentMs } = callOf(0)
    await clock.advance(ms)
    const call = callOf(claimed, { sentMs })
    const agreedPromptTokens = pay.agree(call)
    pay.recordEnd({ ...call, agreedPromptTokens })
    return agreedPromptTokens
  }
  return { pay, callOf, complete, stop }
}

test('the usual part is paid at once, and claims no quicker than a slow machine', async () => {
  const { complete, stop } = await setup()
  expect(await stop(300, 0)).toBe(300)
  // This provider has never shown that it processes prompts.
  expect(await stop(32_000, 60_000)).toBe(PREPAID)
  await complete(8_000, 80_000)
  expect(await stop(32_000, 0)).toBe(PREPAID)
  expect(await stop(32_000, 2_000)).toBe(2 * PROMPT_PACE_MIN)
  expect(await stop(1_500, 10_000)).toBe(1_500)
})

test('a provider that was quick before is paid for what it claims at that pace', async () => {
  const { complete, stop } = await setup()
  await complete(16_000, 16_000)
  expect(await stop(24_000, 1_000)).toBe(PROMPT_PACE_FACTOR * 1_000)
  await complete(16_000, 16_000)
  expect(await stop(7_000, 1_000)).toBe(7_000)
  // Tokens that were paid for claims must be earned again by answers.
  const earned = 32_000 - (8_000 - PREPAID) - (7_000 - PREPAID)
  expect(await stop(64_000, 60_000)).toBe(earned + PREPAID)
  expect(await stop(64_000, 60_000)).toBe(PREPAID)
})

test('an answer that has begun owes its whole prompt, and the record stays as it was', async () => {
  const { pay, callOf, stop } = await setup()
  const call = callOf(9, { usage: { prefilled: 9_000, cached: 0, output: 1 } })
  const agreedPromptTokens = pay.agree(call)
  expect(agreedPromptTokens).toBe(9_000)
  pay.recordEnd({ ...call, agreedPromptTokens })
  expect(await stop(32_000, 60_000)).toBe(9_000 + PREPAID)
})

// Finding: CAP3-3
test('processed prompts of an offer count in all its channels and for no other offer', async () => {
  const clock = createClockManual()
  const pays = createStopPays(clock)
  const offerHash = (at: number): Hash => `0x${at.toString(16).padStart(64, '0')}`
  await scenarioOf(pays.of(offerHash(1)), clock).complete(8_000, 80_000)
  // A second channel under the same offer, such as that of a later or a parallel session.
  const { stop } = scenarioOf(pays.of(offerHash(1)), clock)
  expect(await stop(32_000, 2_000)).toBe(2 * PROMPT_PACE_MIN)
  expect(await scenarioOf(pays.of(offerHash(2)), clock).stop(32_000, 60_000)).toBe(PREPAID)
  // Tokens that one channel has already claimed cannot be claimed on another channel of the offer.
  const rest = 8_000 - (2 * PROMPT_PACE_MIN - PREPAID) + PREPAID
  const last = scenarioOf(pays.of(offerHash(1)), clock)
  expect(await last.stop(32_000, 60_000)).toBe(rest)
  // The least recently used offer is forgotten.
  for (let at = 2; at < STOP_PAY_OFFERS_MAX + 2; at++) pays.of(offerHash(at))
  expect(await scenarioOf(pays.of(offerHash(1)), clock).stop(32_000, 60_000)).toBe(PREPAID)
})

// Finding: CAP3-3
test('a stopped prompt without a receipt does not reduce the record of its provider', async () => {
  const { pay, callOf, complete, stop, clock } = await setup()
  await complete(8_000, 80_000)
  const call = callOf(7_000)
  await clock.advance(60_000)
  const agreedPromptTokens = pay.agree(call)
  expect(agreedPromptTokens).toBe(7_000)
  pay.recordFailure({ ...call, agreedPromptTokens })
  expect(await stop(32_000, 60_000)).toBe(8_000 + PREPAID)
})

test('claims alone never gain more than was earned by answers', async () => {
  const step = fc.record({
    kind: fc.constantFrom('complete' as const, 'stop' as const),
    tokens: fc.integer({ min: 1, max: 40_000 }),
    ms: fc.integer({ min: 0, max: 60_000 }),
  })
  const property = fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
    const { complete, stop } = await setup()
    let [earned, claimed] = [0, 0]
    for (const { kind, tokens, ms } of steps) {
      if (kind === 'complete') {
        await complete(tokens, ms)
        earned += tokens
      } else claimed += Math.max(0, (await stop(tokens, ms)) - PREPAID)
      expect(claimed).toBeLessThanOrEqual(earned)
    }
  })
  await fc.assert(property, { numRuns: 30 })
})
