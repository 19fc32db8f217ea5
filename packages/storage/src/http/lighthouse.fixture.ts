import { MemoryBlockstore } from 'blockstore-core'
import { importBytes } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { sha256Hex } from '../conformance/fixture.ts'
import { parseRange } from './handler.ts'
import { fileOf } from './ipfs-node.fixture.ts'
import { type HttpFixture, serve } from './serve.fixture.ts'

export type LighthouseFixture = HttpFixture & {
  behaviour: 'honest' | 'refusing' | 'lying'
  sha256Of(url: string): `0x${string}`
}

/** Serves Lighthouse's upload and gateway. Files get the CID of leaves of 256 KiB. */
export async function serveLighthouse({
  token,
}: {
  readonly token: string
}): Promise<LighthouseFixture> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const served = await serve(async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/api/v0/add') {
      const allowed = request.headers.get('authorization') === `Bearer ${token}`
      if (!allowed || service.behaviour === 'refusing') return new Response('no', { status: 401 })
      const bytes = await fileOf(request)
      const { cid } = await importBytes(bytes, new MemoryBlockstore(), {
        cidVersion: 1,
        rawLeaves: true,
        chunker: fixedSize({ chunkSize: 256 * 1024 }),
      })
      files.set(cid.toString(), Uint8Array.from(bytes))
      return Response.json({ Name: 'file', Hash: cid.toString(), Size: `${bytes.length}` })
    }
    const bytes = files.get(pathname.replace('/ipfs/', ''))
    if (!bytes) return new Response('not found', { status: 404 })
    const span = parseRange(request.headers.get('range'), bytes.length)
    const { first, last } = typeof span === 'object' ? span : { first: 0, last: bytes.length - 1 }
    const body = bytes.slice(first, last + 1)
    if (service.behaviour === 'lying') body[0]! ^= 1
    const headers = { 'content-range': `bytes ${first}-${last}/${bytes.length}` }
    return new Response(body, span ? { status: 206, headers } : { status: 200 })
  })
  const service: LighthouseFixture = {
    ...served,
    behaviour: 'honest',
    sha256Of: (url) => sha256Hex(files.get(new URL(url).pathname.replace('/ipfs/', ''))!),
  }
  return service
}
