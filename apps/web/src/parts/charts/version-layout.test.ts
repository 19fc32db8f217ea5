// Goal: for every history of a model, boxes do not cover each other and parents come before the
// versions derived from them.
// Method: random histories.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutGraph, layoutOutline, type NodeBox } from './version-layout.ts'

/**
 * Versions, each derived from some earlier versions. The stated `depth` may contradict the
 * derivation.
 */
const histories = fc
  .array(
    fc.record({
      depth: fc.integer({ min: -4, max: 4 }),
      parents: fc.array(fc.nat(63), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 64 },
  )
  .map((made) => ({
    nodes: made.map(({ depth }, index) => ({ version: `0x${index}`, depth, isAdapter: false })),
    edges: made.flatMap(({ parents }, child) =>
      parents
        .filter((parent) => parent < child)
        .map((parent) => ({ parent: `0x${parent}`, child: `0x${child}` })),
    ),
  }))

const isApart = (one: NodeBox, other: NodeBox): boolean =>
  Math.abs(other.x - one.x) >= one.width || Math.abs(other.y - one.y) >= one.height

describe.each([
  ['columns', layoutGraph, 'x'],
  ['an outline', layoutOutline, 'y'],
] as const)('in %s', (_name, lay, way) => {
  test('boxes lie apart, inside the frame, parents before children', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { boxes: nodeBoxes, width, height } = lay(history)
        expect(nodeBoxes.size).toBe(history.nodes.length)
        const boxes = [...nodeBoxes.values()]
        for (const [index, box] of boxes.entries()) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(width)
          expect(box.y + box.height).toBeLessThanOrEqual(height)
          expect(boxes.slice(index + 1).every((other) => isApart(box, other))).toBe(true)
        }
        for (const { parent, child } of history.edges) {
          expect(nodeBoxes.get(child)![way]).toBeGreaterThan(nodeBoxes.get(parent)![way])
        }
      }),
    )
  })
})
