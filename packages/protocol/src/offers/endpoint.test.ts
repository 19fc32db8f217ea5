// Goal: a region is the same on each chain, invalid bytes are never read as a region, addresses and
// artifacts are read as they were written, and an announcement's digest covers all of them.
// Method: encoded and decoded regions and lists; texts at and beyond the limits; any 32 bytes;
// changed fields.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Cbor from '../encoding/cbor.ts'
import * as Hex from '../encoding/hex.ts'
import { MalformedError } from '../errors/errors.ts'
import type { EvmDomain } from '../signing/domain.ts'
import { sampleEndpoint } from '../testing/endpoint.ts'
import * as Endpoint from './endpoint.ts'
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

  test('any bytes decode to a valid region or to none', () => {
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

  test('profiles are read as they were written', () => {
    expect(Profile.decode(Profile.encode(profile))).toEqual(profile)
  })

  test('each field of a profile changes its hash', () => {
    const hashes = Object.keys(profile).map((name) => Profile.hash({ ...profile, [name]: '' }))
    expect(new Set([...hashes, Profile.hash(profile)]).size).toBe(4)
  })
})

describe('hash', () => {
  test('binds region, profile and artifacts', () => {
    const endpoint = sampleEndpoint({ provider: account })
    const elsewhere = { ...endpoint, region: 'fr' }
    const named: Endpoint.Endpoint = { ...endpoint, profile: `0x${'11'.repeat(32)}` }
    const judging: Endpoint.Endpoint = { ...endpoint, artifacts: [Hex.zeroHash] }
    const hashes = [endpoint, elsewhere, named, judging].map((one) => Endpoint.hash(one, domain))
    expect(new Set(hashes).size).toBe(4)
  })
})

describe('announcements', () => {
  const endpoint = sampleEndpoint({ artifacts: [Hex.zeroHash] })

  test('announcements are read as they were written', () => {
    const announcement = Endpoint.toAnnouncement(endpoint)
    expect(Endpoint.fromAnnouncement(announcement)).toEqual(endpoint)
  })

  test('an announcement with invalid bytes is read as an endpoint without these fields', () => {
    const bytes: Hex.Hash = `0x${'ff'.repeat(32)}`
    const announcement = Endpoint.toAnnouncement(endpoint)
    const { artifacts: _, ...read } = { ...endpoint, addresses: [], region: '' }
    const invalid = { ...announcement, addresses: bytes, region: bytes }
    expect(Endpoint.fromAnnouncement(invalid)).toEqual(read)
  })
})

describe('addresses and artifacts', () => {
  const hashOf = (byte: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(byte))
  const many = Array.from({ length: Endpoint.ARTIFACTS_MAX }, (_, at) => hashOf(at))
  const long = Array.from({ length: Endpoint.ADDRESSES_MAX }, () => 'a'.repeat(256))

  test.each([
    { addresses: [] },
    { addresses: ['/dns/a/tcp/1'] },
    { addresses: [], artifacts: [hashOf(1)] },
    { addresses: long, artifacts: many },
  ])('addresses and artifacts are read as they were written', (reach) => {
    expect(Endpoint.decodeReach(Endpoint.encodeReach(reach))).toEqual(reach)
  })

  test('beyond their numbers, or of other sizes, are malformed', () => {
    for (const reach of [
      { addresses: [...long, 'a'] },
      { addresses: ['a'.repeat(257)] },
      { addresses: [], artifacts: [...many, hashOf(99)] },
      { addresses: [], artifacts: ['0x12' as Hex.Hash] },
    ]) {
      expect(() => Endpoint.decodeReach(Endpoint.encodeReach(reach))).toThrow(MalformedError)
    }
    const mixed = Cbor.encode([new Uint8Array(32), '/dns/a/tcp/1'])
    expect(() => Endpoint.decodeReach(mixed)).toThrow(MalformedError)
  })

  test('an announcement names the first artifacts that fit, each once', () => {
    const [one, two] = [hashOf(1), hashOf(2)]
    expect(Endpoint.announceableArtifacts([], [one, one, two])).toEqual([one, two])
    expect(Endpoint.announceableArtifacts(['/dns/a/tcp/1'], [...many, hashOf(99)])).toEqual(many)
    const fitting = Endpoint.announceableArtifacts(long, many)
    expect(fitting).toEqual(many.slice(0, 1))
    // `ADDRESSES_BYTES_MAX` of `Offers`.
    expect(Endpoint.encodeReach({ addresses: long, artifacts: fitting }).length).toBeLessThan(2_112)
  })
})
