// Goal: bodies that are never finished and downloads that are not read hold a bounded part of a
// gateway, for each key, account and address, and honest clients finish theirs.
// Method: the whole HTTP API, with bodies that never end and answers that are not read; a manual
// clock.

import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { FILE_PART_BYTES } from '../../batches/limits.ts'
import { createHarness, readJson } from '../../testing/index.ts'
import { clientOf, numbered, upload } from '../batches/batch-client.fixture.ts'
import * as Limits from '../limits.ts'
import { createTransfers, scopedTransfers, type TransferCaller } from './transfers.ts'

const chat = '/v1/chat/completions'
const question = JSON.stringify({
  model: 'scripted',
  messages: [{ role: 'user', content: 'hello' }],
})

/** A body that never ends. */
const endless = () =>
  new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) }, { highWaterMark: 0 })

/** A body that ends when it is read; `seen` counts the reads of it. */
function empty() {
  const seen = { pulls: 0 }
  const pull = (controller: ReadableStreamDefaultController) => {
    seen.pulls += 1
    controller.close()
  }
  return { body: new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 }), seen }
}

async function open() {
  const h = await createHarness({ state: createStateMemory() })
  const other = await h.gateway.keys.create({ name: 'other', settlement: 'session' })
  const send = (body: string | ReadableStream<Uint8Array>, options: SendOptions = {}) => {
    const { secret = h.secret, address = '192.0.2.1', path = chat, headers = {} } = options
    const own = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const init = { method: 'POST', body, duplex: 'half', headers: { ...own, ...headers } }
    const request = new Request(`http://gateway.test${path}`, init as RequestInit)
    return h.gateway.handle(request, { remoteAddress: address })
  }
  return { ...h, other: other.secret, send }
}

type SendOptions = {
  readonly secret?: string
  readonly address?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
}

const paths = [
  chat,
  '/v1/messages/count_tokens',
  '/v1/batches',
  '/v1/files',
  '/v1/responses/input_tokens',
]

describe('bodies that are not finished', () => {
  // Finding: OFF4-4
  test('a key has a number of bodies, and one more is refused unread', async () => {
    const { send, other } = await open()
    for (let at = 0; at < Limits.BODIES_PER_KEY_MAX; at++) void send(endless())
    await new Promise((resolve) => setImmediate(resolve))
    for (const path of paths) {
      const { body, seen } = empty()
      const refused = await send(body, { path })
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2'])
      expect(await readJson(refused)).toMatchObject({
        error: { ostrom: { code: 'transfer-limit' } },
      })
      expect(seen.pulls).toBe(0)
    }
    expect((await send(question, { secret: other })).status).toBe(200)
  })

  // Finding: OFF4-4
  test('the keys of an address have a number of bodies together', async () => {
    const { send, gateway } = await open()
    const perKey = Limits.BODIES_PER_KEY_MAX
    const keys = Math.ceil(Limits.BODIES_PER_ADDRESS_MAX / perKey)
    for (let at = 0; at < keys; at++) {
      const { secret } = await gateway.keys.create({ name: `${at}`, settlement: 'session' })
      for (let one = 0; one < perKey; one++) void send(endless(), { secret })
    }
    await new Promise((resolve) => setImmediate(resolve))
    expect((await send(question)).status).toBe(429)
    expect((await send(question, { address: '192.0.2.2' })).status).toBe(200)
  })

  // Finding: OFF4-4
  test('a stated length counts before the body is read', async () => {
    const { send, other } = await open()
    const length = { 'content-length': `${Limits.BODY_BYTES_MAX}` }
    for (let at = 0; at < 6; at++) void send(endless(), { headers: length })
    await new Promise((resolve) => setImmediate(resolve))
    const { body, seen } = empty()
    expect([(await send(body, { headers: length })).status, seen.pulls]).toEqual([429, 0])
    // Small bodies are read at any time.
    const small = { 'content-length': `${question.length}` }
    expect((await send(question, { headers: small })).status).toBe(200)
    expect((await send(question, { secret: other })).status).toBe(200)
  })

  test('a body gives its place back when it has arrived or broken off', async () => {
    const { send } = await open()
    for (let at = 0; at < 2 * Limits.BODIES_PER_KEY_MAX; at++) {
      const cut = new ReadableStream({ pull: (controller) => controller.error(new Error('cut')) })
      await send(at % 2 === 0 ? cut : question)
    }
    expect((await send(question)).status).toBe(200)
  })
})

// Finding: OFF4-4
test('an account has bytes of bodies with all its keys, and all accounts have', () => {
  const all = createTransfers()
  const headers = new Headers({ 'content-length': `${32 * 1024 * 1024}` })
  const hold = (account: number, caller: TransferCaller) =>
    scopedTransfers(all, `${account}`).body(caller, { headers })
  let refused: string | undefined
  let held = 0
  for (let account = 0; account < 40 && refused !== 'gateway-transfers-full'; account++) {
    for (let key = 0; key < 32; key++) {
      try {
        hold(account, { keyId: `${key}`, address: `192.0.2.${account}` })
        held += 1
      } catch (error) {
        refused = (error as { code: string }).code
        break
      }
    }
    if (account === 0) expect([held, refused]).toEqual([4, 'transfer-limit'])
  }
  expect([held, refused]).toEqual([32, 'gateway-transfers-full'])
})

