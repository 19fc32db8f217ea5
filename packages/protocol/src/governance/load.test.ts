// Goal: the multiplier of rewards and the recommended stake follow the load within governed bounds,
// and equal the golden vectors. Method: vectors, and properties over random loads.
// Requirements: R002-15

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Load from './load.ts'

const path = new URL('../../../../vectors/points.json', import.meta.url)
const vectors = JSON.parse(readFileSync(path, 'utf8'))
const settings = fc.record({
  minBps: fc.bigInt({ min: 5_000n, max: 10_000n }),
  targetBps: fc.bigInt({ min: 1_000n, max: 10_000n }),
})
const amount = fc.bigInt({ min: 0n, max: 2n ** 96n })

test('multipliers are those of the vectors', () => {
  // The same number of vectors as in contracts/evm/governance/test/Vectors.t.sol.
  expect(vectors.multipliers).toHaveLength(14)
  for (const { multiplierBps, ...given } of vectors.multipliers) {
    const options = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, BigInt(value as string)]),
    ) as Parameters<typeof Load.rewardMultiplierBps>[0]
    expect(`${Load.rewardMultiplierBps(options)}`).toBe(multiplierBps)
  }
})

test('a multiplier lies within its bounds, grows with the load and is whole at the target', () => {
  fc.assert(
    fc.property(settings, amount, amount, amount, (bounds, points, more, usual) => {
      const multiplier = Load.rewardMultiplierBps({ ...bounds, points, usual })
      expect(multiplier).toBeGreaterThanOrEqual(bounds.minBps)
      expect(multiplier).toBeLessThanOrEqual(10_000n)
      const higher = Load.rewardMultiplierBps({ ...bounds, points: points + more, usual })
      expect(higher).toBeGreaterThanOrEqual(multiplier)
      expect(Load.rewardMultiplierBps({ ...bounds, points: usual, usual })).toBe(10_000n)
      const idle = Load.rewardMultiplierBps({ ...bounds, points: 0n, usual: usual + 1n })
      expect(idle).toBe(bounds.minBps)
    }),
  )
})

test('an advised stake covers what is in use, and changes by no more than the bounds', () => {
  fc.assert(
    fc.property(settings, amount, amount, amount, (bounds, a, b, stakeMin) => {
      const [amount, inUse] = a > b ? [a, b] : [b, a]
      const advised = Load.advisedStake({ amount, inUse }, bounds, stakeMin)
      expect(advised).toBeGreaterThanOrEqual(inUse < stakeMin ? stakeMin : inUse)
      expect(advised * 10_000n).toBeGreaterThanOrEqual(amount * bounds.minBps)
      if (advised > stakeMin)
        expect(advised * bounds.minBps).toBeLessThanOrEqual((amount + 1n) * 10_000n)
    }),
  )
})

test('a stake that is used at the target stays as it is', () => {
  const use = { amount: 1_000n, inUse: 500n }
  const settings = { minBps: 5_000n, targetBps: 5_000n }
  expect(Load.utilisationBps(use)).toBe(5_000n)
  expect(Load.advisedStake(use, settings, 10n)).toBe(1_000n)
  expect(Load.advisedStake({ ...use, inUse: 750n }, settings, 10n)).toBe(1_500n)
  expect(Load.advisedStake({ ...use, inUse: 0n }, settings, 10n)).toBe(500n)
  expect(Load.utilisationBps({ amount: 0n, inUse: 0n })).toBe(0n)
})
