// Goal: no rounding ever creates or loses a base unit.
// Method: examples at the bounds, and properties.
// Requirements: R001-8

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Price from './price.ts'

const amount = fc.bigInt({ min: 0n, max: 2n ** 100n })
const count = fc.bigInt({ min: 0n, max: 2n ** 40n })
const mapOf = (entry: fc.Arbitrary<bigint>): fc.Arbitrary<Price.PriceMap> =>
  fc.record({
    input: entry,
    cachedInput: entry,
    output: entry,
    image: entry,
    second: entry,
    request: entry,
  })

describe('costUp', () => {
  test('rounds up once over all token units', () => {
    const prices = { ...Price.zeroPrices, input: 1n, output: 1n }
    expect(Price.costUp(prices, { ...Price.zeroCounts, input: 1n })).toBe(1n)
    expect(Price.costUp(prices, { ...Price.zeroCounts, input: 1n, output: 1n })).toBe(1n)
    expect(Price.costUp(prices, { ...Price.zeroCounts, input: 500_000n, output: 500_001n })).toBe(
      2n,
    )
  })

  test('counts pieces at their whole price', () => {
    const prices = { ...Price.zeroPrices, image: 5n, second: 2n, request: 1n }
    expect(Price.costUp(prices, { ...Price.zeroCounts, image: 2n, second: 3n, request: 1n })).toBe(
      17n,
    )
  })

  test('cumulative costs add up to the cost of the whole', () => {
    fc.assert(
      fc.property(mapOf(amount), fc.array(mapOf(count), { maxLength: 10 }), (prices, answers) => {
        let done = Price.zeroCounts
        let paid = 0n
        for (const counts of answers) {
          const before = Price.costUp(prices, done)
          done = Price.add(done, counts)
          paid += Price.costUp(prices, done) - before
        }
        expect(paid).toBe(Price.costUp(prices, done))
      }),
    )
  })
})

describe('split', () => {
  test('takes fee and royalties out of the whole', () => {
    const parts = { previous: 0n, total: 1_000n, feeBps: 1_000, royaltyBps: [500, 250] }
    expect(Price.split(parts)).toEqual({ fee: 100n, royalties: [50n, 25n], net: 825n })
  })

  test('many steps divide as one, and nothing is lost', () => {
    const steps = fc.array(fc.bigInt({ min: 0n, max: 10n ** 20n }), { minLength: 1, maxLength: 20 })
    const bps = fc.integer({ min: 0, max: 1_000 })
    fc.assert(
      fc.property(steps, bps, bps, (steps, feeBps, royalty) => {
        let previous = 0n
        let fee = 0n
        let royalties = 0n
        let net = 0n
        for (const step of steps) {
          const total = previous + step
          const part = Price.split({ previous, total, feeBps, royaltyBps: [royalty] })
          expect(part.fee + part.royalties[0]! + part.net).toBe(step)
          fee += part.fee
          royalties += part.royalties[0]!
          net += part.net
          previous = total
        }
        const once = Price.split({ previous: 0n, total: previous, feeBps, royaltyBps: [royalty] })
        expect({ fee, royalties: [royalties], net }).toEqual(once)
      }),
    )
  })
})

describe('within', () => {
  test('holds unit by unit', () => {
    const maximum = { ...Price.zeroPrices, input: 5n, output: 5n }
    expect(Price.isWithin({ ...Price.zeroPrices, input: 5n, output: 5n }, maximum)).toBe(true)
    expect(Price.isWithin({ ...Price.zeroPrices, input: 0n, output: 6n }, maximum)).toBe(false)
  })
})
