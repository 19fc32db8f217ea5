// Goal: an unintended change of a signed object, of a hash, or of the division of a payment is
// detected, in both signature schemes.
// Method: all committed vectors are computed again. The contracts' tests read the same files, so
// this package and the contracts agree on each digest, division and root. The fixed digests of two
// types are computed by hand from the text of EIP-712.

import { readFileSync } from 'node:fs'
import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Hex from './encoding/hex.ts'
import * as Merkle from './hashing/merkle.ts'
import * as Receipt from './inference/receipt.ts'
import * as Transcript from './inference/transcript.ts'
import * as Registration from './models/registration.ts'
import * as Price from './money/price.ts'
import * as Endpoint from './offers/endpoint.ts'
import * as Offer from './offers/offer.ts'
import * as Request from './requests/request.ts'
import * as Session from './sessions/session.ts'
import * as Voucher from './sessions/voucher.ts'
import {
  type Domain,
  type EvmDomain,
  type SolanaDomain,
  signingContracts,
} from './signing/domain.ts'
import * as SignedObject from './signing/signed-object.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../../vectors/${name}.json`, import.meta.url), 'utf8')

/**
 * Parses a file of vectors. Texts that consist of digits are read as whole numbers, except the
 * field `version`.
 */
const load = (name: string) =>
  JSON.parse(read(name), (key, value) =>
    typeof value === 'string' && /^[0-9]+$/.test(value) && key !== 'version'
      ? BigInt(value)
      : value,
  )

const digests = load('digests')
const evm: EvmDomain = digests.domains.eip712
const solana: SolanaDomain = digests.domains.ed25519

type Case = { value: never; eip712: Hex.Hash; ed25519: Hex.Hash }
type Hash = (value: never, domain: Domain) => Hex.Hash
const hashes: Record<string, Hash> = {
  offer: Offer.hash,
  authorization: Session.authorizationHash,
  voucher: Voucher.hash,
  topUp: Session.topUpHash,
  closeRequest: Session.closeRequestHash,
  closeConsent: Session.closeConsentHash,
  settlementConsent: Session.settlementConsentHash,
  claimConsent: Request.claimConsentHash,
  nonceFloor: Session.nonceFloorHash,
  session: Session.idOf,
  request: Request.idOf,
  endpoint: Endpoint.hash,
  receipt: Receipt.idOf,
  transcript: Transcript.hash,
  registration: Registration.hash,
}

/** Pads accounts of 20 bytes with 12 leading zero bytes, as in the vectors for Solana. */
function widen(value: unknown): unknown {
  if (Hex.is(value, 20)) return `0x${'00'.repeat(12)}${value.slice(2)}`
  if (Array.isArray(value)) return value.map(widen)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, widen(part)]))
}

