// Goal: a page opens one session for simultaneous questions, replaces a session whose remaining
// capacity is too small for a question, and has only few sessions.

import { expect, test } from 'vitest'
import { SEALED_SESSIONS_MAX } from './limits.ts'
import { createSessionStore } from './sealed-sessions.ts'

/**
 * Returns `open`, whose sessions each accept questions that cost at most `room` base units; `ended`
 * has the ids of the ended sessions.
 */
function openings(room: bigint) {
  const ended: number[] = []
  const busy = new Set<number>()
  let count = 0
  const open = async () => {
    const id = count++
    return {
      id,
      isOpen: (costMax: bigint) => room >= costMax && !ended.includes(id),
      isAnswering: () => busy.has(id),
      finish: async () => void ended.push(id),
    }
  }
  return { open, ended, busy }
}

type Opened = Awaited<ReturnType<ReturnType<typeof openings>['open']>>

test('two questions at once share a session, and later ones use it', async () => {
  const { open, ended } = openings(10n)
  const store = createSessionStore<Opened>()
  const both = await Promise.all([store.get('a', 1n, open), store.get('a', 1n, open)])
  expect(both.map(({ id }) => id)).toEqual([0, 0])
  expect((await store.get('a', 10n, open)).id).toBe(0)
  expect(ended).toEqual([])
})

test('a session without room for a question is ended, and another opened', async () => {
  const { open, ended } = openings(10n)
  const store = createSessionStore<Opened>()
  await store.get('a', 1n, open)
  expect((await store.get('a', 11n, open)).id).toBe(1)
  await expect.poll(() => ended).toEqual([0])
})

test('a failed opening is not kept', async () => {
  const { open } = openings(10n)
  const store = createSessionStore<Opened>()
  const failing = async () => Promise.reject(new Error('no provider'))
  await expect(store.get('a', 1n, failing)).rejects.toThrow('no provider')
  expect((await store.get('a', 1n, open)).id).toBe(0)
})

test('the session that was not used longest ends for one too many', async () => {
  const { open, ended } = openings(10n)
  const store = createSessionStore<Opened>()
  for (let model = 0; model < SEALED_SESSIONS_MAX; model++) await store.get(`${model}`, 1n, open)
  await store.get('0', 1n, open)
  await store.get('another', 1n, open)
  await expect.poll(() => ended).toEqual([1])
})

test('a session in which an answer comes does not end for another one', async () => {
  const { open, ended, busy } = openings(10n)
  const store = createSessionStore<Opened>()
  for (let model = 0; model < SEALED_SESSIONS_MAX; model++) await store.get(`${model}`, 1n, open)
  busy.add(0)
  await store.get('another', 1n, open)
  expect(ended).toEqual([1])
  expect((await store.get('0', 1n, open)).id).toBe(0)
})
