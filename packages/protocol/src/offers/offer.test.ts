// Goal: no term of an offer can be omitted or changed unnoticed, and its terms have readable names.
// Method: an offer in which each field in turn is missing or changed, and indexes beyond the end of
// each list.

import { describe, expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import type { EvmDomain } from '../signing/domain.ts'
import { sampleOffer } from '../testing/offer.ts'
import { sampleReceipt } from '../testing/receipt.ts'
import * as Offer from './offer.ts'

const hash: Hex.Hash = `0x${'ab'.repeat(32)}`
const account: Hex.AccountId = `0x${'cd'.repeat(20)}`
const domain: EvmDomain = {
  scheme: 'eip712',
  chainId: 1n,
  escrow: 'sessions',
  contracts: {
    vault: account,
    sessions: account,
    requests: account,
    offers: account,
    models: account,
  },
}

const verification: Offer.VerificationTerms = {
  artifact: hash,
  engineClass: hash,
  counting: 1,
  sampling: 3,
  tier: 1,
}
const offer = sampleOffer({ modelVersion: hash, asset: account, court: account, verification })

const without = (value: object, field: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field))

describe('offerShape', () => {
  test('takes an offer, and classes that only a later version names', () => {
    expect(Offer.offerSchema(offer, 'offer')).toEqual(offer)
    const later = { ...offer, verification: { ...verification, tier: 255 } }
    expect(Offer.offerSchema(later, 'offer')).toEqual(later)
  })

  test.each(Object.keys(offer))('names %s where it is missing', (field) => {
    expect(() => Offer.offerSchema(without(offer, field), 'offer')).toThrow(`offer.${field}`)
  })

  test.each(Object.keys(verification))('names verification.%s where it is missing', (field) => {
    const less = { ...offer, verification: without(verification, field) }
    expect(() => Offer.offerSchema(less, 'offer')).toThrow(`offer.verification.${field}`)
  })

  test('refuses a class of more than a byte', () => {
    const much = { ...offer, verification: { ...verification, counting: 256 } }
    expect(() => Offer.offerSchema(much, 'offer')).toThrow('offer.verification.counting')
  })
})

describe('hash', () => {
  test('binds what backs and judges the work', () => {
    const others = { windowSeconds: 61, court: `0x${'ce'.repeat(20)}`, stakeRatio: 11n } as const
    const hashes = Object.entries(others).map(([name, value]) =>
      Offer.hash({ ...offer, [name]: value }, domain),
    )
    expect(new Set([...hashes, Offer.hash(offer, domain)]).size).toBe(4)
  })

  test('binds each promise', () => {
    const others = { artifact: Hex.zeroHash, engineClass: Hex.zeroHash, counting: 0, sampling: 0 }
    const changes = [...Object.entries(others), ['tier', 0] as const]
    const hashes = changes.map(([name, value]) =>
      Offer.hash({ ...offer, verification: { ...verification, [name]: value } }, domain),
    )
    expect(new Set([...hashes, Offer.hash(offer, domain)]).size).toBe(6)
  })
})

describe('verificationNames', () => {
  test('says what is promised in words', () => {
    expect(Offer.verificationLabels(verification)).toEqual({
      artifact: hash,
      engineClass: hash,
      counting: 'retokenized',
      sampling: 'unverified',
      tier: 'T1',
    })
  })

  test('says nothing of what is left open, and knows what it does not know', () => {
    const open = { artifact: Hex.zeroHash, engineClass: Hex.zeroHash }
    const later = { ...open, counting: 2, sampling: 4, tier: 5 }
    expect(Offer.verificationLabels(later)).toEqual({
      counting: 'unknown',
      sampling: 'unknown',
      tier: 'unknown',
    })
  })
})

describe('violatedTerm', () => {
  const promise = { ...offer, verification: { ...verification, counting: 0, sampling: 0 } }
  const core = sampleReceipt({
    modelVersion: hash,
    artifactHash: hash,
    engineHash: hash,
    counting: 0,
    sampling: 0,
  })
  const other: Hex.Hash = `0x${'12'.repeat(32)}`

  test.each([
    ['modelVersion', { modelVersion: other, outputTokens: 0n }],
    ['artifact', { artifactHash: other, outputTokens: 0n }],
    ['engineClass', { engineHash: other, outputTokens: 0n }],
    ['counting', { counting: 1 }],
    ['sampling', { sampling: 3 }],
  ] as const)('tells that a receipt breaks %s', (term, fields) => {
    expect(Offer.violatedTerm(promise, { ...core, ...fields })).toBe(term)
  })

  test.each([{}, { sampling: 1 }, { sampling: 2 }, { outputTokens: 0n, counting: 1, sampling: 3 }])(
    'a receipt that keeps the terms breaks none: %o',
    (fields) => {
      expect(Offer.violatedTerm(promise, { ...core, ...fields })).toBeUndefined()
    },
  )

  test('an offer without promises is broken only by another model version', () => {
    const free = { ...offer, verification: Offer.unverifiedTerms }
    const any = { ...core, artifactHash: other, engineHash: other, counting: 1, sampling: 3 }
    expect(Offer.violatedTerm(free, any)).toBeUndefined()
    expect(Offer.violatedTerm(free, { ...any, modelVersion: other })).toBe('modelVersion')
  })
})

