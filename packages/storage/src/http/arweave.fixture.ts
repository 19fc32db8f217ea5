import { createHash, randomBytes } from 'node:crypto'
import { verifyDataItem } from './data-item.ts'
import { parseRange } from './handler.ts'
import { type HttpFixture, serve } from './serve.fixture.ts'

type Tags = Readonly<Record<string, string>>
type Search = {
  readonly query: string
  readonly variables: { cid: string[]; type: string[]; first: number }
}
type Item = { readonly id: string; readonly tags: Tags; readonly data: Uint8Array<ArrayBuffer> }

export type ArweaveFixture = HttpFixture & {
  behaviour: 'honest' | 'refusing' | 'lying' | 'confused'
  /** Uploads an item of another account that claims to be the block of a CID. */
  upload(cid: string, data: Uint8Array): Promise<void>
}

/** Decodes a data item of ANS-104, with its tags in one Avro block, as is usual. */
function decodeItem(item: Buffer): Item {
  const signature = item.subarray(2, 514)
  let at = 2 + 512 + 512 + 2 + 16
  const long = (): number => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = item[at++]!
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value / 2
    }
  }
  const text = (): string => {
    const length = long()
    at += length
    return item.subarray(at - length, at).toString('utf8')
  }
  const tags: Record<string, string> = {}
  for (let count = long(); count > 0; count--) tags[text()] = text()
  const end = 2 + 512 + 512 + 2 + 16 + Number(item.readBigUInt64LE(1036))
  const id = createHash('sha256').update(signature).digest('base64url')
  return { id, tags, data: Uint8Array.from(item.subarray(end)) }
}

/** Serves a bundler and a gateway of Arweave: `/v1/tx`, `/graphql` with tag filters, `/raw/ID`. */
export async function serveArweave(): Promise<ArweaveFixture> {
  const items: Item[] = []
  const upload = async (request: Request): Promise<Response> => {
    const bytes = Buffer.from(await request.arrayBuffer())
    if (arweave.behaviour === 'refusing') return new Response('no balance', { status: 402 })
    if (!(await verifyDataItem(bytes))) return new Response('invalid', { status: 400 })
    const item = decodeItem(bytes)
    items.push(item)
    const id = arweave.behaviour === 'confused' ? randomBytes(32).toString('base64url') : item.id
    return Response.json({ id, owner: 'wallet', dataCaches: ['arweave.net'] })
  }
  const find = async (request: Request): Promise<Response> => {
    const { query, variables } = (await request.json()) as Search
    for (const name of ['IPFS-CID', 'Content-Type']) {
      if (!query.includes(`name:"${name}"`)) return Response.json({ errors: [{}] })
    }
    const edges = items
      .filter(({ tags }) => variables.cid.includes(tags['IPFS-CID'] ?? ''))
      .filter(({ tags }) => variables.type.includes(tags['Content-Type'] ?? ''))
      .slice(0, variables.first)
      .map(({ id }) => ({ node: { id } }))
    return Response.json({ data: { transactions: { edges } } })
  }
  const served = await serve(async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/v1/tx') return await upload(request)
    if (pathname === '/graphql') return await find(request)
    const item = items.find(({ id }) => pathname === `/raw/${id}`)
    if (!item) return new Response('not found', { status: 404 })
    const span = parseRange(request.headers.get('range'), item.data.length)
    const { first, last } =
      typeof span === 'object' ? span : { first: 0, last: item.data.length - 1 }
    const body = item.data.slice(first, last + 1)
    if (arweave.behaviour === 'lying') body[0]! ^= 1
    const headers = { 'content-range': `bytes ${first}-${last}/${item.data.length}` }
    return new Response(body, span ? { status: 206, headers } : { status: 200 })
  })
  const arweave: ArweaveFixture = {
    ...served,
    behaviour: 'honest',
    async upload(cid, data) {
      const tags = { 'IPFS-CID': cid, 'Content-Type': 'application/vnd.ipld.raw' }
      items.push({ id: randomBytes(32).toString('base64url'), tags, data: Uint8Array.from(data) })
    },
  }
  return arweave
}
