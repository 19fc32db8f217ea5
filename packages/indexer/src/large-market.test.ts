// Goal: a market of 10,000 models and 5,000 providers is found whole in the index: each model by
// its name and in order, each offer with its provider's stake, cheapest first.
// Method: ordinary calls of the chain in memory register each model, and put up the stake and
// publish the offer of each provider.

import type { Ledger, ListedModel } from '@ostrom/ledger'
import { createScenario, type Scenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { createIndexer } from './indexer.ts'

const UNIT = 10n ** 18n
const MODELS = 10_000
const PROVIDERS = 5_000
/** Number of offered models; 500 providers offer each of them. */
const OFFERED = 10

const clock = { nowMs: () => 0, sleep: async () => {} }

const nameOf = (index: number): string => `model-${`${index}`.padStart(5, '0')}`

/** Registers all models; returns the versions of the offered ones. */
async function register({ creator }: Scenario): Promise<readonly Hash[]> {
  const versions: Hash[] = []
  const royalties: never[] = []
  for (let index = 0; index < MODELS; index++) {
    const manifest = manifestAt(creator, index)
    await creator.registerModel({ name: nameOf(index), manifest, royalties, access: 'public' })
    if (index < OFFERED) versions.push(Manifest.hash(manifest))
  }
  return versions
}

const manifestAt = ({ account: creator }: Ledger, index: number): Manifest.Manifest =>
  sampleManifest({
    name: nameOf(index),
    creator,
    artifacts: [],
  })

// Finding: test-8
test('ten thousand models and five thousand providers', async () => {
  const chain = createMemoryChain()
  const scenario = await createScenario(worldFromChain(chain))
  const versions = await register(scenario)
  for (let index = 0; index < PROVIDERS; index++) {
    const secret = new Uint8Array(32).fill(7)
    new DataView(secret.buffer).setUint32(0, index)
    const ledger = chain.connect(secret)
    chain.fund(ledger.account, UNIT)
    await ledger.addStake({ market: 'sessions', amount: UNIT / 2n })
    await ledger.publishOffer({
      ...scenario.offer,
      provider: ledger.account,
      modelVersion: versions[index % OFFERED]!,
      royalties: [],
      // All prices differ, and their order is not the order of the offers.
      prices: { ...scenario.offer.prices, output: BigInt(1 + ((index * 7_919) % PROVIDERS)) },
    })
  }
  const indexer = createIndexer({ ledger: scenario.client, path: ':memory:', clock })
  await indexer.sync()

  const listed: ListedModel[] = []
  for (;;) {
    const after = listed.at(-1)?.model
    const page = await indexer.models(after === undefined ? {} : { after })
    if (page.length === 0) break
    listed.push(...page)
  }
  const own = listed.filter(({ model }) => model.startsWith('model-')).map(({ model }) => model)
  expect(own).toEqual(Array.from({ length: MODELS }, (_, index) => nameOf(index)))

  const providers = new Set<string>()
  for (const version of versions) {
    const listings = await indexer.offersFor(version)
    expect(listings).toHaveLength(PROVIDERS / OFFERED)
    const prices = listings.map(({ offer }) => offer.prices.output)
    expect(prices).toEqual(prices.toSorted((a, b) => Number(a - b)))
    for (const { offer, stake } of listings) {
      providers.add(offer.provider)
      expect(stake.amount).toBe(UNIT / 2n)
    }
  }
  expect(providers.size).toBe(PROVIDERS)
  await indexer.close()
})
