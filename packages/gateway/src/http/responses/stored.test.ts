// Goal: a conversation continues from its stored responses, only for its own key. A response is on
// disk before it is reported as stored.
// Method: requests through `handle`, over a scripted inference service; and OpenAI's own client.
// Requirements: B-1

import { type StateStore, StateUnavailableError } from '@ostrom/state'
import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { scopedState } from '../../hosted/scoped-state.ts'
import { RESPONSE_AGE_MAX_MS, RESPONSE_CONTEXT_BYTES_MAX } from '../../stored-responses/limits.ts'
import { createHarness, type Harness, readJson, readSse } from '../../testing/index.ts'
import { MESSAGES_MAX } from '../limits.ts'

const path = '/v1/responses'
const base = { model: 'scripted', input: 'one two three' }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

const lastPrompt = ({ answerer }: Harness) => {
  const { prompt } = answerer.seen.questions.at(-1)!
  return prompt.kind === 'messages'
    ? prompt.messages.map(({ role, content }) => `${role}: ${content}`)
    : []
}

const create = async ({ post }: Harness, body: object) => {
  const response = await post(path, { ...base, ...body })
  return { status: response.status, body: await readJson(response) }
}

/** The client of OpenAI, with the key of a harness. */
const clientOf = ({ gateway, secret }: Harness) =>
  new OpenAI({
    apiKey: secret,
    baseURL: 'http://gateway.test/v1',
    maxRetries: 0,
    fetch: (url, init) => gateway.handle(new Request(url, init)),
  })

