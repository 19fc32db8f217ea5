// Goal: an account that fills a gateway's store displaces no responses of accounts that use less,
// and blocks no other write of the state. Records without an owner are removed.
// Method: small stores over states in memory, used by many keys of many accounts.

import { createCipheriv } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { BaseError } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { listAll, type StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandomCounting } from '../testing/index.ts'
import { createConversationIndex } from './conversation-index.ts'
import { RESPONSE_AGE_MAX_MS, RESPONSE_PART_BYTES, RESPONSES_SWEEP_MS } from './limits.ts'
import { createResponseStore, scopedResponses } from './response-store.ts'
import type { StoredResponse } from './stored-response.ts'

/** A text that cannot be compressed, the same in each run. */
const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
  .update(Buffer.alloc(3 * RESPONSE_PART_BYTES))
  .toString('base64')

const idOf = (number: number) => `resp_${number.toString(16).padStart(24, '0')}`

function responseOf(number: number, text: string, previous?: number): StoredResponse {
  return {
    ...(previous !== undefined && { previous: idOf(previous) }),
    input: [{ id: `msg_in${number}`, type: 'message', content: text }],
    response: { id: idOf(number), output: [] },
  }
}

function open(options: { state?: StateStore; bytesMax?: number; writtenBytesMax?: number } = {}) {
  const { state = createStateMemory(), ...limits } = options
  const clock = createClockManual()
  const random = createRandomCounting()
  const store = createResponseStore({ state, clock, random, log: () => {}, ...limits })
  const responsesOf = (owner: string) => store.of({ keyId: owner, secret: `sk-${owner}` })
  const has = (owner: string, number: number) =>
    responsesOf(owner)
      .get(idOf(number))
      .then(() => true)
      .catch((error) => (BaseError.is(error) && error.code === 'response-unknown' ? false : error))
  const bytesOf = async (owner: string) =>
    (await createConversationIndex(state, owner).totals()).bytes
  return { state, clock, store, responsesOf, has, bytesOf }
}

const recordsOf = async (state: StateStore) => {
  const keys: string[] = []
  for await (const { key } of listAll(state, 'gateway/response')) keys.push(key)
  return keys
}

/** Returns a text of `count` times 1,024 characters. */
const kilobytes = (count: number) => noise.slice(0, count * 1024)

// Finding: DIA-4
test('an account that fills the store loses its own conversations, over all its keys', async () => {
  const state = createStateMemory()
  const { responsesOf, has, clock } = open({ state, bytesMax: 64 * 1024 })
  await responsesOf('honest/1').save(responseOf(1, kilobytes(8)))
  for (let number = 2; number < 40; number++) {
    await clock.advance(1)
    const owner = `greedy/${number % 3}`
    expect(await responsesOf(owner).save(responseOf(number, kilobytes(8)))).toBe(true)
  }
  expect([await has('honest/1', 1), await has('greedy/2', 2), await has('greedy/0', 39)]).toEqual([
    true,
    false,
    true,
  ])
  // A restart counts the stored bytes, so that a new key has room after a restart too.
  const again = open({ state, bytesMax: 64 * 1024 })
  expect(await again.responsesOf('late/1').save(responseOf(50, kilobytes(8)))).toBe(true)
  expect([await again.has('honest/1', 1), await again.has('late/1', 50)]).toEqual([true, true])
})

// Finding: DIA-4
test('a conversation that fills the store is not removed by its continuation', async () => {
  const { responsesOf, has } = open({ bytesMax: 20 * 1024 })
  expect(await responsesOf('a').save(responseOf(1, kilobytes(16)))).toBe(true)
  expect(await responsesOf('a').save(responseOf(2, kilobytes(16), 1))).toBe(false)
  expect(await has('a', 1)).toBe(true)
  // A response that is too large for the whole store displaces no other response.
  expect(await responsesOf('b').save(responseOf(3, kilobytes(64)))).toBe(false)
  expect(await has('a', 1)).toBe(true)
})

// Finding: DIA-4
test('the store keeps its limit, and no account loses an equal share of it', async () => {
  const groups = ['a', 'b', 'c', 'd']
  const bytesMax = 64 * 1024
  const step = fc.record({
    group: fc.constantFrom(...groups),
    key: fc.constantFrom('1', '2'),
    size: fc.integer({ min: 1, max: 12 }),
  })
  const law = fc.asyncProperty(fc.array(step, { minLength: 16, maxLength: 40 }), async (steps) => {
    const { responsesOf, has, bytesOf, clock } = open({ bytesMax })
    const asked = new Map<string, number>()
    const saved: (readonly [group: string, owner: string, number: number])[] = []
    for (const [at, { group, key, size }] of steps.entries()) {
      await clock.advance(1)
      const owner = `${group}/${key}`
      const isSaved = await responsesOf(owner).save(responseOf(at, kilobytes(size)))
      if (isSaved) saved.push([group, owner, at])
      asked.set(group, (asked.get(group) ?? 0) + 2048 + size * 1024)
      const sizes = await Promise.all(
        groups.flatMap((one) => [bytesOf(`${one}/1`), bytesOf(`${one}/2`)]),
      )
      expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(bytesMax)
    }
    for (const [group, owner, number] of saved) {
      if (asked.get(group)! > bytesMax / groups.length) continue
      expect(await has(owner, number)).toBe(true)
    }
  })
  await fc.assert(law, { numRuns: 12 })
})

