// Goal: a key that a client or a relay has read outlives its gateway's key in no sleep of a
// machine. After the sleep, no request is refused, and no client is alone with an old key.
// Method: a gateway, a relay and a client in this process. The clocks of the relay and of the
// client stand still while the date moves on, as the measure of durations does in a sleep.

import type { Clock } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createOhttpClient } from './client.ts'
import { createOhttpGateway } from './gateway.ts'
import { createGatewayKeys, importIdentity } from './gateway-keys.ts'
import { KEY_LIFETIME_MS } from './limits.ts'
import { createRelay, gatewayResource } from './relay.ts'

const RELAY = 'http://relay.test/ai'

async function createNetwork() {
  let nowMs = 1_800_000_000_000
  const sleep = () => new Promise<void>(() => {})
  const awake: Clock = { nowMs: () => nowMs, monotonicMs: () => nowMs, sleep }
  const asleep: Clock = { nowMs: () => nowMs, monotonicMs: () => 0, sleep }
  const identity = await importIdentity(new Uint8Array(32).fill(7))
  const keys = createGatewayKeys({ identity, clock: awake })
  const fetch = async () => new Response('answer')
  const gateway = createOhttpGateway({ keys, fetch, isServed: () => true })
  const relayTo = (clock: Clock) =>
    createRelay({
      targets: new Map([['ai', gatewayResource('http://gateway.test')]]),
      clock,
      fetch: (url, init) => gateway.handle(new Request(url, init), 'relay'),
    })
  /** Methods of the requests that a relay received. */
  const methods: string[] = []
  const clientOf = (clock: Clock, relay: ReturnType<typeof relayTo>) =>
    createOhttpClient({
      relay: RELAY,
      gatewayKey: identity.publicKey,
      clock,
      fetch: (url, init) => {
        const request = new Request(url, { ...init, duplex: 'half' } as RequestInit)
        methods.push(request.method)
        return relay.handle(request, '127.0.0.9')
      },
    })
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { awake, asleep, relayTo, clientOf, methods, pass }
}

const textOf = async (client: ReturnType<typeof createOhttpClient>) =>
  await (await client.fetch('/v1/models')).text()

test('a client whose machine slept reads the key again before it asks', async () => {
  const { awake, asleep, relayTo, clientOf, methods, pass } = await createNetwork()
  const client = clientOf(asleep, relayTo(awake))
  expect(await textOf(client)).toBe('answer')
  pass(KEY_LIFETIME_MS)
  expect(await textOf(client)).toBe('answer')
  expect(methods).toEqual(['GET', 'POST', 'GET', 'POST'])
})

test('a relay whose machine slept gives no expired key', async () => {
  const { awake, asleep, relayTo, clientOf, pass } = await createNetwork()
  const relay = relayTo(asleep)
  expect(await textOf(clientOf(awake, relay))).toBe('answer')
  pass(3 * KEY_LIFETIME_MS)
  expect(await textOf(clientOf(awake, relay))).toBe('answer')
})
