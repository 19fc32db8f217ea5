// Goal: a region is the same on each chain, invalid bytes are never taken for one, and an
// announcement's digest covers region and profile.
// Method: encoded and decoded regions; texts at and beyond the rule; any 32 bytes; changed fields.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EvmDomain } from './domain.ts'
import * as Endpoint from './endpoint.ts'
import * as Hex from './hex.ts'
import * as Profile from './profile.ts'

const good = ['de', 'us-ca', 'de-hel1', 'fr-75-2', `de-${'a'.repeat(29)}`]
const bad = ['d', 'DE', 'de-', '-de', 'de_1', 'de1', 'dé', 'de--1', 'de\n', `de-${'a'.repeat(30)}`]

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

describe('regions', () => {
  test.each([...good, ''])('%j is read as it was written', (region) => {
    expect(Endpoint.decodeRegion(Endpoint.encodeRegion(region))).toBe(region)
  })

  test.each(bad)('%j is refused', (region) => {
    expect(() => Endpoint.encodeRegion(region)).toThrow(/region/)
  })

  test('of any bytes are regions or none', () => {
    const byte = fc.oneof(fc.constantFrom(0, 45, 97, 49), fc.nat({ max: 255 }))
    const word = fc.array(byte, { minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(word, (bytes) => {
        const region = Endpoint.decodeRegion(Hex.from(Uint8Array.from(bytes)))
        expect(region === '' || Endpoint.regionSchema(region, 'region') === region).toBe(true)
      }),
    )
  })
})

describe('profiles', () => {
  const profile = { name: 'Example', url: 'https://example.org', contact: 'mail@example.org' }

  test('are read as they were written', () => {
    expect(Profile.decode(Profile.encode(profile))).toEqual(profile)
  })

  test('are another document with each field', () => {
    const hashes = Object.keys(profile).map((name) => Profile.hash({ ...profile, [name]: '' }))
    expect(new Set([...hashes, Profile.hash(profile)]).size).toBe(4)
  })
})

describe('hash', () => {
  test('binds region and profile', () => {
    const endpoint: Endpoint.Endpoint = {
      provider: account,
      sealKey: Hex.zeroHash,
      addresses: [],
      region: 'de',
      profile: Hex.zeroHash,
      issuedAtSeconds: 1n,
      expiresAtSeconds: 2n,
    }
    const elsewhere = { ...endpoint, region: 'fr' }
    const named: Endpoint.Endpoint = { ...endpoint, profile: `0x${'11'.repeat(32)}` }
    const hashes = [endpoint, elsewhere, named].map((one) => Endpoint.hash(one, domain))
    expect(new Set(hashes).size).toBe(3)
  })
})
