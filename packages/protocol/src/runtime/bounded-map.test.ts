// Goal: a bounded collection contains only the last written entries, in the order in which they
// were written.
// Method: examples at the bound, and a comparison with a list for random writes.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBoundedMap, createBoundedSet } from './bounded-map.ts'

test('removes the oldest entry of a full map', () => {
  const map = createBoundedMap<string, number>(2)
  map.set('a', 1).set('b', 2).set('c', 3)
  expect([...map]).toEqual([
    ['b', 2],
    ['c', 3],
  ])
})

test('makes an entry the newest that is written again, and not one that is read', () => {
  const map = createBoundedMap<string, number>(2)
  map.set('a', 1).set('b', 2).set('a', 3)
  expect(map.get('b')).toBe(2)
  map.set('c', 4)
  expect([...map]).toEqual([
    ['a', 3],
    ['c', 4],
  ])
})

test('a full map has room again for an entry after a removal', () => {
  const map = createBoundedMap<string, number>(2)
  map.set('a', 1).set('b', 2)
  map.delete('b')
  map.set('c', 3)
  expect([...map.keys()]).toEqual(['a', 'c'])
})

test('removes an oldest key that is undefined', () => {
  const map = createBoundedMap<string | undefined, number>(1)
  map.set(undefined, 1).set('a', 2)
  expect([...map.keys()]).toEqual(['a'])
})

test('removes the oldest member of a full set, and keeps one that is added again', () => {
  const set = createBoundedSet<string>(2)
  set.add('a').add('b').add('a').add('c')
  expect([...set]).toEqual(['a', 'c'])
})

test('holds the last written keys, each once', () => {
  const writes = fc.array(fc.nat(9), { maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), writes, (max, keys) => {
      const map = createBoundedMap<number, number>(max)
      const set = createBoundedSet<number>(max)
      for (const [at, key] of keys.entries()) {
        map.set(key, at)
        set.add(key)
      }
      const last = keys.filter((key, at) => keys.lastIndexOf(key) === at).slice(-max)
      expect([...set]).toEqual(last)
      expect([...map]).toEqual(last.map((key) => [key, keys.lastIndexOf(key)]))
    }),
  )
})
