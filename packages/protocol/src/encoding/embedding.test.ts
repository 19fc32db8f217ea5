// Goal: embeddings are transmitted unchanged, and shortened as OpenAI specifies.
// Method: properties, and bytes by example.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Vector from './embedding.ts'
import * as Hex from './hex.ts'

const number = fc.float({ noNaN: true, noDefaultInfinity: true, min: -1000, max: 1000 })
const vector = fc
  .array(number, { minLength: 1, maxLength: 40 })
  .map((values) => Float32Array.from(values))

test('numbers are little-endian 32-bit floats', () => {
  expect(Hex.from(Vector.encode(Float32Array.of(1, -2)))).toBe('0x0000803f000000c0')
})

test('encoded embeddings are decoded unchanged, also from the middle of other bytes', () => {
  fc.assert(
    fc.property(vector, fc.integer({ min: 1, max: 5 }), (one, count) => {
      const bytes = Buffer.concat([
        Uint8Array.of(9),
        ...Array.from({ length: count }, () => Vector.encode(one)),
      ])
      const decoded = Vector.decode(bytes.subarray(1), count)
      expect(decoded).toEqual(Array.from({ length: count }, () => one))
    }),
  )
})

test('bytes that are no such vectors are none', () => {
  expect(Vector.decode(new Uint8Array(12), 2)).toBeUndefined()
  expect(Vector.decode(new Uint8Array(6), 1)).toBeUndefined()
  expect(Vector.decode(new Uint8Array(0), 1)).toBeUndefined()
})

test('a shorter vector has length 1 and the direction of its numbers', () => {
  fc.assert(
    fc.property(vector, (one) => {
      const dimensions = Math.ceil(one.length / 2)
      const prefix = one.slice(0, dimensions)
      const short = Vector.truncate(one, dimensions)
      expect(short).toHaveLength(dimensions)
      if (prefix.every((value) => Math.abs(value) < 1e-6)) return
      expect(Vector.cosineSimilarity(short, short)).toBeCloseTo(1)
      expect(Vector.cosineSimilarity(short, prefix)).toBeCloseTo(1, 4)
    }),
  )
})

test('the cosine tells same, opposite and unrelated', () => {
  const x = Float32Array.of(3, 0)
  expect(Vector.cosineSimilarity(x, Float32Array.of(5, 0))).toBe(1)
  expect(Vector.cosineSimilarity(x, Float32Array.of(-1, 0))).toBe(-1)
  expect(Vector.cosineSimilarity(x, Float32Array.of(0, 2))).toBe(0)
  expect(Vector.cosineSimilarity(x, Float32Array.of(0, 0))).toBe(0)
})
