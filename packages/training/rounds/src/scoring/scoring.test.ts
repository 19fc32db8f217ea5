// Goal: pay follows measured improvement: an update that does not lower the loss earns nothing, and
// noise rejects few honest updates. Method: losses with known gains; copies with known similarity.

import { createPrng, nextNormal } from '@ostrom/verification/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testAccounts, testSpec } from '../testing.fixture.ts'
import * as Scoring from './index.ts'

const terms = testSpec.evaluation
const random = createPrng(11)
const lossesOf = (gain: number, noise = 0.05): Scoring.PairedLosses => {
  const before = Array.from({ length: 256 }, () => 2 + 0.5 * nextNormal(random))
  return { before, after: before.map((loss) => loss - gain + noise * nextNormal(random)) }
}

test('a score is the share of the full gain, from 1 to 10,000', () => {
  const scoreOf = (gain: number) =>
    Scoring.scoreUpdate({ heldOut: lossesOf(gain, 0), own: lossesOf(gain + 0.1) }, terms)
  expect(scoreOf(0.05)).toEqual({ score: expect.closeTo(5_000, -1) })
  expect(scoreOf(0.2)).toEqual({ score: 10_000 })
  expect(scoreOf(0)).toEqual({ score: 1 })
})

test.each([
  ['a loss that rose', lossesOf(-0.1), lossesOf(0.1), 'loss-increased'],
  [
    'a loss that is not finite',
    { before: [1, 1], after: [1, Number.NaN] },
    lossesOf(0.1),
    'losses-not-finite',
  ],
  ['fewer losses', { before: [1, 1], after: [1] }, lossesOf(0.1), 'losses-not-finite'],
  ['no gain on its own shards', lossesOf(0.1), lossesOf(0), 'not-on-own-shards'],
])('an update with %s is rejected', (_, heldOut, own, rejected) => {
  expect(Scoring.scoreUpdate({ heldOut, own }, terms)).toEqual({ score: 0, rejected })
})

// Finding: RDC-11
test('a gain at the threshold is decided by square roots, which every engine rounds alike', () => {
  const heldOut = { before: [0, 0], after: [-0.308, -0.515] }
  const before = [0.16304708768750031, -0.2319529123124997]
  const rejectedWith = (less: number) => {
    const own = { before: before.map((loss) => loss - less), after: [0, 0] }
    return Scoring.scoreUpdate({ heldOut, own }, terms).rejected
  }
  expect(rejectedWith(0)).toBeUndefined()
  expect(rejectedWith(1e-12)).toBe('not-on-own-shards')
})

test('noise around no gain rejects few honest updates, and scores are never negative', () => {
  let rejected = 0
  for (let i = 0; i < 400; i += 1) {
    const result = Scoring.scoreUpdate({ heldOut: lossesOf(0), own: lossesOf(0.02) }, terms)
    expect(result.score).toBeGreaterThanOrEqual(0)
    if (result.rejected) rejected += 1
  }
  // An update is rejected if its losses rise by two standard errors. Noise alone rejects 2.3 % of
  // the 400 updates.
  expect(rejected).toBeLessThan(24)
})

test('any losses give a score in its bounds', () => {
  const list = fc.array(fc.double(), { maxLength: 20 })
  fc.assert(
    fc.property(list, list, list, list, (before, after, ownBefore, ownAfter) => {
      const own = { before: ownBefore, after: ownAfter }
      const { score } = Scoring.scoreUpdate({ heldOut: { before, after }, own }, terms)
      expect(Number.isInteger(score) && score >= 0 && score <= 10_000).toBe(true)
    }),
  )
})

test('a copy is named with the one that was committed first', () => {
  const sparse = (seed: number) => {
    const one = createPrng(seed)
    return Float32Array.from({ length: 2_000 }, () => (one() < 0.25 ? nextNormal(one) : 0))
  }
  const [a, b, c] = testAccounts as [`0x${string}`, `0x${string}`, `0x${string}`]
  const original = sparse(1)
  const noisy = original.map((value) => value * (1 + 0.05 * random()))
  const updates = [
    { account: a, values: noisy, position: 2 },
    { account: b, values: original, position: 0 },
    { account: c, values: sparse(2), position: 1 },
  ]
  expect(Scoring.findCopies(updates)).toMatchObject([{ account: a, original: b, overlap: 1 }])
  const zeros = { account: a, values: new Float32Array(2_000), position: 3 }
  expect(Scoring.findCopies([zeros, { ...zeros, account: b }])).toEqual([])
})

test('an update is scored by a quarter of its change, with one rounding', () => {
  const parent = Float32Array.of(1, -0.1, 3e38)
  const values = Float32Array.of(4, 0.3, -3e38)
  const one = Math.fround(Math.fround(-0.1) - 0.25 * Math.fround(0.3))
  expect([...Scoring.scoredState(parent, values)]).toEqual([0, one, Number.POSITIVE_INFINITY])
})

test('an honest change that overshoots as a whole is not rejected; one against the loss is', () => {
  // The loss is the squared distance between a number and each row's own target, which is near 0.
  const targets = Array.from({ length: 256 }, () => 0.1 * nextNormal(random))
  const lossesAt = ([state = 0]: Float32Array) => targets.map((target) => (state - target) ** 2)
  const parent = Float32Array.of(1)
  const scoreOf = (update: number) => {
    const after = lossesAt(Scoring.scoredState(parent, Float32Array.of(update)))
    const pair = { before: lossesAt(parent), after }
    return Scoring.scoreUpdate({ heldOut: pair, own: pair }, terms)
  }
  const whole = { before: lossesAt(parent), after: lossesAt(Float32Array.of(1 - 2.5)) }
  const rejected = { score: 0, rejected: 'loss-increased' }
  expect(Scoring.scoreUpdate({ heldOut: whole, own: whole }, terms)).toEqual(rejected)
  expect(scoreOf(2.5).score).toBeGreaterThan(0)
  expect(scoreOf(-2.5)).toEqual(rejected)
  expect(scoreOf(25)).toEqual(rejected)
})
