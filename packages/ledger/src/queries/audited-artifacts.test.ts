// Goal: an artifact counts as audited by the settled weight of the validators that announce it, and
// by nothing that an account without such weight announces.
// Method: validators of one domain on a chain in memory, with the least weight of a domain as the
// edge; the same questions to a market in memory.

import type { Hash } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import { auditsOf } from '../conformance/court/fixture.ts'
import {
  createScenario,
  endpointAt,
  type Scenario,
  sealKeyOf,
  worldFromChain,
} from '../conformance/world.ts'
import { DOMAIN_MIN_STAKES, WEIGHT_WINDOW_SECONDS } from '../court/court.ts'
import type { Ledger } from '../ledger.ts'
import { createMarketMemory, createMemoryChain } from '../memory/index.ts'
import { auditedArtifacts } from './audited-artifacts.ts'

const [first, second] = [sealKeyOf(21), sealKeyOf(22)] as const
let scenario: Scenario
let validators: readonly Ledger[]
/** The least weight with which a domain rules. */
let least: bigint

beforeEach(async () => {
  scenario = await createScenario(worldFromChain(createMemoryChain()))
  validators = scenario.ledgers.slice(5)
  const { stakeMin } = await scenario.client.parameters()
  least = DOMAIN_MIN_STAKES * stakeMin
})

async function enlist(index: number, weight: bigint): Promise<void> {
  const ledger = validators[index] as Ledger
  const { account, nativeAsset: asset } = ledger
  await ledger.deposit({ asset, amount: weight })
  await ledger.addStake({ market: 'court', amount: weight })
  await auditsOf(ledger).enlist({ account, domain: scenario.version, weight })
  await scenario.advance(1n)
}

async function announce(index: number, ...artifacts: readonly Hash[]): Promise<void> {
  const ledger = validators[index] as Ledger
  await ledger.announceEndpoint({ ...(await endpointAt(ledger)), artifacts })
}

async function audited(): Promise<readonly Hash[]> {
  const ledger = scenario.client
  const market = createMarketMemory(ledger)
  await market.sync()
  return await auditedArtifacts({ ledger, market, version: scenario.version })
}

test('an artifact counts from the least weight of a domain on, of several validators', async () => {
  await enlist(0, 3n * least)
  await enlist(1, least - 1n)
  await enlist(2, 1n)
  await announce(0, first)
  await announce(1, first, second)
  expect(await audited()).toEqual([first])
  await announce(2, second)
  expect([...(await audited())].sort()).toEqual([first, second].sort())
})

test('in a domain below its least weight, half of its settled weight counts', async () => {
  await enlist(0, 10n)
  await announce(0, first)
  expect(await audited()).toEqual([first])
  await enlist(1, 10n)
  await announce(1, second)
  expect([...(await audited())].sort()).toEqual([first, second].sort())
  await enlist(2, 1n)
  expect(await audited()).toEqual([])
})

test('an account without settled weight counts for nothing', async () => {
  await announce(0, first)
  expect(await audited()).toEqual([])
  await enlist(1, least)
  expect(await audited()).toEqual([])
  await scenario.advance(WEIGHT_WINDOW_SECONDS)
  // Its weight is new, after the first window of the chain.
  await enlist(0, 2n * least)
  await announce(0, first)
  expect(await audited()).toEqual([])
  await scenario.advance(WEIGHT_WINDOW_SECONDS - 30n)
  await announce(0, first)
  await scenario.advance(50n)
  expect(await audited()).toEqual([first])
})

test('an announcement counts until it expires, or a newer one lacks the artifact', async () => {
  await enlist(0, least)
  await announce(0, first, second)
  await scenario.advance(1n)
  await announce(0, second)
  expect(await audited()).toEqual([second])
  await scenario.advance(61n)
  expect(await audited()).toEqual([])
})

test('an artifact that is announced twice counts once', async () => {
  await enlist(0, least - 1n)
  await enlist(1, 2n)
  await announce(0, first, first)
  await announce(1, second)
  expect(await audited()).toEqual([])
})

test('an operator announces for a juror that announces no artifact itself', async () => {
  await enlist(0, least)
  const operator = validators[1] as Ledger
  await announce(1, first)
  expect(await audited()).toEqual([])
  await validators[0]?.setOperator({ market: 'court', operator: operator.account })
  expect(await audited()).toEqual([first])
  await announce(0, second)
  expect(await audited()).toEqual([second])
})
