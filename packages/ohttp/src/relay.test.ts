// Goal: a relay sees neither the question nor the answer nor the API key. A gateway sees neither
// the client's address nor a header of its connection. Neither of them forwards requests to other
// hosts.
// Method: a gateway, a relay and a client over HTTP servers of this process, with recorded traffic
// in both directions and unique words to search for; then the requests of attackers.
// Requirements: R001-11

import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Server } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { systemClock } from '@ostrom/protocol/system'
import { expect, onTestFinished, test } from 'vitest'
import { createOhttpClient } from './client.ts'
import { createOhttpGateway, GATEWAY_PATH } from './gateway.ts'
import { createGatewayKeys, importIdentity } from './gateway-keys.ts'
import { RELAY_ADDRESS_CONCURRENT_MAX, RELAY_ADDRESS_REQUESTS_PER_MINUTE } from './limits.ts'
import { createRelay, gatewayResource } from './relay.ts'

const QUESTION = 'canary-question-5f0b'
const ANSWER = 'canary-answer-91c4'
const KEY = 'canary-api-key-77aa'
const AGENT = 'canary-agent-20de'
/** An address that only the client uses; the relay connects from 127.0.0.1. */
const CLIENT = '127.0.0.9'

type Seen = { readonly bytes: Uint8Array[]; readonly addresses: Set<string | undefined> }

/** Starts a server, and records the raw bytes of its connections. */
async function serve(handle: (request: Request, address: string) => Promise<Response>) {
  const seen: Seen = { bytes: [], addresses: new Set() }
  const server = createServer(async (incoming, outgoing) => {
    const response = await handle(toRequest(incoming), incoming.socket.remoteAddress ?? '')
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    for await (const piece of response.body ?? []) {
      seen.bytes.push(piece)
      outgoing.write(piece)
    }
    outgoing.end()
  })
  await listening(server)
  const { port: inner } = server.address() as AddressInfo
  // The raw connection is recorded, because an HTTP parser would show only the parts that it
  // understood.
  const wire = createTcpServer((socket) => {
    seen.addresses.add(socket.remoteAddress)
    const onward = connect(inner, '127.0.0.1')
    socket.on('data', (bytes) => seen.bytes.push(bytes))
    socket.on('error', () => onward.destroy())
    onward.on('error', () => socket.destroy())
    socket.pipe(onward).pipe(socket)
  })
  await listening(wire)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    wire.close()
  })
  const { port } = wire.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, seen }
}