describe('a conversation', () => {
  test('goes on from its last response, without the instructions of earlier ones', async () => {
    const h = await harness()
    const first = await create(h, { instructions: 'Be brief.' })
    const second = await create(h, { input: 'four', previous_response_id: first.body.id })
    expect(second.body.previous_response_id).toBe(first.body.id)
    const { id } = second.body
    await create(h, { input: [{ role: 'user', content: 'five' }], previous_response_id: id })
    expect(lastPrompt(h)).toEqual([
      'user: one two three',
      'assistant: Hello, world.',
      'user: four',
      'assistant: Hello, world.',
      'user: five',
    ])
    // A second branch from the first response does not contain the first branch.
    await create(h, { input: 'six', instructions: 'New.', previous_response_id: first.body.id })
    expect(lastPrompt(h)).toEqual([
      'system: New.',
      'user: one two three',
      'assistant: Hello, world.',
      'user: six',
    ])
  })

  test('goes on with results of calls that an earlier response made', async () => {
    const calls = [{ name: 'f', arguments: '{}' }]
    const h = await harness({ script: (_, at) => ({ tokens: ['ok'], ...(at === 0 && { calls }) }) })
    const tools = [{ type: 'function', name: 'f', parameters: {} }]
    const first = await create(h, { tools })
    const made = first.body.output.find(({ type }: { type: string }) => type === 'function_call')
    const result = { type: 'function_call_output', call_id: made.call_id, output: '42' }
    const again = await create(h, { tools, input: [result], previous_response_id: first.body.id })
    expect(again.status).toBe(200)
    expect(lastPrompt(h).at(-1)).toBe('tool: 42')
    const orphan = await create(h, { tools, input: [result] })
    expect(orphan.body.error.param).toBe('input[0].call_id')
  })

  test('may refer to items of stored responses, also to those of an input', async () => {
    const h = await harness()
    const first = await create(h, {})
    const { data } = await readJson(await h.get(`${path}/${first.body.id}/input_items`))
    const references = [data[0].id, first.body.output[0].id].map((id) => ({
      type: 'item_reference',
      id,
    }))
    const second = await create(h, { input: [...references, { role: 'user', content: 'four' }] })
    expect(second.status).toBe(200)
    const said = ['user: one two three', 'assistant: Hello, world.', 'user: four']
    expect(lastPrompt(h)).toEqual(said)
    // The referenced contents are stored again, so deleting the first response has no effect.
    await h.get(`${path}/${first.body.id}`, { method: 'DELETE' })
    await create(h, { input: 'five', previous_response_id: second.body.id })
    expect(lastPrompt(h)).toEqual([...said, 'assistant: Hello, world.', 'user: five'])
  })

  // Finding: DIA-3
  test('references read each stored response once, up to the size of a request body', async () => {
    const inner = createStateMemory()
    let reads = 0
    const state: StateStore = {
      ...inner,
      get: (key) => {
        reads += key.includes('/request/') || key.includes('/response/resp_') ? 1 : 0
        return inner.get(key)
      },
    }
    const h = await harness({ state })
    // No part of this item is in a prompt, so it costs nothing.
    const filler = { type: 'web_search_call', query: 'x'.repeat(RESPONSE_CONTEXT_BYTES_MAX * 0.6) }
    const input = [{ role: 'user', content: 'one' }, filler]
    const stored = await Promise.all([create(h, { input }), create(h, { input })])
    const referencesOf = (body: { readonly id: string }, item: string) =>
      Array.from({ length: 200 }, () => ({
        type: 'item_reference',
        id: `msg_${body.id.slice(5)}${item}`,
      }))
    const [first, second] = stored.map(({ body }) => referencesOf(body, '_in0'))
    reads = 0
    expect((await create(h, { input: first, store: false })).status).toBe(200)
    // The gateway reads one part of the stored request, and one part of the stored response.
    expect(reads).toBe(2)
    const both = await create(h, { input: [...first!, ...second!], store: false })
    expect(both.body.error).toMatchObject({
      code: 'conversation-too-long',
      param: 'input[200].id',
    })
  })

  // Finding: DIA-3
  test('each read of a conversation counts toward the rate limit of its key', async () => {
    const h = await harness({ terms: { requestsPerMinute: 3 } })
    const first = await create(h, {})
    const previous = { previous_response_id: first.body.id }
    const role = { input: [{ role: 'nobody', content: '' }] }
    const statuses = []
    // Each request counts once in the rate, answered or refused.
    for (const body of [previous, { ...previous, ...role }, { ...previous, ...role }]) {
      statuses.push((await create(h, body)).status)
    }
    expect(statuses).toEqual([200, 400, 429])
    expect((await h.get(`${path}/${first.body.id}`)).status).toBe(429)
    expect((await h.post(`${path}/input_tokens`, { ...base, ...previous })).status).toBe(429)
  })

  // Finding: DIA-3
  test('each reference to one item adds its bytes to the size of the conversation', async () => {
    const h = await harness()
    const first = await create(h, { input: 'x'.repeat(RESPONSE_CONTEXT_BYTES_MAX / 20) })
    const reference = { type: 'item_reference', id: `msg_${first.body.id.slice(5)}_in0` }
    const statusOf = async (count: number) =>
      (await create(h, { input: Array(count).fill(reference), store: false })).status
    expect([await statusOf(19), await statusOf(20)]).toEqual([200, 400])
  })

  test('keeps reasoning items where they were, and counts the tokens of all of it', async () => {
    const h = await harness()
    const reasoning = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'opaque' }
    const input = [{ role: 'user', content: 'one' }, reasoning, { role: 'user', content: 'two' }]
    const first = await create(h, { input })
    const items = await readJson(await h.get(`${path}/${first.body.id}/input_items?order=asc`))
    expect(items.data[1]).toEqual(reasoning)
    const next = { model: 'scripted', input: 'three', previous_response_id: first.body.id }
    const { input_tokens } = await readJson(await h.post(`${path}/input_tokens`, next))
    expect(input_tokens).toBe(5)
  })

  const unknown: [string, object, string][] = [
    ['a response', { previous_response_id: `resp_${'0'.repeat(24)}` }, 'previous_response_id'],
    ['an id of another form', { previous_response_id: 'resp_1' }, 'previous_response_id'],
    [
      'an item',
      { input: [{ type: 'item_reference', id: `msg_${'0'.repeat(24)}` }] },
      'input[0].id',
    ],
    ['a foreign item', { input: [{ id: 'msg_1' }] }, 'input[0].id'],
  ]
  test.each(unknown)('a reference to %s that is unknown gets a 404', async (_, part, param) => {
    const h = await harness()
    const { status, body } = await create(h, part)
    expect([status, body.error.param]).toEqual([404, param])
    expect(body.error.ostrom.code).toBe('response-unknown')
    expect(h.answerer.seen.questions).toEqual([])
  })

  test('without any input is refused by name', async () => {
    const h = await harness()
    const { status, body } = await create(h, { input: null })
    expect([status, body.error.param]).toEqual([400, 'input'])
  })

  test('a conversation with a deleted response cannot go on, and the error says so', async () => {
    const h = await harness()
    const first = await create(h, {})
    const second = await create(h, { previous_response_id: first.body.id })
    await h.get(`${path}/${first.body.id}`, { method: 'DELETE' })
    const { status, body } = await create(h, { previous_response_id: second.body.id })
    expect([status, body.error.ostrom.code]).toEqual([404, 'conversation-broken'])
    expect(body.error.message).toContain(first.body.id)
  })

  test('a conversation with more messages than a request may have cannot go on', async () => {
    const h = await harness({ script: () => ({ tokens: ['ok'] }) })
    const input = Array(MESSAGES_MAX - 1).fill({ role: 'user', content: '' })
    const first = await create(h, { input })
    expect(first.status).toBe(200)
    const { status, body } = await create(h, { previous_response_id: first.body.id })
    expect([status, body.error.param]).toEqual([400, 'input'])
  })

  test('a conversation is charged for all its tokens, within the budget of its key', async () => {
    const h = await harness({ terms: { budgetTotal: 60n } })
    const first = await create(h, {})
    expect(first.body.usage.input_tokens).toBe(3)
    const second = await create(h, { input: 'four', previous_response_id: first.body.id })
    expect(second.body.usage.input_tokens).toBe(6)
    const third = await create(h, { input: 'five', previous_response_id: second.body.id })
    expect(third.body.error?.code ?? 'answered').not.toBe('answered')
    const [status] = await h.gateway.keys.list()
    expect(status!.spentTotal).toBeLessThanOrEqual(60n)
  })
})

