// Goal: no client, gateway or relay can use up a relay's capacity or memory, make a client pay
// twice, or recognize a client by a gateway key that only this client got.
// Method: relay, gateway and client in this process, with a manual clock; one of the parties lies.

import type { Clock } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createOhttpClient } from './client.ts'
import { createOhttpGateway, GATEWAY_PATH } from './gateway.ts'
import { createGatewayKeys, importIdentity } from './gateway-keys.ts'
import {
  KEY_LIFETIME_MS,
  RELAY_ADDRESS_CONCURRENT_MAX,
  RELAY_HELD_BYTES_MAX,
  RELAY_KEYS_WAIT_MS,
  RELAY_SILENCE_MS,
} from './limits.ts'
import { createRelay } from './relay.ts'
import { createRelayUse } from './relay-use.ts'

/** A clock that a test advances; it ends sleeps whose time has come. */
function createHandClock() {
  let nowMs = 1_000_000
  const waiting = new Set<{ readonly atMs: number; readonly wake: () => void }>()
  const clock: Clock = {
    nowMs: () => nowMs,
    monotonicMs: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((wake) => {
        const one = { atMs: nowMs + ms, wake }
        waiting.add(one)
        signal?.addEventListener('abort', () => waiting.delete(one) && wake(), { once: true })
      }),
  }
  return {
    clock,
    async pass(ms: number) {
      nowMs += ms
      for (const one of waiting) if (one.atMs <= nowMs && waiting.delete(one)) one.wake()
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
    },
  }
}

const target = new URL('http://gateway.invalid')

function relayWith(fetch: typeof globalThis.fetch, names: readonly string[] = ['ai']) {
  const { clock, pass } = createHandClock()
  const targets = new Map(names.map((name) => [name, target] as const))
  const relay = createRelay({ targets, clock, fetch })
  const post = (body: string | ReadableStream = 'x') =>
    relay.handle(
      new Request('http://relay/ai', {
        method: 'POST',
        headers: { 'content-type': 'message/ohttp-req' },
        body,
        duplex: 'half',
      } as RequestInit),
      'one',
    )
  return { relay, post, pass }
}

const settled = async (promise: Promise<Response>) =>
  await Promise.race([
    promise.then(({ status }) => status),
    new Promise<string>((resolve) => setImmediate(() => resolve('waits'))),
  ])

// Finding: RLY-1
test('answers that their client never reads free their places', async () => {
  const { post } = relayWith(async () => new Response('an answer'))
  for (let at = 0; at < RELAY_ADDRESS_CONCURRENT_MAX; at++) await (await post()).body!.cancel()
  expect((await post()).status).toBe(200)
})

// Finding: RLY-3
test('a gateway that returns no keys occupies its callers’ places for a limited time', async () => {
  const { relay, pass } = relayWith(() => new Promise(() => {}), ['ai', 'other'])
  const asking = Array.from({ length: RELAY_ADDRESS_CONCURRENT_MAX }, () =>
    relay.handle(new Request('http://relay/ai'), 'one'),
  )
  await pass(RELAY_KEYS_WAIT_MS)
  expect(await Promise.all(asking.map(settled))).toEqual(asking.map(() => 504))
  const again = relay.handle(new Request('http://relay/other'), 'one')
  expect(await settled(again)).toBe('waits')
})

// Finding: RLY-4
test('a client that never ends its request occupies its place for a limited time', async () => {
  const { post, pass } = relayWith(async () => new Response('an answer'))
  const endless = post(new ReadableStream({ pull: () => new Promise(() => {}) }))
  await pass(RELAY_SILENCE_MS)
  expect(await settled(endless)).toBe(504)
})

// Finding: RLY-6
test('requests that wait for slow gateways hold at most the relay’s memory limit', () => {
  const { take } = createRelayUse(createHandClock().clock)
  const many = Array.from({ length: 8 }, take)
  for (const one of many.slice(1)) one.add(RELAY_HELD_BYTES_MAX / 8)
  expect(() => many[0]!.add(RELAY_HELD_BYTES_MAX / 8 + 1)).toThrow(/relay did not forward/)
  many[1]!.release()
  many[0]!.add(RELAY_HELD_BYTES_MAX / 8 + 1)
})

