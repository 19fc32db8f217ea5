// Goal: what a question asks of providers reaches the chain where that can test it; what it cannot
// goes along as names, and an offer that was not chosen is neither asked nor paid.
// Method: bids and listings by hand.

import type { Listing } from '@ostrom/ledger'
import { Hex, Price } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { Bid } from '../routing/bid.ts'
import { listing, native } from '../routing/listing-fixture.ts'
import { FILTER_PROVIDERS_MAX } from './limits.ts'
import { type Locked, lockedOffer } from './locked-offer.ts'
import { requestFilter } from './request-filter.ts'

const bidOf = (one: Listing, cost = 1n): Bid => ({
  listing: one,
  costInFull: cost,
  maxTokens: 1,
  costMax: cost,
})
const providerOf = (n: number) => listing({ n }).offer.provider

describe('the filter of a request', () => {
  const bid = bidOf(listing({ n: 1, output: 100n }))

  test('asks the chain for the stake and the completions, the more of question and key', () => {
    const asked = {
      preferences: { stakeMin: 5n, completionsMin: 1n },
      pins: { stakeMin: 4n, completionsMin: 2n },
    }
    const filter = requestFilter(asked, { bid, open: [bid], isPinned: false })
    expect(filter).toEqual({ stakeMin: 5n, completionsMin: 2n, providers: [] })
  })

  test('names those that meet the rest, the best first, and none above its prices', () => {
    const open = [
      bidOf(listing({ n: 4, output: 100n }), 4n),
      bidOf(listing({ n: 2, output: 101n }), 2n),
      bidOf(listing({ n: 3, output: 99n }), 3n),
      bid,
    ]
    const { providers } = requestFilter({ preferences: {} }, { bid, open, isPinned: true })
    expect(providers).toEqual([1, 3, 4].map(providerOf))
  })

  test('names as many as every chain takes', () => {
    const open = Array.from({ length: 20 }, (_, n) => bidOf(listing({ n: n + 1 }), BigInt(n)))
    const options = { bid: open[12]!, open, isPinned: true }
    const { providers } = requestFilter({ preferences: {} }, options)
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
    prices: { ...Price.free, output: 100n },
  } as unknown as Locked
  const isFirst = ({ offerHash }: Listing) => offerHash === first.offerHash

  test('is the one that the chain names, and has to be one that was chosen', () => {
    const of = (offerHash: Hex.Hash) => () =>
      lockedOffer({ ...locked, offerHash }, [second, first], isFirst)
    expect(of(first.offerHash)().offerHash).toBe(first.offerHash)
    expect(of(second.offerHash)).toThrow('not chosen')
  })

  test('may be either of two at the same prices, where the chain names none', () => {
    expect(() => lockedOffer(locked, [first, second], isFirst)).toThrow('not chosen')
    expect(lockedOffer(locked, [first], isFirst).offerHash).toBe(first.offerHash)
  })

  test('is none that has other prices, or nobody behind it', () => {
    const dear = listing({ n: 1, output: 101n })
    expect(() => lockedOffer(locked, [dear], () => true)).toThrow('no address')
    const away = listing({ n: 1, endpoint: 'none' })
    expect(() => lockedOffer(locked, [away], () => true)).toThrow('no address')
  })
})
