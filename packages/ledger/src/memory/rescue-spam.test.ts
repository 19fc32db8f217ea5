// Goal: for free, strangers can open many sessions of one base unit with an account, and deposit
// unknown tokens for it. This does not prevent the rescue of the account's money: the rescue
// recovers the most valuable amounts first, reads each session or request a bounded number of
// times, and makes a bounded number of calls in a run.
// Method: a rescue of a provider on the chain in memory, with a count of its reads.
// Requirements: R001-6, R002-12, R003-12

import { assert } from '@ostrom/protocol'
import { beforeAll, expect, test } from 'vitest'
import { createScenario, type Scenario, UNIT, worldFromChain } from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { dueSteps } from '../rescue/due-steps.ts'
import { type RescueStep, runRescue } from '../rescue/index.ts'
import { createMemoryChain } from './chain.ts'

const DUST_SESSIONS = 600
const RUN_CALLS_MAX = 100

let scenario: Scenario

beforeAll(async () => {
  scenario = await createScenario(worldFromChain(createMemoryChain({ lacking: ['rent'] })))
  const { openSession, voucher, provider } = scenario
  for (let index = 0; index < DUST_SESSIONS; index++) await openSession({ cap: 1n })
  const sessionId = await openSession({ cap: UNIT / 100n })
  await provider.settle(await voucher(sessionId, UNIT / 100n))
})

/** Returns a ledger that counts its reads of sessions. */
function counting(ledger: Ledger): { ledger: Ledger; reads: () => number } {
  let reads = 0
  const session: Ledger['session'] = (id) => {
    reads++
    return ledger.session(id)
  }
  return { ledger: { ...ledger, session }, reads: () => reads }
}

// Finding: RSC-3
test('a rescue recovers the highest values first, within the calls of one run', async () => {
  const { provider } = scenario
  const { ledger, reads } = counting(provider)
  const read: number[] = []
  const run = await runRescue(ledger, {
    callsMax: RUN_CALLS_MAX,
    onRead: (count, total) => void (total > DUST_SESSIONS && read.push(count)),
  })
  expect(run.sent).toHaveLength(RUN_CALLS_MAX)
  const [first, second, third] = run.sent.map(({ step }) => step)
  expect(first?.call?.kind).toBe('withdraw')
  assert(second && third, 'a run makes all the calls that it may')
  expect(second.amount).toBeGreaterThan(UNIT / 200n)
  expect(third.amount).toBeLessThanOrEqual(1n)
  expect(read.at(0)).toBe(1)
  expect(reads()).toBeLessThanOrEqual(2 * (DUST_SESSIONS + 1))
  expect(run.plan.steps.length).toBeGreaterThan(DUST_SESSIONS - RUN_CALLS_MAX)
})

test('the next run goes on where the calls ended, and all of the stake unbonds', async () => {
  const { provider } = scenario
  const { ledger, reads } = counting(provider)
  const { sent, refused, plan } = await runRescue(ledger)
  expect(refused).toEqual([])
  expect(sent.length).toBeGreaterThan(DUST_SESSIONS - RUN_CALLS_MAX)
  // Each session is read at most twice while it is open and twice after its close.
  expect(reads()).toBeLessThanOrEqual(4 * (DUST_SESSIONS + 1))
  expect(plan.steps.every(({ source }) => source === 'stake' || source === 'session')).toBe(true)
  expect(sent.some(({ step }) => step.call?.kind === 'start-unbonding')).toBe(true)
})

test('tokens that no offer names are withdrawn last', () => {
  const at = { dueAtSeconds: 0n, worstAtSeconds: 0n }
  const withdrawal = (asset: `0x${string}`, isUnlisted?: true): RescueStep => ({
    source: 'balance',
    subject: '',
    asset,
    amount: 5n,
    call: { kind: 'withdraw', asset, amount: 5n },
    ...at,
    ...(isUnlisted && { isUnlisted }),
  })
  const session: RescueStep = {
    source: 'session',
    subject: '0x01',
    asset: '0x00',
    amount: 1n,
    call: { kind: 'close-session', id: '0x01' },
    ...at,
  }
  const steps = [withdrawal('0x0b', true), session, withdrawal('0x00')]
  const order = dueSteps({ nowSeconds: 1n, worstAtSeconds: 1n, steps }, () => true)
  expect(order.map(({ asset, call }) => `${call.kind} ${asset}`)).toEqual([
    'withdraw 0x00',
    'close-session 0x00',
    'withdraw 0x0b',
  ])
})
