import * as Cid from '../dag/cid.ts'
import { BLOCK_BYTES_MAX } from '../limits.ts'
import type { Source, Want } from '../storage.ts'
import { type Fetch, get, range, stream } from './request.ts'

function hostOf(url: string): string {
  const { protocol, host } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new TypeError(`a source cannot have the scheme ${protocol}`)
  }
  return host
}

const isSame = (content: Want, want: Want): boolean => {
  if (content.cid !== undefined && want.cid !== undefined) {
    return Cid.parse(content.cid).equals(Cid.parse(want.cid))
  }
  return content.sha256 !== undefined && content.sha256 === want.sha256
}

/**
 * A source of one file behind any URL: a model hub, an object store, a mirror. The server is not
 * trusted. Servers that know ranges are resumed and shared with other sources.
 *
 * @param options.content What the URL is said to hold, so that it is not asked for other files.
 * @param options.headers For example an access token; never shown in errors.
 * @throws {TypeError} The URL is not http or https.
 */
export function createUrlSource(options: createUrlSource.Options): Source {
  const { url, content, headers = {}, fetch = globalThis.fetch, name = hostOf(url) } = options
  hostOf(url)
  const send: Fetch = (to, init) => {
    return fetch(to, { ...init, headers: { ...headers, ...(init.headers as object) } })
  }
  const assertSame = (want: Want): void => {
    if (!isSame(content, want)) throw new Error('has another content')
  }
  return {
    name,
    async *range(want, span) {
      assertSame(want)
      yield* range(send, url, span)
    },
    async *whole(want, { signal }) {
      assertSame(want)
      yield* stream(await get(send, url, { signal }))
    },
  }
}

export declare namespace createUrlSource {
  type Options = {
    readonly url: string
    readonly content: Want
    readonly headers?: Readonly<Record<string, string>>
    readonly name?: string
    readonly fetch?: Fetch
  }
}

/**
 * A source over an IPFS gateway, or over another node's `createBlobHandler`: files by range, and
 * single blocks as in the trustless gateway specification. It is not trusted either.
 *
 * @param options.url Where `/ipfs/CID` begins, for example `https://ipfs.io`.
 * @throws {TypeError} The URL is not http or https.
 */
export function createGatewaySource(options: createGatewaySource.Options): Source {
  const { url, fetch = globalThis.fetch, name = hostOf(url) } = options
  hostOf(url)
  const at = (cid: string): string => `${url.replace(/\/+$/, '')}/ipfs/${cid}`
  const cidOf = (want: Want): string => {
    if (want.cid === undefined) throw new Error('can be asked by CID only')
    return Cid.parse(want.cid).toString()
  }
  return {
    name,
    async block(cid, { signal }) {
      const headers = { accept: 'application/vnd.ipld.raw' }
      const response = await get(fetch, `${at(cid)}?format=raw`, { signal, headers })
      const parts: Uint8Array[] = []
      let bytes = 0
      for await (const part of stream(response)) {
        bytes += part.length
        if (bytes > BLOCK_BYTES_MAX) throw new Error(`a block above ${BLOCK_BYTES_MAX} bytes`)
        parts.push(part)
      }
      return Buffer.concat(parts)
    },
    async *range(want, span) {
      yield* range(fetch, at(cidOf(want)), span)
    },
    async *whole(want, { signal }) {
      yield* stream(await get(fetch, at(cidOf(want)), { signal }))
    },
  }
}

export declare namespace createGatewaySource {
  type Options = {
    readonly url: string
    readonly name?: string
    readonly fetch?: Fetch
  }
}
