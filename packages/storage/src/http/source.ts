import type { AddressGuard } from '@ostrom/protocol/system'
import * as Cid from '../dag/cid.ts'
import { BLOCK_BYTES_MAX } from '../limits.ts'
import type { ContentQuery, ContentSource } from '../storage.ts'
import { get, parseUrl, range } from './request.ts'

const isSameContent = (content: ContentQuery, want: ContentQuery): boolean => {
  if (content.cid !== undefined && want.cid !== undefined) {
    return Cid.parse(content.cid).equals(Cid.parse(want.cid))
  }
  return content.sha256 !== undefined && content.sha256 === want.sha256
}

/**
 * Creates a source of one file behind any URL: a model hub, an object store, a mirror. The server
 * is not trusted. With range support, downloads can be resumed and shared with other sources.
 *
 * @param options.content The content that the caller claims to be at the URL; the source serves no
 * other.
 * @param options.headers For example an access token. Only the origin of the URL gets them, and no
 * error quotes them.
 * @throws {TypeError} The URL is not http or https.
 */
export function createUrlSource(options: createUrlSource.Options): ContentSource {
  const { content, headers: secretHeaders = {} } = options
  const url = parseUrl(options.url)
  const assertSame = (want: ContentQuery): void => {
    if (!isSameContent(content, want)) throw new Error('has another content')
  }
  return {
    name: options.name ?? url.host,
    async *range(want, { signal, ...span }) {
      assertSame(want)
      yield* range(url, span, { signal, secretHeaders })
    },
    async *full(want, { signal }) {
      assertSame(want)
      yield* await get(url, { signal, secretHeaders })
    },
  }
}

export declare namespace createUrlSource {
  type Options = {
    readonly url: string
    readonly content: ContentQuery
    readonly headers?: Readonly<Record<string, string>>
    readonly name?: string
  }
}

/**
 * Creates a source over an IPFS gateway, or over another node's `createBlobHandler`: files by
 * range, and single blocks as in the trustless gateway specification. It is not trusted.
 *
 * @param options.url Base URL of `/ipfs/CID`, for example `https://ipfs.io`.
 * @param options.guard Guard for a URL that a stranger named: not even the first request goes to an
 * address that the guard refuses. Without a guard, the URL counts as named by the owner.
 * @throws {TypeError} The URL is not http or https.
 */
export function createGatewaySource(options: createGatewaySource.Options): ContentSource {
  const base = parseUrl(options.url)
  const { guard } = options
  const trust = { origin: guard ? 'stranger' : 'owner', guard } as const
  const at = (cid: string): URL => new URL(`${base.pathname.replace(/\/+$/, '')}/ipfs/${cid}`, base)
  const fileAt = (want: ContentQuery): URL => {
    if (want.cid === undefined) throw new Error('supports queries by CID only')
    return at(Cid.parse(want.cid).toString())
  }
  return {
    name: options.name ?? base.host,
    async block(cid, { signal }) {
      const url = at(cid)
      url.searchParams.set('format', 'raw')
      const answer = await get(url, {
        ...trust,
        signal,
        headers: { accept: 'application/vnd.ipld.raw' },
      })
      const parts: Uint8Array[] = []
      let bytes = 0
      for await (const part of answer as AsyncIterable<Uint8Array>) {
        bytes += part.length
        if (bytes > BLOCK_BYTES_MAX) throw new Error(`a block above ${BLOCK_BYTES_MAX} bytes`)
        parts.push(part)
      }
      return Buffer.concat(parts)
    },
    async *range(want, { signal, ...span }) {
      yield* range(fileAt(want), span, { ...trust, signal })
    },
    async *full(want, { signal }) {
      yield* await get(fileAt(want), { ...trust, signal })
    },
  }
}

export declare namespace createGatewaySource {
  type Options = {
    readonly url: string
    readonly name?: string
    readonly guard?: AddressGuard
  }
}
