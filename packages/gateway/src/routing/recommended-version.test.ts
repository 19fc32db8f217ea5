// Goal: a model's name alone means the version that votes recommend, where it can be had; a creator
// that names a newer one changes nothing until votes do.
// Method: the market cache of a gateway over a chain in memory, with votes of three accounts.

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
import { type Hash, Manifest } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { createMarketCache } from './market-cache.ts'

let chain: MemoryChain
let scenario: Scenario
let second: Hash
let voters: readonly [Ledger, Ledger, Ledger]
let texts = 0

/** What a gateway that has read nothing yet makes of a name. */
async function resolved(model: string): Promise<Hash | undefined> {
  const { client: ledger } = scenario
  const market = createMarketMemory({ ledger })
  const clock = { nowMs: () => 0, sleep: async () => {} }
  const cache = createMarketCache({ ledger, market, clock })
  return await cache.resolve(model)
}

const recommend = (version: Hash | undefined) => {
  const actions: readonly GovernanceAction[] = [{ kind: 'promote', model: 'tiny', version }]
  return decide(scenario, { voters }, { actions, cid: proposalCid(++texts) })
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
  test('is the version of its alias where votes recommend none', async () => {
    expect(await resolved('tiny')).toBe(second)
    expect(await resolved(scenario.version)).toBe(scenario.version)
    expect(await resolved('nothing')).toBeUndefined()
  })

  test('is the version that votes recommend, and a hash is itself', async () => {
    await recommend(scenario.version)
    expect(await resolved('tiny')).toBe(scenario.version)
    expect(await resolved(second)).toBe(second)
  })

  test('is the version of its alias while the recommended one is quarantined', async () => {
    chain.setGuardianStatus(scenario.version, 'quarantined')
    expect(await resolved('tiny')).toBe(second)
    chain.setGuardianStatus(scenario.version, 'active')
    expect(await resolved('tiny')).toBe(scenario.version)
  })

  test('is the version of its alias while nobody offers the recommended one', async () => {
    const { provider, offerHash } = scenario
    await provider.retireOffer(offerHash)
    expect(await resolved('tiny')).toBe(second)
  })

  test('is the version of its alias again once votes recommend none', async () => {
    const { provider, offer, client } = scenario
    const terms = await client.offerTerms(client.nativeAsset)
    await provider.publishOffer({ ...offer, ...terms, nonce: 9_999n })
    expect(await resolved('tiny')).toBe(scenario.version)
    await recommend(undefined)
    expect(await resolved('tiny')).toBe(second)
  })
})
