// Goal: the seed of a round determines its shards and batches. They cover the data, and no party
// can choose them. Method: properties over seeds and numbers of trainers.
// Requirements: R003-10

import { Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testAccounts, testHash, testSpec } from '../testing.fixture.ts'
import * as Assignment from './index.ts'

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(Hex.from)
const keyOf = ({ dataset, shard }: Assignment.ShardId) => `${dataset}/${shard}`
const terms = { ...testSpec, overlapPpm: 0 }

test('each trainer has its number of shards, by the datasets weights, and none twice', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, count) => {
      const trainers = testAccounts.slice(0, count)
      const assigned = Assignment.assign({ seed, terms, trainers })
      expect([...assigned.keys()]).toEqual(trainers)
      const keys = [...assigned.values()].flat().map(keyOf)
      expect(new Set(keys).size).toBe(4 * count)
      for (const shards of assigned.values()) {
        expect(shards.filter(({ dataset }) => dataset === 0).length).toBe(3)
      }
      const held = Assignment.heldOutShards(testHash(1), terms, assigned.values())
      expect(held.length).toBe(17 - 4 * count)
      expect(held.some((one) => keys.includes(keyOf(one)))).toBe(false)
    }),
  )
})

test('a shard whose trainer was lost is assigned first', () => {
  const returned = [
    { dataset: 0, shard: 7 },
    { dataset: 1, shard: 3 },
    { dataset: 1, shard: 99 },
  ]
  const assigned = Assignment.assign({ seed: testHash(1), terms, trainers: testAccounts, returned })
  const first = assigned.get(testAccounts[0] as Hex.AccountId)?.map(keyOf)
  expect(first).toContain('0/7')
  expect(first).toContain('1/3')
})

test('more trainers than shards share them', () => {
  const few = {
    ...terms,
    datasets: [{ ...testSpec.datasets[0]!, shards: 2, weightPpm: 1_000_000 }],
  }
  const assigned = Assignment.assign({ seed: testHash(1), terms: few, trainers: testAccounts })
  expect(new Set([...assigned.values()].flat().map(keyOf))).toEqual(new Set(['0/0', '0/1']))
  expect(Assignment.heldOutShards(testHash(2), few, assigned.values()).length).toBe(2)
})

test('shards are shared at about the chance that the job states', () => {
  let shared = 0
  for (let i = 0; i < 500; i += 1) {
    const seed = Hex.sha256Hex(Uint8Array.of(i & 255, i >> 8))
    const assigned = Assignment.assign({ seed, terms: testSpec, trainers: testAccounts })
    shared += 16 - new Set([...assigned.values()].flat().map(keyOf)).size
  }
  // For 2,000 trials with probability 0.1, three standard errors are 40.
  expect(Math.abs(shared - 200)).toBeLessThan(40)
})

test('no row is used again before all were used', () => {
  const options = { seed: testHash(1), account: testHash(2), rows: 20, batch: 8, steps: 5 }
  const steps = Assignment.batches(options)
  expect(steps.map((rows) => rows.length)).toEqual([8, 8, 8, 8, 8])
  expect(new Set(steps.flat().slice(0, 20)).size).toBe(20)
  expect(Assignment.batches({ ...options, seed: testHash(3) })).not.toEqual(steps)
})

test('salts mix in any order, and each one counts', () => {
  const reveals = testAccounts.map((account, i) => ({ account, salt: testHash(i + 1) }))
  const mixed = Assignment.mixSalts(reveals)
  expect(Assignment.mixSalts(reveals.toReversed())).toBe(mixed)
  for (const one of reveals) {
    expect(Assignment.mixSalts(reveals.filter((other) => other !== one))).not.toBe(mixed)
  }
  expect(Assignment.mixSalts([])).toBe(Hex.zeroHash)
})

test('seats are drawn once each, all of them where there are enough, and often by weight', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 32 })
  fc.assert(
    fc.property(seeds, weights, (unknown, applied) => {
      const draw = { jobId: testHash(1), unknown, weights: applied, seats: 8 }
      const drawn = Assignment.drawSeats(draw)
      expect(drawn.length).toBe(Math.min(8, applied.length))
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.every((position) => position >= 0 && position < applied.length)).toBe(true)
      expect(Assignment.drawSeats(draw)).toEqual(drawn)
    }),
  )
  // With weights 1 and 3, the first draw selects the second applicant with probability 3/4.
  const first = Array.from({ length: 2_000 }, (_, n) => {
    const draw = { jobId: testHash(1), unknown: testHash(0), weights: [1, 3], seats: 1 }
    return Assignment.drawSeats({ ...draw, unknown: Hex.from(bytesOf(n)) })[0]
  })
  const share = first.filter((position) => position === 1).length / first.length
  expect(share).toBeGreaterThan(0.7)
  expect(share).toBeLessThan(0.8)
})

const bytesOf = (n: number): Uint8Array => {
  const bytes = new Uint8Array(32)
  new DataView(bytes.buffer).setUint32(0, n)
  return bytes
}

test('each of four or more validators has less than a third, by the highest such cap', () => {
  expect(Assignment.capWeights([5, 1_000, 1])).toEqual([5, 1_000, 1])
  expect(Assignment.capWeights([100, 100, 100, 1_000])).toEqual([100, 100, 100, 149])
  const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 4, maxLength: 8 })
  fc.assert(
    fc.property(weights, (given) => {
      const capped = Assignment.capWeights(given)
      const total = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)
      expect(capped.every((one, i) => one <= (given[i] as number))).toBe(true)
      expect(capped.every((one) => 3 * one < total(capped))).toBe(true)
      const cap = Math.max(...capped)
      const higher = given.map((one) => Math.min(one, cap + 1))
      const isHighest = total(higher) === total(capped) || 3 * (cap + 1) >= total(higher)
      expect(isHighest).toBe(true)
    }),
  )
})
