// Goal: charts draw each value at the correct position, label what they show, and are well-formed
// SVG.
// Method: small charts whose coordinates are computed by hand.

import { expect, test } from 'vitest'
import { evenTicks, placeOn, roundAxis } from './axis.ts'
import { barChart } from './bar-chart.ts'
import { BAD_COLOUR, GOOD_COLOUR } from './colours.ts'
import { dotChart } from './dot-chart.ts'
import { lineChart } from './line-chart.ts'

test('a value has its place on a linear and on a logarithmic axis, and stays within both', () => {
  const linear = { from: 10, to: 30, ticks: [] }
  expect([0, 10, 15, 30, 99].map((value) => placeOn(linear, value))).toEqual([0, 0, 0.25, 1, 1])
  const logarithmic = { to: 1000, scale: 'logarithmic' as const, ticks: [] }
  expect(placeOn(logarithmic, 10)).toBeCloseTo(1 / 3, 9)
  expect(placeOn(logarithmic, 0)).toBe(0)
  expect(placeOn({ from: 5, to: 5, ticks: [] }, 5)).toBe(0)
})

test.each([
  [7, 7, ['0', '1', '2', '3', '4', '5', '6', '7']],
  [42, 50, ['0', '10', '20', '30', '40', '50']],
  [0.31, 0.4, ['0', '0.1', '0.2', '0.3', '0.4']],
])('an axis to %d ends at the round value %d', (largest, end, labels) => {
  const { to, ticks } = roundAxis(largest)
  expect(to).toBeCloseTo(end, 9)
  expect(ticks.map(({ label }) => label)).toEqual(labels)
})

test('a line chart draws curves and clouds at their places, with a legend', () => {
  const x = { to: 2, ticks: evenTicks(2, String, 2), title: 'weeks' }
  const y = { to: 1, ticks: [{ value: 0.5, label: 'half', kind: 'limit' as const }] }
  const curve = [0, 1, 2].map((at) => [at, at / 2] as const)
  const chart = lineChart({
    title: 'Shares & more',
    x,
    y,
    series: [
      { label: 'a < b', points: curve },
      { label: 'cloud', points: [[1, 1]], kind: 'dots' },
    ],
  })
  expect(chart).toContain('d="M70.0 320.0L355.0 183.0L640.0 46.0"')
  expect(chart).toContain('<circle cx="355.0" cy="46.0"')
  expect(chart).toContain('stroke-dasharray="4 4"')
  for (const words of ['Shares &amp; more', 'a &lt; b', 'cloud', 'weeks', 'half'])
    expect(chart).toContain(words)
  // Dots: the three points of the curve, the one point of the cloud, and the cloud's legend entry.
  expect(chart.match(/<circle/g)).toHaveLength(3 + 1 + 1)
})

test('a curve of many points has no dots', () => {
  const points = Array.from({ length: 41 }, (_, at) => [at, at] as const)
  const axis = { to: 40, ticks: [] }
  const chart = lineChart({ title: 't', x: axis, y: axis, series: [{ label: 'l', points }] })
  expect(chart).not.toContain('<circle')
})

test('bars begin at zero: losses to the left in another colour, beside a limit', () => {
  const chart = barChart({
    title: 'Gains',
    bars: [
      { label: 'wash', value: -5, words: '-5.0 %' },
      { label: 'work', value: 5, words: '5.0 %' },
    ],
    limit: { value: 10, words: 'limit 10' },
  })
  const bars = [...chart.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)".*fill="(#\w+)"/g)]
  const [loss, gain] = bars.map(([, from, width, fill]) => [Number(from), Number(width), fill])
  expect(loss?.[2]).toBe(BAD_COLOUR)
  expect(gain?.[2]).toBe(GOOD_COLOUR)
  expect(loss?.[1]).toBe(gain?.[1])
  expect(Number(loss?.[0]) + Number(loss?.[1])).toBeCloseTo(Number(gain?.[0]), 1)
  expect(chart).toContain('limit 10')
})

test('a chart of equal or no values is drawn', () => {
  const none = barChart({ title: 'none', bars: [{ label: 'zero', value: 0, words: '0' }] })
  expect(none).not.toMatch(/NaN|Infinity/)
  const axis = { to: 0, ticks: [] }
  const series = [{ label: 'empty', points: [] }]
  expect(lineChart({ title: 'none', x: axis, y: axis, series })).not.toMatch(/NaN|Infinity/)
})

test('each value of a row is a dot; rows of many are one path for each colour', () => {
  const x = { to: 4, ticks: evenTicks(4, String) }
  const dot = (value: number) => ({ value, colour: value > 2 ? BAD_COLOUR : GOOD_COLOUR })
  const many = Array.from({ length: 21 }, (_, at) => dot(at % 4))
  const chart = dotChart({
    title: 'Margins',
    x,
    rows: [
      { label: 'few', dots: [1, 9].map(dot) },
      { label: 'many', dots: many },
    ],
  })
  const positions = [...chart.matchAll(/cx="([\d.]+)"/g)].map(([, cx]) => Number(cx))
  expect(positions).toHaveLength(2)
  // A value beyond the axis stands at its end, within the picture.
  expect(positions[1]).toBe(870)
  expect(chart.match(/h0/g)).toHaveLength(21)
  expect(chart.match(/opacity=".45"/g)).toHaveLength(2)
})
