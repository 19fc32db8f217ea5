// Goal: seats are drawn by stake, whatever validators it is divided among, as the contract draws
// them. Method: known logarithms; shares of many draws against what the weights say; and what a
// draw may not depend on, over random pools. Against the contract's own draws: the differential
// test of audits.

import { keccak_256 } from '@noble/hashes/sha3.js'
import { type AccountId, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, log2 } from './lottery.ts'

const accountOf = (n: number): AccountId => `0x${n.toString(16).padStart(40, '0')}`

const seedOf = (number: number) => Hex.from(keccak_256(new TextEncoder().encode(`${number}`)))

const UNIT = 10n ** 18n
const poolOf = (weights: readonly bigint[]) =>
  weights.map((weight, n) => ({ account: accountOf(n + 1), weight }))

const seatsIn = (jury: ReturnType<typeof draw>) => jury.reduce((sum, { seats }) => sum + seats, 0)

describe('log2', () => {
  test('is exact for powers of two, and rounds down between them', () => {
    for (const power of [0n, 1n, 126n, 127n, 128n, 255n]) {
      expect(log2(1n << power)).toBe(power << 32n)
    }
    expect(Number(log2(3n)) / 2 ** 32).toBeCloseTo(Math.log2(3), 8)
    expect(log2((1n << 256n) - 1n)).toBeLessThan(256n << 32n)
  })

  test('never falls as its number grows', () => {
    const number = fc.bigInt(1n, (1n << 256n) - 2n)
    fc.assert(fc.property(number, (n) => log2(n + 1n) >= log2(n)))
  })
})

describe('a draw', () => {
  const weights = fc.array(fc.bigInt(UNIT, 100n * UNIT), { minLength: 1, maxLength: 40 })
  const count = fc.integer({ min: 1, max: 63 })

  test('fills all seats, and lists nobody twice', () => {
    fc.assert(
      fc.property(weights, count, fc.nat(), (list, seats, seed) => {
        const jury = draw(poolOf(list), seedOf(seed), seats)
        expect(seatsIn(jury)).toBe(seats)
        expect(jury.every((one) => one.seats > 0)).toBe(true)
        expect(new Set(jury.map(({ member }) => member)).size).toBe(jury.length)
      }),
    )
    expect(draw([], seedOf(1), 3)).toEqual([])
  })

  test('moves nobody but who leaves', () => {
    fc.assert(
      fc.property(weights, count, fc.nat(), (list, seats, seed) => {
        const pool = poolOf(list)
        const before = draw(pool, seedOf(seed), seats)
        const gone = before[0]?.member
        const after = draw(
          pool.filter(({ account }) => account !== gone),
          seedOf(seed),
          seats,
        )
        for (const { member, seats: had } of before.slice(1)) {
          const has = after.find((one) => one.member === member)?.seats ?? 0
          expect(has).toBeGreaterThanOrEqual(had)
        }
      }),
    )
  })

  /** Seats of the first `part` candidates over many draws. */
  const shareOf = (list: readonly bigint[], part: number, draws: number) => {
    let won = 0
    for (let seed = 0; seed < draws; seed++) {
      for (const { member, seats } of draw(poolOf(list), seedOf(seed), 21)) {
        if (poolOf(list.slice(0, part)).some(({ account }) => account === member)) won += seats
      }
    }
    return won / (21 * draws)
  }

  test('gives as many seats to a stake in one hand as in many', () => {
    const rest = [5n, 1n, 6n].map((weight) => weight * UNIT)
    const whole = [6n * UNIT, ...rest]
    const cut = [...Array.from({ length: 12 }, () => UNIT / 2n), ...rest]
    const draws = 400
    // A third of the stake. Fixed seeds: the bound is three standard deviations of 8,400 seats.
    const bound = 3 * Math.sqrt(((1 / 3) * (2 / 3)) / (21 * draws))
    expect(Math.abs(shareOf(whole, 1, draws) - 1 / 3)).toBeLessThan(bound)
    expect(Math.abs(shareOf(cut, 12, draws) - 1 / 3)).toBeLessThan(bound)
  })
})
