import { InputInvalidError, Manifest } from '@ostrom/protocol'
import type { Content, ContentSink, ContentSource, SinkResult, Storage } from '@ostrom/storage'
import { createGatewaySource, createUrlSource } from '@ostrom/storage/http'

/**
 * Returns the CIDs of a manifest and of all contents that it names: a node needs them to run the
 * model.
 */
export function blobsOf(manifest: Manifest.Manifest): readonly string[] {
  const { artifacts, tokenizer, chatTemplate, license } = manifest
  const own = artifacts.map((artifact) => artifact.tokenizer)
  const blobs = [...artifacts, ...own, tokenizer, chatTemplate, license.text]
  const cids = blobs.flatMap((blob) => (blob ? [blob.cid] : []))
  return [...new Set([Manifest.cidOf(Manifest.hash(manifest)), ...cids])]
}

/** Names of the configured sinks, which are stores of third parties that keep contents. */
type SinkNames = {
  readonly storage: { readonly sinks: readonly { readonly name: string }[] }
}

/**
 * Returns the names of the requested sinks; `all` stands for every configured sink, of which there
 * may be none.
 *
 * @throws {InputInvalidError} The configuration has no such sink.
 */
export function sinkNames({ storage }: SinkNames, names: readonly string[]): readonly string[] {
  const configured = storage.sinks.map(({ name }) => name)
  const missing = names.find((name) => name !== 'all' && !configured.includes(name))
  if (missing === undefined) {
    return names.includes('all') ? configured : configured.filter((name) => names.includes(name))
  }
  const expected = `a sink of the configuration (${configured.join(', ') || 'it has none'}), or all`
  throw new InputInvalidError({ field: 'pinAt', value: missing, expected })
}

/**
 * Pins all contents that a manifest names at sinks. After a sink fails, the remaining sinks are
 * still tried; the first error is thrown at the end. Returns an empty list, and opens no sink, if
 * the store has none of the contents.
 *
 * @throws {SinkFailedError} {ContentNotFoundError}
 */
export async function pinAtSinks(options: {
  /** Opens the sinks with these names, in the order of the configuration. */
  readonly openSinks: (
    names: readonly string[],
  ) => Promise<{ readonly items: readonly ContentSink[]; close(): Promise<void> }>
  readonly storage: Storage
  readonly manifest: Manifest.Manifest
  readonly names: readonly string[]
  readonly onKept?: (result: SinkResult) => void
}): Promise<readonly SinkResult[]> {
  const { openSinks, storage, manifest, names, onKept } = options
  const contents: Content[] = []
  for (const cid of blobsOf(manifest)) {
    const content = await storage.stat(cid)
    // An artifact that is not in this store is skipped; it stays in the stores that have it.
    if (content) contents.push(content)
  }
  if (contents.length === 0) return []
  const { items, close } = await openSinks(names)
  const results: SinkResult[] = []
  const faults: unknown[] = []
  try {
    for (const sink of items) {
      try {
        for (const content of contents) {
          const result = await sink.put(content, { storage })
          results.push(result)
          onKept?.(result)
        }
      } catch (error) {
        faults.push(error)
      }
    }
  } finally {
    await close()
  }
  if (faults.length > 0) throw faults[0]
  return results
}

/**
 * Parses the names of further sources: each is a gateway's URL, or `CID=URL` for one file under
 * any URL.
 *
 * @throws {InputInvalidError} A value has neither form.
 */
export function extraSources(texts: readonly string[]): readonly ContentSource[] {
  return texts.map((text) => {
    const [, cid, url] = /^([a-zA-Z0-9]{46,128})=(.+)$/.exec(text) ?? []
    try {
      if (cid === undefined || url === undefined) return createGatewaySource({ url: text })
      return createUrlSource({ url, content: { cid } })
    } catch {
      const expected = 'a URL of a gateway, or CID=URL'
      throw new InputInvalidError({ field: 'from', value: text, expected })
    }
  })
}
