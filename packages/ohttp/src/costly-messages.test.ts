// Goal: an anonymous message costs a gateway work in proportion to its bytes, and an address that
// sends too much at once is refused before its bytes are kept.
// Method: messages in the dearest shapes; the bytes that are copied while they are read are
// counted, and so are the openings of sealed chunks.

import { afterEach, describe, expect, test, vi } from 'vitest'
import { decodeRequest } from './binary-http.ts'
import { concat, encodeVarint, utf8 } from './bytes.ts'
import { decapsulateRequest, encapsulateRequest, readRequestHeader } from './encapsulation.ts'
import { createOhttpGateway, GATEWAY_PATH } from './gateway.ts'
import { createGatewayKeys, importIdentity } from './gateway-keys.ts'
import { parseKeyConfig } from './key-config.ts'
import {
  FIELDS_MAX,
  REQUEST_PARTS_MAX,
  UNOPENED_BYTES_PER_ADDRESS_MAX,
  UNOPENED_PER_ADDRESS_MAX,
} from './limits.ts'
import { createMessageReader, pieceOf } from './message-reader.ts'
import { createUnopenedRequests } from './unopened-requests.ts'

afterEach(() => void vi.restoreAllMocks())

const prefixed = (text: string) => concat(encodeVarint(utf8(text).length), utf8(text))

/** Encodes a request of indeterminate length, whose parts of content have one byte each. */
const requestOf = ({ fields, parts }: { readonly fields: number; readonly parts: number }) =>
  concat(
    encodeVarint(2),
    ...['POST', 'https', 'a', '/v1/x'].map(prefixed),
    ...Array.from({ length: fields }, () => concat(prefixed('a'), prefixed('b'))),
    encodeVarint(0),
    new Uint8Array(2 * parts).fill(1),
    encodeVarint(0),
    encodeVarint(0),
  )

/** Returns the number of bytes that are copied while a function runs. */
async function copiesOf(run: () => Promise<unknown>): Promise<number> {
  const slice = vi.spyOn(Uint8Array.prototype, 'slice')
  const set = vi.spyOn(Uint8Array.prototype, 'set')
  await run()
  const sliced = slice.mock.results.reduce((sum, { value }) => sum + value.length, 0)
  const written = set.mock.calls.reduce((sum, [bytes]) => sum + bytes.length, 0)
  vi.restoreAllMocks()
  return sliced + written
}

describe('the reading of a message', () => {
  // Finding: OFF4-1
  test('each byte is copied a few times, however small the parts are', async () => {
    const message = requestOf({ fields: FIELDS_MAX, parts: REQUEST_PARTS_MAX })
    const copies = await copiesOf(async () => {
      expect((await decodeRequest(message)).content).toHaveLength(REQUEST_PARTS_MAX)
    })
    expect(copies).toBeLessThan(10 * message.length)
  })

  // Finding: OFF4-1
  test('each byte is copied a few times, however small its piece was', async () => {
    const bytes = 20_000
    async function* pieces() {
      for (let at = 0; at < bytes; at++) yield Uint8Array.of(1)
    }
    const copies = await copiesOf(() => createMessageReader(pieces()).rest(bytes))
    expect(copies).toBeLessThan(10 * bytes)
  })

  // Finding: OFF4-1
  test.each([
    ['parts of content', { fields: 0, parts: REQUEST_PARTS_MAX + 1 }, 'over 10240 parts'],
    ['fields', { fields: FIELDS_MAX + 1, parts: 0 }, 'over 256 fields'],
  ])('a message with too many %s is refused', async (_, counts, reason) => {
    await expect(decodeRequest(requestOf(counts))).rejects.toThrow(reason)
  })
})

async function startGateway() {
  const clock = { nowMs: () => 1_000_000, sleep: () => new Promise<void>(() => {}) }
  const identity = await importIdentity(new Uint8Array(32).fill(7))
  const keys = createGatewayKeys({ identity, clock })
  const answer = Promise.withResolvers<Response>()
  const fetch = vi.fn(() => answer.promise.then((one) => one.clone()))
  const ohttp = createOhttpGateway({ keys, isServed: () => true, fetch })
  const key = parseKeyConfig((await keys.configs()).body.slice(2))!
  const post = async (body: NonNullable<RequestInit['body']>, address: string) =>
    ohttp.handle(
      new Request(`http://gateway${GATEWAY_PATH}`, {
        method: 'POST',
        headers: { 'content-type': 'message/ohttp-chunked-req' },
        body,
        duplex: 'half',
      } as RequestInit),
      address,
    )
  const seal = async (chunks: readonly Uint8Array[]) =>
    (await encapsulateRequest({ form: 'chunked', key, chunks })).bytes
  return { post, seal, answer, fetch, keys }
}

describe('a gateway', () => {
  // Finding: OFF4-1
  test('a gateway opens a bounded number of chunks', async () => {
    const { seal, keys } = await startGateway()
    const chunks = Array.from({ length: REQUEST_PARTS_MAX + 1 }, () => new Uint8Array(1))
    const source = createMessageReader(pieceOf(await seal(chunks)))
    const header = await readRequestHeader(source)
    const secretKey = await keys.secretOf(header.keyId)
    const opening = decapsulateRequest({ form: 'chunked', header, secretKey, source })
    await expect(opening).rejects.toThrow('over 10240 chunks')
  })

  // Finding: OFF4-1
  test('a gateway reads so many requests of one address at a time', async () => {
    const { post, seal, answer } = await startGateway()
    const endless = () => new ReadableStream({ pull: () => new Promise(() => {}) })
    for (let at = 0; at < UNOPENED_PER_ADDRESS_MAX; at++) void post(endless(), 'attacker')
    const refused = await post(endless(), 'attacker')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await refused.json()).toMatchObject({ title: expect.stringMatching(/too many/) })
    answer.resolve(new Response('an answer'))
    const request = requestOf({ fields: 1, parts: 1 })
    expect((await post(await seal([request]), 'relay')).status).toBe(200)
  })

  test('frees a place once the request is opened, while its answer still runs', async () => {
    const { post, seal, answer, fetch } = await startGateway()
    const request = requestOf({ fields: 1, parts: 1 })
    const running: Promise<Response>[] = []
    for (let at = 0; at < 2 * UNOPENED_PER_ADDRESS_MAX; at += 16) {
      const sealed = await Promise.all(Array.from({ length: 16 }, () => seal([request])))
      running.push(...sealed.map((bytes) => post(bytes, 'relay')))
      await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(at + 16))
    }
    answer.resolve(new Response(null, { status: 204 }))
    const statuses = (await Promise.all(running)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})

// Finding: OFF4-1
test('bytes of unopened requests are counted by address, and given back once', () => {
  const enter = createUnopenedRequests()
  const first = enter('one')
  first.add(UNOPENED_BYTES_PER_ADDRESS_MAX)
  expect(() => enter('one').add(1)).toThrow(/too many/)
  for (const address of ['two', 'three', 'four']) {
    enter(address).add(UNOPENED_BYTES_PER_ADDRESS_MAX)
  }
  const fifth = enter('five')
  expect(() => fifth.add(1)).toThrow(/too many/)
  first.leave()
  first.leave()
  fifth.add(UNOPENED_BYTES_PER_ADDRESS_MAX)
  expect(() => fifth.add(1)).toThrow(/too many/)
})
