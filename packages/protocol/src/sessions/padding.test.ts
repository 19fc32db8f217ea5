// Goal: every part of a padded answer has one of few sizes and keeps its contents. Method: parts of
// all lengths around the sizes at which CBOR headers become longer.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Cbor from '../encoding/cbor.ts'
import type { StreamPart } from '../inference/inference.ts'
import { nonceFrom } from '../offers/offer.ts'
import { decodePart, encodePart, PADDED_PART_BYTES, PADDED_TOKENS } from './padding.ts'

const plain = { nonce: nonceFrom({ tier: 'default', unique: 1n }) }
const padded = { nonce: nonceFrom({ tier: 'padded', unique: 1n }) }
const encode = (part: StreamPart) => encodePart(padded, part)

test('parts of any length are padded to a multiple, and say the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200_000), { maxLength: 300 }), (ids) => {
      const part = { kind: 'tokens', ids } as const
      const encoded = encode(part)
      expect(encoded.length % PADDED_PART_BYTES).toBe(0)
      expect(decodePart(padded, encoded)).toEqual(part)
      expect(encoded.length - Cbor.encode(part).length).toBeLessThan(2 * PADDED_PART_BYTES)
    }),
  )
})

test('a part of as many tokens as padded answers join has the smallest size', () => {
  const ids = Array.from({ length: PADDED_TOKENS }, () => 2 ** 32 - 1)
  expect(encode({ kind: 'tokens', ids })).toHaveLength(PADDED_PART_BYTES)
  // Sixteen long words, as from an engine that returns text.
  const text = 'lighthouses '.repeat(PADDED_TOKENS)
  expect(encode({ kind: 'tokens', ids: [], text })).toHaveLength(PADDED_PART_BYTES)
})

test('every length of text up to four sizes can be padded', () => {
  for (let length = 0; length < 4 * PADDED_PART_BYTES; length++) {
    const part = { kind: 'tokens', ids: [], text: 'x'.repeat(length) } as const
    expect(decodePart(padded, encode(part))).toEqual(part)
  }
})

test('parts of one class are not taken for parts of the other', () => {
  const part = { kind: 'prefill', tokens: 7 } as const
  expect(() => decodePart(padded, encodePart(plain, part))).toThrow('no multiple of 256')
  expect(() => decodePart(plain, encode(part))).toThrow('padding')
})
