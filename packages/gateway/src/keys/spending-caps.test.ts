// Goal: a key keeps a bounded number of tasks and of conversations. A new one replaces the least
// recently used one, but never one that is in use.
// Method: `SpendingCaps.use` over a map, by example.

import { describe, expect, test } from 'vitest'
import type { CapTerms } from './index.ts'
import { SPENDING_CAP_IDLE_MS, SPENDING_CAPS_PER_KEY_MAX } from './limits.ts'
import * as SpendingCaps from './spending-caps.ts'

const task = (id: string, costMax?: bigint): CapTerms => ({
  scope: 'task',
  id,
  ...(costMax !== undefined && { costMax }),
})

describe('the caps of a key', () => {
  // Finding: DIA-13, CAP3-5
  test('caps of conversations displace no caps of tasks and none of their own request', () => {
    const caps: SpendingCaps.SpendingCaps = new Map()
    const use = (terms: readonly CapTerms[], nowMs: number) =>
      SpendingCaps.use(caps, { keyId: '0123456789abcdef', terms, nowMs })
    use([task('old', 10n)], 0)
    const conversation = (at: number) =>
      ({ scope: 'conversation', id: `c${at}`, costMax: 1n }) as const
    for (let at = 0; at < SPENDING_CAPS_PER_KEY_MAX; at++) use([conversation(at)], 1)
    const full = { code: 'spending-caps-full', message: expect.stringContaining('conversations') }
    expect(() => use([conversation(-1)], 2)).toThrowError(expect.objectContaining(full))
    expect(use([task('t', 10n)], 2).used.length).toBe(1)
    // The task `old` is the oldest of all caps, but keeps its limit when a conversation is added.
    const nowMs = SPENDING_CAP_IDLE_MS + 2
    const { used } = use([conversation(-2), task('old')], nowMs)
    expect(used.map(({ id, costMax }) => [id, costMax])).toEqual([
      ['c-2', 1n],
      ['old', 10n],
    ])
  })

  test('a key at its limit of caps replaces the least recently used one after a day', () => {
    const caps: SpendingCaps.SpendingCaps = new Map()
    const use = (terms: CapTerms, nowMs: number) =>
      SpendingCaps.use(caps, { keyId: '0123456789abcdef', terms: [terms], nowMs })
    for (let at = 0; at < SPENDING_CAPS_PER_KEY_MAX; at++) use(task(`t${at}`, 10n), at)
    const more = task('more', 10n)
    const lastMs = SPENDING_CAP_IDLE_MS - 1
    expect(() => use(more, lastMs)).toThrowError(
      expect.objectContaining({ code: 'spending-caps-full' }),
    )
    // A task without a limit does not count toward the number of tasks.
    expect(use(task('free'), lastMs)).toEqual({ used: [], changes: [] })
    use(task('t0'), lastMs)
    caps.get('task/t1')!.held = 1n
    const { changes } = use(more, SPENDING_CAP_IDLE_MS + 2)
    expect(changes.map(({ kind }) => kind)).toEqual(['delete', 'put'])
    expect(['t0', 't1', 't2', 'more'].map((id) => caps.has(`task/${id}`))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })
})
