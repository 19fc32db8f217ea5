// Goal: the text is JSON of the encoded value, and a change of one item changes one line.
// Method: a property over any value and depth, and one document as inline snapshot.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLines } from './json-lines.ts'

test('any value reads back as it was, at any depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(6), (value, depth) => {
      expect(JSON.parse(jsonLines(value, depth))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

const wide = 'w'.repeat(90)

test('items stand on a line each, down to the depth', () => {
  const value = {
    kinds: { first: [{ wide, list: [1, 2] }, { wide }], second: 1n },
    last: undefined,
  }
  expect(jsonLines(value, 3).replaceAll(wide, 'W')).toMatchInlineSnapshot(`
    "{
     "kinds": {
      "first": [
       {"wide":"W","list":[1,2]},
       {"wide":"W"}
      ],
      "second": "1"
     }
    }
    "
  `)
  expect(jsonLines(value, 0).trimEnd()).not.toContain('\n')
})

test('a short item stays on one line, and an empty list is one', () => {
  expect(jsonLines({ a: [1, [2, { b: [] }]] }, 9)).toBe('{"a":[1,[2,{"b":[]}]]}\n')
})

test('one changed item changes one line', () => {
  const lines = (changed: number) =>
    jsonLines(
      Array.from({ length: 9 }, (_, at) => ({ at, wide, list: [at === 4 ? changed : 0, 1, 2] })),
      1,
    ).split('\n')
  const after = lines(2)
  expect(lines(1).filter((line, at) => line !== after[at])).toHaveLength(1)
  expect(after).toHaveLength(9 + 3)
})
