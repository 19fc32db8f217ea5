// Goal: the web API answers each endpoint only under its method and path, for any input of a
// client, and a client with a large or slow request delays no other client.
// Method: the router over handlers that return their own name, called directly, and behind a
// listening server, by sockets that send requests that no browser would send.

import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { createTransfers } from '@ostrom/gateway/http'
import { listen } from '@ostrom/http-server/listen'
import { InputInvalidError } from '@ostrom/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EndpointName, endpoints } from '../schema/endpoints.ts'
import { createEventStream } from '../services/event-stream.ts'
import { WEB_BODY_BYTES_MAX } from '../services/limits.ts'
import { contentSecurityPolicy } from '../services/static-files.ts'
import { createWebApi, type WebApi, type WebApiOptions } from './web-api.ts'

const origin = 'http://127.0.0.1:8787'
const json = { 'content-type': 'application/json' }
const names = Object.keys(endpoints) as EndpointName[]

let api: WebApi
let calls: { readonly name: string; readonly body: unknown }[]
let logs: unknown[]
let forwarded: Request[]
let eventStream: ReturnType<typeof createEventStream>
let fault: unknown

beforeEach(() => {
  calls = []
  logs = []
  forwarded = []
  fault = undefined
  eventStream = createEventStream({ indexer: {}, ledger: {}, clock: {} } as never)
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async ({ body }: { body: unknown }) => {
        if (fault !== undefined) throw fault
        calls.push({ name, body })
        return { name }
      },
    ]),
  )
  const signIn = { knows: () => false, accountOf: () => undefined, redeem: () => 'token' }
  const log = (...entry: unknown[]) => logs.push(entry)
  const http = {
    async handle(request: Request) {
      forwarded.push(request)
      return new Response('of the gateway')
    },
  }
  const counting = { transfers: createTransfers() }
  const options = {
    context: { parts: { log }, units: [], signIn, eventStream, http: counting },
    accessControl: { handlersFor: async () => handlers },
    payerOf: async () => ({ http, key: 'sk-ostrom-1' }),
  }
  api = createWebApi(options as unknown as WebApiOptions)
})

const ask = (method: string, path: string, init: RequestInit = {}) =>
  api(new Request(origin + path, { method, headers: json, ...init }))

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code

describe('routes', () => {
  test.each(names)('%s has a handler', async (name) => {
    const [method = '', path = ''] = name.split(' ')
    const response = await ask(method, path, method === 'GET' ? {} : { body: '{}' })
    const error = response.status === 200 ? undefined : await codeOf(response)
    // The router found the route, so a fault can come only from the schema: a required value is
    // missing.
    expect([undefined, 'field-invalid']).toContain(error)
    if (!error) expect(calls.map((call) => call.name)).toEqual([name])
  })

  test.each([
    '/api/',
    '/api/nothing',
    '/api/nodes/',
    '/api//nodes',
    '/api/%6Eodes',
    '/api/v1',
    '/api/constructor',
  ])('%s is unknown', async (path) => {
    const response = await ask('GET', path)
    expect(response.status).toBe(404)
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': contentSecurityPolicy,
    })
    expect(await response.json()).toEqual({
      error: { code: 'route-unknown', message: 'There is no such endpoint.', details: [] },
    })
  })

  test.each([
    ['POST', '/api/nodes', 'GET, HEAD'],
    ['DELETE', '/api/sign-in', 'GET, HEAD, POST'],
    ['PUT', '/api/sign-out', 'POST'],
    ['POST', '/api/event-stream', 'GET'],
    ['HEAD', '/api/event-stream', 'GET'],
  ])('%s %s is refused by name', async (method, path, allow) => {
    const response = await ask(method, path, method === 'HEAD' ? {} : { body: '{}' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
    if (response.body) expect(await codeOf(response)).toBe('method-not-allowed')
    expect(calls).toEqual([])
  })

  test('HEAD gives the headers of a read alone', async () => {
    const response = await ask('HEAD', '/api/nodes')
    expect([response.status, response.body]).toEqual([200, null])
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  test('a page of another origin learns not even which routes there are', async () => {
    const headers = { ...json, origin: 'https://elsewhere.example' }
    for (const path of ['/api/nodes', '/api/nothing', '/api/event-stream', '/api/v1/models']) {
      const response = await ask('GET', path, { headers })
      expect([response.status, await codeOf(response)]).toEqual([403, 'cross-origin-refused'])
    }
    expect([calls, forwarded]).toEqual([[], []])
  })
})

describe('questions', () => {
  test('reach the gateway with the payer’s key, and without the cookie', async () => {
    const headers = { ...json, cookie: 'ostrom-8787=secret', authorization: 'Bearer other' }
    await ask('POST', '/api/v1/chat/completions', { headers, body: '{"model":"a"}' })
    await ask('HEAD', '/api/v1/models/a/b')
    expect(forwarded.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /v1/chat/completions',
      'HEAD /v1/models/a/b',
    ])
    expect(Object.fromEntries(forwarded[0]!.headers)).toEqual({
      ...json,
      authorization: 'Bearer sk-ostrom-1',
    })
    expect(await forwarded[0]!.text()).toBe('{"model":"a"}')
  })

  test('sealed questions of a page reach the gateway with their bytes unchanged', async () => {
    const headers = { 'content-type': 'application/cbor', origin, 'sec-fetch-site': 'same-origin' }
    const body = Uint8Array.of(0xa1, 0x00, 0xff)
    const path = '/v1/blind/sessions/0x01/messages'
    expect((await ask('POST', `/api${path}`, { headers, body })).status).toBe(200)
    expect(new URL(forwarded[0]!.url).pathname).toBe(path)
    expect(forwarded[0]!.headers.get('content-type')).toBe('application/cbor')
    expect(new Uint8Array(await forwarded[0]!.arrayBuffer())).toEqual(body)
  })
})

describe('errors', () => {
  test.each([
    ['an error', new Error('secret')],
    ['a value that is no error', 'secret'],
  ])('%s that nobody foresaw tells nothing', async (_what, thrown) => {
    fault = thrown
    const response = await ask('GET', '/api/nodes')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(logs).toEqual([['web-request-failed', { path: '/api/nodes' }]])
  })

  test('an input that a library refuses is the client’s', async () => {
    fault = new InputInvalidError({ field: 'rows', value: 'x', expected: 'a file that exists' })
    const response = await ask('GET', '/api/nodes')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: 'input-invalid', details: ['rows: x.', 'Expected: a file that exists.'] },
    })
    expect(logs).toEqual([])
  })

  test('a body that is not JSON is the client’s', async () => {
    const response = await ask('POST', '/api/sign-in', { body: '{"code"' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: 'field-invalid', details: ['body: not JSON.'] },
    })
    expect(logs).toEqual([])
  })
})

