// Goal: connections and unfinished bodies of strangers do not take a server from everybody else,
// while a slow line has the time to send the largest file.
// Method: a server that listens, with small limits, and sockets that send half of a request.

import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { CONNECTIONS_MAX, CONNECTIONS_PER_ADDRESS_MAX, REQUEST_MS_MAX } from './limits.ts'
import { type ListenOptions, listen } from './listen.ts'

let server: Server | undefined
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server?.close()
  server?.closeAllConnections()
})

async function serve(options: Partial<ListenOptions>, fetch: ListenOptions['fetch']) {
  const listening = await listen({ fetch, host: '127.0.0.1', port: 0, ...options })
  server = listening.server
  const port = Number(new URL(listening.url).port)
  return async (from = '127.0.0.1') => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    socket.on('error', () => {})
    sockets.push(socket)
    await once(socket, 'connect')
    return socket
  }
}

const answer = async (request: Request) => new Response(`${(await request.text()).length}`)

async function get(socket: Socket): Promise<string> {
  socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n')
  const [bytes] = await Promise.race([once(socket, 'data'), once(socket, 'close')])
  return `${bytes}`.slice(0, 12)
}

// Finding: OFF4-4
test('a body that does not arrive in its time is answered with 408', async () => {
  const open = await serve({ limits: { requestMsMax: 200, checkMs: 20 } }, answer)
  const socket = await open()
  socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf')
  const [bytes] = await once(socket, 'data')
  expect(`${bytes}`).toContain('408')
})

test('a body of many parts that arrives in its time is read', async () => {
  const open = await serve({ limits: { requestMsMax: 5_000, checkMs: 20 } }, answer)
  const socket = await open()
  socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 8\r\n\r\n')
  for (let at = 0; at < 8; at++) {
    await new Promise((resolve) => socket.write('x', resolve))
  }
  const [bytes] = await once(socket, 'data')
  expect(`${bytes}`).toContain('200 OK')
})

// Finding: OFF4-4
test('a server has no more connections than its limit', async () => {
  const open = await serve({ limits: { connectionsMax: 2 } }, answer)
  const held = [await open(), await open()]
  const third = await open()
  await once(third, 'close')
  for (const socket of held) expect(await get(socket)).toBe('HTTP/1.1 200')
})

/** Returns a function that gives the listening server a connection as it comes from an address. */
function connecting() {
  return (remoteAddress: string) => {
    const seen = { isEnded: false }
    const end: (() => void)[] = []
    const socket = {
      remoteAddress,
      once: (_event: string, listener: () => void) => end.push(listener),
      destroy: () => {
        seen.isEnded = true
      },
    }
    const [bound] = server!.listeners('connection').slice(-1)
    bound!(socket)
    return { seen, close: () => end.forEach((one) => void one()) }
  }
}

// Finding: OFF4-4
test('an address has a limit of connections, a known reverse proxy has none', async () => {
  const countedAddress = (address: string) => (address === 'proxy' ? undefined : address)
  await serve({ countedAddress, limits: { connectionsPerAddressMax: 2 } }, answer)
  const connected = connecting()
  const first = connected('192.0.2.1')
  const ended = () => connected('192.0.2.1').seen.isEnded
  expect([ended(), ended(), connected('192.0.2.2').seen.isEnded]).toEqual([false, true, false])
  first.close()
  expect([ended(), ended()]).toEqual([false, true])
  for (const shared of ['proxy', '127.0.0.1', '::ffff:127.0.0.1', '::1'])
    for (let at = 0; at < 4; at++) expect(connected(shared).seen.isEnded).toBe(false)
})

// Finding: OFF4-4
test('a server has 10,000 connections and ten minutes for a request', async () => {
  await serve({}, answer)
  expect(server!.maxConnections).toBe(10_000)
  expect(server).toMatchObject({ requestTimeout: 10 * 60_000, headersTimeout: 60_000 })
  expect([CONNECTIONS_MAX, REQUEST_MS_MAX]).toEqual([10_000, 600_000])
})

// Finding: OFF4-4
test('the 2,501st connection of one address is closed, others are kept', async () => {
  await serve({}, answer)
  const connected = connecting()
  const isEnded = () => connected('192.0.2.1').seen.isEnded
  for (let at = 0; at < CONNECTIONS_PER_ADDRESS_MAX; at++) expect(isEnded()).toBe(false)
  expect(CONNECTIONS_PER_ADDRESS_MAX).toBe(2_500)
  expect([isEnded(), connected('192.0.2.2').seen.isEnded]).toEqual([true, false])
})

test('limits are above the demand of honest clients', () => {
  // 32 MiB over half a megabit a second.
  expect((32 * 1024 * 1024) / (500_000 / 8) / 1_000).toBeLessThan(REQUEST_MS_MAX)
  // Three hundred people behind one address, six connections each.
  expect(300 * 6).toBeLessThan(CONNECTIONS_PER_ADDRESS_MAX)
  // A hosted gateway of 2,000 people, with an answer, a page of events and two spare connections.
  expect(2_000 * 4).toBeLessThan(CONNECTIONS_MAX)
})
