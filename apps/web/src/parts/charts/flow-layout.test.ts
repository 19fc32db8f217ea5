// Goal: the bands of a money flow are as thick as their shares, and none is missing. Method: the
// layout alone.

import { expect, test } from 'vitest'
import { FLOW_ROW, layoutFlow } from './flow-layout.ts'

type Edges = ReturnType<typeof edgesOf>

/** Top and bottom edge of a band on the left and on the right. */
function edgesOf(path: string) {
  const numbers = path.match(/[\d.]+/g)!.map(Number)
  const [, top = 0] = numbers
  const [right = 0, rightBottom = 0] = numbers.slice(7, 9)
  const bottom = numbers.at(-1) ?? 0
  return { top, bottom, right, rightBottom }
}

test('bands are in proportion, and stand one below the other at the source', () => {
  const parts = [
    { name: 'a', amount: 6n * 10n ** 18n },
    { name: 'none', amount: 0n },
    { name: 'b', amount: 2n * 10n ** 18n },
  ]
  const { height, bands } = layoutFlow(parts)
  expect(height).toBe(3 * FLOW_ROW)
  expect(bands.map(({ name }) => name)).toEqual(['a', 'b'])
  const [a, b] = bands.map(({ path }) => edgesOf(path)) as [Edges, Edges]
  expect(a.bottom - a.top).toBeCloseTo(24, 1)
  expect(b.bottom - b.top).toBeCloseTo(8, 1)
  expect(b.top).toBeCloseTo(a.bottom, 1)
  // The bands are in the middle of their rows.
  expect((a.right + a.rightBottom) / 2).toBeCloseTo(FLOW_ROW / 2, 1)
  expect((b.right + b.rightBottom) / 2).toBeCloseTo(2.5 * FLOW_ROW, 1)
})

test('a small part is seen, and no money draws nothing', () => {
  const { bands } = layoutFlow([
    { name: 'large', amount: 10n ** 18n },
    { name: 'small', amount: 1n },
  ])
  const { top, bottom } = edgesOf(bands[1]!.path)
  expect(bottom - top).toBe(1)
  expect(layoutFlow([{ name: 'x', amount: 0n }]).bands).toEqual([])
})