describe('downloads', () => {
  type DownloadOptions = {
    readonly method?: string
    readonly secret?: string
    readonly id?: string
    readonly address?: string
  }

  /** Uploads a file with a line above this size in bytes; `download` asks for the file. */
  async function file(bytes = 0) {
    const opened = await open()
    const lines = [...numbered('line', 2), 'x'.repeat(bytes)]
    const own = await upload(clientOf(opened, opened.secret), lines)
    const download = (options: DownloadOptions = {}) => {
      const { method = 'GET', secret = opened.secret, id = own, address = '192.0.2.1' } = options
      const headers = { authorization: `Bearer ${secret}` }
      const url = `http://gateway.test/v1/files/${id}/content`
      return opened.gateway.handle(new Request(url, { method, headers }), {
        remoteAddress: address,
      })
    }
    return { ...opened, download }
  }

  // Finding: OFF4-4
  test('a key has a number of downloads, until one is read or closed', async () => {
    const { download } = await file()
    const running: Response[] = []
    for (let at = 0; at < Limits.DOWNLOADS_PER_KEY_MAX; at++) running.push(await download())
    expect(running.map(({ status }) => status)).toEqual(running.map(() => 200))
    const refused = await download()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2'])
    expect((await download({ method: 'HEAD' })).status).toBe(200)
    expect((await running[0]!.text()).split('\n')).toHaveLength(3)
    expect((await download()).status).toBe(200)
    expect((await download()).status).toBe(429)
    await running[1]!.body!.cancel()
    expect((await download()).status).toBe(200)
  })

  // Finding: OFF4-4
  test('a download of which nothing is taken for five minutes ends', async () => {
    const { download, clock } = await file()
    const running: Response[] = []
    for (let at = 0; at < Limits.DOWNLOADS_PER_KEY_MAX; at++) running.push(await download())
    expect(Limits.DOWNLOAD_STALL_MS).toBe(5 * 60_000)
    await clock.advance(Limits.DOWNLOAD_STALL_MS - 1)
    expect((await download()).status).toBe(429)
    await clock.advance(1)
    await expect(running[0]!.text()).rejects.toThrow('no part')
    expect((await download()).status).toBe(200)
  })

  // Finding: OFF4-4
  test('a download that is read and then left for five minutes ends', async () => {
    const { download, clock } = await file(2 * FILE_PART_BYTES)
    const reader = (await download()).body!.getReader()
    await clock.advance(Limits.DOWNLOAD_STALL_MS - 1)
    expect((await reader.read()).value).toHaveLength(FILE_PART_BYTES)
    // Each part that is taken begins the time anew.
    await clock.advance(Limits.DOWNLOAD_STALL_MS - 1)
    for (let at = 1; at < Limits.DOWNLOADS_PER_KEY_MAX; at++) await download()
    expect((await download()).status).toBe(429)
    await clock.advance(1)
    expect((await download()).status).toBe(200)
    await expect(reader.read()).rejects.toThrow('no part')
  })

  // Finding: OFF4-4
  test('the keys of an address have a number of downloads together', async () => {
    const { gateway, download } = await file()
    const most = Limits.DOWNLOADS_PER_ADDRESS_MAX / Limits.DOWNLOADS_PER_KEY_MAX
    for (let key = 0; key < most; key++) {
      const { secret } = await gateway.keys.create({ name: `${key}`, settlement: 'session' })
      const id = await upload(clientOf({ gateway }, secret), numbered('line', 3))
      for (let at = 0; at < Limits.DOWNLOADS_PER_KEY_MAX; at++)
        expect((await download({ secret, id })).status).toBe(200)
    }
    const refused = await download()
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('downloads of this address')
    expect((await download({ address: '192.0.2.2' })).status).toBe(200)
  })
})

test('honest clients stay below the limits', () => {
  // A program that sends the lines of a file as questions, fifty at once, each of a long document.
  expect(50).toBeLessThan(Limits.BODIES_PER_KEY_MAX)
  expect(50 * 1024 * 1024).toBeLessThan(Limits.BODIES_PER_KEY_BYTES_MAX)
  // An account with four such programs, each of which also uploads a file.
  expect(4 * 50).toBeLessThan(Limits.BODIES_PER_ACCOUNT_MAX)
  expect(3 * 32 * 1024 * 1024).toBeLessThan(Limits.BODIES_PER_ACCOUNT_BYTES_MAX)
  // Three hundred people behind one address who send at the same second.
  expect(300).toBeLessThan(Limits.BODIES_PER_ADDRESS_MAX)
  expect(300 * 512 * 1024).toBeLessThan(Limits.BODIES_PER_ADDRESS_BYTES_MAX)
  // A thousand people of a gateway, whose large bodies arrive in the same second.
  expect(1_000 * 512 * 1024).toBeLessThan(Limits.BODIES_BYTES_MAX)
  // A program that fetches the results of eight batches, with their errors, at once.
  expect(8 * 2).toBeLessThanOrEqual(Limits.DOWNLOADS_PER_KEY_MAX)
  expect(2 * 8 * 2).toBeLessThanOrEqual(Limits.DOWNLOADS_PER_ACCOUNT_MAX)
  expect(3 * 8 * 2).toBeLessThanOrEqual(Limits.DOWNLOADS_PER_ADDRESS_MAX)
  expect(300).toBeLessThanOrEqual(Limits.DOWNLOADS_MAX)
  // A connection that is lost for two minutes and comes back.
  expect(120_000).toBeLessThan(Limits.DOWNLOAD_STALL_MS)
})