describe('digests', () => {
  test('every kind has vectors', () => {
    expect(Object.keys(digests.kinds).sort()).toEqual(Object.keys(hashes).sort())
  })

  test.each(Object.keys(hashes))('digests of %s equal those of the vectors', (kind) => {
    const cases: readonly Case[] = digests.kinds[kind]
    expect(cases.length).toBeGreaterThan(0)
    for (const { value, eip712, ed25519 } of cases) {
      expect(hashes[kind]!(value, evm)).toBe(eip712)
      expect(hashes[kind]!(widen(value) as never, solana)).toBe(ed25519)
    }
  })

  test('no two values share a digest', () => {
    const all: Case[] = Object.values<Case[]>(digests.kinds).flat()
    expect(new Set(all.map(({ eip712 }) => eip712)).size).toBe(all.length)
    expect(new Set(all.map(({ ed25519 }) => ed25519)).size).toBe(all.length)
  })

  test('the words that Solana wallets sign for a session are those of the vectors', () => {
    const cases: readonly Case[] = digests.kinds.authorization
    const words = cases.map(({ value }) =>
      Session.authorizationMessage(widen(value) as never, solana),
    )
    expect(words).toEqual(digests.humanReadableMessages)
    for (const { value, eip712 } of cases) {
      expect(Session.authorizationMessage(value, evm)).toMatchObject({ digest: eip712 })
    }
  })

  test('the domain separators are those of the vectors, each another', () => {
    const own = signingContracts.map((name) => [name, SignedObject.domainSeparator(evm, name)])
    expect(Object.fromEntries(own)).toEqual(digests.domainSeparators)
    expect(new Set(own.map(([, separator]) => separator)).size).toBe(signingContracts.length)
  })

  test('a digest follows EIP-712, worked out by hand', () => {
    const keccak = (bytes: Uint8Array) => keccak_256(bytes)
    const text = (value: string) => new TextEncoder().encode(value)
    const { value, eip712 } = digests.kinds.closeConsent[0]
    const fields = 'bytes32 sessionId,uint128 total,uint64 count,bytes32 receiptsRoot'
    const type = keccak(text(`CloseConsent(${fields})`))
    const word = (number: bigint) => Hex.toBytes(`0x${number.toString(16).padStart(64, '0')}`)
    const [id, root] = [Hex.toBytes(value.sessionId), Hex.toBytes(value.receiptsRoot)]
    const struct = keccak(Hex.concat(type, id, word(value.total), word(value.count), root))
    const separator = Hex.toBytes(digests.domainSeparators.sessions)
    const digest = keccak(Hex.concat(new Uint8Array([0x19, 0x01]), separator, struct))
    expect(Hex.from(digest)).toBe(eip712)
  })
})

describe('prices', () => {
  const { prices, costs, splits } = load('price')

  test('costs are those of the vectors', () => {
    for (const { counts, costUp } of costs) expect(Price.costUp(prices, counts)).toBe(costUp)
  })

  test('divisions are those of the vectors', () => {
    for (const { previous, total, feeBps, royaltyBps0, royaltyBps1, ...parts } of splits) {
      const royaltyBps = [royaltyBps0, royaltyBps1]
      const { fee, royalties, net } = Price.split({ previous, total, feeBps, royaltyBps })
      expect({ fee, royalty0: royalties[0], royalty1: royalties[1], net }).toEqual(parts)
    }
  })

  test('no part is ever negative, all parts add up, and steps divide as one', () => {
    const total = fc.bigInt({ min: 0n, max: 1n << 128n })
    const bps = fc.integer({ min: 0, max: 2_500 })
    const small = fc.bigInt({ min: 0n, max: 20_000n })
    const step = fc.oneof(small, total)
    fc.assert(
      fc.property(step, step, bps, fc.array(bps, { maxLength: 2 }), (a, b, feeBps, royaltyBps) => {
        const divide = (previous: bigint, total: bigint) =>
          Price.split({ previous, total, feeBps, royaltyBps })
        const parts = ({ fee, royalties, net }: Price.PaymentSplit) => [fee, ...royalties, net]
        const first = parts(divide(0n, a))
        const second = parts(divide(a, a + b))
        const whole = parts(divide(0n, a + b))
        expect(second.every((part) => part >= 0n)).toBe(true)
        expect(second.reduce((sum, part) => sum + part, 0n)).toBe(b)
        expect(first.map((part, i) => part + second[i]!)).toEqual(whole)
      }),
    )
  })
})

describe('receipt trees', () => {
  const { ids, roots, proofs } = load('merkle')

  test('roots are those of the vectors', () => {
    expect(roots.length).toBe(ids.length + 1)
    for (const [count, root] of roots.entries())
      expect(Merkle.rootOf(ids.slice(0, count))).toBe(root)
  })

  test('proofs are those of the vectors, and no other leaf passes with them', () => {
    for (const { count, index, proof } of proofs) {
      const root = roots[count]
      expect(Merkle.prove(ids.slice(0, count), index)).toEqual(proof)
      const claim = { index: BigInt(index), count: BigInt(count), proof, root }
      expect(Merkle.verify({ ...claim, id: ids[index] })).toBe(true)
      expect(Merkle.verify({ ...claim, id: Hex.zeroHash })).toBe(false)
    }
  })
})
