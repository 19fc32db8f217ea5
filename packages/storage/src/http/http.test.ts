// Goal: any HTTP server can be an untrusted mirror, and other clients can use this package's HTTP
// handler as a gateway.
// Method: real servers on loopback that are honest, send wrong bytes, fail or do not support
// ranges; the handler's answers compared with the store that it serves.

import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  collectBytes,
  expectBytes,
  flipAt,
  MIB,
  noise,
  sha256Hex,
  splitBytes,
  TIMEOUT_MS,
} from '../conformance/fixture.ts'
import { createStorageMemory } from '../memory.ts'
import type { FileContent, SourceDrop, Storage } from '../storage.ts'
import { parseRange } from './handler.ts'
import { createBlobHandler, createGatewaySource, createUrlSource } from './index.ts'
import { type HttpFixture, serve } from './serve.fixture.ts'

const bytes = noise(20 * MIB + 333)
let origin: Storage
let file: FileContent
let storage: Storage
let servers: HttpFixture[]
beforeAll(async () => {
  origin = createStorageMemory()
  file = await origin.add(splitBytes(bytes))
})
beforeEach(async () => {
  storage = createStorageMemory()
  servers = []
})
afterEach(async () => {
  await storage.close()
  for (const server of servers) await server.close()
})
async function start(handler: (request: Request) => Promise<Response>): Promise<HttpFixture> {
  const server = await serve(handler)
  servers.push(server)
  return server
}

/** Returns the handler of a plain file server, like an object store. */
const fileHandler =
  ({ ranges = true, change = (body: Uint8Array<ArrayBuffer>) => body } = {}) =>
  async (request: Request): Promise<Response> => {
    const span = ranges ? parseRange(request.headers.get('range'), bytes.length) : undefined
    const { first, last } = typeof span === 'object' ? span : { first: 0, last: bytes.length - 1 }
    const body = change(bytes.slice(first, last + 1))
    const headers = { 'content-range': `bytes ${first}-${last}/${bytes.length}` }
    return new Response(body, span ? { status: 206, headers } : { status: 200 })
  }

