// Goal: a validator opens at most its daily number of data challenges; failed attempts do not
// count. It deposits only the missing part of a bond. It never deposits money of an account for
// which it is only the operator.
// Method: accounts on a chain in memory, and the day's count in a state in memory.

import { type Ledger, requireMember } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, expect, test } from 'vitest'
import { CHALLENGE_DAY_SECONDS, CHALLENGES_PER_DAY } from '../limits.ts'
import { createValidatorRecords } from '../records/validator-records.ts'
import { createWithheldTranscriptRecords } from '../records/withheld-transcript-records.ts'
import { createBondBudget } from './bond-budget.ts'

const DAY = 20_000n * CHALLENGE_DAY_SECONDS
let scenario: Scenario
let ledger: Ledger
let state: ReturnType<typeof createStateMemory>
let bond: bigint

beforeEach(async () => {
  scenario = await createMemoryScenario()
  ledger = scenario.ledgers[5] as Ledger
  state = createStateMemory()
  bond = (await ledger.parameters()).seatFee
})

type Spending = { readonly provider?: string; readonly share?: number; readonly tokens?: bigint }

/** Creates the budget, as after a restart; returns a function that opens a challenge with it. */
function start(challengesPerDay: number | undefined, account = ledger.account) {
  const { record } = createValidatorRecords(state)
  const records = createWithheldTranscriptRecords({ state, record })
  const chain = requireMember(ledger, 'dataChallenges')
  // On this chain gas is expensive: each token of a transcript raises the bond by a seat fee.
  const dataChallenges = { ...chain, challengeFee: async (tokens: bigint) => bond * (1n + tokens) }
  const budget = createBondBudget({ ledger, dataChallenges, account, challengesPerDay, records })
  return async (
    nowSeconds: bigint,
    { provider = `0x${'b2'.repeat(20)}`, share = 1, tokens = 0n }: Spending = {},
    open = async () => true,
  ) => {
    const of = { nowSeconds, provider: provider as typeof ledger.account, share, tokens }
    return (await budget.spend(of, open)) === true
  }
}
const balance = () => ledger.balance(ledger.account, ledger.nativeAsset)
const deposit = (amount: bigint) => ledger.deposit({ asset: ledger.nativeAsset, amount })

test('a bond that the account lacks is deposited, in part where it lacks a part', async () => {
  expect(await start(2)(DAY)).toBe(true)
  expect(await balance()).toBe(bond)
  await ledger.withdraw({ asset: ledger.nativeAsset, amount: 1n })
  expect(await start(2)(DAY)).toBe(true)
  expect(await balance()).toBe(bond)
})

test('a bond that the account has is not deposited', async () => {
  await deposit(bond + 5n)
  expect(await start(1)(DAY)).toBe(true)
  expect(await balance()).toBe(bond + 5n)
})

// Finding: DAT-8
test('the bond of a challenge follows from the number of its tokens', async () => {
  expect(await start(1)(DAY, { tokens: 20n })).toBe(true)
  expect(await balance()).toBe(21n * bond)
})

test('the number of a day holds over a restart, and nothing is deposited beyond it', async () => {
  expect(await start(1)(DAY)).toBe(true)
  await ledger.withdraw({ asset: ledger.nativeAsset, amount: bond })
  expect(await start(1)(DAY + CHALLENGE_DAY_SECONDS - 1n)).toBe(false)
  expect(await balance()).toBe(0n)
  expect(await start(1)(DAY + CHALLENGE_DAY_SECONDS)).toBe(true)
})

// Finding: DAT-8
test('a failed attempt to challenge uses up nothing of the day', async () => {
  const fail = async () => {
    throw new Error('reverted')
  }
  await expect(start(1)(DAY, {}, fail)).rejects.toThrow('reverted')
  expect(await start(1)(DAY)).toBe(true)
  expect(await start(1)(DAY)).toBe(false)
})

test('each provider has its share of a day, one at the least', async () => {
  const spend = start(4)
  const [large, small] = [scenario.provider.account, scenario.client.account]
  for (const is of [true, true, true, false])
    expect(await spend(DAY, { provider: large, share: 0.6 })).toBe(is)
  for (const is of [true, false])
    expect(await spend(DAY, { provider: small, share: 0.01 })).toBe(is)
  // None of the day's four challenges is left.
  expect(await spend(DAY, { provider: scenario.stranger.account })).toBe(false)
})

test('without a setting, the default number applies', async () => {
  const spend = start(undefined)
  for (let spent = 0; spent < CHALLENGES_PER_DAY; spent++) expect(await spend(DAY)).toBe(true)
  expect(await spend(DAY)).toBe(false)
})

test('an operated account without the bond takes none, and its day is not spent', async () => {
  const { account } = scenario.ledgers[6] as Ledger
  expect(await start(1, account)(DAY)).toBe(false)
  const other = scenario.ledgers[6] as Ledger
  await other.deposit({ asset: ledger.nativeAsset, amount: bond })
  expect(await start(1, account)(DAY)).toBe(true)
  expect(await balance()).toBe(0n)
})
