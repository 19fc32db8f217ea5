import { readFile } from 'node:fs/promises'
import type { Ledger, ModelVersion } from '@ostrom/ledger'
import { type Hash, Manifest, type Offer } from '@ostrom/protocol'
import { addManifest, type Content, type StorageWithPaths } from '@ostrom/storage'
import { bundledPath, type CatalogueArtifact, type CatalogueEntry } from '../catalogue/catalogue.ts'
import { buildManifest, readArtifactMetadata } from './describe.ts'
import { pinBlob } from './pin-blob.ts'

export type PublishedVersion = { readonly version: Hash; readonly manifest: Manifest.Manifest }

/**
 * Describes an artifact of the catalogue that is in the store: the manifest takes its metadata from
 * the artifact's own files, and its tokenizer and chat template become small artifacts.
 *
 * @throws {ModelFilesInvalidError} {ModelMetadataMissingError}
 */
export async function manifestOfCatalogueEntry(options: {
  readonly storage: StorageWithPaths
  readonly content: Content
  readonly entry: CatalogueEntry
  /** The one that was obtained; the entry's first one when absent. */
  readonly artifact?: CatalogueArtifact
  readonly creator: Manifest.Manifest['creator']
}): Promise<Manifest.Manifest> {
  const { storage, content, entry, artifact = entry.artifacts[0]!, creator } = options
  const path = artifact.files[0]?.path ?? artifact.match[0]
  const { content: same, metadata } = await readArtifactMetadata(storage, {
    content,
    ...(path && { file: path }),
  })
  // The catalogue's name of a quantization stands, where its file is called otherwise.
  const { format, quantization } = artifact
  const described = [{ content: same, metadata: { ...metadata, format, quantization } }]
  const text = await licenseBytes({ entry, artifact })
  const licenseText = text && (await pinBlob(storage, text))
  const stated = { ...entry, ...(licenseText && { licenseText }) }
  return await buildManifest({ storage, described, stated, creator })
}

/** The project's own model is under the project's license, whose text is at hand. */
export async function licenseBytes(options: {
  readonly entry: CatalogueEntry
  readonly artifact: CatalogueArtifact
}): Promise<Uint8Array | undefined> {
  const { entry, artifact } = options
  const isOwn = artifact.sources.every(({ kind }) => kind === 'bundled')
  if (!isOwn || entry.license !== 'Apache-2.0') return undefined
  return await readFile(bundledPath('../LICENSE'))
}

/** Puts a manifest into the store and, unless it is there already, on the chain. */
export async function publish(options: {
  readonly storage: StorageWithPaths
  readonly ledger: Ledger
  readonly alias: string
  readonly manifest: Manifest.Manifest
  /** Shares of what its providers are paid; none when absent. */
  readonly royalties?: readonly Offer.Royalty[]
  /** Anybody's when absent. */
  readonly access?: ModelVersion['access']
}): Promise<PublishedVersion> {
  const { storage, ledger, alias, manifest, royalties = [], access = 'public' } = options
  const version = Manifest.hash(manifest)
  await storage.pin(await addManifest(storage, Manifest.encode(manifest)))
  for (const artifact of manifest.artifacts) await storage.pin(artifact.cid)
  if (!(await ledger.modelVersion(version))) {
    await ledger.registerModel({ name: alias, manifest, royalties, access })
  }
  return { version, manifest }
}

/** A creator's own share of what providers are paid; none where it asks for nothing. */
export const royaltiesOf = (recipient: Offer.Royalty['recipient'], bps: number) =>
  bps === 0 ? [] : [{ recipient, bps }]
