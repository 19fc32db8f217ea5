// Goal: pages of sorted records equal those of a plain map whose keys are sorted for each page.
// Method: random changes and pages over few keys, so that keys repeat and are prefixes of others.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSortedRecords } from './sorted-records.ts'

const key = fc.string({ unit: fc.constantFrom('a', 'b', '/'), minLength: 1, maxLength: 4 })
const text = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 4 })
const value = new Uint8Array([1])

test('lists the same keys as a sorted map, also after a copy', () => {
  const changes = fc.array(fc.record({ key, isPut: fc.boolean() }), { maxLength: 40 })
  const page = fc.record({ prefix: text, after: text, limit: fc.integer({ min: 1, max: 5 }) })
  fc.assert(
    fc.property(changes, changes, page, (before, later, { prefix, after, limit }) => {
      const plain = new Map<string, Uint8Array>()
      let records = createSortedRecords()
      const apply = (change: (typeof before)[number]) => {
        for (const one of [plain, records]) {
          if (change.isPut) one.set(change.key, value)
          else one.delete(change.key)
        }
      }
      before.forEach(apply)
      records = records.copy()
      later.forEach(apply)
      const sorted = [...plain.keys()].sort()
      const expected = sorted.filter((one) => one.startsWith(prefix) && one > after)
      expect(records.keys({ prefix, after, limit })).toEqual(expected.slice(0, limit))
      expect(sorted.every((one) => records.get(one) === value)).toBe(true)
    }),
  )
})
