// Goal: the numbers of a seed are the same on every machine and below their bound, and a
// permutation contains each number once. Method: properties over seeds and bounds.

import { Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createNumberStream, permutation } from './number-stream.ts'

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(Hex.from)

test('numbers are below their bound, and repeat with their seed', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.integer({ min: 1, max: 2 ** 32 }), { minLength: 1 }),
      (seed, bounds) => {
        const [one, other] = [createNumberStream(seed), createNumberStream(seed)]
        for (const bound of bounds) {
          const number = one.below(bound)
          expect(number).toBeLessThan(bound)
          expect(other.below(bound)).toBe(number)
        }
      },
    ),
  )
})

test('a permutation holds every number once', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 300 }), (seed, count) => {
      const order = permutation(seed, count)
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
    }),
  )
})

test('all orders of three are about equally likely', () => {
  const counts = new Map<string, number>()
  for (let i = 0; i < 6_000; i += 1) {
    const seed = Hex.sha256Hex(Uint8Array.of(i & 255, i >> 8))
    const order = permutation(seed, 3).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150)
})