describe('classOf', () => {
  const court = account
  const other: Hex.Hash = `0x${'ef'.repeat(32)}`
  const calibrations = [{ artifactHash: hash, engineHash: hash }]
  const context = { court, artifacts: [hash, other], calibrations, audited: [hash] }
  const checkable = { ...offer, verification: { ...verification, counting: 0, sampling: 0 } }
  const seen = (
    offer: Parameters<typeof Offer.verifiabilityClass>[0],
    by: Offer.VerifiabilityContext = context,
  ) => [Offer.verifiabilityClass(offer, by), Offer.missingRequirement(offer, by)]
  const seenWith = (change: Partial<Offer.VerificationTerms>) =>
    seen({ ...checkable, verification: { ...checkable.verification, ...change } })

  // Finding: gap-1
  test('the class is calibrated if the build has a calibration, else replayable', () => {
    expect(seen(checkable)).toEqual(['calibrated', undefined])
    expect(seenWith({ sampling: 2, tier: 4 })).toEqual(['calibrated', undefined])
    expect(seenWith({ engineClass: other })).toEqual(['replayable', 'build-calibration'])
  })

  // Finding: OFF-R3, gap-1
  test('the class is declared if no calibration is for the offer’s artifact', () => {
    expect(seenWith({ artifact: other })).toEqual(['declared', 'calibration'])
    expect(seen(checkable, { ...context, calibrations: [] })).toEqual(['declared', 'calibration'])
  })

  // Finding: ART-1
  test('the class is declared if no validator announces the offer’s artifact', () => {
    const alone = { ...context, audited: [other] }
    expect(seen(checkable, alone)).toEqual(['declared', 'validators'])
    expect(seen(checkable, { ...alone, audited: [hash, other] })).toEqual(['calibrated', undefined])
    const uncalibrated = { ...alone, calibrations: [] }
    expect(seen(checkable, uncalibrated)).toEqual(['declared', 'calibration'])
  })

  test.each([
    ['text that is counted anew', { counting: 1 }, 'counting'],
    ['unverified sampling', { sampling: 3 }, 'sampling'],
    ['sampling of a later version', { sampling: 4 }, 'sampling'],
    ['a tier below T1', { tier: 0 }, 'tier'],
    ['a tier of a later version', { tier: 5 }, 'tier'],
    ['any artifact', { artifact: Hex.zeroHash }, 'artifact'],
    ['an artifact that is not of the manifest', { artifact: `0x${'12'.repeat(32)}` }, 'artifact'],
    ['any build', { engineClass: Hex.zeroHash }, 'engineClass'],
  ] as const)('the class is none with %s', (_, change, lack) => {
    expect(seenWith(change)).toEqual(['none', lack])
  })

  test('the class is none for an offer’s own court, and in a network without a court', () => {
    const own = { ...checkable, court: `0x${'ee'.repeat(20)}` as const }
    expect(seen(own)).toEqual(['none', 'court'])
    const zero = { ...checkable, court: `0x${'00'.repeat(20)}` as const }
    expect(seen(zero, { ...context, court: undefined })).toEqual(['none', 'court'])
  })
})

describe('the service tier', () => {
  test('the service tier is part of the nonce, and so of the hash of the terms', () => {
    const nonces = Offer.serviceTiers.map((tier) => Offer.nonceFrom({ tier, unique: 12n }))
    expect(nonces.map((nonce) => Offer.serviceTierOf({ nonce }))).toEqual([
      'default',
      'flex',
      'priority',
      'padded',
    ])
    // Offers from before the introduction of tiers have the default tier.
    expect(nonces[0]).toBe(12n)
    expect(Offer.serviceTierOf({ nonce: 2n ** 64n - 1n })).toBe('unknown')
    expect(() => Offer.nonceFrom({ tier: 'flex', unique: 2n ** 56n })).toThrow('56 bits')
  })
})
