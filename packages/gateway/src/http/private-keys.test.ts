// Goal: no question of a private key is sent without a proxy, even if the question itself requests
// this.
// Method: each dialect over a scripted inference service, with a field and a header that request a
// question without a proxy.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createHarness } from '../testing/index.ts'

const messages = [{ role: 'user', content: 'Hi.' }]
const dialects = [
  { path: '/v1/chat/completions', body: { messages } },
  { path: '/v1/completions', body: { prompt: 'Hi.' } },
  { path: '/v1/responses', body: { input: 'Hi.' } },
  { path: '/v1/messages', body: { messages, max_tokens: 4 } },
  { path: '/v1/embeddings', body: { input: 'Hi.' } },
]

test.each(dialects)('a private key is private at $path', async ({ path, body }) => {
  const terms = { private: true }
  const { answerer, post } = await createHarness({ state: createStateMemory(), terms })
  const asked = { model: 'scripted', ...body, ostrom: { private: false } }
  const headers = { 'x-ostrom-private': 'false' }
  for (const init of [{}, { headers }]) expect((await post(path, asked, init)).status).toBe(200)
  const { ostrom: _, ...plain } = asked
  expect((await post(path, plain, { headers })).status).toBe(200)
  const isPrivate = answerer.seen.questions.map(({ preferences }) => preferences.private)
  expect(isPrivate).toEqual([true, true, true])
})

test('a key that is not private asks openly, unless its question says so', async () => {
  const { answerer, post } = await createHarness({ state: createStateMemory() })
  const asked = { model: 'scripted', messages }
  await post('/v1/chat/completions', asked)
  await post('/v1/chat/completions', asked, { headers: { 'x-ostrom-private': 'true' } })
  expect(answerer.seen.questions.map(({ preferences }) => preferences.private)).toEqual([
    undefined,
    true,
  ])
})
