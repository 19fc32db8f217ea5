// Goal: shards contain every row once, in order, and any change of a row changes their root.
// Method: properties over numbers of rows and shards; one change each.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Data from './index.ts'

const rowsOf = (count: number) => Array.from({ length: count }, (_, n) => `{"text":"${n}"}`)

test('lines are rows without line ends, and blank ones are none', () => {
  expect(Data.rowsOfText('{"a":1}\n\n{"b":2}\r\n  \n{"c":3}')).toEqual([
    '{"a":1}',
    '{"b":2}',
    '{"c":3}',
  ])
  expect(Data.rowsOfText('')).toEqual([])
})

test('the shards of a dataset are its rows, of nearly equal numbers', () => {
  const counts = fc.record({ rows: fc.nat(200), count: fc.integer({ min: 1, max: 40 }) })
  fc.assert(
    fc.property(counts, ({ rows, count }) => {
      const all = rowsOf(rows)
      const shards = Array.from({ length: count }, (_, shard) =>
        Data.shardRows(all, { shard, count }),
      )
      expect(shards.flat()).toEqual(all)
      const lengths = shards.map(({ length }) => length)
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
    }),
  )
})

test('the root differs for other rows, another order, and other bounds', () => {
  const rows = rowsOf(12)
  const root = Data.shardRoot(rows, 4)
  expect(Data.shardRoot(rows, 4)).toBe(root)
  for (const [other, count] of [
    [rows.toReversed(), 4],
    [rows.slice(1), 4],
    [rows, 3],
    [['{}', ...rows.slice(1)], 4],
  ] as const) {
    expect(Data.shardRoot(other, count)).not.toBe(root)
  }
})
