// Goal: the displayed verifiability of a model follows from its present offers, and not from its
// manifest.
// Method: rows of hand-written offers, over a context with verifiability classes only.

import type { OfferListing } from '@ostrom/ledger'
import { Hex, Offer, Price } from '@ostrom/protocol'
import { sampleOffer } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { toModelRow, toOfferRows } from './rows.ts'
import type { WebContext } from './web-context.ts'

const version = Hex.zeroHash
const provider: Hex.AccountId = `0x${'01'.repeat(20)}`

const asset: Hex.AssetId = `0x${'00'.repeat(20)}`

const listing = (at: number, isReached = true, by = provider) =>
  ({
    offerHash: `0x${`0${at}`.repeat(32)}`,
    offer: sampleOffer({
      provider: by,
      modelVersion: version,
      asset,
      prices: Price.zeroPrices,
      feeBps: 0,
      nonce: 0n,
      verification: Offer.unverifiedTerms,
    }),
    ...(isReached && { endpoint: { region: '', expiresAtSeconds: 1n } }),
    reputation: { completions: 0n, ratedVolume: 0n, ratingSum: 0n },
    stake: { amount: 1n },
  }) as unknown as OfferListing

const lacks = ['tier', 'calibration', 'build-calibration'] as const

/** Offers 0 to 3 have the verifiability classes in the order of `Offer.verifiabilityClasses`. */
const context = {
  defaultUnit: { asset, symbol: 'TEST', decimals: 18 },
  manifests: { cached: () => ({ task: 'chat', contextLength: 1, parameters: 1n, tokenizer: {} }) },
  presence: { of: () => 'online' },
  answerMetrics: { firstTokenMs: () => undefined },
  verifiability: async () => ({
    classOf: ({ offerHash }: OfferListing) =>
      Offer.verifiabilityClasses[Number(offerHash.slice(2, 4))] ?? 'none',
    lackOf: ({ offerHash }: OfferListing) => lacks[Number(offerHash.slice(2, 4))],
  }),
} as unknown as WebContext

const model = { version, artifacts: [] } as never

async function verificationOf(...listings: readonly OfferListing[]) {
  const offers = await toOfferRows(context, version, listings)
  return toModelRow(context, { name: 'm', model, providers: 1 }, offers).verification
}

const other: Hex.AccountId = `0x${'02'.repeat(20)}`

test('a model counts its providers by their best offer, whatever its manifest has', async () => {
  const two = [listing(0, true, other), listing(0, true, other), listing(1), listing(3)]
  expect(await verificationOf(...two)).toEqual({
    none: 1,
    declared: 0,
    replayable: 0,
    calibrated: 1,
  })
  expect(await verificationOf()).toEqual({
    none: 0,
    declared: 0,
    replayable: 0,
    calibrated: 0,
  })
})

test('offers of providers that are gone do not count beside one that answers', async () => {
  expect(await verificationOf(listing(2), listing(3, false, other))).toEqual({
    none: 0,
    declared: 0,
    replayable: 1,
    calibrated: 0,
  })
})

test('prices of a model are told in one asset, the gateway’s own if any is', async () => {
  const token: Hex.AssetId = `0x${'5c'.repeat(20)}`
  const priced = (paidIn: Hex.AssetId, output: bigint) => {
    const one = listing(1)
    const prices = { ...Price.zeroPrices, output }
    return { ...one, offer: { ...one.offer, asset: paidIn, prices } }
  }
  const rowOf = async (...listings: readonly OfferListing[]) => {
    const offers = await toOfferRows(context, version, listings)
    return toModelRow(context, { name: 'm', model, providers: 1 }, offers)
  }
  const both = await rowOf(priced(token, 1n), priced(asset, 7n), priced(asset, 9n))
  expect(both).toMatchObject({ asset, outputPrice: { min: '7', max: '9' } })
  const others = await rowOf(priced(token, 1n))
  expect(others).toMatchObject({ asset: token, outputPrice: { min: '1', max: '1' } })
})

// Finding: OFF-R3
test('an offer whose artifact has no calibration states the missing requirement', async () => {
  const [promised, calibrated] = await toOfferRows(context, version, [listing(1), listing(3)])
  expect(promised).toMatchObject({ verifiability: 'declared', missingRequirement: 'calibration' })
  expect(calibrated).not.toHaveProperty('missingRequirement')
  expect(await verificationOf(listing(1))).toMatchObject({ declared: 1, replayable: 0 })
})