describe('sources', { timeout: TIMEOUT_MS }, () => {
  test('a gateway gives a file, leaf by leaf', async () => {
    const { url, requests } = await start(createBlobHandler({ storage: origin }))
    const sources = [createGatewaySource({ url })]
    expect(await storage.fetch({ cid: file.cid }, { sources })).toEqual(file)
    expectBytes(await collectBytes(storage.read(file.cid)), bytes)
    expect(requests[0]?.path).toBe(`/ipfs/${file.cid}?format=raw`)
    expect(requests.filter((request) => request.range)).toHaveLength(2)
  })

  test('a folder, and a single block, come from a gateway too', async () => {
    const small = await origin.add([noise(9)])
    const folder = await origin.addFolder([{ path: 'x/y', cid: small.cid }])
    const { url } = await start(createBlobHandler({ storage: origin }))
    const sources = [createGatewaySource({ url })]
    expect(await storage.fetch({ cid: folder.cid }, { sources })).toEqual(folder)
  })

  test('a gateway of blocks alone is enough', async () => {
    const whole = createBlobHandler({ storage: origin })
    const { url } = await start(async (request) => {
      if (request.url.includes('format=raw')) return await whole(request)
      return new Response('only blocks here', { status: 406 })
    })
    const sources = [createGatewaySource({ url })]
    expect(await storage.fetch({ cid: file.cid }, { sources })).toEqual(file)
  })

  test('a plain URL shares the work with a gateway that gives the DAG', async () => {
    const mirror = await start(fileHandler())
    const gateway = await start(createBlobHandler({ storage: origin }))
    const sources = [
      createUrlSource({ url: `${mirror.url}/model.gguf`, content: file }),
      createGatewaySource({ url: gateway.url }),
    ]
    expect(await storage.fetch({ cid: file.cid }, { sources })).toEqual(file)
    expect(mirror.requests.length).toBeGreaterThan(0)
  })

  test('a lying URL is dropped and named, and the gateway does the rest', async () => {
    const change = (body: Uint8Array<ArrayBuffer>) => {
      flipAt(5)(body, 0)
      return body
    }
    const mirror = await start(fileHandler({ change }))
    const gateway = await start(createBlobHandler({ storage: origin }))
    const drops: string[] = []
    const sources = [
      createUrlSource({ url: mirror.url, content: file, name: 'liar' }),
      createGatewaySource({ url: gateway.url }),
    ]
    const content = await storage.fetch(
      { cid: file.cid },
      { sources, onSourceDropped: ({ source, error }) => drops.push(`${source} ${error}`) },
    )
    expect(content).toEqual(file)
    expect(drops).toHaveLength(1)
    expect(drops[0]).toMatch(/^liar ContentMismatchError: /)
  })

  test('wrong bytes at the end of a response end the source, not the process', async () => {
    const uncaught: unknown[] = []
    const note = (error: unknown) => void uncaught.push(error)
    process.on('uncaughtException', note)
    const change = (body: Uint8Array<ArrayBuffer>) => {
      body[body.length - 1]! ^= 1
      return body
    }
    const mirror = await start(fileHandler({ change }))
    const gateway = await start(createBlobHandler({ storage: origin }))
    const { block, name } = createGatewaySource({ url: gateway.url })
    const { range } = createUrlSource({ url: mirror.url, content: file })
    const sources = [{ name, block: block!, range: range! }]
    for (let round = 0; round < 3; round++) {
      const fetch = storage.fetch({ cid: file.cid }, { sources })
      await expect(fetch).rejects.toMatchObject({ code: 'content-mismatch' })
    }
    process.off('uncaughtException', note)
    expect(uncaught).toEqual([])
  })

  test('a hub URL of which only SHA-256 and size are known is resumed where it broke', async () => {
    let broken = true
    const plain = fileHandler()
    const { url, requests } = await start(async (request) => {
      const response = await plain(request)
      if (!broken) return response
      broken = false
      // A relay between client and server that cuts off a response as if it were complete.
      const part = (await response.bytes()).slice(0, 12 * MIB + 5)
      return new Response(part, { status: 206, headers: response.headers })
    })
    const { sha256, bytes: size } = file
    const want = { sha256, bytes: size }
    const sources = [createUrlSource({ url, content: want })]
    expect(await storage.fetch(want, { sources })).toEqual(file)
    expect(requests).toHaveLength(2)
    expect(requests[1]!.range).toBe(`bytes=${12 * MIB + 5}-${bytes.length - 1}`)
  })

  test('a server that knows no ranges still serves as a whole', async () => {
    const { url } = await start(fileHandler({ ranges: false }))
    const { sha256, bytes: size } = file
    const half = createUrlSource({ url, content: file })
    const sources = [{ name: 'half', range: half.range! }, half]
    expect(await storage.fetch({ sha256, bytes: size }, { sources })).toEqual(file)
  })

  test('names the faults of servers, and never the URL with its token', async () => {
    const away = await start(async () => new Response(null, { status: 403 }))
    const content = { sha256: sha256Hex(noise(5)), bytes: 5n }
    const url = `${away.url}/model?token=secret`
    const gone = 'http://127.0.0.1:1/model?token=secret'
    const sources = [createUrlSource({ url, content }), createUrlSource({ url: gone, content })]
    const error = await storage.fetch(content, { sources }).catch((error) => error)
    expect(error).toMatchObject({ code: 'source-unreachable' })
    expect(error.message).toContain('answered with status 403')
    expect(error.message).toMatch(/127\.0\.0\.1:1: \w+/)
    expect(error.message).not.toContain('secret')
  })

  test('follows redirects to another host, without taking a token there', async () => {
    const seen: (string | null)[] = []
    const plain = fileHandler()
    const cdn = await start(async (request) => {
      seen.push(request.headers.get('authorization'))
      return await plain(request)
    })
    const hub = await start(async (request) => {
      seen.push(request.headers.get('authorization'))
      const { pathname } = new URL(request.url)
      const location = pathname === '/a' ? '/b' : `${cdn.url}/file`
      return new Response(null, { status: 302, headers: { location } })
    })
    const loop = await start(async () => {
      return new Response(null, { status: 302, headers: { location: '/again' } })
    })
    const headers = { authorization: 'Bearer secret' }
    const { sha256, bytes: size } = file
    const want = { sha256, bytes: size }
    const drops: string[] = []
    const sources = [
      createUrlSource({ url: loop.url, content: want }),
      createUrlSource({ url: `${hub.url}/a`, content: want, headers }),
    ]
    const onSourceDropped = ({ error }: SourceDrop) => drops.push(String(error))
    expect(await storage.fetch(want, { sources, onSourceDropped })).toEqual(file)
    expect(seen).toEqual(['Bearer secret', 'Bearer secret', null])
    expect(drops).toEqual(['Error: redirects more than 5 times'])
  })

  test('refuses other schemes', () => {
    const content = { cid: file.cid }
    expect(() => createUrlSource({ url: 'file:///etc/passwd', content })).toThrow(TypeError)
    expect(() => createGatewaySource({ url: 'ftp://host' })).toThrow(TypeError)
  })
})