const listening = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming
  const body = Readable.toWeb(incoming) as NodeStream<Uint8Array>
  return new Request(`http://server${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(method === 'POST' && { body, duplex: 'half' }),
  } as RequestInit)
}

const includes = ({ bytes }: Seen, text: string): boolean => Buffer.concat(bytes).includes(text)

/** Sends requests from `CLIENT`, with headers that identify the client. */
const fetchAsClient: typeof fetch = async (input, init) => {
  const { request } = await import('node:http')
  const { method = 'GET', headers, body } = init ?? {}
  return await new Promise((resolve, reject) => {
    const sent = request(String(input), {
      method,
      localAddress: CLIENT,
      headers: {
        ...(headers as Record<string, string>),
        'user-agent': AGENT,
        'x-forwarded-for': CLIENT,
        cookie: `id=${AGENT}`,
      },
    })
    sent.once('error', reject)
    sent.once('response', (incoming) =>
      resolve(
        new Response(Readable.toWeb(incoming) as unknown as ReadableStream, {
          status: incoming.statusCode ?? 0,
          headers: incoming.headers as Record<string, string>,
        }),
      ),
    )
    sent.end(body)
  })
}

async function startAll() {
  const identity = await importIdentity(new Uint8Array(32).fill(7))
  const keys = createGatewayKeys({ identity, clock: systemClock })
  const inner: { request: Request; body: string }[] = []
  const ohttp = createOhttpGateway({
    keys,
    isServed: (path) => path.startsWith('/v1/'),
    async fetch(request) {
      inner.push({ request, body: await request.text() })
      const pieces = [ANSWER, ' and ', 'more'].map((text) => new TextEncoder().encode(text))
      return new Response(ReadableStream.from(pieces), { headers: { 'x-request-id': 'r1' } })
    },
  })
  const gateway = await serve(ohttp.handle)
  const targets = new Map([['ai', gatewayResource(gateway.url)]])
  const relay = createRelay({ targets, clock: systemClock })
  const relayServer = await serve(relay.handle)
  const client = createOhttpClient({
    relay: `${relayServer.url}/ai`,
    gatewayKey: identity.publicKey,
    clock: systemClock,
    fetch: fetchAsClient,
  })
  return { client, relay, relayServer, gateway, inner, identity, keys, ohttp }
}

const ask = (client: Awaited<ReturnType<typeof startAll>>['client'], body = QUESTION) =>
  client.fetch('/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body,
  })

test('the relay reads nothing, the gateway learns no address', async () => {
  const { client, relayServer, gateway, inner } = await startAll()
  const response = await ask(client)
  expect(response.headers.get('x-request-id')).toBe('r1')
  expect(await response.text()).toBe(`${ANSWER} and more`)
  expect(inner).toHaveLength(1)
  const [{ request, body }] = inner as [{ request: Request; body: string }]
  expect([body, request.headers.get('authorization')]).toEqual([QUESTION, `Bearer ${KEY}`])

  // The relay received the client's request with its headers, but could read nothing of the API.
  expect(relayServer.seen.addresses).toEqual(new Set([CLIENT]))
  expect(includes(relayServer.seen, AGENT)).toBe(true)
  for (const word of [QUESTION, ANSWER, KEY]) {
    expect(includes(relayServer.seen, word)).toBe(false)
    expect(includes(gateway.seen, word)).toBe(false)
  }
  // The gateway's only peer was the relay, and it received no header of the client.
  expect(gateway.seen.addresses).toEqual(new Set(['127.0.0.1']))
  for (const word of [CLIENT, AGENT, 'cookie', 'forwarded'])
    expect(includes(gateway.seen, word)).toBe(false)
})

test('an answer is read while it comes', async () => {
  const identity = await importIdentity(new Uint8Array(32).fill(8))
  const keys = createGatewayKeys({ identity, clock: systemClock })
  const second = Promise.withResolvers<void>()
  const ohttp = createOhttpGateway({
    keys,
    isServed: () => true,
    fetch: async () =>
      new Response(
        ReadableStream.from(
          (async function* () {
            yield new TextEncoder().encode('first')
            // The stream continues only once the client has read the part before.
            await second.promise
            yield new TextEncoder().encode('second')
          })(),
        ),
      ),
  })
  const gateway = await serve(ohttp.handle)
  const targets = new Map([['ai', gatewayResource(gateway.url)]])
  const relay = await serve(createRelay({ targets, clock: systemClock }).handle)
  const { publicKey: gatewayKey } = identity
  const client = createOhttpClient({ relay: `${relay.url}/ai`, gatewayKey, clock: systemClock })
  const response = await client.fetch('/v1/x', { method: 'POST', body: 'q' })
  const texts: string[] = []
  for await (const piece of response.body!) {
    texts.push(new TextDecoder().decode(piece))
    second.resolve()
  }
  expect(texts.join('|')).toBe('first|second')
})

test('a body larger than a chunk arrives as it was', async () => {
  const { client, inner } = await startAll()
  const long = 'x'.repeat(100_000)
  await (await ask(client, long)).text()
  expect(inner[0]?.body).toBe(long)
})

test('a repeated request is refused, and reaches nothing', async () => {
  const { client, inner, ohttp } = await startAll()
  const recorded: Request[] = []
  const { handle } = ohttp
  const { publicKey: gatewayKey } = await importIdentity(new Uint8Array(32).fill(7))
  const direct = createOhttpClient({
    relay: `http://gateway${GATEWAY_PATH}`,
    gatewayKey,
    clock: systemClock,
    fetch: async (input, init) => {
      const request = new Request(String(input), init)
      recorded.push(request.clone() as Request)
      return await handle(request, CLIENT)
    },
  })
  await (await ask(direct)).text()
  const repeated = await handle(recorded.at(-1)!, CLIENT)
  expect(repeated.status).toBe(400)
  expect(inner).toHaveLength(1)
  await (await ask(client)).text()
  expect(inner).toHaveLength(2)
})

