// Goal: the scan selects the same logits as a sort of the whole row, including ties. Method: random
// rows with sizes around multiples of a block, and with few distinct numbers so that ties are
// common.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLogitScan } from './logit-scan.ts'

function sorted(row: Float32Array, count: number) {
  const ids = Array.from(row, (_, id) => id).filter((id) => row[id]! > Number.NEGATIVE_INFINITY)
  ids.sort((a, b) => row[b]! - row[a]! || a - b)
  return ids.slice(0, count)
}

test('a scan selects what a sort of the row selects', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY),
    fc.float({ noNaN: true, min: -100, max: 100 }),
  )
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 1, maxLength: 100 }), fc.nat(40), (list, more) => {
      const row = Float32Array.from(list)
      const count = 1 + more
      const { ids, logits } = createLogitScan(row.length, count)(row)
      expect(Array.from(ids)).toEqual(sorted(row, count))
      expect(Array.from(logits)).toEqual(Array.from(ids, (id) => row[id]))
    }),
  )
})

test('a scan remembers nothing of the row before, beyond one page of memory', () => {
  const size = 49_152
  const scan = createLogitScan(size, 3)
  const row = (ids: readonly number[]) => {
    const numbers = new Float32Array(size).fill(-1)
    for (const id of ids) numbers[id] = id
    return numbers
  }
  expect(Array.from(scan(row([1, 30_000, 49_151])).ids)).toEqual([49_151, 30_000, 1])
  expect(Array.from(scan(row([2, 16, 17])).ids)).toEqual([17, 16, 2])
})
