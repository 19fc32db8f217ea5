// Goal: for any number of items, each item gets its turn, and no step processes more than its
// limit.
// Method: properties over numbers of items that are added and removed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRoundRobin } from './round-robin.ts'

const namesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => at.toString().padStart(3, '0'))

test('every item gets its turn within one round', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), (count, max) => {
      const rota = createRoundRobin<string>(max, (name) => name)
      const things = namesOf(count)
      const seen = new Set<string>()
      for (let step = 0; step * max < count; step++) {
        const turn = rota(things)
        expect(turn.length).toBe(Math.min(max, count))
        expect(new Set(turn).size).toBe(turn.length)
        for (const thing of turn) seen.add(thing)
      }
      expect(seen.size).toBe(count)
    }),
  )
})

test('an item that stays gets its turn while others come and go', () => {
  const rota = createRoundRobin<string>(2, (name) => name)
  const seen = new Set<string>()
  for (let step = 0; step < 10; step++) {
    const others = namesOf(9).filter((_, at) => (at + step) % 3 > 0)
    for (const thing of rota([...others, '004x'].sort())) seen.add(thing)
  }
  expect(seen).toContain('004x')
})
