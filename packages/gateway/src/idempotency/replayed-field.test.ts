// Goal: the body of an answer shows whether an earlier request received the same answer.
// Method: each endpoint in the API's description is called twice with one `Idempotency-Key`,
// complete and as a stream; the two bodies must differ in only this field.

import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { openapi } from '../http/openapi/openapi.ts'
import { createHarness, parseSse } from '../testing/index.ts'

const model = 'scripted'
const messages = [{ role: 'user', content: 'hi' }]

/**
 * For each endpoint, the body of a request without a stream, and the bodies of requests for
 * streams. The test fails for an endpoint without a body here.
 */
const endpoints: Readonly<
  Record<string, { readonly whole: object; readonly streams: readonly object[] }>
> = {
  '/v1/chat/completions': {
    whole: { model, messages },
    streams: [
      { model, messages, stream: true },
      { model, messages, n: 2, stream: true, stream_options: { include_usage: true } },
    ],
  },
  '/v1/completions': {
    whole: { model, prompt: 'hi' },
    streams: [
      { model, prompt: 'hi', stream: true },
      { model, prompt: 'hi', stream: true, stream_options: { include_usage: true } },
    ],
  },
  '/v1/embeddings': { whole: { model, input: 'hi' }, streams: [] },
  '/v1/images/generations': { whole: { model, prompt: 'hi' }, streams: [] },
  '/v1/responses': {
    whole: { model, input: 'hi' },
    streams: [{ model, input: 'hi', stream: true }],
  },
  '/v1/responses/compact': { whole: { model, input: 'hi' }, streams: [] },
  '/v1/messages': {
    whole: { model, messages, max_tokens: 9 },
    streams: [{ model, messages, max_tokens: 9, stream: true }],
  },
}
/**
 * Endpoints at which no request gets the answer of an earlier one. Most of these endpoints ask no
 * provider.
 */
const unpaid = new Set([
  '/v1/messages/count_tokens',
  '/v1/responses/input_tokens',
  '/v1/responses/{id}/cancel',
  '/v1/files',
  '/v1/batches',
  '/v1/batches/{id}/cancel',
  // The answers of blind sessions are sealed to the page, so the gateway cannot add the field.
  '/v1/blind/sessions',
  '/v1/blind/sessions/{id}/open',
  '/v1/blind/sessions/{id}/messages',
])

const paths = Object.entries(openapi().paths ?? {}).flatMap(([path, { post }]) => {
  return post && !unpaid.has(path) ? [path] : []
})
const streams = paths.flatMap((path) => {
  return (endpoints[path]?.streams ?? []).map((body) => ({ path, body }))
})

const key = { headers: { 'idempotency-key': 'k' } }

async function askTwice(path: string, body: object) {
  const { post } = await createHarness({ state: createStateMemory() })
  const first = await (await post(path, body, key)).text()
  const second = await (await post(path, body, key)).text()
  return { first, second }
}

/** Returns the object with the field `ostrom`, from any part of a body. */
function ostromIn(value: unknown): Record<string, unknown> | undefined {
  const { ostrom, response } = value as Record<string, Record<string, unknown> | undefined>
  return ostrom ?? (response?.ostrom as Record<string, unknown> | undefined)
}

describe('a body tells whether its answer was joined', () => {
  test.each(paths)('%s, whole', async (path) => {
    const { first, second } = await askTwice(path, endpoints[path]!.whole)
    const [own, joined] = [JSON.parse(first), JSON.parse(second)]
    expect(own.ostrom.cost).toMatch(/^\d+$/)
    expect(own.ostrom).not.toHaveProperty('replayed')
    expect(joined).toEqual({ ...own, ostrom: { ...own.ostrom, replayed: true } })
  })

  test.each(streams)('$path, as a stream', async ({ path, body }) => {
    const { first, second } = await askTwice(path, body)
    const [own, joined] = [first, second].map((text) =>
      parseSse(text)
        .filter(({ data }) => data !== '[DONE]')
        .map(({ data }) => JSON.parse(data)),
    ) as [unknown[], unknown[]]
    const last = ostromIn(own.at(-1))!
    expect(last.cost).toMatch(/^\d+$/)
    expect(last).not.toHaveProperty('replayed')
    expect(ostromIn(joined.at(-1))).toEqual({ ...last, replayed: true })
    expect(joined.slice(0, -1)).toEqual(own.slice(0, -1))
    // Everything except the field is the same, byte for byte.
    expect(second.replace(',"replayed":true', '')).toBe(first)
  })
})

test('text of the client that looks like the field is left alone', async () => {
  const parameters = { type: 'object', properties: { ostrom: { type: 'object' } } }
  const tools = [{ type: 'function', name: 'f', parameters, strict: false }]
  const input = '"ostrom":{"cost":"0"},"replayed":true'
  const ask = { model, input, tools, stream: true, metadata: { ostrom: '{"replayed":true}' } }
  const { first, second } = await askTwice('/v1/responses', ask)
  expect(second.length - first.length).toBe(',"replayed":true'.length)
})
