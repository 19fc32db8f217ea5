// Goal: only the seed and the payments determine the work that juries examine. Method: properties
// over random subjects (sessions and requests, each with its pay), and a count of how often
// subjects with tiny pay are drawn before one with large pay.

import { type Hash, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSampled, subjectSeed, type WeightedSubject, weightedSample } from './audit-sampling.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Hex.from(bytes) as Hash)
const subjects = fc.uniqueArray(
  fc.record({ id: hash, paid: fc.bigInt({ min: 0n, max: 10n ** 20n }) }),
  { maxLength: 20, selector: ({ id }) => id },
)
const idOf = (n: number) => Hex.sha256Hex(new Uint8Array([n >> 8, n & 255]))

describe('the work that a jury looks at', () => {
  test('a jury’s sample has the requested size, and is the same in any order of subjects', () => {
    fc.assert(
      fc.property(hash, subjects, fc.nat(8), (seed, all, count) => {
        const found = weightedSample(seed, all, count)
        expect(found).toHaveLength(Math.min(count, all.length))
        expect(weightedSample(seed, [...all].reverse(), count)).toEqual(found)
        expect(weightedSample(seed, all, all.length).slice(0, count)).toEqual(found)
      }),
    )
  })

  test('a jury’s sample follows pay: dust hides nothing, and parts weigh as the whole', () => {
    const whole: WeightedSubject = { id: idOf(0), paid: 10n ** 18n }
    const dust = Array.from({ length: 1_000 }, (_, n) => ({ id: idOf(n + 1), paid: 1_000n }))
    const seeds = Array.from({ length: 40 }, (_, n) => subjectSeed(idOf(n), Hex.zeroHash))
    const first = seeds.map((seed) => weightedSample(seed, [...dust, whole], 1)[0])
    expect(first).toEqual(seeds.map(() => whole))

    // Four subjects compete against a fifth, and all five have the same pay: one of the four comes
    // first four times in five.
    const parts = [1, 2, 3, 4].map((n) => ({ id: idOf(2_000 + n), paid: 5n }))
    const other = { id: idOf(3_000), paid: 5n }
    const many = Array.from({ length: 2_000 }, (_, n) => subjectSeed(idOf(n), whole.id))
    const won = many.filter(
      (seed) => weightedSample(seed, [...parts, other], 1)[0] !== other,
    ).length
    expect(won / many.length).toBeGreaterThan(0.76)
    expect(won / many.length).toBeLessThan(0.84)
  })

  test('a jury’s sample has unpaid work at its end', () => {
    const free = { id: idOf(1), paid: 0n }
    const paid = { id: idOf(2), paid: 1n }
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(weightedSample(idOf(n), [free, paid], 2)).toEqual([paid, free])
    }
  })
})

test('a receipt is drawn by the lowest digits of its seed', () => {
  const [beacon, receiptId] = [idOf(1), idOf(2)]
  const draw = Number(BigInt(subjectSeed(beacon, receiptId)) % 10_000n)
  expect(isSampled({ beacon, receiptId, rateBps: draw + 1 })).toBe(true)
  expect(isSampled({ beacon, receiptId, rateBps: draw })).toBe(false)
})
