// Goal: a cached value is returned at once, and is never older than allowed.
// Method: a manual clock and a read that counts its calls.

import { describe, expect, test } from 'vitest'
import {
  createStaleWhileRevalidate,
  createStaleWhileRevalidateMap,
} from './stale-while-revalidate.ts'

const setup = () => {
  let nowMs = 0
  let reads = 0
  const fresh = createStaleWhileRevalidate({
    clock: { nowMs: () => nowMs },
    read: async () => ++reads,
    freshMs: 10,
    staleMs: 100,
  })
  return { fresh, move: (ms: number) => (nowMs += ms), reads: () => reads }
}

describe('createFresh', () => {
  test('reads once while the value is fresh', async () => {
    const { fresh, reads } = setup()
    expect([await fresh.get(), await fresh.get(), reads()]).toEqual([1, 1, 1])
  })

  test('returns the stale value at once and revalidates in the background', async () => {
    const { fresh, move } = setup()
    await fresh.get()
    move(11)
    expect(await fresh.get()).toBe(1)
    expect(await fresh.get()).toBe(2)
  })

  test('waits for a new value when the old one expired', async () => {
    const { fresh, move } = setup()
    await fresh.get()
    move(101)
    expect(await fresh.get()).toBe(2)
  })

  test('shares one read among concurrent callers', async () => {
    const { fresh, reads } = setup()
    await Promise.all([fresh.get(), fresh.get(), fresh.refresh()])
    expect(reads()).toBe(1)
  })

  test('reads again after a failed read', async () => {
    let fails = true
    const fresh = createStaleWhileRevalidate({
      clock: { nowMs: () => 0 },
      read: async () => {
        if (fails) throw new Error('away')
        return 7
      },
      freshMs: 10,
      staleMs: 100,
    })
    await expect(fresh.get()).rejects.toThrow('away')
    fails = false
    expect(await fresh.get()).toBe(7)
  })
})

describe('createFreshMap', () => {
  test('evicts the least recently used key', async () => {
    const read: string[] = []
    const of = createStaleWhileRevalidateMap({
      clock: { nowMs: () => 0 },
      read: async (key) => read.push(key),
      freshMs: 10,
      staleMs: 100,
      keysMax: 2,
    })
    for (const key of ['a', 'b', 'a', 'c', 'b', 'a']) await of(key).get()
    expect(read).toEqual(['a', 'b', 'c', 'b', 'a'])
  })
})
