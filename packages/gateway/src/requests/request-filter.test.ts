// Goal: the chain checks those constraints of a question that it can check; for the other
// constraints, the request lists the permitted providers. An offer that was not chosen gets neither
// a question nor a payment. Method: hand-written bids and listings.

import type { OfferListing } from '@ostrom/ledger'
import { Hex, Price } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { listing, native } from '../routing/listing.fixture.ts'
import type { PricedOffer } from '../routing/priced-offer.ts'
import { FILTER_PROVIDERS_MAX } from './limits.ts'
import { type LockedTerms, lockedOffer } from './locked-offer.ts'
import { requestFilterOf } from './request-filter.ts'

const bidOf = (one: OfferListing, cost = 1n): PricedOffer => ({
  listing: one,
  fullCost: cost,
  maxTokens: 1,
  costMax: cost,
})
const providerOf = (n: number) => listing({ n }).offer.provider

describe('the filter of a request', () => {
  const bid = bidOf(listing({ n: 1, output: 100n }))

  test('requires the higher stake and completions of question and key', () => {
    const question = {
      preferences: { stakeMin: 5n, completionsMin: 1n },
      constraints: { stakeMin: 4n, completionsMin: 2n },
    }
    const filter = requestFilterOf(question, { bid, eligible: [bid], isConstrained: false })
    expect(filter).toEqual({ stakeMin: 5n, completionsMin: 2n, providers: [] })
  })

  test('lists eligible providers, the best first, none above its prices', () => {
    const eligible = [
      bidOf(listing({ n: 4, output: 100n }), 4n),
      bidOf(listing({ n: 2, output: 101n }), 2n),
      bidOf(listing({ n: 3, output: 99n }), 3n),
      bid,
    ]
    const { providers } = requestFilterOf(
      { preferences: {} },
      { bid, eligible, isConstrained: true },
    )
    expect(providers).toEqual([1, 3, 4].map(providerOf))
  })

  test('lists as many providers as every chain accepts', () => {
    const eligible = Array.from({ length: 20 }, (_, n) => bidOf(listing({ n: n + 1 }), BigInt(n)))
    const options = { bid: eligible[12]!, eligible, isConstrained: true }
    const { providers } = requestFilterOf({ preferences: {} }, options)
    expect(providers).toHaveLength(FILTER_PROVIDERS_MAX)
    expect(providers.slice(0, 2)).toEqual([13, 1].map(providerOf))
  })
})

describe('the offer that a request was locked by', () => {
  const [first, second] = [listing({ n: 1 }), { ...listing({ n: 1 }), offerHash: Hex.zeroHash }]
  const terms = { modelVersion: Hex.zeroHash, asset: native }
  const locked = {
    provider: providerOf(1),
    terms,
    prices: { ...Price.zeroPrices, output: 100n },
  } as unknown as LockedTerms
  const isFirst = ({ offerHash }: OfferListing) => offerHash === first.offerHash

  test('the offer that locked a request is the one on chain and must be eligible', () => {
    const of = (offerHash: Hex.Hash) => () =>
      lockedOffer({ ...locked, offerHash }, [second, first], isFirst)
    expect(of(first.offerHash)().offerHash).toBe(first.offerHash)
    expect(of(second.offerHash)).toThrow('not chosen')
  })

  test('may be either of two with equal prices, if the chain names none', () => {
    expect(() => lockedOffer(locked, [first, second], isFirst)).toThrow('not chosen')
    expect(lockedOffer(locked, [first], isFirst).offerHash).toBe(first.offerHash)
  })

  test('a locking offer is refused if its prices differ or its provider is unknown', () => {
    const dear = listing({ n: 1, output: 101n })
    expect(() => lockedOffer(locked, [dear], () => true)).toThrow('no address')
    const away = listing({ n: 1, endpoint: 'none' })
    expect(() => lockedOffer(locked, [away], () => true)).toThrow('no address')
  })
})
