// Goal: a repeated request is answered once and charged once. Method: repeated requests through
// `handle`: at the same time, later, after failures; and the cache alone at its limits.

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { type AnswerScript, createHarness, readJson } from '../testing/index.ts'
import { createIdempotencyCache, type Joinable } from './idempotency-cache.ts'
import { IDEMPOTENCY_AGE_MAX_MS, RETRY_AGE_MAX_MS, RETRY_MARKS_PER_KEY_MAX } from './limits.ts'
import type { RequestIdentity } from './request-identity.ts'
import { scopedCache } from './scoped-cache.ts'

const path = '/v1/chat/completions'
const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
const streamed = { ...body, stream: true }
const key = (name: string) => ({ headers: { 'idempotency-key': name } })
/** A body without the field that reports a joined answer. */
const withoutMark = (text: string) => text.replace(',"replayed":true', '')
const harness = (script?: () => AnswerScript) =>
  createHarness({ state: createStateMemory(), ...(script ? { script } : {}) })

describe('Idempotency-Key', () => {
  test('gives the same answer, byte for byte but for its mark, and charges once', async () => {
    for (const ask of [body, streamed]) {
      const { post, answerer, gateway } = await harness()
      const first = await post(path, ask, key('k'))
      const text = await first.text()
      const second = await post(path, ask, key('k'))
      expect(withoutMark(await second.text())).toBe(text)
      expect(first.headers.get('idempotent-replayed')).toBeNull()
      expect(second.headers.get('idempotent-replayed')).toBe('true')
      expect(second.headers.get('x-ostrom-provider')).toBe(first.headers.get('x-ostrom-provider'))
      expect(answerer.seen.questions).toHaveLength(1)
      expect(await Array.fromAsync(gateway.keys.usage())).toHaveLength(1)
    }
  })

  test('joins an answer that is still running', async () => {
    const { post, answerer, clock } = await harness(() => ({
      tokens: ['a', 'b', 'c'],
      delayMs: 100,
    }))
    const both = [post(path, streamed, key('k')), post(path, streamed, key('k'))]
    const texts = both.map(async (response) => (await response).text())
    await clock.advance(1000)
    const [first, second] = await Promise.all(texts)
    expect(withoutMark(second!)).toBe(first)
    expect(answerer.seen).toMatchObject({ tokens: 3, running: 0 })
    expect(answerer.seen.questions).toHaveLength(1)
  })

  test('an Idempotency-Key with another body is an error without cost', async () => {
    const { post, answerer } = await harness()
    await post(path, body, key('k'))
    const other = await post(path, streamed, key('k'))
    expect(other.status).toBe(422)
    expect((await readJson(other)).error.code).toBe('idempotency-key-reused')
    expect(answerer.seen.questions).toHaveLength(1)
  })

  test('an Idempotency-Key of one API key does not apply to another API key', async () => {
    const { post, gateway, answerer } = await harness()
    const { secret } = await gateway.keys.create({ name: 'other', settlement: 'session' })
    await post(path, body, key('k'))
    const headers = { ...key('k').headers, authorization: `Bearer ${secret}` }
    await post(path, body, { headers })
    expect(answerer.seen.questions).toHaveLength(2)
  })

  test('does not replay a failure: the retry sends a new question', async () => {
    let tries = 0
    const { post, gateway } = await harness(() => {
      tries += 1
      return tries === 1 ? { tokens: [], refuse: new Error('lost') } : { tokens: ['ok'] }
    })
    expect((await post(path, body, key('k'))).status).toBe(500)
    expect((await post(path, body, key('k'))).status).toBe(200)
    expect(await Array.fromAsync(gateway.keys.usage())).toHaveLength(1)
  })

  test('an Idempotency-Key is forgotten after its maximum age', async () => {
    const { post, answerer, clock } = await harness()
    await post(path, body, key('k'))
    await clock.advance(IDEMPOTENCY_AGE_MAX_MS)
    await post(path, body, key('k'))
    expect(answerer.seen.questions).toHaveLength(1)
    await clock.advance(1)
    await post(path, body, key('k'))
    expect(answerer.seen.questions).toHaveLength(2)
  })

  test.each(['', 'x'.repeat(256)])('a malformed Idempotency-Key is refused', async (name) => {
    const { post } = await harness()
    expect((await post(path, body, key(name))).status).toBe(400)
  })

  test('an answer too long to keep is refused rather than charged again', async () => {
    const tokens = ['x'.repeat(3 * 1024 * 1024), 'end']
    const { post, answerer } = await harness(() => ({ tokens }))
    const text = await (await post(path, streamed, key('k'))).text()
    expect(text).toContain('[DONE]')
    const again = await post(path, streamed, key('k'))
    expect((await readJson(again)).error.code).toBe('idempotency-replay-lost')
    expect(again.status).toBe(409)
    expect(answerer.seen.questions).toHaveLength(1)
  })
})