test.each([5_000, 20_000])('a body of %i levels is the client’s, in each place', async (levels) => {
  const deep = '['.repeat(levels) + ']'.repeat(levels)
  for (const body of [deep, `{"code":${deep}}`]) {
    const response = await ask('POST', '/api/sign-in', { body })
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/of \d+ levels of objects and lists, more than 256/)
  }
  expect(logs).toEqual([])
})

describe('behind a server', () => {
  let server: Server
  let url: string
  let responses: Promise<Response>[]
  beforeEach(async () => {
    responses = []
    const fetch = (received: Request) => {
      const response = api(received)
      responses.push(response)
      return response
    }
    const listening = await listen({ fetch, host: '127.0.0.1', port: 0 })
    server = listening.server
    url = listening.url
  })
  afterEach(() => {
    server.close()
    server.closeAllConnections()
  })

  const open = (path: string, headers: Record<string, string | number> = json) =>
    httpRequest(url + path, { method: 'POST', headers, agent: false })

  async function responseTo(sent: ReturnType<typeof open>) {
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const parts: Buffer[] = []
    for await (const part of response) parts.push(part as Buffer)
    return { status: response.statusCode, body: JSON.parse(Buffer.concat(parts).toString()) }
  }

  test('a body over the limit is refused before its end', async () => {
    const sent = open('/api/sign-in', { ...json, 'content-length': 100 * WEB_BODY_BYTES_MAX })
    sent.on('error', () => {})
    sent.write(Buffer.alloc(WEB_BODY_BYTES_MAX + 1, ' '))
    const { status, body } = await responseTo(sent)
    expect([status, body.error.code]).toEqual([413, 'body-too-large'])
    sent.destroy()
    expect(calls).toEqual([])
  })

  test('a client that sends slowly is answered, and others meanwhile', async () => {
    const sent = open('/api/sign-in')
    for (const letter of '{"code":"A') {
      sent.write(letter)
      expect((await fetch(`${url}/api/nodes`)).status).toBe(200)
    }
    sent.end('BCD"}')
    expect((await responseTo(sent)).status).toBe(200)
    expect(calls.at(-1)).toEqual({ name: 'POST /api/sign-in', body: { code: 'ABCD' } })
  })

  test('a client that leaves before the end of its body has asked nothing', async () => {
    const arrived = once(server, 'request')
    const sent = open('/api/sign-in')
    sent.on('error', () => {})
    sent.write('{"code":"ABCD"')
    await arrived
    sent.destroy()
    expect((await responses[0])!.status).toBe(499)
    expect([calls, logs]).toEqual([[], []])
    expect((await fetch(`${url}/api/nodes`)).status).toBe(200)
  })

  test('a page that listens gets the events', async () => {
    const leaving = new AbortController()
    const response = await fetch(`${url}/api/event-stream`, { signal: leaving.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = response.body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('retry: 15000\n\n')
    eventStream.publish({ kind: 'chain', block: '7' })
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value)).toBe('data: {"kind":"chain","block":"7"}\n\n')
    leaving.abort()
  })
})