describe('a stored response', () => {
  test('a stored response of a hosted account is in the state of that account', async () => {
    const whole = createStateMemory()
    // This prefix has an account id of Solana, the longest kind.
    const prefix = `hosted/account/0x${'a1'.repeat(32)}/`
    const h = await harness({ state: scopedState(whole, prefix) })
    const first = await create(h, {})
    const second = await create(h, { previous_response_id: first.body.id })
    expect((await h.get(`${path}/${second.body.id}`)).status).toBe(200)
    const keys = (await whole.list('')).map(({ key }) => key)
    expect(keys.filter((key) => !key.startsWith(prefix))).toEqual([])
  })

  test.each([false, true])('a stored response equals the sent one (stream: %s)', async (stream) => {
    const h = await harness()
    const sent = await h.post(path, { ...base, stream })
    const received = stream
      ? JSON.parse((await readSse(sent)).at(-1)!.data).response
      : await readJson(sent)
    expect(received).toMatchObject({ store: true, ostrom: { cost: '26' } })
    expect(await readJson(await h.get(`${path}/${received.id}`))).toEqual(received)
  })

  // Finding: STA-2
  test('only the key that stored a response can read, continue or delete it', async () => {
    const h = await harness()
    const first = await create(h, {})
    const { secret } = await h.gateway.keys.create({ name: 'other', settlement: 'session' })
    const headers = { authorization: `Bearer ${secret}` }
    const { id } = first.body
    const tries = [
      h.get(`${path}/${id}`, { headers }),
      h.get(`${path}/${id}/input_items`, { headers }),
      h.get(`${path}/${id}`, { method: 'DELETE', headers }),
      h.post(`${path}/${id}/cancel`, {}, { headers }),
      h.post(path, { ...base, previous_response_id: id }, { headers }),
      h.post(`${path}/compact`, { ...base, previous_response_id: id }, { headers }),
      h.post(path, { ...base, input: [{ id: first.body.output[0].id }] }, { headers }),
    ]
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses).toEqual(Array(7).fill(404))
    expect((await h.get(`${path}/${id}`)).status).toBe(200)
  })

  test('a stored response is gone after its deletion, and after its key is revoked', async () => {
    const state = createStateMemory()
    const h = await harness({ state })
    const first = await create(h, {})
    await create(h, {})
    const deleted = await h.get(`${path}/${first.body.id}`, { method: 'DELETE' })
    expect(await readJson(deleted)).toEqual({
      id: first.body.id,
      object: 'response',
      deleted: true,
    })
    for (const init of [{}, { method: 'DELETE' }]) {
      expect((await h.get(`${path}/${first.body.id}`, init)).status).toBe(404)
    }
    await h.gateway.keys.revoke(h.key.id)
    expect(await state.list('gateway/response')).toEqual([])
  })

  test('a stored response is gone some time after its last use', async () => {
    const h = await harness()
    const first = await create(h, {})
    await h.clock.advance(RESPONSE_AGE_MAX_MS + 1)
    expect((await h.get(`${path}/${first.body.id}`)).status).toBe(404)
  })

  test('a response is not stored if its request does not want it', async () => {
    const state = createStateMemory()
    const h = await harness({ state })
    const { body } = await create(h, { store: false })
    expect(body.store).toBe(false)
    expect((await h.get(`${path}/${body.id}`)).status).toBe(404)
    expect(await state.list('gateway/response')).toEqual([])
  })

  test('a gateway that stores no responses still reads and deletes earlier ones', async () => {
    const state = createStateMemory()
    const before = await harness({ state })
    const first = await create(before, {})
    const h = await harness({ state, responses: 'discard', randomFrom: 1_000 })
    const { body } = await create(h, {})
    expect([body.store, body.ostrom.ignored]).toEqual([false, ['store']])
    expect((await h.get(`${path}/${body.id}`)).status).toBe(404)
    const headers = { authorization: `Bearer ${before.secret}` }
    expect((await h.get(`${path}/${first.body.id}`, { headers })).status).toBe(200)
    const deleted = await h.get(`${path}/${first.body.id}`, { method: 'DELETE', headers })
    expect(deleted.status).toBe(200)
    expect(await state.list('gateway/response')).toEqual([])
  })

  test('a response whose answer failed is not stored', async () => {
    const fail = { at: 1, error: new Error('inside') }
    const h = await harness({ script: () => ({ tokens: ['a', 'b'], fail }) })
    const events = await readSse(await h.post(path, { ...base, stream: true }))
    const { response } = JSON.parse(events.at(-1)!.data)
    expect([response.status, response.store]).toEqual(['failed', false])
    expect((await h.get(`${path}/${response.id}`)).status).toBe(404)
  })

  test.each([false, true])(
    'a stored response survives a crash once its client has seen the end (stream: %s)',
    async (stream) => {
      const disk = createStateDisk()
      const h = await harness({ state: createStateMemory({ disk }) })
      const response = await h.post(path, { ...base, stream })
      const text = await response.text()
      disk.crash({ power: true })
      const id = /resp_[0-9a-f]{24}/.exec(text)![0]
      const again = await harness({ state: createStateMemory({ disk }) })
      const headers = { authorization: `Bearer ${h.secret}` }
      expect((await again.get(`${path}/${id}`, { headers })).status).toBe(200)
    },
  )

  test.each([false, true])(
    'an answer that the disk cannot store is complete and says so (stream: %s)',
    async (stream) => {
      const inner = createStateMemory()
      const state: StateStore = {
        get: (key) => inner.get(key),
        list: (prefix, options) => inner.list(prefix, options),
        close: () => inner.close(),
        async commit(changes, options) {
          const isResponse = changes.some(({ key }) => key.startsWith('gateway/response'))
          if (isResponse) throw new StateUnavailableError({ reason: 'full' })
          return inner.commit(changes, options)
        },
      }
      const h = await harness({ state })
      const sent = await h.post(path, { ...base, stream })
      const response = stream
        ? JSON.parse((await readSse(sent)).at(-1)!.data).response
        : await readJson(sent)
      expect(response).toMatchObject({ status: 'completed', store: false })
      expect(response.ostrom.ignored).toEqual(['store'])
      expect(h.logged.join()).toContain('response-store-failed')
    },
  )

  test('lists its input page by page, either way, with what it continues', async () => {
    const h = await harness()
    const first = await create(h, { input: 'one' })
    const second = await create(h, { input: 'two', previous_response_id: first.body.id })
    const page = async (query: string) =>
      readJson(await h.get(`${path}/${second.body.id}/input_items?${query}`))
    const textsOf = ({ data }: { data: { content: { text: string }[] }[] }) =>
      data.map(({ content }) => content[0]!.text)
    const all = await page('order=asc')
    expect(textsOf(all)).toEqual(['one', 'Hello, world.', 'two'])
    expect(textsOf(await page(''))).toEqual(['two', 'Hello, world.', 'one'])
    const start = await page('order=asc&limit=2')
    expect(start).toMatchObject({ has_more: true, first_id: all.data[0].id })
    const rest = await page(`order=asc&limit=2&after=${start.last_id}`)
    expect([textsOf(rest), rest.has_more]).toEqual([['two'], false])
  })

  const refusedQueries: [string, string][] = [
    ['input_items?limit=0', 'limit'],
    ['input_items?limit=101', 'limit'],
    ['input_items?order=up', 'order'],
    ['input_items?after=msg_1', 'after'],
    ['input_items?include[]=web_search_call.results', 'include'],
    ['?stream=true', 'stream'],
    ['?starting_after=4', 'starting_after'],
    ['?include=web_search_call.results', 'include'],
  ]
  test.each(refusedQueries)('%s is refused by name', async (query, param) => {
    const h = await harness()
    const { body } = await create(h, {})
    const rest = query.startsWith('?') ? query : `/${query}`
    const response = await h.get(`${path}/${body.id}${rest}`)
    expect([response.status, (await readJson(response)).error.param]).toEqual([400, param])
  })

  test('counts its reading as a request of the key', async () => {
    const h = await harness({ terms: { requestsPerMinute: 1 } })
    const { body } = await create(h, {})
    expect((await h.get(`${path}/${body.id}`)).status).toBe(429)
  })

  test('a stored response refuses methods other than GET, HEAD and DELETE', async () => {
    const h = await harness()
    const response = await h.post(`${path}/resp_1`, {})
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, DELETE'])
  })
})

