// Goal: what strangers keep open is bounded for each owner and for all owners together, and a place
// that is given back is free again, once.
// Method: owners of two kinds with small limits.

import { expect, test } from 'vitest'
import { createPlaces, type PlaceOwner } from './places.ts'

const owner = (id: string): PlaceOwner => ({ id, name: id, placesMax: 2, bytesMax: 10 })
const open = () =>
  createPlaces({ bytesMax: 15, refuse: (refusal) => new Error(JSON.stringify(refusal)) })

test('an owner has its number of places, beside other owners', () => {
  const enter = open()
  const first = enter([owner('a')])
  enter([owner('a')])
  expect(() => enter([owner('a')])).toThrow('{"owner":"a","what":"places"}')
  enter([owner('b')])
  first.leave()
  first.leave()
  enter([owner('a')])
  expect(() => enter([owner('a')])).toThrow('places')
})

test('a place of two owners needs room at both, and a refusal takes nothing', () => {
  const enter = open()
  const full = enter([owner('key')], 9)
  expect(() => enter([owner('address'), owner('key')], 2)).toThrow('{"owner":"key","what":"bytes"}')
  const place = enter([owner('address'), owner('key')], 1)
  expect(() => place.add(1)).toThrow('{"owner":"key","what":"bytes"}')
  full.leave()
  place.add(9)
  expect(() => place.add(1)).toThrow('{"owner":"address","what":"bytes"}')
})

test('all owners together have a number of bytes', () => {
  const enter = open()
  const first = enter([owner('a')], 10)
  const second = enter([owner('b')], 5)
  expect(() => second.add(1)).toThrow('{"owner":"all","what":"bytes"}')
  first.leave()
  second.add(5)
})
