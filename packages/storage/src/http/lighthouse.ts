import { randomUUID } from 'node:crypto'
import { createSink } from '../create-sink.ts'
import * as Cid from '../dag/cid.ts'
import type { ContentSink, SinkLocation } from '../sink.ts'
import { bearer, call, joinUrl, jsonOf, multipartForm, valueAt } from './call.ts'
import { parseUrl } from './request.ts'

/**
 * Creates a sink over Lighthouse, which stores files on IPFS and makes deals for them on Filecoin.
 * Its chunking differs, so a large file has another CID there. `locations` has the URL of each
 * file, for downloads as from any server.
 *
 * @param options.url Such as `https://upload.lighthouse.storage`.
 * @param options.gateway Such as `https://gateway.lighthouse.storage`.
 * @throws {TypeError} The URL is not http or https.
 */
export function createLighthouseSink(options: createLighthouseSink.Options): ContentSink {
  const { token } = options
  const base = parseUrl(options.url)
  const gateway = parseUrl(options.gateway)
  const name = options.name ?? base.host
  return createSink(name, async (content, { storage, signal, onProgress }) => {
    const files = content.kind === 'file' ? [content] : content.files
    const bytesTotal = Number(content.bytes)
    const locations: SinkLocation[] = []
    let bytes = 0
    for (const file of files) {
      const { cid } = file
      const { headers, body } = multipartForm(storage.read(cid, { signal }), {
        boundary: randomUUID(),
        file: cid,
        type: 'application/octet-stream',
      })
      const path = joinUrl(base, '/api/v0/add')
      path.search = 'cid-version=1'
      const answer = await call(path, {
        method: 'POST',
        headers: { ...headers, ...bearer(token) },
        body,
        signal,
      })
      const there = valueAt(await jsonOf(answer), 'Hash')
      if (typeof there !== 'string') throw new Error('a response in another format')
      const url = joinUrl(gateway, `/ipfs/${Cid.parse(there)}`).href
      locations.push({ cid, url })
      bytes += Number(file.bytes)
      onProgress?.({ bytes, bytesTotal, source: name })
    }
    return { locations }
  })
}

export declare namespace createLighthouseSink {
  type Options = {
    readonly url: string
    readonly gateway: string
    /** API key. */
    readonly token: string
    readonly name?: string | undefined
  }
}
