// Goal: the early end of a draw never changes its number of seats. Method: random draws beside the
// plain definition, which computes every logarithm, for accounts with few and with many seats.

import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import { log2, SEATS_MAX, type StakeShare, seats } from './sortition.ts'

const LOG2_E = 6_196_328_019n

function plainSeats(seed: Hex.Hash, { account, expected, weight, total }: StakeShare): bigint {
  const limit = (expected * weight * LOG2_E) / total
  let sum = 0n
  for (let count = 0n; count < SEATS_MAX; count++) {
    const number: Hex.Hex = `0x${count.toString(16).padStart(64, '0')}`
    const words = [Hex.toBytes(seed), new Uint8Array(12), Hex.toBytes(account), Hex.toBytes(number)]
    const random = BigInt(Hex.from(keccak_256(Hex.concat(...words))))
    sum += (256n << 32n) - log2(random | 1n)
    if (sum > limit) return count
  }
  return SEATS_MAX
}

const bytesInHex = (size: number) =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((bytes) => Hex.from(bytes))

test('a draw gives the seats of its plain definition', () => {
  const share = fc.record({
    account: bytesInHex(20),
    expected: fc.bigInt(1n, 63n),
    weight: fc.bigInt(0n, 1_000n),
    total: fc.bigInt(1_000n, 20_000n),
  })
  fc.assert(
    fc.property(bytesInHex(32), share, (seed, one) => {
      expect(seats(seed, one)).toBe(one.weight === 0n ? 0n : plainSeats(seed, one))
    }),
    { numRuns: 1_000 },
  )
})
