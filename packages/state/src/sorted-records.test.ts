// Goal: sorted records list the same keys as a search through all of them.
// Method: random writes and deletions on both, with keys that share prefixes, and then all lists.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedRecords } from './sorted-records.ts'

const key = fc.string({ unit: fc.constantFrom('a', 'b', '/'), minLength: 1, maxLength: 4 })
const change = fc.record({ key, isDeleted: fc.boolean() })

test('lists keys as a search through all records does', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 60 }),
      fc.option(key, { nil: '' }),
      fc.option(key, { nil: '' }),
      fc.integer({ min: 1, max: 5 }),
      (changes, prefix, after, limit) => {
        const sorted = new SortedRecords()
        const plain = new Map<string, Uint8Array>()
        for (const [index, { key, isDeleted }] of changes.entries()) {
          const value = Uint8Array.of(index)
          for (const records of [sorted, plain]) {
            if (isDeleted) records.delete(key)
            else records.set(key, value)
          }
        }
        const expected = [...plain.keys()]
          .filter((key) => key.startsWith(prefix) && key > after)
          .sort()
          .slice(0, limit)
        expect(sorted.list(prefix, after, limit)).toEqual(expected)
        expect(new SortedRecords(plain).list(prefix, after, limit)).toEqual(expected)
        expect(sorted.values).toEqual(plain)
      },
    ),
  )
})
