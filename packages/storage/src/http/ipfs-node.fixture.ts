import { unixfs } from '@helia/unixfs'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as Cid from '../dag/cid.ts'
import * as Node from '../dag/node.ts'
import { type HttpFixture, serve } from './serve.fixture.ts'

/**
 * Returns the file in the field `file` of a multipart form, in which the APIs of IPFS nodes receive
 * uploads.
 */
export async function fileOf(request: Request): Promise<Uint8Array> {
  const form = await request.formData()
  const file = form.get('file')
  if (!(file instanceof Blob)) throw new Error('no file')
  return new Uint8Array(await file.arrayBuffer())
}

function varint(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0
  let scale = 1
  for (let index = from; ; index++) {
    const byte = bytes[index]!
    value += (byte & 0x7f) * scale
    scale *= 128
    if (byte < 0x80) return { value, next: index + 1 }
  }
}

/** Decodes a CAR by its specification, and verifies each block against its CID. */
function readCar(car: Uint8Array): { roots: CID[]; blocks: Map<string, Uint8Array> } {
  const head = varint(car, 0)
  const text = Buffer.from(car.subarray(head.next, head.next + head.value))
  // One root: the CID follows the tag 42, a byte string of 37 bytes, and a zero.
  const start = text.indexOf(Buffer.from('d82a582500', 'hex'))
  const roots = [CID.decode(text.subarray(start + 5, start + 41))]
  if (!text.includes('gversion\x01')) throw new Error('not version 1')
  const blocks = new Map<string, Uint8Array>()
  for (let at = head.next + head.value; at < car.length; ) {
    const { value, next } = varint(car, at)
    const [cid, block] = CID.decodeFirst(car.subarray(next, next + value))
    if (!Cid.verify(cid, block)) throw new Error('a block is not what its CID says')
    blocks.set(cid.toString(), block)
    at = next + value
  }
  return { roots, blocks }
}

export type IpfsNodeFixture = HttpFixture & {
  behaviour: 'honest' | 'refusing' | 'lying' | 'confused'
  /** CIDs that the node has pinned. */
  readonly pinned: Set<string>
}

/**
 * Serves the part of Kubo's RPC API that this package uses: blocks by CID, files by Helia's own
 * UnixFS, and pins only of complete contents.
 */
export async function serveIpfsNode({
  token,
}: {
  readonly token: string
}): Promise<IpfsNodeFixture> {
  const blockstore = new MemoryBlockstore()
  const files = unixfs({ blockstore } as never)
  const pinned = new Set<string>()
  const blockOf = async (cid: CID): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    for await (const part of blockstore.get(cid)) parts.push(part)
    return Buffer.concat(parts)
  }
  const assertWhole = async (cid: CID): Promise<void> => {
    const block = await blockOf(cid)
    if (cid.code !== Cid.DAG_PB) return
    for (const link of Node.decode(cid, block).links) await assertWhole(link.cid)
  }
  const lie = (bytes: Uint8Array<ArrayBuffer>) => {
    if (node.behaviour === 'lying') bytes[bytes.length - 1]! ^= 1
    return bytes
  }
  const answers: Record<string, (request: Request, query: URLSearchParams) => Promise<Response>> = {
    async 'dag/import'(request) {
      const { roots, blocks } = readCar(await fileOf(request))
      for (const [cid, block] of blocks) await blockstore.put(CID.parse(cid), block)
      await assertWhole(roots[0]!)
      pinned.add(`${roots[0]}`)
      const root = node.behaviour === 'confused' ? [...blocks.keys()].at(-1)! : `${roots[0]}`
      const line = JSON.stringify({ Root: { Cid: { '/': root }, PinErrorMsg: '' } })
      return new Response(`${line}\n`)
    },
    async 'pin/ls'(_request, query) {
      if (!pinned.has(query.get('arg') ?? '')) return new Response('not pinned', { status: 500 })
      return Response.json({ Keys: { [query.get('arg')!]: { Type: 'recursive' } } })
    },
    async 'block/get'(_request, query) {
      const block = await blockOf(CID.parse(query.get('arg')!))
      return new Response(lie(Uint8Array.from(block)))
    },
    async cat(_request, query) {
      const [offset, length] = [Number(query.get('offset')), Number(query.get('length'))]
      const parts: Uint8Array[] = []
      for await (const part of files.cat(CID.parse(query.get('arg')!), { offset, length })) {
        parts.push(part)
      }
      return new Response(lie(Uint8Array.from(Buffer.concat(parts))))
    },
  }
  const served = await serve(async (request) => {
    const url = new URL(request.url)
    const answer = answers[url.pathname.replace('/api/v0/', '')]
    if (request.headers.get('authorization') !== `Bearer ${token}`) {
      return new Response('forbidden', { status: 403 })
    }
    if (node.behaviour === 'refusing' || request.method !== 'POST' || !answer) {
      return new Response('no', { status: 500 })
    }
    try {
      return await answer(request, url.searchParams)
    } catch (error) {
      return new Response(`${error}`, { status: 500 })
    }
  })
  const node: IpfsNodeFixture = { ...served, behaviour: 'honest', pinned }
  return node
}