describe('handler', { timeout: TIMEOUT_MS }, () => {
  const ask = async (path: string, headers = {}, method = 'GET') =>
    await createBlobHandler({ storage: origin })(
      new Request(`http://x${path}`, { headers, method }),
    )

  test.each([
    ['bytes=0-9', 206, 0, 10],
    ['bytes=1048570-1048600', 206, 1048570, 1048601],
    ['bytes=20971520-', 206, 20971520, bytes.length],
    ['bytes=-333', 206, bytes.length - 333, bytes.length],
    ['bytes=5-99999999999', 206, 5, bytes.length],
    ['bytes=0-1,5-6', 200, 0, bytes.length],
    ['lines=1-2', 200, 0, bytes.length],
  ])('answers the range %s', async (range, status, start, end) => {
    const response = await ask(`/ipfs/${file.cid}`, { range })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-length')).toBe(String(end - start))
    expectBytes(await response.bytes(), bytes.subarray(start, end))
  })

  test.each(['bytes=99999999999-', 'bytes=5-4', 'bytes=-0'])(
    'refuses the range %s',
    async (range) => {
      const response = await ask(`/ipfs/${file.cid}`, { range })
      expect(response.status).toBe(416)
      expect(response.headers.get('content-range')).toBe(`bytes */${bytes.length}`)
    },
  )

  test('answers blocks by query or by accept header', async () => {
    const block = await origin.block(file.cid)
    expectBytes(await (await ask(`/ipfs/${file.cid}?format=raw`)).bytes(), block!)
    const accept = 'application/vnd.ipld.raw'
    const response = await ask(`/ipfs/${file.cid}`, { accept })
    expect(response.headers.get('content-type')).toBe(accept)
    expectBytes(await response.bytes(), block!)
  })

  test('answers files in folders, HEAD, and what a client has already', async () => {
    const folder = await origin.addFolder([{ path: 'a b/c', cid: file.cid }])
    const response = await ask(`/ipfs/${folder.cid}/a%20b/c`, { range: 'bytes=0-3' })
    expectBytes(await response.bytes(), bytes.subarray(0, 4))
    const head = await ask(`/ipfs/${file.cid}`, {}, 'HEAD')
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
    expect(await head.bytes()).toHaveLength(0)
    const again = await ask(`/ipfs/${file.cid}`, { 'if-none-match': head.headers.get('etag')! })
    expect(again.status).toBe(304)
  })

  test.each([
    ['/', 404],
    ['/ipfs/hello', 400],
    ['/ipfs/bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', 404],
    ['/ipfs/bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku/%E0%A4%A', 400],
    ['/ipfs/../../etc/passwd', 404],
  ])('answers %s with %i', async (path, status) => {
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code: expect.any(String) } })
  })

  test('refuses to be written to', async () => {
    expect((await ask(`/ipfs/${file.cid}`, {}, 'PUT')).status).toBe(405)
  })
})