// Finding: DIA-5
test('large responses of many keys leave space in the write queue for others', async () => {
  const inner = createStateMemory()
  let writing = 0
  let most = 0
  const state: StateStore = {
    ...inner,
    async commit(changes, options) {
      const bytes = changes.reduce(
        (sum, change) => sum + (change.kind === 'put' ? change.value.length : 0),
        0,
      )
      writing += bytes
      most = Math.max(most, writing)
      for (let turn = 0; turn < 20; turn++) await setImmediate()
      await inner.commit(changes, options)
      writing -= bytes
    },
  }
  const writtenBytesMax = 100 * 1024
  const { responsesOf } = open({ state, writtenBytesMax })
  const saves = Array.from({ length: 12 }, (_, at) =>
    responsesOf(`key${at}`).save(responseOf(at, kilobytes(40))),
  )
  expect(await Promise.all(saves)).toEqual(saves.map(() => true))
  expect([most > writtenBytesMax / 2, most > writtenBytesMax]).toEqual([true, false])
  // A response that is larger than `writtenBytesMax` is written alone.
  expect(await responsesOf('large').save(responseOf(99, kilobytes(200)))).toBe(true)
})

// Finding: DIA-12
test('a key reads one conversation at a time and delays no other key', async () => {
  const inner = createStateMemory()
  const reading = new Map<string, number>()
  let [mostOfKey, mostOfAll] = [0, 0]
  const state: StateStore = {
    ...inner,
    async get(key) {
      const owner = /^gateway\/response\/(\w+)\/request\//.exec(key)?.[1]
      if (owner === undefined) return inner.get(key)
      reading.set(owner, (reading.get(owner) ?? 0) + 1)
      mostOfKey = Math.max(mostOfKey, ...reading.values())
      mostOfAll = Math.max(
        mostOfAll,
        [...reading.values()].reduce((a, b) => a + b),
      )
      await setImmediate()
      reading.set(owner, reading.get(owner)! - 1)
      return inner.get(key)
    },
  }
  const { responsesOf } = open({ state })
  for (const owner of ['a', 'b']) {
    for (let at = 0; at < 70; at++) {
      await responsesOf(owner).save(responseOf(at, 'x', at === 0 ? undefined : at - 1))
    }
  }
  const reads = Array.from({ length: 8 }, (_, at) =>
    responsesOf(at % 2 === 0 ? 'a' : 'b').conversation(idOf(69), 'p'),
  )
  expect((await Promise.all(reads)).map(({ length }) => length)).toEqual(reads.map(() => 70))
  expect([mostOfKey, mostOfAll]).toEqual([1, 2])
})

// Finding: OFF4-7
test('an account reads one response at a time, and delays no other account', async () => {
  const inner = createStateMemory()
  const reading = new Map<string, number>()
  let [mostOfAccount, mostOfAll] = [0, 0]
  const state: StateStore = {
    ...inner,
    async get(key) {
      const account = /^gateway\/response\/(\w+)\/\w+\/(?:request|response)\//.exec(key)?.[1]
      if (account === undefined) return inner.get(key)
      reading.set(account, (reading.get(account) ?? 0) + 1)
      mostOfAccount = Math.max(mostOfAccount, ...reading.values())
      mostOfAll = Math.max(
        mostOfAll,
        [...reading.values()].reduce((a, b) => a + b),
      )
      await setImmediate()
      reading.set(account, reading.get(account)! - 1)
      return inner.get(key)
    },
  }
  const { store } = open({ state })
  const keys = ['a', 'b'].flatMap((account) =>
    ['1', '2', '3', '4'].map((keyId) => scopedResponses(store, account).of({ keyId, secret: 's' })),
  )
  for (const responses of keys) await responses.save(responseOf(1, 'x'))
  const page = { order: 'desc' as const, limit: 1 }
  await Promise.all(
    keys.flatMap((responses) => [
      responses.inputPage(idOf(1), page),
      responses.conversation(idOf(1), 'p'),
      responses.get(idOf(1)),
      responses.items(idOf(1), 'request'),
    ]),
  )
  expect([mostOfAccount, mostOfAll]).toEqual([1, 2])
})

test('accounts cannot read or delete responses of another account with the same key', async () => {
  const { store } = open()
  const key = { keyId: '1', secret: 's' }
  const [mine, theirs] = ['mine', 'theirs'].map((name) => scopedResponses(store, name).of(key))
  await mine!.save(responseOf(1, 'x'))
  await expect(theirs!.get(idOf(1))).rejects.toMatchObject({ code: 'response-unknown' })
  await expect(theirs!.remove(idOf(1))).rejects.toMatchObject({ code: 'response-unknown' })
  await scopedResponses(store, 'theirs').removeAll('1')
  expect(await mine!.input(idOf(1))).toEqual(responseOf(1, 'x').input)
})

// Finding: DIA-10
test('requests of others delete old responses of accounts that never return', async () => {
  const { store, state, clock } = open()
  const gone = scopedResponses(store, 'gone')
  await gone.of({ keyId: '1', secret: 's' }).save(responseOf(1, 'x'))
  expect((await recordsOf(state)).some((key) => key.includes('gone/1'))).toBe(true)
  await clock.advance(RESPONSE_AGE_MAX_MS + RESPONSES_SWEEP_MS)
  await scopedResponses(store, 'other').of({ keyId: '1', secret: 's' }).save(responseOf(2, 'y'))
  await store.sweep()
  expect((await recordsOf(state)).filter((key) => key.includes('gone'))).toEqual([])
})

// Finding: DIA-11
test('an answer that ends after its key was revoked is not stored', async () => {
  const { store, state } = open()
  const scoped = scopedResponses(store, 'account')
  const responses = scoped.of({ keyId: '1', secret: 's' })
  await responses.save(responseOf(1, 'x'))
  const [removed, saved] = await Promise.all([
    scoped.removeAll('1'),
    responses.save(responseOf(2, 'y')),
  ])
  expect([removed, saved, await responses.save(responseOf(3, 'z'))]).toEqual([
    undefined,
    false,
    false,
  ])
  expect(await recordsOf(state)).toEqual([])
})
