// Goal: responses are stored only for their key, within the key's limits, until they are deleted.
// The records on disk reveal nothing of the responses' contents.
// Method: stores over a state in memory whose disk survives a crash, and over SQLite.

import { createCipheriv } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BaseError } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { listAll, type StateStore, StateUnavailableError } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { createStateSqlite } from '@ostrom/state/sqlite'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createRandomCounting } from '../testing/index.ts'
import { createConversationIndex } from './conversation-index.ts'
import {
  RESPONSE_AGE_MAX_MS,
  RESPONSE_CONTEXT_BYTES_MAX,
  RESPONSE_GAP_BYTES,
  RESPONSE_PART_BYTES,
  RESPONSES_PER_KEY_BYTES_MAX,
  RESPONSES_PER_KEY_MAX,
  RESPONSES_SWEEP_MS,
} from './limits.ts'
import { createResponseStore } from './response-store.ts'
import type { StoredResponse } from './stored-response.ts'

/** A text of three parts that cannot be compressed, the same in each run. */
const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
  .update(Buffer.alloc(3 * RESPONSE_PART_BYTES))
  .toString('base64')

const alice = { keyId: 'a'.repeat(16), secret: 'sk-ostrom-alice' }
const bob = { keyId: 'b'.repeat(16), secret: 'sk-ostrom-bob' }
const idOf = (number: number) => `resp_${number.toString(16).padStart(24, '0')}`

/** A response with a text in its input and one in its output. */
function response(number: number, options: { previous?: number; text?: string } = {}) {
  const { previous, text = `question ${number}` } = options
  const stored: StoredResponse = {
    ...(previous !== undefined && { previous: idOf(previous) }),
    input: [{ id: `msg_in${number}`, type: 'message', content: text }],
    response: {
      id: idOf(number),
      output: [{ id: `msg_${number}`, type: 'message', content: `answer ${number}` }],
    },
  }
  return stored
}

function open(state: StateStore = createStateMemory(), clock = createClockManual()) {
  const logged: unknown[] = []
  const log = (event: string, values?: object) => logged.push([event, values])
  const store = createResponseStore({ state, clock, random: createRandomCounting(), log })
  return { state, clock, store, logged }
}

async function recordsOf(state: StateStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of listAll(state, 'gateway/response')) keys.push(key)
  return keys
}

const code = (error: unknown) => (BaseError.is(error) ? error.code : error)

// Finding: STA-2
test('a stored response is returned unchanged, and only to its own key', async () => {
  const { store } = open()
  expect(await store.of(alice).save(response(1))).toBe(true)
  expect(await store.of(alice).get(idOf(1))).toEqual(response(1).response)
  expect(await store.of(alice).input(idOf(1))).toEqual(response(1).input)
  for (const key of [bob, { ...alice, secret: bob.secret }]) {
    expect(await store.of(key).get(idOf(1)).catch(code)).toBe('response-unknown')
  }
  expect(await store.of(bob).remove(idOf(1)).catch(code)).toBe('response-unknown')
  expect(await store.of(alice).get(idOf(1))).toEqual(response(1).response)
})

test.each(['resp_1', '', '../key/1', `${idOf(1)} `, `${idOf(1)}/x`])(
  'no response has the id %j',
  async (id) => {
    const { store } = open()
    expect(await store.of(alice).get(id).catch(code)).toBe('response-unknown')
  },
)

test('a conversation is all that a response continues, broken where one was deleted', async () => {
  const { store } = open()
  const responses = store.of(alice)
  for (const [number, previous] of [[1], [2, 1], [3, 2], [4, 1]] as [number, number?][]) {
    await responses.save(response(number, previous === undefined ? {} : { previous }))
  }
  const idsOf = (turns: readonly StoredResponse[]) => turns.map((turn) => turn.response.id)
  expect(idsOf(await responses.conversation(idOf(3), 'p'))).toEqual([1, 2, 3].map(idOf))
  expect(idsOf(await responses.conversation(idOf(4), 'p'))).toEqual([1, 4].map(idOf))
  await responses.remove(idOf(2))
  const broken = await responses.conversation(idOf(3), 'p').catch((error) => error)
  expect(broken).toMatchObject({ code: 'conversation-broken', param: 'p' })
  expect(await responses.inputPage(idOf(3), { order: 'asc', limit: 9 })).toEqual({
    items: response(3).input,
    hasMore: false,
  })
  expect(idsOf(await responses.conversation(idOf(4), 'p'))).toEqual([1, 4].map(idOf))
})

