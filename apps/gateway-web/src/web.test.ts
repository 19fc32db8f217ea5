// Goal: a client that is not signed in cannot make a gateway hold more bytes of a request than the
// limit, and does not learn when the gateway's callers asked.
// Method: the endpoints of the web app over a market in memory, and a body that never ends.

import { expect, onTestFinished, test } from 'vitest'
import { createSearchFixture } from './semantic-search/semantic-search.fixture.ts'
import { WEB_BODY_BYTES_MAX } from './services/limits.ts'

test('a body is refused where it passes the limit, and the rest is not read', async () => {
  const fixture = await createSearchFixture({
    serve: async () => undefined,
    missing: () => undefined,
  } as never)
  onTestFinished(() => fixture.close())
  let sent = 0
  const part = new Uint8Array(16 * 1024).fill(32)
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += part.length
      controller.enqueue(part)
    },
  })
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', body, duplex: 'half', headers } as const
  const request = new Request('http://127.0.0.1:8787/api/sign-in', init)
  const answer = await fixture.webOf().handle(request)
  expect(answer?.status).toBe(413)
  expect(await answer?.json()).toMatchObject({ error: { code: 'body-too-large' } })
  expect(sent).toBeLessThan(2 * WEB_BODY_BYTES_MAX)
})

// Finding: OFF4-12
test('a gateway tells a stranger nothing of its answers', async () => {
  const files = { serve: async () => undefined, missing: () => undefined } as never
  const fixture = await createSearchFixture(files)
  onTestFinished(() => fixture.close())
  const get = (path: string) => fixture.webOf().handle(new Request(`http://127.0.0.1:8787${path}`))
  const answer = await get('/api/network')
  const network = (await answer!.json()) as { readonly totals: { readonly providers: number } }
  expect(network.totals.providers).toBe(1)
  expect(Object.keys(network)).not.toContain('gateway')
  expect(JSON.stringify(network)).not.toMatch(/memoryBytes|firstToken|recentAnswers|running|atMs/)
  const refused = await get('/api/gateway/answers')
  expect(refused?.status).toBe(401)
  expect(await refused?.json()).toMatchObject({ error: { code: 'sign-in-required' } })
})
