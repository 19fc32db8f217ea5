// Goal: a request is considered again if its file could not be fetched or may not be fetched yet.
// Method: requests with a CID over a storage whose files may be missing, and a clock that the test
// sets.

import type { RequestState } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex, Price } from '@ostrom/protocol'
import { createStorageMemory } from '@ostrom/storage/memory'
import { beforeEach, expect, test } from 'vitest'
import { DEBT_FORGET_MS } from '../limits.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'
import { QUESTION_READ_MS, QUESTION_RETRY_MS, QUESTIONS_UNREADABLE_MAX } from './limits.ts'
import { createRequestChoices, type RequestChoicesOptions } from './request-choices.ts'

const account: AccountId = `0x${'c1'.repeat(20)}`
const version: Hash = `0x${'5e'.repeat(32)}`
const idOf = (at: number): Hash => `0x${at.toString(16).padStart(64, '0')}`
const utf8 = (text: string) => new TextEncoder().encode(text)

let nowMs: number
let begun: Hash[]
let fetches: number
/** Input of each request. */
let inputs: Map<Hash, Uint8Array>
/** Texts of the question files that clients have sent, by CID. */
let sent: Map<string, string>
/** Ends the waits for files. */
let wakes: Set<() => void>

beforeEach(() => {
  nowMs = 0
  begun = []
  fetches = 0
  inputs = new Map()
  sent = new Map()
  wakes = new Set()
})

const clock: RequestChoicesOptions['clock'] = {
  nowMs: () => nowMs,
  sleep: (_, signal) =>
    new Promise<void>((resolve) => {
      wakes.add(resolve)
      signal?.addEventListener('abort', () => resolve(), { once: true })
    }),
}

function createStorage() {
  const memory = createStorageMemory()
  const fetch = async ({ cid = '' }) => {
    fetches += 1
    const text = sent.get(cid)
    return text === undefined ? await new Promise<never>(() => {}) : await memory.add([utf8(text)])
  }
  return Object.assign(memory, { fetch })
}

async function createChoices() {
  const served = { ...(await serveEcho()), version, prices: Price.zeroPrices }
  const offer = { modelVersion: version, nonce: 1n, prices: Price.zeroPrices } as never
  const storage = createStorage()
  const market = { requestInput: async (id: Hash) => Hex.from(inputs.get(id) as Uint8Array) }
  const choices = createRequestChoices({
    ledger: { passesFilter: async () => true },
    provider: account,
    announcer: { offers: () => new Map([[Hex.zeroHash, { offer, served }]]) },
    answers: {},
    clock,
    log: () => {},
    signal: new AbortController().signal,
    questionOptions: () => ({ market, storage }),
    mayBegin: () => true,
    bondFor: async () => 0n,
    begin: async ({ request }) => void begun.push(request.id),
  })
  /** Considers the due requests, like a step of the provider. */
  return async () => {
    for (const id of inputs.keys()) {
      const terms = { client: account, modelVersion: version, pricesMax: Price.zeroPrices }
      const request = { id, terms: { ...terms, costMax: 1n } } as unknown as RequestState
      if (choices.has(id)) continue
      await choices.consider(request)
    }
    // Reads of available files complete before the time limit.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    nowMs += QUESTION_READ_MS
    for (const wake of wakes) wake()
    await choices.drain()
  }
}

/** Opens a request whose question is a file; its client sends the file if `isSent`. */
async function ask(at: number, isSent: boolean): Promise<() => void> {
  const text = `Question ${at}?`
  const { cid } = await createStorageMemory().add([utf8(text)])
  inputs.set(idOf(at), utf8(`ipfs://${cid}`))
  const send = () => void sent.set(cid, text)
  if (isSent) send()
  return send
}

// Finding: ADV-10
test('a question after a client’s unavailable questions is answered an hour later', async () => {
  const step = await createChoices()
  for (let at = 1; at <= QUESTIONS_UNREADABLE_MAX; at++) await ask(at, false)
  for (let at = 0; at < QUESTIONS_UNREADABLE_MAX; at++) await step()
  expect(fetches).toBe(QUESTIONS_UNREADABLE_MAX)
  const fifth = QUESTIONS_UNREADABLE_MAX + 1
  await ask(fifth, true)
  await step()
  expect([begun, fetches]).toEqual([[], QUESTIONS_UNREADABLE_MAX])
  nowMs = DEBT_FORGET_MS - 1
  await step()
  expect(begun).toEqual([])
  nowMs = DEBT_FORGET_MS + QUESTION_READ_MS
  await step()
  expect([begun, fetches]).toEqual([[idOf(fifth)], fifth])
})

// Finding: ADV-10
test('a late file is fetched again after its retry time, and not before', async () => {
  const step = await createChoices()
  const send = await ask(1, false)
  await step()
  send()
  nowMs = QUESTION_RETRY_MS
  await step()
  expect([begun, fetches]).toEqual([[], 1])
  nowMs = QUESTION_RETRY_MS + QUESTION_READ_MS
  await step()
  await step()
  expect([begun, fetches]).toEqual([[idOf(1)], 2])
})

test('a question that is malformed is read once', async () => {
  const step = await createChoices()
  inputs.set(idOf(1), utf8('{'))
  await step()
  inputs.set(idOf(1), utf8('Question 1?'))
  nowMs = 10 * QUESTION_RETRY_MS
  await step()
  expect(begun).toEqual([])
})
