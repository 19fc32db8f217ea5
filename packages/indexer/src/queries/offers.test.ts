// Goal: a page of offers contains the usable ones, for any number of offers and providers. No
// provider hides another by publishing more offers, and many providers do not hide a provider with
// a larger stake.
// Method: after calls on a chain in memory, the index and the market in memory must return equal
// rows.

import { Limits, MARKET_PAGE_MAX, type OfferListing } from '@ostrom/ledger'
import { createScenario, type Scenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { beforeEach, expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
const UNIT = 10n ** 18n

let chain: ReturnType<typeof createMemoryChain>
let scenario: Scenario

beforeEach(async () => {
  chain = createMemoryChain()
  scenario = await createScenario(worldFromChain(chain))
})

/** Returns the version's rows of both index and market in memory, which must be equal. */
async function listed(): Promise<readonly OfferListing[]> {
  const { client, version } = scenario
  const [indexed, inMemory] = await Promise.all(
    [createIndexer({ ledger: client, path: ':memory:', clock }), createMarketMemory(client)].map(
      async (market) => {
        await market.sync()
        return await market.offersFor(version)
      },
    ),
  )
  expect(indexed).toEqual(inMemory)
  return indexed ?? []
}

type Seller = { readonly stake: bigint; readonly output: bigint; readonly isReachable?: boolean }

let sellers = 0

/** Creates a provider with `offers` offers; returns its account. */
async function sell({ stake, output, isReachable = true }: Seller, offers = 1) {
  const secret = new Uint8Array(32).fill(9)
  new DataView(secret.buffer).setUint32(0, ++sellers)
  const ledger = chain.connect(secret)
  const { account: provider } = ledger
  chain.fund(provider, 10n * UNIT)
  await ledger.addStake({ market: 'sessions', amount: stake })
  const prices = { ...scenario.offer.prices, output }
  for (let nonce = 1n; nonce <= offers; nonce++) {
    await ledger.publishOffer({ ...scenario.offer, provider, prices, nonce })
  }
  const now = await ledger.nowSeconds()
  if (!isReachable) return provider
  await ledger.announceEndpoint(sampleEndpoint({ provider, issuedAtSeconds: now }))
  return provider
}

const providersIn = (listings: readonly OfferListing[]) =>
  new Set(listings.map(({ offer }) => offer.provider))

// Finding: OFF-R7
test('a thousand free offers of one provider hide no other provider', async () => {
  const flood = await sell({ stake: UNIT, output: 0n }, MARKET_PAGE_MAX)
  const found = await listed()
  expect(providersIn(found)).toContain(scenario.provider.account)
  const own = found.filter(({ offer }) => offer.provider === flood)
  expect(own).toHaveLength(Limits.OFFERS_PER_PROVIDER_MAX)
})

test('a page has the first offer of each provider before the second of any', async () => {
  const each = Limits.OFFERS_PER_PROVIDER_MAX
  const count = Math.ceil(MARKET_PAGE_MAX / each)
  for (let at = 0; at < count; at++) await sell({ stake: UNIT, output: 0n }, each)
  const dear = await sell({ stake: UNIT / 2n, output: 10n * UNIT })
  const found = await listed()
  expect(found).toHaveLength(MARKET_PAGE_MAX)
  expect(found.at(-1)?.offer.provider).toBe(dear)
  const prices = found.map(({ offer }) => offer.prices.output)
  expect(prices).toEqual(prices.toSorted((a, b) => Number(a - b)))
})

// Finding: OFF-R7
test('a thousand providers hide neither cheap offers nor offers with more stake', async () => {
  const gone = await sell({ stake: 9n * UNIT, output: 0n, isReachable: false })
  for (let at = 0; at < MARKET_PAGE_MAX; at++) await sell({ stake: UNIT, output: 5n })
  const staked = await sell({ stake: 2n * UNIT, output: 7n })
  const cheap = await sell({ stake: UNIT / 2n, output: 4n })
  const found = await listed()
  expect(found).toHaveLength(MARKET_PAGE_MAX)
  expect([cheap, staked].filter((one) => !providersIn(found).has(one))).toEqual([])
  expect(providersIn(found)).not.toContain(gone)
})
