// Goal: the index compares prices of the default service tier only, and counts a provider once,
// however many tiers it offers.
// Method: an index of two models and three providers, of which one has all tiers.

import type { LedgerEvent } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, type Hex, Offer } from '@ostrom/protocol'
import { sampleEndpoint, sampleOffer } from '@ostrom/protocol/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIndexer, type Indexer } from '../index.ts'

const hash = (kind: string, index: number): Hash => `0x${kind}${`${index}`.padStart(62, '0')}`
const accountOf = (index: number): Hex.Hex => `0x${`${index}`.padStart(40, '0')}`
const [MANY_TIERS, FIRST, SECOND] = [1, 2, 3].map(accountOf) as [Hex.Hex, Hex.Hex, Hex.Hex]
const [TIERED, PLAIN] = [hash('aa', 1), hash('aa', 2)]

const tierPrices = { default: 40n, flex: 10n, priority: 80n, padded: 45n } as const

function* facts(): Generator<Record<string, unknown>> {
  for (const [model, version] of [
    ['tiered', TIERED],
    ['plain', PLAIN],
  ]) {
    const made = { license: 'MIT', parents: [], access: 'public', royalties: [], artifacts: [] }
    yield { kind: 'model-registered', model, version, creator: accountOf(9), ...made }
    yield { kind: 'model-alias-set', name: model, version }
  }
  for (const provider of [MANY_TIERS, FIRST, SECOND]) {
    const times = { issuedAtSeconds: 0n, expiresAtSeconds: 10_000n }
    yield { kind: 'endpoint-announced', ...sampleEndpoint({ provider, ...times }) }
  }
  const terms = { asset: accountOf(0) }
  const pricesOf = (output: bigint) => {
    return { input: 1n, cachedInput: 1n, output, image: 0n, second: 0n, request: 0n }
  }
  for (const [index, tier] of Offer.serviceTiers.entries()) {
    const nonce = Offer.nonceFrom({ tier, unique: BigInt(index) })
    const prices = pricesOf(tierPrices[tier])
    const offer = sampleOffer({
      ...terms,
      provider: MANY_TIERS,
      modelVersion: TIERED,
      prices,
      nonce,
    })
    yield { kind: 'offer-published', offerHash: hash('bb', index), offer }
  }
  for (const [index, provider] of [FIRST, SECOND].entries()) {
    const prices = pricesOf(30n)
    const fields = { provider, modelVersion: PLAIN, prices, nonce: BigInt(index) }
    const offer = sampleOffer({ ...terms, ...fields })
    yield { kind: 'offer-published', offerHash: hash('bb', 10 + index), offer }
  }
}

let indexer: Indexer

beforeAll(async () => {
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(1))
  const blockHash = hash('dd', 1)
  const position = { block: 1n, blockHash, transaction: blockHash, atSeconds: 7n }
  const events = [...facts()].map((fact, index) => ({ ...fact, ...position, index }))
  const page = { events: events as unknown as readonly LedgerEvent[] }
  const next = { block: 1n, hash: blockHash }
  const source = {
    ...ledger,
    events: async (from: unknown) => ({ events: [], ...(from ? {} : page), next }),
  }
  const clock = { nowMs: () => 0, sleep: async () => {} }
  indexer = createIndexer({ ledger: source as typeof ledger, path: ':memory:', clock })
  await indexer.sync()
})

afterAll(() => indexer?.close())

const listedBy = (sort: 'price' | 'providers') =>
  indexer.browse.catalogue({ nowSeconds: 0, sort, offered: true }).rows

test('a flex price makes no model the cheapest one', () => {
  const rows = listedBy('price').map(({ alias, outputPriceMin: low, outputPriceMax: high }) => {
    return [alias, low, high]
  })
  expect(rows).toEqual([
    ['plain', 30n, 30n],
    ['tiered', 40n, 40n],
  ])
})

test('a provider with four tiers counts once', () => {
  expect(listedBy('providers').map(({ alias, providers }) => [alias, providers])).toEqual([
    ['plain', 2],
    ['tiered', 1],
  ])
})

test('the history of offers names the tier of each', () => {
  const tiers = indexer.browse.offerHistory(MANY_TIERS).map(({ serviceTier }) => serviceTier)
  expect(tiers.toSorted()).toEqual([...Offer.serviceTiers].toSorted())
})
