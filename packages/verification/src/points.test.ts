// Goal: the points of a fee never exceed the value that a participant has permanently lost by
// paying the fee. Points fall when the quality of the provider's work falls, and equal those of the
// golden vectors. Method: vectors, and properties over random pay.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Points from './points.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../vectors/${name}.json`, import.meta.url), 'utf8'))
const big = (value: string) => BigInt(value)
const native = { stakeRatio: 10n ** 19n, nativeRatio: 10n ** 19n }

test('provider points are those of the vectors', () => {
  const { provider } = read('points')
  expect(provider.length).toBeGreaterThan(8)
  for (const one of provider) {
    const { fee, paid, unitFee, qualityBps, ...terms } = one
    const points = Points.providerPoints({
      fee: big(fee),
      paid: big(paid),
      unitFee: big(unitFee),
      qualityBps: big(qualityBps),
      terms: {
        stakeRatio: big(terms.stakeRatio),
        nativeRatio: big(terms.nativeRatio),
        tokenPriceMax: big(terms.tokenPriceMax),
        artifactBytes: big(terms.artifactBytes),
      },
    })
    expect(`${points}`).toBe(one.points)
  }
})

test('a fee gives no more points than its worth and the cost of its computation', () => {
  const amount = fc.bigInt({ min: 0n, max: 2n ** 96n })
  const positive = fc.bigInt({ min: 1n, max: 2n ** 96n })
  fc.assert(
    fc.property(
      fc.record({
        fee: amount,
        rest: amount,
        unitFee: positive,
        quality: fc.constantFrom(0n, 5_000n, 10_000n),
      }),
      fc.record({
        stakeRatio: positive,
        nativeRatio: positive,
        tokenPriceMax: amount,
        artifactBytes: amount,
      }),
      ({ fee, rest, unitFee, quality }, terms) => {
        const pay = { fee, paid: fee + rest, terms, unitFee }
        const points = Points.providerPoints({ ...pay, qualityBps: quality })
        expect(points * terms.stakeRatio).toBeLessThanOrEqual(fee * terms.nativeRatio)
        expect(points).toBeLessThanOrEqual(Points.computationFee(pay))
        const whole = Points.providerPoints({ ...pay, qualityBps: 10_000n })
        expect(points).toBe((whole * quality) / 10_000n)
      },
    ),
  )
})

test('a higher price of the same computation gives no more points than its bound', () => {
  const terms = { ...native, tokenPriceMax: 10n ** 30n, artifactBytes: 1_000n }
  // A million tokens of a model of 1,000 bytes are one unit of compute.
  const pay = { fee: 10n ** 29n, paid: 10n ** 30n, terms, unitFee: 7n }
  expect(Points.providerPoints({ ...pay, qualityBps: 10_000n })).toBe(7n)
})

test('a fee without a price for tokens gives no points', () => {
  const terms = { ...native, tokenPriceMax: 0n, artifactBytes: 1_000n }
  const pay = { fee: 100n, paid: 1_000n, terms, unitFee: 10n ** 18n }
  expect(Points.providerPoints({ ...pay, qualityBps: 10_000n })).toBe(0n)
})

test('a minor ruling halves the quality for 30 days, and a major one takes it', () => {
  const at = 10_000_000n
  const quality = (minorAtSeconds: bigint, majorAtSeconds: bigint) =>
    Points.qualityBps({ minorAtSeconds, majorAtSeconds }, at)
  const day = 86_400n
  expect(Points.qualityBps(undefined, at)).toBe(10_000n)
  expect(quality(0n, 0n)).toBe(10_000n)
  expect(quality(at, 0n)).toBe(5_000n)
  expect(quality(at - 30n * day + 1n, 0n)).toBe(5_000n)
  expect(quality(at - 30n * day, 0n)).toBe(10_000n)
  expect(quality(at - 31n * day, at - day)).toBe(0n)
  expect(quality(at, at - 30n * day)).toBe(5_000n)
})

test('points of a fee of a job are its worth, of which datasets share the governed part', () => {
  const value = fc.bigInt({ min: 0n, max: 2n ** 96n })
  const bps = fc.bigInt({ min: 0n, max: 10_000n })
  fc.assert(
    fc.property(value, bps, fc.integer({ min: 0, max: 8 }), (worth, datasetPointsBps, datasets) => {
      const options = { value: worth, datasets, datasetPointsBps }
      const { trainer, eachDataset } = Points.jobPoints(options)
      expect(trainer + eachDataset * BigInt(datasets)).toBe(worth)
      expect(eachDataset * BigInt(datasets)).toBeLessThanOrEqual(
        (worth * datasetPointsBps) / 10_000n,
      )
      if (datasets === 0) expect(trainer).toBe(worth)
    }),
  )
  expect(Points.jobPoints({ value: 101n, datasets: 2, datasetPointsBps: 2_000n })).toEqual({
    trainer: 81n,
    eachDataset: 10n,
  })
})

test('points of a honeypot are at most what the treasury added, however it is divided', () => {
  const weight = fc.bigInt({ min: 1n, max: 2n ** 96n })
  fc.assert(
    fc.property(weight, fc.array(weight, { minLength: 1, maxLength: 12 }), (supported, weights) => {
      const agreed = weights.reduce((sum, one) => sum + one, 0n)
      const points = weights.map((one) => Points.honeypotPoints({ supported, weight: one, agreed }))
      const sum = points.reduce((all, one) => all + one, 0n)
      expect(sum).toBeLessThanOrEqual(supported)
      expect(sum).toBeGreaterThan(supported - BigInt(weights.length))
    }),
  )
  expect(Points.honeypotPoints({ supported: 5n, weight: 0n, agreed: 0n })).toBe(0n)
})
