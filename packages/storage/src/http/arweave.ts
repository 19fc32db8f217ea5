import { createPrivateKey, type KeyObject } from 'node:crypto'
import { createAsyncCache } from '@ostrom/protocol'
import { createSink } from '../create-sink.ts'
import { blocksOf } from '../dag/car.ts'
import * as Cid from '../dag/cid.ts'
import { ARWEAVE_CACHE_ENTRIES_MAX, ARWEAVE_CANDIDATES_MAX, BLOCK_BYTES_MAX } from '../limits.ts'
import type { ContentSink, SinkLocation } from '../sink.ts'
import type { ByteSource, Content, ContentSource, Storage } from '../storage.ts'
import { bytesOf, call, joinUrl, jsonOf, valueAt } from './call.ts'
import { type DataItemHeader, type DataItemTag, signDataItem } from './data-item.ts'
import { parseUrl, range } from './request.ts'

/**
 * Media types of data items, by what an item contains: the bytes of a file, or one block of a DAG.
 */
const types = { file: 'application/octet-stream', block: 'application/vnd.ipld.raw' } as const
type Kind = keyof typeof types

const searchQuery =
  'query($cid:[String!]!,$type:[String!]!,$owners:[String!],$first:Int!){transactions(' +
  'first:$first,owners:$owners,tags:[{name:"IPFS-CID",values:$cid},' +
  '{name:"Content-Type",values:$type}]){edges{node{id}}}}'

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value)

/**
 * Creates a source over an Arweave gateway. It finds contents by the tag `IPFS-CID`, which any
 * account can set. With `owners` it considers only items that these wallets signed. The source
 * verifies blocks itself, so that a false item does not hide a true one.
 *
 * @param options.url Such as `https://arweave.net`.
 * @throws {TypeError} The URL is not http or https.
 */
export function createArweaveSource(options: createArweaveSource.Options): ContentSource {
  const base = parseUrl(options.url)
  const { owners = [] } = options
  const found = createAsyncCache<string, readonly string[] | undefined>({
    entriesMax: ARWEAVE_CACHE_ENTRIES_MAX,
  })
  const search = async (cid: string, kind: Kind, signal: AbortSignal) => {
    const variables = {
      cid: [cid],
      type: [types[kind]],
      owners: owners.length > 0 ? owners : null,
      first: ARWEAVE_CANDIDATES_MAX,
    }
    const answer = await call(joinUrl(base, '/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: searchQuery, variables }),
      signal,
    })
    const edges = valueAt(await jsonOf(answer), 'data', 'transactions', 'edges')
    if (!Array.isArray(edges)) throw new Error('a response in another format')
    const ids = edges.map((edge) => valueAt(edge, 'node', 'id')).filter(isId)
    return ids.length > 0 ? ids : undefined
  }
  const idsOf = async (cid: string, kind: Kind, signal: AbortSignal): Promise<readonly string[]> =>
    (await found.getOrMake(`${kind} ${cid}`, () => search(cid, kind, signal), { signal })) ?? []
  const raw = (id: string) => joinUrl(base, `/raw/${id}`)
  return {
    name: options.name ?? base.host,
    async block(text, { signal }) {
      const cid = Cid.parse(text)
      const ids = [...(await idsOf(cid.toString(), 'block', signal))]
      // A file of one leaf is a block too.
      if (cid.code === Cid.RAW) ids.push(...(await idsOf(cid.toString(), 'file', signal)))
      let last: unknown = new Error('has no such content')
      for (const id of ids.slice(0, ARWEAVE_CANDIDATES_MAX)) {
        try {
          const answer = await call(raw(id), { method: 'GET', signal })
          const block = await bytesOf(answer, BLOCK_BYTES_MAX)
          if (Cid.verify(cid, block)) return block
          last = new Error('has other bytes under this CID')
        } catch (error) {
          signal.throwIfAborted()
          last = error
        }
      }
      throw last
    },
    async *range({ cid: text }, { signal, ...span }) {
      if (text === undefined) throw new Error('supports queries by CID only')
      const [id] = await idsOf(Cid.parse(text).toString(), 'file', signal)
      if (id === undefined) throw new Error('has no such content')
      yield* range(raw(id), span, { signal })
    },
  }
}

export declare namespace createArweaveSource {
  type Options = {
    readonly url: string
    /** Addresses of the accepted wallets; all wallets when empty. */
    readonly owners?: readonly string[] | undefined
    readonly name?: string | undefined
  }
}

/**
 * Parses a wallet's key file: an RSA key as JSON (JWK).
 *
 * @throws {TypeError} Not such a key. The error does not contain the text.
 */
export function arweaveKey(json: string): KeyObject {
  try {
    return createPrivateKey({ format: 'jwk', key: JSON.parse(json) })
  } catch {
    throw new TypeError('not a key file of an Arweave wallet')
  }
}

/** Yields the parts of a content for data items: each file, and each node above files or leaves. */
async function* partsOf(content: Content, storage: Storage) {
  const files = content.kind === 'file' ? [content] : content.files
  const seen = new Set<string>()
  for (const { cid } of files) {
    if (seen.has(cid)) continue
    seen.add(cid)
    yield { cid, kind: 'file' as const, read: (): ByteSource => storage.read(cid) }
  }
  // The files contain the leaves; only the nodes above them need their own items.
  for await (const { cid, block } of blocksOf(storage, Cid.parse(content.cid), { leaves: false })) {
    const text = cid.toString()
    if (seen.has(`node ${text}`)) continue
    seen.add(`node ${text}`)
    yield { cid: text, kind: 'block' as const, read: (): ByteSource => [block] }
  }
}

async function* joined(head: DataItemHeader, data: ByteSource): AsyncGenerator<Uint8Array> {
  yield head.bytes
  for await (const piece of data) yield Uint8Array.from(piece)
}

/**
 * Creates a sink over a bundler of Arweave. Files, and the nodes of their DAG, become data items
 * (ANS-104), signed by `key`, the key of an Arweave wallet. The wallet's balance at the bundler
 * pays for them.
 *
 * @param options.url Such as `https://upload.ardrive.io`; items are posted to `/v1/tx`.
 * @param options.gateway Gateway from which the items can be read later.
 * @throws {TypeError} The URL is not http or https.
 */
export function createArweaveSink(options: createArweaveSink.Options): ContentSink {
  const { key } = options
  const base = parseUrl(options.url)
  const gateway = parseUrl(options.gateway)
  const name = options.name ?? base.host
  return createSink(name, async (content, { storage, signal, onProgress }) => {
    const locations: SinkLocation[] = []
    for await (const { cid, kind, read } of partsOf(content, storage)) {
      const tags: readonly DataItemTag[] = [
        { name: 'Content-Type', value: types[kind] },
        { name: 'IPFS-CID', value: cid },
      ]
      const head = await signDataItem(read(), { key, tags })
      const headers = { 'content-type': 'application/octet-stream' }
      const body = joined(head, read())
      const path = joinUrl(base, '/v1/tx')
      const answer = await call(path, { method: 'POST', headers, body, signal })
      const id = valueAt(await jsonOf(answer), 'id')
      if (id !== head.id) throw new Error('the bundler reported another item')
      if (kind === 'file') locations.push({ cid, url: joinUrl(gateway, `/raw/${id}`).href })
      onProgress?.({ bytes: 0, source: name })
    }
    return { locations }
  })
}

export declare namespace createArweaveSink {
  type Options = {
    readonly url: string
    readonly gateway: string
    readonly key: KeyObject
    readonly name?: string | undefined
  }
}
