// Goal: the hashes of any terms equal those of the contracts.
// Method: random terms, compared with the ABI encoding of another library.

import { Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem'
import { expect, test } from 'vitest'
import {
  hashDatasetTerms,
  hashDatasetTexts,
  hashDealTerms,
  hashHoneypotTerms,
} from './terms-hash.ts'

const bytesOf = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Hex.from(bytes))
const account = bytesOf(20) as fc.Arbitrary<Hex.AccountId & `0x${string}`>
const hash = bytesOf(32)
const amount = fc.bigInt({ min: 0n, max: 2n ** 96n - 1n })
const count = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test('deals', () => {
  const terms = fc.record({
    root: hash,
    chunkCount: count,
    epochs: count.map(BigInt),
    period: count,
    windowSeconds: count.map(BigInt),
    fee: amount,
    stake: amount,
  })
  const types = parseAbiParameters(
    'address, bytes32, uint32, uint32, uint32, uint32, uint96, uint96',
  )
  fc.assert(
    fc.property(account, terms, (client, deal) => {
      const times = [Number(deal.epochs), deal.period, Number(deal.windowSeconds)] as const
      const amounts = [deal.fee, deal.stake] as const
      const values = [client, deal.root, deal.chunkCount, ...times, ...amounts] as const
      const expected = keccak256(encodeAbiParameters(types, values))
      expect(hashDealTerms({ client, terms: deal })).toBe(expected)
    }),
  )
})

test('honeypots', () => {
  const types = parseAbiParameters('address, uint64, uint96, bytes32')
  const epochs = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
  fc.assert(
    fc.property(account, epochs, amount, hash, (honeypotOwner, epoch, bond, commitment) => {
      const encoded = encodeAbiParameters(types, [honeypotOwner, epoch, bond, commitment])
      const terms = { honeypotOwner, epoch, bond, commitment }
      expect(hashHoneypotTerms(terms)).toBe(keccak256(encoded))
    }),
  )
})

test('datasets', () => {
  const texts = parseAbiParameters('string, string')
  const types = parseAbiParameters('address, uint96, bytes32')
  const text = fc.string({ unit: 'grapheme', maxLength: 128 })
  fc.assert(
    fc.property(account, amount, text, text, (proposer, bond, cid, license) => {
      const textsHash = hashDatasetTexts({ cid, license })
      expect(textsHash).toBe(keccak256(encodeAbiParameters(texts, [cid, license])))
      const encoded = encodeAbiParameters(types, [proposer, bond, textsHash])
      expect(hashDatasetTerms({ proposer, bond, textsHash })).toBe(keccak256(encoded))
    }),
  )
})
