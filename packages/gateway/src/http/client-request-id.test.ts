// Goal: a client that knows only its own id of a request can find the cost of this request, even
// after it lost the connection or the gateway was killed.
// Method: requests with an id through `handle` that are answered, stopped or killed; the key
// store's usage records for that id.

import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { CLIENT_REQUEST_ID_LENGTH_MAX } from '../keys/limits.ts'
import { type AnswerScript, createHarness, readJson } from '../testing/index.ts'
import { CANCEL_WAIT_MS } from './limits.ts'

const path = '/v1/chat/completions'
const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
const as = (id: string) => ({ headers: { 'x-client-request-id': id } })
const harness = (script?: () => AnswerScript) =>
  createHarness({ state: createStateMemory(), ...(script ? { script } : {}) })

describe('X-Client-Request-Id', () => {
  test('an X-Client-Request-Id is in the usage record of its own answer only', async () => {
    const { post, gateway } = await harness()
    const answer = await readJson(await post(path, body, as('mine')))
    await post(path, body)
    const found = await Array.fromAsync(gateway.keys.usage({ clientRequestId: 'mine' }))
    const receipt = answer.ostrom.receipt.id
    expect(found).toMatchObject([{ outcome: 'answered', clientRequestId: 'mine', receipt }])
    expect(await Array.fromAsync(gateway.keys.usage())).toHaveLength(2)
    expect(await Array.fromAsync(gateway.keys.usage({ clientRequestId: 'other' }))).toEqual([])
  })

  test('finds what an answer cost whose client disconnected, once that is known', async () => {
    const { post, gateway, clock } = await harness(() => ({ tokens: ['a', 'b', 'c'] }))
    const reader = (await post(path, { ...body, stream: true }, as('left'))).body!.getReader()
    for (let read = 0; read < 3; read++) await reader.read()
    expect(gateway.keys.isPending('left')).toBe(true)
    await reader.cancel()
    await clock.advance(CANCEL_WAIT_MS)
    const found = await Array.fromAsync(gateway.keys.usage({ clientRequestId: 'left' }))
    expect(found).toMatchObject([{ outcome: 'stopped', clientRequestId: 'left' }])
    expect(gateway.keys.isPending('left')).toBe(false)
  })

  test('the X-Client-Request-Id of a refused request is not pending', async () => {
    const { post, gateway } = await harness(() => ({ tokens: [], refuse: new Error('lost') }))
    expect((await post(path, body, as('refused'))).status).toBe(500)
    expect(gateway.keys.isPending('refused')).toBe(false)
    expect(await Array.fromAsync(gateway.keys.usage())).toEqual([])
  })

  const malformed = ['x'.repeat(CLIENT_REQUEST_ID_LENGTH_MAX + 1), 'é', '\t']
  test.each(malformed)('a malformed X-Client-Request-Id is refused: %j', async (id) => {
    const { post, gateway } = await harness()
    const response = await post(path, body, as(id))
    // White space around a header's value is not part of the value, so a tab alone is an empty
    // value.
    expect(response.status).toBe(400)
    expect((await readJson(response)).error.param).toBe('X-Client-Request-Id')
    expect(await Array.fromAsync(gateway.keys.usage())).toEqual([])
  })

  test('may come from a page of another origin', async () => {
    const { gateway } = await createHarness({ state: createStateMemory(), corsOrigins: ['*'] })
    const response = await gateway.handle(
      new Request(`http://gateway.test${path}`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://page.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,x-client-request-id',
        },
      }),
    )
    expect(response.headers.get('access-control-allow-headers')).toContain('x-client-request-id')
  })
})
