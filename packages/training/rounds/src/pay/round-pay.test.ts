// Goal: a round pays no more than its part of the budget, the whole part is accounted for, and a
// higher score never earns less. Method: properties over scores, weights and budgets.
// Requirements: R002-8

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testAccounts } from '../testing.fixture.ts'
import { medianScore, medianScores, payRoundDown } from './index.ts'

const score = fc.integer({ min: 0, max: 10_000 })
const terms = fc.record({
  budget: fc.bigInt({ min: 1n, max: 10n ** 20n }),
  rounds: fc.integer({ min: 1, max: 1_000 }),
  validatorBps: fc.integer({ min: 0, max: 5_000 }),
})
const mapOf = (numbers: readonly number[]) =>
  new Map(numbers.map((one, i) => [testAccounts[i] as `0x${string}`, one]))

test('pay and rest add up to the round’s part of the budget, to the last unit', () => {
  const scores = fc.array(score, { minLength: 1, maxLength: 4 })
  const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 4 })
  fc.assert(
    fc.property(terms, scores, weights, (job, given, weighed) => {
      const pay = payRoundDown({ ...job, scores: mapOf(given), agreeing: mapOf(weighed) })
      const paid = [...pay.trainers.values(), ...pay.validators.values()]
      const sum = paid.reduce((all, one) => all + one, 0n)
      expect(sum + pay.rest).toBe(job.budget / BigInt(job.rounds))
      expect([pay.rest, ...paid].every((one) => one >= 0n)).toBe(true)
    }),
  )
})

test('a higher score never earns less', () => {
  fc.assert(
    fc.property(terms, score, score, score, (job, low, more, other) => {
      const high = Math.min(10_000, low + more)
      const [worse, better] = [low, high].map((own) =>
        payRoundDown({ ...job, scores: mapOf([own, other]), agreeing: mapOf([1]) }).trainers.get(
          testAccounts[0] as `0x${string}`,
        ),
      )
      expect(better as bigint).toBeGreaterThanOrEqual(worse as bigint)
    }),
  )
})

test('less than half of the weight cannot move a median beyond the others', () => {
  expect(
    medianScore([
      { weight: 1, score: 10_000 },
      { weight: 2, score: 10 },
    ]),
  ).toBe(10)
  expect(
    medianScore([
      { weight: 1, score: 0 },
      { weight: 1, score: 30 },
    ]),
  ).toBe(0)
  expect(medianScore([])).toBe(0)
})

test('a poor round pays little', () => {
  const job = { budget: 30_000n, rounds: 3, validatorBps: 1_000, agreeing: mapOf([1, 2]) }
  const { trainers, validators, rest } = payRoundDown({ ...job, scores: mapOf([2_500, 0]) })
  expect([...trainers.values(), ...validators.values(), rest]).toEqual([
    2_250n,
    0n,
    333n,
    666n,
    6_751n,
  ])
})

test('medians weigh ballots by seat, and a short ballot says nothing of the rest', () => {
  const ballots = [
    { weight: 1, scores: [9_000, 100] },
    { weight: 1, scores: [8_000] },
    { weight: 3, scores: [2_000, 50] },
  ]
  expect(medianScores(ballots)).toEqual([2_000, 50])
  expect(medianScores(ballots.slice(0, 2))).toEqual([8_000, 0])
  expect(medianScores([])).toEqual([])
})
