// Goal: an artifact counts as audited only because of the settled weight of validators that
// announce it. Announcements without such weight and the weight of other accounts change nothing.
// Method: validators of one domain on a chain in memory, with weights around a minimum stake and
// around the quorum of a domain; the same queries to a market in memory.

import { type Hash, Hex } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import { auditsOf } from '../conformance/court/fixture.ts'
import {
  createScenario,
  endpointAt,
  type Scenario,
  sealKeyOf,
  UNIT,
  worldFromChain,
} from '../conformance/world.ts'
import { DOMAIN_MIN_STAKES, WEIGHT_WINDOW_SECONDS } from '../court/court.ts'
import type { Ledger } from '../ledger.ts'
import { ANNOUNCERS_READ_MAX } from '../limits.ts'
import { createMarketMemory, createMemoryChain } from '../memory/index.ts'
import { auditedArtifacts } from './audited-artifacts.ts'

const [first, second] = [sealKeyOf(21), sealKeyOf(22)] as const
let chain: ReturnType<typeof createMemoryChain>
let scenario: Scenario
let validators: readonly Ledger[]
/** The chain's minimum stake, in native base units. */
let stakeMin: bigint
/** The quorum: the least weight with which a domain can rule. */
let least: bigint

beforeEach(async () => {
  chain = createMemoryChain()
  scenario = await createScenario(worldFromChain(chain))
  validators = scenario.ledgers.slice(5)
  ;({ stakeMin } = await scenario.client.parameters())
  least = DOMAIN_MIN_STAKES * stakeMin
})

const enlist = (index: number, weight: bigint) => enlistFor(validators[index] as Ledger, weight)

async function enlistFor(ledger: Ledger, weight: bigint): Promise<void> {
  const { account, nativeAsset: asset } = ledger
  await ledger.deposit({ asset, amount: weight })
  await ledger.addStake({ market: 'court', amount: weight })
  await auditsOf(ledger).enlist({ account, domain: scenario.version, weight })
  await scenario.advance(1n)
}

const announce = (index: number, ...artifacts: readonly Hash[]) =>
  announceFor(validators[index] as Ledger, ...artifacts)

async function announceFor(ledger: Ledger, ...artifacts: readonly Hash[]): Promise<void> {
  await ledger.announceEndpoint({ ...(await endpointAt(ledger)), artifacts })
}

/** Creates accounts that join the domain with the same weight each, and announce the artifact. */
async function crowd(count: number, weight: bigint, artifact: Hash): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const ledger = chain.connect(Hex.toBytes(Hex.sha256Hex(Uint8Array.of(1, at))))
    chain.fund(ledger.account, 2n * weight + UNIT)
    await enlistFor(ledger, weight)
    await announceFor(ledger, artifact)
  }
}

/** Accounts of the domain whose stakes the last call of `audited` read. */
let read: readonly string[]

async function auditedNow(): ReturnType<typeof auditedArtifacts> {
  const { client } = scenario
  const market = createMarketMemory(client)
  await market.sync()
  const seen: string[] = []
  const ledger: auditedArtifacts.Options['ledger'] = {
    audits: auditsOf(client),
    nowSeconds: () => client.nowSeconds(),
    parameters: () => client.parameters(),
    stake(account, market) {
      seen.push(account)
      return client.stake(account, market)
    },
  }
  const counted = {
    enlistedAccounts: market.enlistedAccounts,
    endpoint(account: Hex.AccountId) {
      seen.push(account)
      return market.endpoint(account)
    },
  }
  const found = await auditedArtifacts({ ledger, market: counted, version: scenario.version })
  read = [...new Set(seen)]
  return found
}

const audited = async () => (await auditedNow()).map(({ hash }) => hash)
const judged = async () =>
  (await auditedNow()).flatMap(({ hash, hasQuorum }) => (hasQuorum ? [hash] : []))

// Finding: ART-1
test('an artifact is audited if its validators together have the least stake', async () => {
  const part = least / BigInt(ANNOUNCERS_READ_MAX) + 1n
  await enlist(0, 3n * least)
  await enlist(1, stakeMin - part)
  await enlist(2, part)
  await announce(0, first)
  await announce(1, first, second)
  expect(await audited()).toEqual([first])
  await announce(2, second)
  expect([...(await audited())].sort()).toEqual([first, second].sort())
})

test("an artifact has a quorum if several validators have a domain's least weight", async () => {
  const part = least / BigInt(ANNOUNCERS_READ_MAX) + 1n
  await enlist(0, least - part)
  await enlist(1, part)
  await announce(0, first, second)
  expect(await judged()).toEqual([])
  await announce(1, second)
  expect(await judged()).toEqual([second])
  expect([...(await audited())].sort()).toEqual([first, second].sort())
})

// Finding: ADV-11
test('weight that announces another artifact, or none, removes no audited artifact', async () => {
  await enlist(0, 3n * stakeMin)
  await announce(0, first)
  expect(await audited()).toEqual([first])
  await enlist(1, 4n * stakeMin)
  await announce(1, second)
  expect([...(await audited())].sort()).toEqual([first, second].sort())
  await enlist(2, 5n * least)
  expect([...(await audited())].sort()).toEqual([first, second].sort())
  await announce(2, second)
  expect([...(await audited())].sort()).toEqual([first, second].sort())
  expect(await judged()).toEqual([second])
})

// Finding: ADV-12
test('accounts with tiny weight are not read and displace no other account', async () => {
  const validator = validators[0] as Ledger
  const { account } = validator
  await enlist(0, least)
  await crowd(ANNOUNCERS_READ_MAX, 1n, second)
  await announce(0, first)
  expect(await audited()).toEqual([first])
  expect(read).toEqual([account])
  await auditsOf(validator).enlist({ account, domain: scenario.version, weight: 0n })
  expect(await audited()).toEqual([])
  expect(read).toEqual([])
})

// Finding: ADV-12
test('new weight of 256 accounts displaces no settled weight', async () => {
  await enlist(0, stakeMin)
  await scenario.advance(2n * WEIGHT_WINDOW_SECONDS)
  await crowd(ANNOUNCERS_READ_MAX, stakeMin + 1n, second)
  await announce(0, first)
  expect(await audited()).toEqual([first])
})

// Finding: ART-1
test('an account without settled weight makes no artifact audited', async () => {
  await announce(0, first)
  expect(await audited()).toEqual([])
  await enlist(1, least)
  expect(await audited()).toEqual([])
  await scenario.advance(WEIGHT_WINDOW_SECONDS)
  // The weight is enlisted after the chain's first window, so it is not settled yet.
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
  await enlist(0, stakeMin / 2n)
  await enlist(1, least)
  await announce(0, first, first)
  await announce(1, second)
  expect(await audited()).toEqual([second])
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