test('a conversation is its own way through any tree, whatever is deleted or crashes', async () => {
  const step = fc.record({
    act: fc.constantFrom('ask', 'ask', 'ask', 'delete', 'crash'),
    at: fc.nat({ max: 7 }),
    isStored: fc.boolean(),
  })
  type Turn = {
    readonly id: string
    readonly previous: Turn | undefined
    readonly said: readonly string[]
    isThere: boolean
  }
  const isWhole = (turn: Turn | undefined): boolean =>
    turn === undefined || (turn.isThere && isWhole(turn.previous))
  const law = fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
    const disk = createStateDisk()
    const start = await harness({ state: createStateMemory({ disk }) })
    const headers = { authorization: `Bearer ${start.secret}` }
    let h = start
    const turns: Turn[] = []
    for (const [number, { act, at, isStored }] of steps.entries()) {
      const previous = turns[at]
      if (act === 'crash') {
        disk.crash({ power: true })
        h = await harness({ state: createStateMemory({ disk }), randomFrom: 1_000 * (number + 1) })
      } else if (act === 'delete') {
        if (!previous) continue
        const response = await h.get(`${path}/${previous.id}`, { method: 'DELETE', headers })
        expect(response.status).toBe(previous.isThere ? 200 : 404)
        previous.isThere = false
      } else {
        const body = { model: 'scripted', input: `question ${number}`, store: isStored }
        const link = previous && { previous_response_id: previous.id }
        const response = await h.post(path, { ...body, ...link }, { headers })
        expect(response.status).toBe(isWhole(previous) ? 200 : 404)
        if (response.status !== 200) continue
        const said = [...(previous?.said ?? []), `user: question ${number}`]
        expect(lastPrompt(h)).toEqual(said)
        const { id } = await readJson(response)
        const all = [...said, 'assistant: Hello, world.']
        turns.push({ id, said: all, isThere: isStored, previous })
      }
    }
  })
  await fc.assert(law, { numRuns: 25 })
})

test("OpenAI's own client continues, reads, lists, cancels and deletes", async () => {
  const h = await harness()
  const client = clientOf(h)
  const first = await client.responses.create({ model: 'scripted', input: 'one' })
  const stream = client.responses.stream({
    model: 'scripted',
    input: 'two',
    previous_response_id: first.id,
  })
  const { id } = await stream.finalResponse()
  const read = await client.responses.retrieve(id, { include: ['reasoning.encrypted_content'] })
  expect(read.output_text).toBe('Hello, world.')
  const types: string[] = []
  for await (const item of client.responses.inputItems.list(id, { limit: 1, order: 'asc' })) {
    types.push(item.type === 'message' ? item.role : item.type)
  }
  expect(types).toEqual(['user', 'assistant', 'user'])
  const cancel = await client.responses.cancel(id).catch((error) => error)
  expect(cancel).toBeInstanceOf(OpenAI.BadRequestError)
  expect(cancel.code).toBe('response-not-cancellable')
  await client.responses.delete(id)
  expect(await client.responses.retrieve(id).catch((error) => error.status)).toBe(404)
  expect(await client.responses.delete(id).catch((error) => error.status)).toBe(404)
})