// Finding: STA-4
test('a conversation larger than a request body is refused before it is read', async () => {
  const { store } = open()
  const responses = store.of(alice)
  const text = 'x'.repeat(RESPONSE_CONTEXT_BYTES_MAX * 0.4)
  await responses.save(response(1, { text }))
  await responses.save(response(2, { text, previous: 1 }))
  expect(await responses.conversation(idOf(2), 'p')).toHaveLength(2)
  await responses.save(response(3, { text, previous: 2 }))
  const refused = await responses.conversation(idOf(3), 'p').catch((error) => error)
  expect(refused).toMatchObject({ code: 'conversation-too-long', param: 'p' })
})

test('deleting all responses leaves no record, and no response follows a deleted one', async () => {
  const { store, state } = open()
  const responses = store.of(alice)
  await responses.save(response(1, { text: noise }))
  expect((await recordsOf(state)).filter((key) => key.includes('/request/'))).toHaveLength(4)
  await responses.save(response(2, { previous: 1 }))
  await store.of(bob).save(response(3))
  await responses.remove(idOf(1))
  expect(await responses.save(response(4, { previous: 1 }))).toBe(false)
  await responses.remove(idOf(2))
  await store.removeAll(bob.keyId)
  expect(await recordsOf(state)).toEqual([])
})

describe('at its limit a key loses', () => {
  /**
   * Stores three conversations, the first of two responses, then overwrites the key's stored
   * totals.
   */
  async function filled(totals: { count?: number; bytes?: number }) {
    const { store, state, clock } = open()
    const responses = store.of(alice)
    for (const [number, previous] of [[1], [2], [3, 1], [4]] as [number, number?][]) {
      await clock.advance(1)
      await responses.save(response(number, previous === undefined ? {} : { previous }))
    }
    const own = await createConversationIndex(state, alice.keyId).totals()
    const value = { ...own, ...totals }
    const key = `gateway/response/${alice.keyId}/totals`
    await state.commit([{ kind: 'put', key, value: Buffer.from(JSON.stringify(value)) }])
    await store.of(bob).save(response(9))
    const left = async () => {
      const found = await Promise.all(
        [1, 2, 3, 4, 5].map((number) =>
          responses.get(idOf(number)).then(
            () => number,
            () => 0,
          ),
        ),
      )
      return found.filter((number) => number > 0)
    }
    return { store, responses, clock, left }
  }

  // Finding: STA-4
  test.each([
    ['responses', { count: RESPONSES_PER_KEY_MAX }],
    ['bytes', { bytes: RESPONSES_PER_KEY_BYTES_MAX }],
  ])('a full key loses its least recently used conversation, by %s', async (_, totals) => {
    const { responses, left, store } = await filled(totals)
    expect(await responses.save(response(5))).toBe(true)
    // The second conversation is lost, because the first conversation was continued after it.
    expect(await left()).toEqual([1, 3, 4, 5])
    expect(await store.of(bob).get(idOf(9))).toEqual(response(9).response)
  })

  test('never the one that is continued', async () => {
    const { responses, left, clock } = await filled({ count: RESPONSES_PER_KEY_MAX })
    await clock.advance(1)
    await responses.conversation(idOf(2), 'p')
    expect(await responses.save(response(5, { previous: 2 }))).toBe(true)
    expect(await left()).toEqual([2, 4, 5])
  })

  // Finding: STA-4
  test('a full key that has one conversation does not store its next turn', async () => {
    const { store, state } = open()
    const responses = store.of(alice)
    await responses.save(response(1))
    const totals = { count: RESPONSES_PER_KEY_MAX, bytes: RESPONSES_PER_KEY_BYTES_MAX }
    const key = `gateway/response/${alice.keyId}/totals`
    await state.commit([{ kind: 'put', key, value: Buffer.from(JSON.stringify(totals)) }])
    expect(await responses.save(response(2, { previous: 1 }))).toBe(false)
    expect(await responses.get(idOf(1))).toEqual(response(1).response)
  })
})

