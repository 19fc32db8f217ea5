// Goal: seats are drawn by weight, without replacement, as the contract draws them.
// Method: known logarithms; shares of many draws against what the weights say.

import { keccak_256 } from '@noble/hashes/sha3.js'
import { type AccountId, Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { log2, smallest, ticket } from './lottery.ts'

const accountOf = (n: number): AccountId => `0x${n.toString(16).padStart(40, '0')}`

const randomOf = (draw: number, candidate: number) =>
  Hex.from(keccak_256(new TextEncoder().encode(`${draw} ${candidate}`)))

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
  test('gives each seat to a different account', () => {
    const candidates = [3n, 1n, 1n, 2n].map((value, n) => ({
      account: accountOf(n),
      ticket: value,
    }))
    expect(smallest(candidates, 3)).toEqual([1, 2, 3].map(accountOf))
    expect(smallest(candidates, 9)).toHaveLength(4)
  })

  test('gives the first seat in proportion to the weights', () => {
    const weights = [1n, 3n, 6n].map((weight) => weight * 10n ** 18n)
    const draws = 4_000
    const wins = [0, 0, 0]
    for (let draw = 0; draw < draws; draw++) {
      const candidates = weights.map((weight, n) => ({
        account: accountOf(n),
        ticket: ticket(randomOf(draw, n), weight),
      }))
      const [first] = smallest(candidates, 1)
      const winner = weights.findIndex((_, n) => accountOf(n) === first)
      wins[winner] = (wins[winner] ?? 0) + 1
    }
    // Fixed draws: the bound is three standard deviations, and holds or does not for ever.
    for (const [n, share] of [0.1, 0.3, 0.6].entries()) {
      const deviation = Math.sqrt(draws * share * (1 - share))
      expect(Math.abs((wins[n] ?? 0) - draws * share)).toBeLessThan(3 * deviation)
    }
  })
})
