// Goal: a question whose file is never sent delays no other question, and only a few such questions
// of one client are tried.
// Method: reads over a storage whose fetches never end, and a clock whose waits the test ends.

import { type AccountId, Hex } from '@ostrom/protocol'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { DEBT_FORGET_MS } from '../limits.ts'
import {
  QUESTION_FETCHES_MAX,
  QUESTION_FETCHES_PER_CLIENT_MAX,
  QUESTION_READ_MS,
  QUESTIONS_UNREADABLE_MAX,
} from './limits.ts'
import { createQuestionReader, FetchesBusyError } from './question-reader.ts'

const CID = 'bafkreibcinny3cfzeavetlqsoi7p45cxpeucuz6qihcdxghcr5k7vljsu4'
const utf8 = (text: string) => new TextEncoder().encode(text)
const client = (at: number) => `0x${at.toString(16).padStart(40, '0')}` as AccountId

function create() {
  const state = { nowMs: 0, input: utf8(`ipfs://${CID}`), fetches: 0 }
  const wakes = new Set<() => void>()
  const storage = {
    ...createStorageMemory(),
    has: async () => false,
    fetch: () => {
      state.fetches += 1
      return new Promise<never>(() => {})
    },
  }
  const clock = {
    nowMs: () => state.nowMs,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        expect(ms).toBe(QUESTION_READ_MS)
        const wake = () => {
          wakes.delete(wake)
          resolve()
        }
        wakes.add(wake)
        signal?.addEventListener('abort', wake, { once: true })
      }),
  }
  const market = { requestInput: async () => Hex.from(state.input) }
  const { signal } = new AbortController()
  const reader = createQuestionReader({ clock, signal, question: () => ({ market, storage }) })
  const fetching = new Set<Promise<unknown>>()
  return {
    state,
    /** Reads a question, and resolves once it is read, refused, or waits for a file. */
    async begin(by: AccountId): Promise<unknown> {
      const begun = Promise.withResolvers<string>()
      const onFetch = () => begun.resolve('fetching')
      const reading = reader.read({ id: Hex.zeroHash, client: by, onFetch }).catch((error) => error)
      fetching.add(reading)
      return await Promise.race([reading, begun.promise])
    },
    /** Ends the time limit of all running reads. */
    async pass(): Promise<unknown[]> {
      state.nowMs += QUESTION_READ_MS
      for (const wake of wakes) wake()
      const ended = await Promise.all(fetching)
      fetching.clear()
      return ended
    },
  }
}

const busy = expect.any(FetchesBusyError)

test('a file has one time, and few are fetched at once', async () => {
  const { begin, pass, state } = create()
  for (let at = 0; at < QUESTION_FETCHES_MAX; at++) {
    expect(await begin(client(at))).toBe('fetching')
  }
  expect(await begin(client(QUESTION_FETCHES_MAX))).toEqual(busy)
  expect((await pass()).slice(0, -1)).toEqual(
    Array.from({ length: QUESTION_FETCHES_MAX }, () =>
      expect.objectContaining({ name: 'QuestionTooSlowError' }),
    ),
  )
  expect(await begin(client(QUESTION_FETCHES_MAX))).toBe('fetching')
  expect(state.fetches).toBe(QUESTION_FETCHES_MAX + 1)
})

// Finding: QST-4
test('a client with unavailable files gets few fetches an hour and leaves capacity', async () => {
  const { begin, pass, state } = create()
  for (let tried = 0; tried < QUESTIONS_UNREADABLE_MAX; tried += QUESTION_FETCHES_PER_CLIENT_MAX) {
    for (let at = 0; at < QUESTION_FETCHES_PER_CLIENT_MAX; at++) {
      expect(await begin(client(1))).toBe('fetching')
    }
    expect(await begin(client(1))).toEqual(busy)
    await pass()
  }
  expect(await begin(client(1))).toMatchObject({ name: 'FetchRefusedError' })
  expect(await begin(client(2))).toBe('fetching')
  state.nowMs += DEBT_FORGET_MS
  expect(await begin(client(1))).toBe('fetching')
})

test('a question on the chain itself is read beside them', async () => {
  const { begin, pass, state } = create()
  for (let at = 0; at < QUESTIONS_UNREADABLE_MAX; at++) {
    await begin(client(1))
    await pass()
  }
  state.input = utf8('What is the sea made of?')
  expect(await begin(client(1))).toMatchObject({ prompt: { kind: 'messages' } })
})
