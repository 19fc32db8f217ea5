// Goal: a client that is not signed in cannot make a gateway hold more bytes of a request than the
// limit.
// Method: the endpoints of the web app over a market in memory, and a body that never ends.

import { expect, test } from 'vitest'
import { createSearchFixture } from './semantic-search/semantic-search.fixture.ts'
import { WEB_BODY_BYTES_MAX } from './services/limits.ts'

test('a body is refused where it passes the limit, and the rest is not read', async () => {
  const fixture = await createSearchFixture({
    serve: async () => undefined,
    missing: () => undefined,
  } as never)
  try {
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
  } finally {
    await fixture.close()
  }
})
