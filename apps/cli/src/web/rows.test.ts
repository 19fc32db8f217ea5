// Goal: how far answers of a model can be checked is told by the offers that stand, and by nothing
// that its manifest would allow.
// Method: rows of offers by hand, over a place that knows classes alone.

import type { Listing } from '@ostrom/ledger'
import { Hex, Offer, Price } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { Place } from './place.ts'
import { modelOf, offersOf } from './rows.ts'

const version = Hex.zeroHash
const provider: Hex.AccountId = `0x${'01'.repeat(20)}`

const asset: Hex.AssetId = `0x${'00'.repeat(20)}`

const listing = (at: number, isReached = true) =>
  ({
    offerHash: `0x${`0${at}`.repeat(32)}`,
    offer: {
      provider,
      modelVersion: version,
      asset,
      prices: Price.free,
      feeBps: 0,
      verification: Offer.unverified,
    },
    ...(isReached && { endpoint: { region: '', expiresAtSeconds: 1n } }),
    reputation: { completions: 0n, ratedVolume: 0n, ratingSum: 0n },
    stake: { amount: 1n },
  }) as unknown as Listing

const lacks = ['tier', 'calibration', 'build-calibration'] as const

/** Offers 0 to 3 are of the classes in their order. */
const place = {
  usual: { asset, symbol: 'TEST', decimals: 18 },
  manifests: { known: () => ({ task: 'chat', contextLength: 1, parameters: 1n, tokenizer: {} }) },
  presences: { of: () => 'present' },
  measured: { firstTokenMs: () => undefined },
  verifiability: async () => ({
    classOf: ({ offerHash }: Listing) => Offer.classes[Number(offerHash.slice(2, 4))] ?? 'none',
    lackOf: ({ offerHash }: Listing) => lacks[Number(offerHash.slice(2, 4))],
  }),
} as unknown as Place

const model = { version, artifacts: [] } as never

async function verificationOf(...listings: readonly Listing[]) {
  const offers = await offersOf(place, version, listings)
  return modelOf(place, { name: 'm', model, providers: 1 }, offers).verification
}

test('a model counts its offers of each class, whatever its manifest has', async () => {
  expect(await verificationOf(listing(0), listing(0), listing(3))).toEqual({
    none: 2,
    promised: 0,
    replayable: 0,
    calibrated: 1,
  })
  expect(await verificationOf()).toEqual({
    none: 0,
    promised: 0,
    replayable: 0,
    calibrated: 0,
  })
})

test('offers of providers that are gone do not count beside one that answers', async () => {
  expect(await verificationOf(listing(2), listing(3, false))).toEqual({
    none: 0,
    promised: 0,
    replayable: 1,
    calibrated: 0,
  })
})

test('prices of a model are told in one asset, the gateway’s own if any is', async () => {
  const token: Hex.AssetId = `0x${'5c'.repeat(20)}`
  const priced = (paidIn: Hex.AssetId, output: bigint) => {
    const one = listing(1)
    const prices = { ...Price.free, output }
    return { ...one, offer: { ...one.offer, asset: paidIn, prices } }
  }
  const rowOf = async (...listings: readonly Listing[]) => {
    const offers = await offersOf(place, version, listings)
    return modelOf(place, { name: 'm', model, providers: 1 }, offers)
  }
  const both = await rowOf(priced(token, 1n), priced(asset, 7n), priced(asset, 9n))
  expect(both).toMatchObject({ asset, outputPrice: { min: '7', max: '9' } })
  const others = await rowOf(priced(token, 1n))
  expect(others).toMatchObject({ asset: token, outputPrice: { min: '1', max: '1' } })
})

test('an offer whose artifact nobody calibrated says what it lacks', async () => {
  const [promised, calibrated] = await offersOf(place, version, [listing(1), listing(3)])
  expect(promised).toMatchObject({ class: 'promised', lack: 'calibration' })
  expect(calibrated).not.toHaveProperty('lack')
  expect(await verificationOf(listing(1))).toMatchObject({ promised: 1, replayable: 0 })
})