test('a client whose key was replaced fetches the new one', async () => {
  let nowMs = 1_000_000
  const clock = { ...systemClock, nowMs: () => nowMs, monotonicMs: () => nowMs }
  const identity = await importIdentity(new Uint8Array(32).fill(9))
  const keys = createGatewayKeys({ identity, clock, lifetimeMs: 1_000 })
  const fetchInner = async () => new Response('ok')
  const { handle } = createOhttpGateway({ keys, isServed: () => true, fetch: fetchInner })
  const client = createOhttpClient({
    relay: `http://gateway${GATEWAY_PATH}`,
    gatewayKey: identity.publicKey,
    clock,
    fetch: async (input, init) => handle(new Request(String(input), init), CLIENT),
  })
  const texts = []
  for (const later of [0, 1_500, 5_000]) {
    nowMs += later
    texts.push(await (await client.fetch('/v1/models')).text())
  }
  expect(texts).toEqual(['ok', 'ok', 'ok'])
})

test('a relay that gives keys of its own is found out', async () => {
  const { identity, relayServer, client } = await startAll()
  const own = await importIdentity(new Uint8Array(32).fill(66))
  const keys = createGatewayKeys({ identity: own, clock: systemClock })
  const read: string[] = []
  const false_ = createOhttpGateway({
    keys,
    isServed: () => true,
    fetch: async (request) => {
      read.push(await request.text())
      return new Response('read')
    },
  })
  const evil = createOhttpClient({
    relay: `${relayServer.url}/ai`,
    gatewayKey: identity.publicKey,
    clock: systemClock,
    fetch: async (input, init) => false_.handle(new Request(String(input), init), CLIENT),
  })
  await expect(ask(evil)).rejects.toMatchObject({ code: 'ohttp-key-refused' })
  expect(read).toEqual([])
  await (await ask(client)).text()
})

test('a relay reaches its targets alone, and passes on messages alone', async () => {
  const { relay } = await startAll()
  const send = (path: string, init?: RequestInit) =>
    relay.handle(new Request(`http://relay${path}`, init), CLIENT)
  const message = { 'content-type': 'message/ohttp-chunked-req' }
  const post = (headers: Record<string, string>) => ({ method: 'POST', headers, body: 'x' })
  for (const path of ['/', '/other', '/ai/', '/ai/../x', '/http://127.0.0.1:1/', '/%61i'])
    expect((await send(path, post(message))).status, path).toBe(404)
  expect((await send('/ai', post({ 'content-type': 'application/json' }))).status).toBe(415)
  expect((await send('/ai', { method: 'PUT', body: 'x' })).status).toBe(405)
})

test('a relay bounds what one address may send, and forgets it after a minute', async () => {
  let nowMs = 0
  const clock = { nowMs: () => nowMs, sleep: () => new Promise<void>(() => {}) }
  const answers: PromiseWithResolvers<Response>[] = []
  const relay = createRelay({
    targets: new Map([['ai', new URL('http://gateway.invalid')]]),
    clock,
    fetch: async () => {
      const answer = Promise.withResolvers<Response>()
      answers.push(answer)
      return await answer.promise
    },
  })
  const send = (address: string) =>
    relay.handle(
      new Request('http://relay/ai', {
        method: 'POST',
        headers: { 'content-type': 'message/ohttp-req' },
        body: 'x',
      }),
      address,
    )
  const running = Array.from({ length: RELAY_ADDRESS_CONCURRENT_MAX }, () => send('a'))
  expect((await send('a')).status).toBe(429)
  const other = send('b')
  await expect.poll(() => answers.length).toBe(RELAY_ADDRESS_CONCURRENT_MAX + 1)
  for (const answer of answers) answer.resolve(new Response('y'))
  for (const response of await Promise.all([...running, other])) await response.text()
  const statuses: number[] = []
  for (let at = 0; at < RELAY_ADDRESS_REQUESTS_PER_MINUTE; at++) {
    const sending = send('a')
    await new Promise(setImmediate)
    answers.at(-1)?.resolve(new Response('y'))
    const response = await sending
    await response.text()
    statuses.push(response.status)
  }
  const used = RELAY_ADDRESS_CONCURRENT_MAX
  expect(statuses.indexOf(429)).toBe(RELAY_ADDRESS_REQUESTS_PER_MINUTE - used)
  nowMs = 60_000
  const later = send('a')
  await new Promise(setImmediate)
  answers.at(-1)?.resolve(new Response('y'))
  expect((await later).status).toBe(200)
})
