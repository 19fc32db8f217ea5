// Goal: a reader can distinguish the labels of a plot: no label appears twice on an axis, and none
// is long.
// Method: every step size of the plotting code, at ranges from millionths to billions and from
// milliseconds to years; examples of the resulting labels.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { timeTexts, valueTexts } from './axis-texts.ts'

const range = (from: number, step: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index * step)

describe('values', () => {
  const steps = range(-18, 1, 33).flatMap((power) =>
    [1, 2, 2.5, 5].map((mantissa) => mantissa * 10 ** power),
  )

  test.each([2, 3, 5, 8, 12])('%i of them are distinct and short, at every step', (count) => {
    for (const step of steps) {
      const texts = valueTexts(range(0, step, count))
      expect(new Set(texts).size, `${step}: ${texts}`).toBe(count)
      for (const text of texts) expect(text.length, `${step}: ${texts}`).toBeLessThanOrEqual(8)
      expect(texts[0]).toBe('0')
    }
  })

  test('labels of values have the usual short notation', () => {
    expect(valueTexts([0])).toEqual(['0'])
    expect(valueTexts([])).toEqual([])
    expect(valueTexts([0, 0.5, 1])).toEqual(['0', '0.5', '1'])
    expect(valueTexts([0, 2.5, 5, 7.5])).toEqual(['0', '2.5', '5', '7.5'])
    expect(valueTexts([0, 500, 1_000, 1_500])).toEqual(['0', '500', '1000', '1500'])
    expect(valueTexts([0, 0.1, 0.2, 0.1 + 0.2])).toEqual(['0', '0.1', '0.2', '0.3'])
    expect(valueTexts([0, 100_000, 250_000])).toEqual(['0', '100k', '250k'])
    expect(valueTexts([0, 2.5e9, 5e9])).toEqual(['0', '2.5G', '5G'])
    expect(valueTexts([0, 5e-10, 1e-9, 1.5e-9])).toEqual(['0', '0.5e-9', '1e-9', '1.5e-9'])
  })

  test('labels of values that are close together keep the digits that differ', () => {
    expect(valueTexts([1_234, 1_235, 1_236])).toEqual(['1234', '1235', '1236'])
    expect(valueTexts([2e6, 2_000_500])).toEqual(['2M', '2.0005M'])
  })
})

describe('times', () => {
  const zone = process.env['TZ']
  beforeAll(() => {
    process.env['TZ'] = 'UTC'
  })
  afterAll(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  const noon = Date.UTC(2026, 10, 20, 12) / 1000
  const [hour, day] = [3_600, 86_400]
  const steps = [
    0.001,
    0.0025,
    0.01,
    0.025,
    0.1,
    0.25,
    0.5,
    1,
    5,
    10,
    15,
    30,
    60,
    300,
    600,
    900,
    1_800,
    ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * hour),
    ...[1, 2, 4, 7, 10, 15, 30, 90, 365].map((days) => days * day),
  ]

  test.each(steps)('%f seconds apart are distinct and short', (step) => {
    for (const count of [2, 6, 15]) {
      const texts = timeTexts(range(noon, step, count))
      expect(new Set(texts).size, `${texts}`).toBe(count)
      for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(14)
    }
  })

  test('labels of times are no finer than necessary', () => {
    expect(timeTexts([])).toEqual([])
    expect(timeTexts([noon])).toEqual(['12:00'])
    expect(timeTexts([noon, noon + 0.5])).toEqual(['12:00:00.0', '12:00:00.5'])
    expect(timeTexts([noon, noon + 30])).toEqual(['12:00:00', '12:00:30'])
    expect(timeTexts([noon, noon + hour])).toEqual(['12:00', '13:00'])
    const days = timeTexts(range(noon, 12 * hour, 3))
    expect(new Set(days).size).toBe(3)
    expect(days[0]).toMatch(/Fri.*12:00/)
    expect(timeTexts([noon, noon + day])[0]).toMatch(/^(Nov 20|20 Nov)$/)
    expect(timeTexts([noon, noon + 365 * day])[0]).toMatch(/26/)
  })

  test('have labels in the hour that clocks repeat, too', () => {
    process.env['TZ'] = 'Europe/Berlin'
    const night = Date.UTC(2026, 9, 25, 0) / 1000
    expect(timeTexts(range(night, hour, 3))).toEqual(['02:00', '02:00', '03:00'])
    process.env['TZ'] = 'UTC'
  })
})