async function gatewayWith(clock: Clock, keyLifetimeMs?: number) {
  const identity = await importIdentity(new Uint8Array(32).fill(7))
  const lifetime = keyLifetimeMs === undefined ? {} : { lifetimeMs: keyLifetimeMs }
  const keys = createGatewayKeys({ identity, clock, ...lifetime })
  const named: (string | null)[] = []
  const { handle } = createOhttpGateway({
    keys,
    isServed: () => true,
    async fetch(request) {
      named.push(request.headers.get('idempotency-key'))
      return new Response('an answer')
    },
  })
  return { gatewayKey: identity.publicKey, handle, named }
}

// Finding: RLY-2
test('a request whose key a relay denies after forwarding is paid once', async () => {
  const { clock } = createHandClock()
  const { gatewayKey, handle, named } = await gatewayWith(clock)
  let denied = 0
  const type = 'https://iana.org/assignments/http-problem-types#ohttp-key'
  const headers = { 'content-type': 'application/problem+json' }
  const client = createOhttpClient({
    relay: `http://gateway${GATEWAY_PATH}`,
    gatewayKey,
    clock,
    async fetch(input, init) {
      const answer = await handle(new Request(String(input), init), 'relay')
      if (init?.method !== 'POST' || denied++ > 0) return answer
      return new Response(JSON.stringify({ type }), { status: 400, headers })
    },
  })
  const post = { method: 'POST', body: '{}' }
  expect(await (await client.fetch('/v1/chat/completions', post)).text()).toBe('an answer')
  // The gateway got the request twice with one idempotency key, under which it answers and charges
  // once.
  expect(named).toHaveLength(2)
  expect(new Set(named).size).toBe(1)
  expect(named[0]).toMatch(/^[0-9a-f-]{36}$/)
  await (await client.fetch('/v1/chat/completions', post)).text()
  expect(new Set(named).size).toBe(2)
})

// Finding: RLY-5
test('a client fetches a new key after a lifetime, even if the old one is accepted', async () => {
  const { clock, pass } = createHandClock()
  const { gatewayKey, handle } = await gatewayWith(clock, 100 * KEY_LIFETIME_MS)
  let fetched = 0
  const client = createOhttpClient({
    relay: `http://gateway${GATEWAY_PATH}`,
    gatewayKey,
    clock,
    async fetch(input, init) {
      if (init?.method !== 'POST') fetched++
      return await handle(new Request(String(input), init), 'relay')
    },
  })
  const ask = async () => await (await client.fetch('/v1/models', { method: 'POST' })).text()
  await ask()
  await ask()
  expect(fetched).toBe(1)
  await pass(KEY_LIFETIME_MS)
  await ask()
  expect(fetched).toBe(2)
})

test('a client reads only a few parts of keys or a refusal without an end', async () => {
  const { clock } = createHandClock()
  const { gatewayKey, handle } = await gatewayWith(clock)
  const endless = (type: string, status: number) => {
    const counted = { parts: 0 }
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        counted.parts++
        controller.enqueue(new Uint8Array(1024).fill(0x20))
      },
    })
    return { counted, answer: new Response(body, { status, headers: { 'content-type': type } }) }
  }
  const keys = endless('application/ohttp-keys', 200)
  const refusal = endless('application/problem+json', 400)
  const relay = `http://gateway${GATEWAY_PATH}`
  const ofKeys = createOhttpClient({ relay, gatewayKey, clock, fetch: async () => keys.answer })
  await expect(ofKeys.fetch('/')).rejects.toMatchObject({ code: 'ohttp-key-refused' })
  const ofRefusals = createOhttpClient({
    relay,
    gatewayKey,
    clock,
    fetch: async (input, init) =>
      init?.method === 'POST'
        ? refusal.answer
        : await handle(new Request(String(input), init), 'relay'),
  })
  await expect(ofRefusals.fetch('/')).rejects.toMatchObject({ code: 'ohttp-message-invalid' })
  for (const { counted } of [keys, refusal]) expect(counted.parts).toBeLessThan(8)
})