test('a conversation ends some time after its last use, of keys that ask no more too', async () => {
  const { store, state, clock } = open()
  await store.of(alice).save(response(1))
  await store.of(bob).save(response(2))
  await clock.advance(RESPONSE_AGE_MAX_MS)
  await store.of(alice).conversation(idOf(1), 'p')
  await clock.advance(1)
  expect(await store.of(bob).get(idOf(2)).catch(code)).toBe('response-unknown')
  expect(await store.of(alice).get(idOf(1))).toEqual(response(1).response)
  await clock.advance(RESPONSES_SWEEP_MS)
  await store.sweep()
  expect((await recordsOf(state)).filter((key) => key.includes(bob.keyId))).toEqual([])
  await clock.advance(RESPONSE_AGE_MAX_MS)
  await store.sweep()
  expect(await recordsOf(state)).toEqual([])
})

test('a disk that refuses is logged, and the response is not stored', async () => {
  const state = createStateMemory()
  const refusing: StateStore = {
    ...state,
    get: (key) => state.get(key),
    list: (prefix, options) => state.list(prefix, options),
    commit: async () => {
      throw new StateUnavailableError({ reason: 'full' })
    },
  }
  const { store, logged } = open(refusing)
  expect(await store.of(alice).save(response(1))).toBe(false)
  const values = { keyId: alice.keyId, code: 'state-unavailable' }
  expect(logged).toEqual([['response-store-failed', values]])
  expect(await store.of(alice).get(idOf(1)).catch(code)).toBe('response-unknown')
})

// Finding: STA-3
test('a stored response survives a kill, and only the secret of its key reads it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-responses-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'state.db')
  const state = await createStateSqlite({ path })
  const text = 'the treasure is under the oak'
  await open(state).store.of(alice).save(response(1, { text }))
  await state.close()
  const bytes = readFileSync(path)
  expect(bytes.includes(idOf(1))).toBe(true)
  for (const said of [text, 'treasure', 'answer 1', alice.secret]) {
    expect(bytes.includes(said)).toBe(false)
  }
  const again = await createStateSqlite({ path })
  const { store } = open(again)
  expect(await store.of(alice).conversation(idOf(1), 'p')).toEqual([response(1, { text })])
  await store.of(alice).remove(idOf(1))
  await again.close()
  expect(readFileSync(path).includes(idOf(1))).toBe(false)
})

test('totals are those of what is stored, after any changes at once', async () => {
  const step = fc.record({
    who: fc.constantFrom(alice, bob),
    act: fc.constantFrom('save', 'remove', 'use'),
    number: fc.integer({ min: 1, max: 12 }),
    previous: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    size: fc.integer({ min: 0, max: 3 * RESPONSE_PART_BYTES }),
  })
  const law = fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
    const { store, state } = open()
    const saved = new Set<string>()
    await Promise.all(
      steps.map(async ({ who, act, number, previous, size }) => {
        const responses = store.of(who)
        const id = `${who.keyId}${number}`
        if (act === 'save' && !saved.has(id) && previous !== number) {
          saved.add(id)
          const at = previous === undefined ? {} : { previous }
          await responses.save(response(number, { ...at, text: noise.slice(0, size) }))
        }
        if (act === 'remove') await responses.remove(idOf(number)).catch(code)
        if (act === 'use') await responses.conversation(idOf(number), 'p').catch(code)
      }),
    )
    for (const { keyId } of [alice, bob]) {
      const prefix = `gateway/response/${keyId}/entry/`
      const entries = await state.list(prefix)
      const sizes = entries.map(({ value }) => JSON.parse(Buffer.from(value).toString()).bytes)
      const gaps = await state.list(`gateway/response/${keyId}/gap/`)
      const bytes = sizes.reduce(
        (sum: number, size: number) => sum + size,
        gaps.length * RESPONSE_GAP_BYTES,
      )
      const totals = await createConversationIndex(state, keyId).totals()
      expect(totals).toEqual({ count: entries.length, bytes })
      await store.removeAll(keyId)
    }
    expect(await recordsOf(state)).toEqual([])
  })
  await fc.assert(law, { numRuns: 30 })
})