describe('registry', () => {
  const identity = (id: string, kind: RequestIdentity['kind'] = 'key'): RequestIdentity => ({
    kind,
    id,
    fingerprint: 'f',
    apiKeyId: 'k',
    tries: 0,
  })
  const runOf = (): Joinable & {
    forgotten: number
    readers: number
    status: Joinable['status']
    delivered: Joinable['delivered']
  } => ({
    readers: 0,
    delivered: 'whole',
    status: 'answered',
    forgotten: 0,
    discard() {
      this.forgotten += 1
    },
  })

  test('evicts the oldest finished answer, never one that runs or is read', () => {
    const registry = createIdempotencyCache({ clock: createClockManual(), entriesMax: 3 })
    const runs = ['a', 'b', 'c', 'd'].map((id) => ({ id, run: runOf() }))
    runs[0]!.run.status = 'running'
    runs[1]!.run.readers = 1
    for (const { id, run } of runs) expect(registry.put(identity(id), run)).toBe(true)
    expect(runs.map(({ id }) => registry.join(identity(id)) !== undefined)).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(runs[2]!.run.forgotten).toBe(1)
    runs[3]!.run.status = 'running'
    expect(registry.put(identity('e'), runOf())).toBe(false)
  })

  test('stays within its byte limit', () => {
    const registry = createIdempotencyCache({ clock: createClockManual(), bytesMax: 100 })
    const [first, second] = [runOf(), runOf()]
    registry.put(identity('first'), first)
    registry.put(identity('second'), second)
    second.status = 'running'
    expect(registry.grow(first, 60)).toBe(true)
    expect(registry.grow(second, 60)).toBe(true)
    expect(first.forgotten).toBe(1)
    expect(registry.grow(second, 60)).toBe(false)
    const third = runOf()
    registry.put(identity('third'), third)
    expect(registry.grow(third, 100)).toBe(true)
  })

  test('keeps each account of a hosted gateway within its part', () => {
    const limits = { accountEntriesMax: 2, accountBytesMax: 100, bytesMax: 150 }
    const cache = createIdempotencyCache({ clock: createClockManual(), ...limits })
    const [one, other] = ['one', 'other'].map((account) => scopedCache(cache, account)) as [
      typeof cache,
      typeof cache,
    ]
    const of = runOf()
    expect(other.put(identity('a'), of)).toBe(true)
    expect(other.grow(of, 60)).toBe(true)
    const runs = ['a', 'b', 'c'].map((id) => ({ id, run: runOf() }))
    for (const { id, run } of runs) expect(one.put(identity(id), run)).toBe(true)
    // The account's third answer evicts its first one. Below, the third answer grows beyond the
    // account's bytes, and so evicts the second one.
    expect(runs.map(({ run }) => run.forgotten)).toEqual([1, 0, 0])
    expect(one.grow(runs[1]!.run, 60)).toBe(true)
    expect(one.grow(runs[2]!.run, 60)).toBe(true)
    expect(runs.map(({ run }) => run.forgotten)).toEqual([1, 1, 0])
    expect(of.forgotten).toBe(0)
    expect(one.grow(runs[2]!.run, 41)).toBe(false)
    // The answer that outgrew the account's bytes was dropped, so its bytes no longer count.
    const last = runOf()
    expect(one.put(identity('d'), last)).toBe(true)
    expect(one.grow(last, 90)).toBe(true)
    expect([one.join(identity('d')), other.join(identity('a'))]).toEqual([last, of])
  })

  test('lets go of what has expired, though nobody asks for it again', async () => {
    const clock = createClockManual()
    const registry = createIdempotencyCache({ clock })
    const [old, read] = [runOf(), runOf()]
    registry.put(identity('old'), old)
    registry.put(identity('read'), read)
    read.readers = 1
    await clock.advance(IDEMPOTENCY_AGE_MAX_MS)
    registry.put(identity('young'), runOf())
    expect(old.forgotten).toBe(0)
    await clock.advance(1)
    registry.put(identity('new'), runOf())
    expect([old.forgotten, read.forgotten]).toEqual([1, 0])
  })

  test('gives each of several equal retries its own lost answer, while clients retry', async () => {
    const clock = createClockManual()
    const registry = createIdempotencyCache({ clock })
    const runs = [runOf(), runOf(), runOf()]
    for (const run of runs) {
      registry.put(identity('same', 'retry'), run)
      run.delivered = 'nothing'
    }
    runs[2]!.delivered = 'whole'
    const retry = { ...identity('same', 'retry'), tries: 1 }
    expect([1, 2, 3].map(() => registry.join(retry))).toEqual([runs[0], runs[1], undefined])
    await clock.advance(RETRY_AGE_MAX_MS)
    expect(registry.join({ ...retry, tries: 2 })).toBe(runs[0])
    await clock.advance(1)
    expect(registry.join({ ...retry, tries: 2 })).toBeUndefined()
  })

  test('remembers refused tries, up to a number of each key and while clients retry', async () => {
    const clock = createClockManual()
    const registry = createIdempotencyCache({ clock })
    const lose = (of: RequestIdentity) => {
      const run = { ...runOf(), delivered: 'nothing' as const }
      registry.put(of, run)
      return run
    }
    const [one, other] = ['one', 'other'].map((name) => ({
      ...identity(name, 'retry'),
      apiKeyId: name,
    })) as [RequestIdentity, RequestIdentity]
    const lost = [lose(one), lose(other)]
    const retry = (of: RequestIdentity) => registry.join({ ...of, tries: 1 })
    registry.refuse({ ...one })
    registry.refuse({ ...other })
    for (let count = 0; count < RETRY_MARKS_PER_KEY_MAX; count++) {
      registry.refuse({ ...other, id: `${count}` })
    }
    // `other` had more refusals than a key may have marks, so the oldest mark of `other` was
    // dropped. The mark of `one` was kept.
    expect([retry(other), retry(one), retry(one)]).toEqual([lost[1], undefined, lost[0]])
    registry.refuse({ ...one, tries: 1 })
    await clock.advance(RETRY_AGE_MAX_MS + 1)
    const late = lose({ ...one, tries: 1 })
    expect(registry.join({ ...one, tries: 2 })).toBe(late)
  })
})
