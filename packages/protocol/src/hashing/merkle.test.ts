// Goal: the tree of receipts equals that of RFC 9162, for any number of receipts.
// Method: the RFC's recursive definition as the reference; each single change of a proof is
// refused.

import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import * as Merkle from './merkle.ts'

const idOf = (n: number): Hex.Hash => Hex.sha256Hex(new Uint8Array([n & 0xff, n >> 8]))
const ids = (size: number) => Array.from({ length: size }, (_, n) => idOf(n))

/** Merkle Tree Hash, literally from RFC 9162, section 2.1.1. */
function definition(leaves: readonly Hex.Hash[]): Uint8Array {
  const first = leaves[0]
  if (leaves.length === 1 && first)
    return sha256(Hex.concat(new Uint8Array([0]), Hex.toBytes(first)))
  let point = 1
  while (point * 2 < leaves.length) point *= 2
  const left = definition(leaves.slice(0, point))
  return sha256(Hex.concat(new Uint8Array([1]), left, definition(leaves.slice(point))))
}

describe('root', () => {
  test('the root of no leaves is zero', () => {
    expect(Merkle.root(Merkle.empty)).toBe(Hex.zeroHash)
  })

  test('the root follows the definition of the RFC for every small size', () => {
    for (let size = 1; size <= 70; size++) {
      expect(Merkle.rootOf(ids(size))).toBe(Hex.from(definition(ids(size))))
    }
  })

  test('keeps one peak for each bit of the count', () => {
    const tree = ids(1_000).reduce(Merkle.append, Merkle.empty)
    expect(tree.peaks).toHaveLength(6)
  })
})

describe('proofs', () => {
  test('lead from every leaf to the root', () => {
    for (let size = 1; size <= 33; size++) {
      const leaves = ids(size)
      const root = Merkle.rootOf(leaves)
      for (let index = 0; index < size; index++) {
        const at = { id: leaves[index]!, index: BigInt(index), count: BigInt(size), root }
        expect(Merkle.verify({ ...at, proof: Merkle.prove(leaves, index) })).toBe(true)
      }
    }
  })

  test('verify for no other leaf, index, count, path or root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(4), (size, at, change) => {
        const leaves = ids(size)
        const index = at % size
        const right = {
          id: leaves[index]!,
          index: BigInt(index),
          count: BigInt(size),
          root: Merkle.rootOf(leaves),
          proof: Merkle.prove(leaves, index),
        }
        const wrong = [
          { ...right, id: idOf(9_999) },
          { ...right, index: BigInt((index + 1) % size) },
          { ...right, proof: right.proof.slice(1) },
          { ...right, proof: [...right.proof, idOf(1)] },
          { ...right, root: idOf(8_888) },
        ][change]!
        expect(Merkle.verify(wrong)).toBe(false)
      }),
    )
  })
})
