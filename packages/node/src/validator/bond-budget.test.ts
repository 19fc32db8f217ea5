// Goal: a validator takes the bond of a data challenge only within its day's number, deposits just
// what its account lacks, and never the money of an account that it only operates.
// Method: accounts on a chain in memory, and the day's count in a state in memory.

import type { Ledger } from '@ostrom/ledger'
import { createScenario, type Scenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, expect, test } from 'vitest'
import { createBondBudget } from './bond-budget.ts'
import { CHALLENGE_DAY_SECONDS, CHALLENGES_PER_DAY } from './limits.ts'
import { createValidatorRecords } from './validator-records.ts'
import { createWithheldTranscriptRecords } from './withheld-transcript-records.ts'

const DAY = 20_000n * CHALLENGE_DAY_SECONDS
let scenario: Scenario
let ledger: Ledger
let state: ReturnType<typeof createStateMemory>
let bond: bigint

beforeEach(async () => {
  scenario = await createScenario(worldFromChain(createMemoryChain()))
  ledger = scenario.ledgers[5] as Ledger
  state = createStateMemory()
  bond = (await ledger.parameters()).seatFee
})

/** The budget as after a start. */
function start(challengesPerDay: number | undefined, account = ledger.account) {
  const { record } = createValidatorRecords(state)
  const { countChallenge: spend } = createWithheldTranscriptRecords({ state, record })
  return createBondBudget({ ledger, account, challengesPerDay, spend })
}
const balance = () => ledger.balance(ledger.account, ledger.nativeAsset)
/** All of a day, for one provider. */
const whole = { provider: `0x${'b2'.repeat(20)}`, share: 1 } as const
const deposit = (amount: bigint) => ledger.deposit({ asset: ledger.nativeAsset, amount })

test('a bond that the account lacks is deposited, in part where it lacks a part', async () => {
  expect(await start(2).take(DAY, whole)).toBe(true)
  expect(await balance()).toBe(bond)
  await ledger.withdraw({ asset: ledger.nativeAsset, amount: 1n })
  expect(await start(2).take(DAY, whole)).toBe(true)
  expect(await balance()).toBe(bond)
})

test('a bond that the account has is not deposited', async () => {
  await deposit(bond + 5n)
  expect(await start(1).take(DAY, whole)).toBe(true)
  expect(await balance()).toBe(bond + 5n)
})

test('the number of a day holds over a restart, and nothing is deposited beyond it', async () => {
  expect(await start(1).take(DAY, whole)).toBe(true)
  await ledger.withdraw({ asset: ledger.nativeAsset, amount: bond })
  expect(await start(1).take(DAY + CHALLENGE_DAY_SECONDS - 1n, whole)).toBe(false)
  expect(await balance()).toBe(0n)
  expect(await start(1).take(DAY + CHALLENGE_DAY_SECONDS, whole)).toBe(true)
})

test('each provider has its share of a day, one at the least', async () => {
  const budget = start(4)
  const [large, small] = [scenario.provider.account, scenario.client.account]
  const of = (provider: string, share: number) =>
    budget.take(DAY, { provider: provider as typeof large, share })
  for (const is of [true, true, true, false]) expect(await of(large, 0.6)).toBe(is)
  for (const is of [true, false]) expect(await of(small, 0.01)).toBe(is)
  // What is left of all four is none.
  expect(await of(scenario.stranger.account, 1)).toBe(false)
})

test('without a setting, the default number applies', async () => {
  const budget = start(undefined)
  for (let taken = 0; taken < CHALLENGES_PER_DAY; taken++)
    expect(await budget.take(DAY, whole)).toBe(true)
  expect(await budget.take(DAY, whole)).toBe(false)
})

test('an operated account without the bond takes none, and its day is not spent', async () => {
  const { account } = scenario.ledgers[6] as Ledger
  expect(await start(1, account).take(DAY, whole)).toBe(false)
  const other = scenario.ledgers[6] as Ledger
  await other.deposit({ asset: ledger.nativeAsset, amount: bond })
  expect(await start(1, account).take(DAY, whole)).toBe(true)
  expect(await balance()).toBe(0n)
})
