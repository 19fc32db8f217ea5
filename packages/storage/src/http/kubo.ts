import { randomUUID } from 'node:crypto'
import { JsonText } from '@ostrom/protocol'
import { createSink } from '../create-sink.ts'
import { carOf } from '../dag/car.ts'
import * as Cid from '../dag/cid.ts'
import { BLOCK_BYTES_MAX } from '../limits.ts'
import type { ContentSink } from '../sink.ts'
import type { ContentSource } from '../storage.ts'
import { bearer, bytesOf, call, joinUrl, multipartForm, textOf, valueAt } from './call.ts'
import { parseUrl } from './request.ts'

type Kubo = {
  readonly name: string
  readonly post: (
    path: string,
    options?: Omit<Parameters<typeof call>[1], 'method'> & { readonly query?: string },
  ) => Promise<Response>
}

function connect({ url, token, name }: createKuboSource.Options): Kubo {
  const base = parseUrl(url)
  return {
    name: name ?? base.host,
    post(path, { query = '', headers = {}, ...options } = {}) {
      const to = joinUrl(base, `/api/v0/${path}`)
      to.search = query
      return call(to, { ...options, method: 'POST', headers: { ...headers, ...bearer(token) } })
    },
  }
}

const query = (cid: string, more: Readonly<Record<string, string | number>> = {}): string =>
  new URLSearchParams({
    arg: Cid.parse(cid).toString(),
    ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, `${value}`])),
  }).toString()

/**
 * Creates a source over the RPC API of an IPFS node (Kubo). The node fetches contents that it does
 * not have from the IPFS network.
 *
 * @param options.url Such as `http://127.0.0.1:5001`.
 * @throws {TypeError} The URL is not http or https.
 */
export function createKuboSource(options: createKuboSource.Options): ContentSource {
  const { name, post } = connect(options)
  return {
    name,
    async block(cid, { signal }) {
      const response = await post('block/get', { query: query(cid), signal })
      return await bytesOf(response, BLOCK_BYTES_MAX)
    },
    async *range({ cid }, { offset, length, signal }) {
      if (cid === undefined) throw new Error('supports queries by CID only')
      const span = query(cid, { offset, length })
      const response = await post('cat', { query: span, signal })
      for await (const piece of response.body ?? []) yield piece
    },
  }
}

export declare namespace createKuboSource {
  type Options = {
    readonly url: string
    /** Token of `API.Authorizations`; none for a node that listens on loopback only. */
    readonly token?: string | undefined
    readonly name?: string | undefined
  }
}

/**
 * Parses the response of `dag/import`: one JSON document per line.
 *
 * @throws {Error} No root, or a reported fault.
 */
function rootOf(text: string): string {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    let value: unknown
    try {
      value = JsonText.parseDocument(line)
    } catch {
      throw new Error('the answer is not JSON')
    }
    const fault = valueAt(value, 'Root', 'PinErrorMsg')
    if (typeof fault === 'string' && fault !== '') throw new Error('the node could not pin it')
    const root = valueAt(value, 'Root', 'Cid', '/')
    if (typeof root === 'string') return root
  }
  throw new Error('the node did not report the pinned root')
}

/**
 * Creates a sink over the RPC API of an IPFS node (Kubo), which pins the contents. It sends the
 * blocks themselves, so that the CID does not depend on the node's chunking.
 *
 * @throws {TypeError} The URL is not http or https.
 */
export function createKuboSink(options: createKuboSource.Options): ContentSink {
  const { name, post } = connect(options)
  const isPinned = async (cid: string, signal: AbortSignal | undefined): Promise<boolean> => {
    try {
      await textOf(await post('pin/ls', { query: query(cid, { type: 'recursive' }), signal }))
      return true
    } catch {
      // Kubo answers with status 500 for a content that is not pinned.
      signal?.throwIfAborted()
      return false
    }
  }
  return createSink(name, async ({ cid, bytes }, { storage, signal, onProgress }) => {
    if (await isPinned(cid, signal)) return {}
    const car = carOf(storage, cid)
    const { headers, body } = multipartForm(progress(car, Number(bytes), name, onProgress), {
      boundary: randomUUID(),
      file: `${cid}.car`,
      type: 'application/vnd.ipld.car',
    })
    const settings = 'pin-roots=true&silent=false'
    const response = await post('dag/import', { query: settings, headers, body, signal })
    const root = rootOf(await textOf(response))
    if (!Cid.parse(root).equals(Cid.parse(cid))) throw new Error(`it pinned ${root}`)
    return {}
  })
}

/**
 * Reports the progress of an upload. The CAR's framing and DAG nodes count too, but the report
 * never exceeds `bytesTotal`, the size of the content's files.
 */
async function* progress(
  pieces: AsyncIterable<Uint8Array>,
  bytesTotal: number,
  source: string,
  onProgress:
    | ((progress: { bytes: number; bytesTotal: number; source: string }) => void)
    | undefined,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const piece of pieces) {
    yield piece
    bytes += piece.length
    onProgress?.({ bytes: Math.min(bytes, bytesTotal), bytesTotal, source })
  }
}
