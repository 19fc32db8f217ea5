// Goal: the gateway does not parse large bodies of a key that exceeds its rate, but still serves a
// client that requests a lost answer again.
// Method: bodies that are not JSON, with a key that permits one request a minute.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createHarness, readJson } from '../testing/index.ts'
import { UNCOUNTED_BODY_BYTES_MAX } from './limits.ts'

const path = '/v1/chat/completions'
const bodyOf = (characters: number) =>
  JSON.stringify({
    model: 'scripted',
    messages: [{ role: 'user', content: 'x'.repeat(characters) }],
  })
const large = bodyOf(UNCOUNTED_BODY_BYTES_MAX)
const flawed = (text: string) => ` ${text}]`

async function open(script?: Parameters<typeof createHarness>[0]['script']) {
  const terms = { requestsPerMinute: 1 }
  const harness = await createHarness({
    state: createStateMemory(),
    terms,
    ...(script && { script }),
  })
  const post = async (
    body: string,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
    to = path,
  ) => {
    const length = { 'content-length': `${Buffer.byteLength(body)}` }
    const init = { headers: { ...length, ...headers }, ...(signal && { signal }) }
    return await harness.post(to, body, init)
  }
  return { ...harness, post }
}

// Finding: DIA-14
test('a large body above the rate limit of its key is refused before it is read', async () => {
  const { post, clock } = await open()
  expect((await post(large)).status).toBe(200)
  for (const body of [flawed(large), large]) {
    const refused = await post(body)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    const { error } = await readJson(refused)
    expect(error).toMatchObject({
      code: 'rate_limit_exceeded',
      ostrom: { code: 'key-rate-limited' },
    })
  }
  // The refused requests did not count toward the rate.
  await clock.advance(60_000)
  expect((await post(large)).status).toBe(200)
})

// Finding: OFF4-10
test.each([
  ['/v1/messages/count_tokens', 'messages'],
  ['/v1/responses/input_tokens', 'input'],
])('a large body for %s above the rate is refused unread', async (to, field) => {
  const { post } = await open()
  const messages = [{ role: 'user', content: 'x'.repeat(UNCOUNTED_BODY_BYTES_MAX) }]
  const body = JSON.stringify({ model: 'scripted', [field]: messages })
  expect((await post(body, {}, undefined, to)).status).toBe(200)
  expect((await post(flawed(body), {}, undefined, to)).status).toBe(429)
})

test('a small body is read, and its faults are told first', async () => {
  const { post } = await open()
  expect((await post(bodyOf(10))).status).toBe(200)
  expect((await post(flawed(bodyOf(10)))).status).toBe(400)
  expect((await post(bodyOf(10))).status).toBe(429)
})

// Finding: DIA-14
test('a client that lost a large answer resumes it even above its rate limit', async () => {
  const { post, clock } = await open(() => ({ tokens: ['Hello'], delayMs: 1_000 }))
  const left = new AbortController()
  const lost = post(large, { 'x-stainless-retry-count': '0' }, left.signal)
  await clock.advance(100)
  left.abort()
  // The client has disconnected, so this promise rejects; the answer continues for the client's
  // retry.
  lost.catch(() => {})
  await clock.advance(0)
  const again = post(large, { 'x-stainless-retry-count': '1' })
  await clock.advance(2_000)
  const answer = await again
  expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
  expect((await post(flawed(large))).status).toBe(429)
})
