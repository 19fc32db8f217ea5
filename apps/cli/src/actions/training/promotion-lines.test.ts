// Goal: a promotion reports everything that it did, for example that it moved a name from another
// version back to a version that was already registered.
// Method: results of promotions, and their lines for people.

import type { Hash } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { promotionLines } from './promotion-lines.ts'

const hash = (digit: string): Hash => `0x${digit.repeat(64)}`
const version = hash('1')

test('a name that moved is no promotion without a change', () => {
  const done = { version, change: 'name-moved', previous: hash('2') } as const
  expect(promotionLines('songs', done)?.join(' ')).toContain(`stood for ${hash('2')} before`)
  expect(promotionLines('songs', { version, change: 'none' })).toBeUndefined()
})

test('a promotion names its transaction, whether or not the version was registered before', () => {
  for (const change of ['registered', 'none'] as const) {
    const lines = promotionLines('songs', { version, change, transaction: '0xab' })
    expect(lines?.[0]).toContain(`songs is`)
    expect(lines?.at(-1)).toBe('promoted by 0xab')
  }
})

test('every head is told, and nothing where all of them stood before', () => {
  const heads = [
    { name: 'songs-de', version, change: 'registered' },
    { name: 'songs-fr', version: hash('3'), change: 'none' },
  ] as const
  const done = { version, change: 'registered', heads, transaction: '0xab' } as const
  const lines = promotionLines('songs', done) ?? []
  expect(lines[0]).toContain('songs-de is')
  expect(lines).toContain(`songs-fr is version ${hash('3')}`)
  expect(lines.at(-1)).toBe('promoted by 0xab')
  const before = { ...done, heads: heads.slice(1), change: 'none' } as const
  const { transaction: _, ...unchanged } = before
  expect(promotionLines('songs', unchanged)).toBeUndefined()
})
