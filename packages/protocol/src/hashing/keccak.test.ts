// Goal: the WebAssembly of hash-wasm computes the same hashes as noble.
// Method: random inputs of all lengths around the block bounds; a known answer.

import { keccak_256 } from '@noble/hashes/sha3.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import { keccak256, loadFastest } from './keccak.ts'

test('WebAssembly computes what noble does, for every length around the bounds', async () => {
  expect(await loadFastest()).toBe('wasm')
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect(keccak256(bytes)).toEqual(keccak_256(bytes))
    }),
  )
  for (const length of [0, 1, 31, 32, 135, 136, 137, 271, 272, 273, 20_000]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 131) & 0xff)
    expect(keccak256(bytes)).toEqual(keccak_256(bytes))
    // If the input is a view into a larger buffer, only the view is hashed.
    const wide = Hex.concat(new Uint8Array(5), bytes, new Uint8Array(7))
    expect(keccak256(wide.subarray(5, 5 + length))).toEqual(keccak_256(bytes))
  }
})

test('results are not overwritten by later ones', async () => {
  await loadFastest()
  const first = keccak256(new Uint8Array(0))
  keccak256(new Uint8Array(1))
  // The well-known hash of the empty input.
  expect(Hex.from(first)).toBe('0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470')
})
