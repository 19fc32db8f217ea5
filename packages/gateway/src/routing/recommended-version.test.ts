// Goal: a model's name alone means the version that votes recommend, if this version is available;
// otherwise it means the version to which the alias of the model's creator points.
// Method: the market cache of a gateway over a chain in memory, with votes of three accounts.
// Requirements: R002-11

import type { GovernanceAction, Ledger } from '@ostrom/ledger'
import {
  createGovernanceFixture,
  createScenario,
  decide,
  manifestOf,
  proposalCid,
  type Scenario,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMarketMemory, createMemoryChain, type MemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Manifest, Offer } from '@ostrom/protocol'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { createMarketCache } from './market-cache.ts'

let chain: MemoryChain
let scenario: Scenario
let second: Hash
let voters: readonly [Ledger, Ledger, Ledger]
let texts = 0

/**
 * Returns the version that a gateway with an empty cache finds for a name, some seconds from now.
 */
async function resolved(model: string, laterSeconds = 0n): Promise<Hash | undefined> {
  const { client: ledger } = scenario
  const market = createMarketMemory(ledger)
  const nowSeconds = (await ledger.nowSeconds()) + laterSeconds
  const clock = { nowMs: () => Number(nowSeconds) * 1_000, sleep: async () => {} }
  const cache = createMarketCache({ ledger, market, clock })
  return await cache.resolve(model)
}

const recommend = (version: Hash | undefined) => {
  const actions: readonly GovernanceAction[] = [{ kind: 'promote', model: 'tiny', version }]
  return decide(scenario, { voters }, { actions, cid: proposalCid(++texts) })
}

/** Seconds for which the provider's announcement of its address is valid. */
const ANNOUNCED_SECONDS = 600n

const offerSecond = async (nonce: bigint) => {
  const { provider, offer, client } = scenario
  await scenario.advance(1n)
  const issuedAtSeconds = await client.nowSeconds()
  const expiresAtSeconds = issuedAtSeconds + ANNOUNCED_SECONDS
  const announced = { provider: provider.account, issuedAtSeconds, expiresAtSeconds }
  await provider.announceEndpoint(sampleEndpoint(announced))
  const terms = await client.offerTerms(client.nativeAsset)
  const own = { ...offer, ...terms, modelVersion: second, royalties: [], nonce }
  await provider.publishOffer(own)
  return Offer.hash(own, scenario.domain)
}

beforeAll(async () => {
  chain = createMemoryChain()
  scenario = await createScenario(worldFromChain(chain))
  ;({ voters } = await createGovernanceFixture(scenario))
  const { creator } = scenario
  const manifest = manifestOf(creator.account, { version: '2' })
  second = Manifest.hash(manifest)
  await creator.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
})

describe('the name of a model', () => {
  test('a model name means the version of its alias if votes recommend none', async () => {
    expect(await resolved('tiny')).toBe(scenario.version)
    expect(await resolved(second)).toBe(second)
    expect(await resolved('nothing')).toBeUndefined()
  })

  test('a model name means its recommended version once offered; a hash means itself', async () => {
    await recommend(second)
    expect(await resolved('tiny')).toBe(scenario.version)
    const offerHash = await offerSecond(9_998n)
    expect(await resolved('tiny')).toBe(second)
    expect(await resolved(scenario.version)).toBe(scenario.version)
    await scenario.provider.retireOffer(offerHash)
    expect(await resolved('tiny')).toBe(scenario.version)
  })

  // Finding: TIER-3
  test('a model name means its alias if the recommended version has no provider', async () => {
    const offerHash = await offerSecond(9_997n)
    expect(await resolved('tiny', ANNOUNCED_SECONDS - 1n)).toBe(second)
    expect(await resolved('tiny', ANNOUNCED_SECONDS)).toBe(scenario.version)
    await scenario.provider.retireOffer(offerHash)
  })

  test('a model name means its alias while the recommended version is quarantined', async () => {
    await offerSecond(9_999n)
    chain.setGuardianStatus(second, 'quarantined')
    expect(await resolved('tiny')).toBe(scenario.version)
    chain.setGuardianStatus(second, 'active')
    expect(await resolved('tiny')).toBe(second)
  })

  test('a model name means its alias again once votes recommend none', async () => {
    await recommend(undefined)
    expect(await resolved('tiny')).toBe(scenario.version)
  })
})
