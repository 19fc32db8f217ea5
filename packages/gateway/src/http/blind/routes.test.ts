// Goal: a message to a blind session costs the gateway nothing before its key, session, rate and
// place are known, and no more than a message of its kind may. Method: the route with sessions that
// only record their messages, and bodies that show how much of them was read.

import { type Hash, ProxyChannel } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import type { BlindSessions } from '../../blind/blind-sessions.ts'
import { BlindSessionUnknownError } from '../../blind/errors.ts'
import { BLIND_MESSAGES_PER_MINUTE_MAX } from '../../blind/limits.ts'
import { createInferenceServiceScripted, createRandomCounting } from '../../testing/index.ts'
import { createGatewayHttp } from '../gateway-http.ts'
import { createMessageRate } from './message-rate.ts'

const open: Hash = `0x${'5e'.repeat(32)}`
const closed: Hash = `0x${'5f'.repeat(32)}`
const MIB = 1024 * 1024

const messageOf = (message: object): Uint8Array => ProxyChannel.encode(message as never)
const stop = messageOf({ kind: 'stop', callId: 1n })
const question = (length: number) => {
  const sealed = new Uint8Array(length)
  return messageOf({ kind: 'infer', callId: 1n, prepaidTokens: 1, enc: new Uint8Array(32), sealed })
}

async function setup(requestsPerMinute?: number) {
  const handled: string[] = []
  const blind = {
    assertOpen(id: Hash) {
      if (id !== open) throw new BlindSessionUnknownError({ id })
    },
    async handle(_id: Hash, _keyId: string, { kind }: ProxyChannel.ProxiedMessage) {
      handled.push(kind)
    },
  } as unknown as BlindSessions
  const clock = createClockManual()
  const http = createGatewayHttp({
    inference: createInferenceServiceScripted({ clock, script: () => ({ tokens: [] }) }),
    blind,
    state: createStateMemory(),
    clock,
    random: createRandomCounting(),
  })
  const { secret } = await http.keys.create({
    name: 'page',
    settlement: 'session',
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
  })
  /** Sends a body piece by piece, and returns the status and the bytes that were read. */
  const send = async (body: Uint8Array, id: Hash = open, headers: object = {}) => {
    let read = 0
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (read >= body.length) return controller.close()
          const piece = body.subarray(read, read + MIB)
          read += piece.length
          controller.enqueue(piece)
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request(`http://gateway.test/v1/blind/sessions/${id}/messages`, {
      method: 'POST',
      headers: { 'x-api-key': secret, 'content-length': `${body.length}`, ...headers },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    const { status } = await http.handle(request)
    return { status, read }
  }
  return { send, handled }
}

// Finding: OFF4-3
test('a message to no open session of its key is not read', async () => {
  const { send, handled } = await setup()
  expect(await send(question(2 * MIB), closed)).toEqual({ status: 404, read: 0 })
  expect(await send(question(2 * MIB), open, { 'x-api-key': 'sk-1' })).toMatchObject({ read: 0 })
  expect(handled).toEqual([])
  expect((await send(question(2 * MIB))).status).toBe(204)
})

// Finding: OFF4-3
test('a long message above the rate of its key is not read', async () => {
  const { send, handled } = await setup(2)
  const long = question(MIB)
  expect([(await send(long)).status, (await send(long)).status]).toEqual([204, 204])
  expect(await send(long)).toEqual({ status: 429, read: 0 })
  // Other messages of the running answers go on.
  expect((await send(stop)).status).toBe(204)
  expect(handled).toEqual(['infer', 'infer', 'stop'])
})

// Finding: OFF4-3
test('only a question may be long, and no message longer than it says', async () => {
  const { send, handled } = await setup()
  const rest = { kind: 'pay', voucher: new Uint8Array(MIB) }
  expect((await send(messageOf(rest))).status).toBe(400)
  const consent = { sessionId: open, modesHash: open, count: 1 }
  const padded = messageOf({ kind: 'consent', consent, modes: new Uint8Array(MIB) })
  expect((await send(padded)).status).toBe(400)
  expect(await send(question(2 * MIB), open, { 'content-length': '100' })).toMatchObject({
    status: 413,
    read: MIB,
  })
  expect(handled).toEqual([])
})

// Finding: OFF4-3
test('each caller has a rate of its own', () => {
  const count = createMessageRate(createClockManual())
  for (let sent = 0; sent < BLIND_MESSAGES_PER_MINUTE_MAX; sent++) count('a')
  expect(() => count('a')).toThrow(expect.objectContaining({ code: 'key-rate-limited' }))
  count('b')
})
