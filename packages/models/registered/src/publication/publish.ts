import { readFile } from 'node:fs/promises'
import type { Ledger, ModelVersion } from '@ostrom/ledger'
import { type Hash, Manifest, type Offer } from '@ostrom/protocol'
import { addManifest, type Content, type StorageWithPaths } from '@ostrom/storage'
import { bundledPath, type CatalogueArtifact, type CatalogueEntry } from '../catalogue/catalogue.ts'
import { buildManifest, readArtifactMetadata } from '../files/describe.ts'
import { pinBlob } from '../pins/pin-blob.ts'
import { ChangeNotMadeError, differencesOf } from './change-not-made.ts'

export type PublishedVersion = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  /** Change on the chain; `none`: the version, its terms and its name were already registered. */
  readonly change: 'registered' | 'name-moved' | 'none'
  /** The version at which the name pointed before, if the name moved. */
  readonly previous?: Hash
}

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
  /** The artifact that is in the store; the entry's first artifact when absent. */
  readonly artifact?: CatalogueArtifact
  readonly creator: Manifest.Manifest['creator']
}): Promise<Manifest.Manifest> {
  const { storage, content, entry, artifact = entry.artifacts[0]!, creator } = options
  const path = artifact.files[0]?.path ?? artifact.match[0]
  const { content: same, metadata } = await readArtifactMetadata(storage, {
    content,
    ...(path && { file: path }),
  })
  // The manifest has the catalogue's name of a quantization, even if the file has another name.
  const { format, quantization } = artifact
  const described = [{ content: same, metadata: { ...metadata, format, quantization } }]
  const text = await licenseBytes({ entry, artifact })
  const licenseText = text && (await pinBlob(storage, text))
  const stated = { ...entry, ...(licenseText && { licenseText }) }
  return await buildManifest({ storage, described, stated, creator })
}

/**
 * Returns the text of a model's license if it is in this repository: for a bundled model under this
 * project's own license. `undefined` for other models.
 */
export async function licenseBytes(options: {
  readonly entry: CatalogueEntry
  readonly artifact: CatalogueArtifact
}): Promise<Uint8Array | undefined> {
  const { entry, artifact } = options
  const isOwn = artifact.sources.every(({ kind }) => kind === 'bundled')
  if (!isOwn || entry.license !== 'Apache-2.0') return undefined
  return await readFile(bundledPath('../LICENSE'))
}

export type PublishOptions = {
  readonly storage: StorageWithPaths
  readonly ledger: Ledger
  readonly alias: string
  readonly manifest: Manifest.Manifest
  /** Shares of the pay of the version's providers; empty when absent. */
  readonly royalties?: readonly Offer.Royalty[]
  /** Public when absent. */
  readonly access?: ModelVersion['access']
}

/**
 * Puts a manifest into the store and registers its version on the chain, unless the version is
 * registered already. If the name then still points at another version that this account created,
 * it moves to this version.
 *
 * @throws {ChangeNotMadeError} The version is registered under other terms. Nothing was done.
 */
export async function publish(options: PublishOptions): Promise<PublishedVersion> {
  const { storage, ledger, alias, manifest, royalties = [], access = 'public' } = options
  const version = Manifest.hash(manifest)
  const before = await ledger.modelVersion(version)
  if (before) assertSameTerms(before, { alias, royalties, access })
  await storage.pin(await addManifest(storage, Manifest.encode(manifest)))
  for (const artifact of manifest.artifacts) await storage.pin(artifact.cid)
  if (!before) await ledger.registerModel({ name: alias, manifest, royalties, access })
  const previous = await moveName(ledger, alias, version)
  const change = before ? (previous ? 'name-moved' : 'none') : 'registered'
  return { version, manifest, change, ...(previous && { previous }) }
}

type RegisteredTerms = Required<Pick<PublishOptions, 'alias' | 'royalties' | 'access'>>

/** @throws {ChangeNotMadeError} A term differs: a version keeps the terms of its registration. */
function assertSameTerms(
  { version, model, royalties, access }: ModelVersion,
  asked: RegisteredTerms,
): void {
  const differences = differencesOf([
    { term: 'Name', asked: asked.alias, stands: model },
    {
      term: 'Royalties',
      asked: royaltiesText(asked.royalties),
      stands: royaltiesText(royalties),
    },
    { term: 'Access', asked: asked.access, stands: access },
  ])
  if (differences.length === 0) return
  throw new ChangeNotMadeError({
    subject: `version ${version} of ${model}`,
    differences,
    remedy:
      'A version keeps the terms that it was registered with. Publish a new version with all ' +
      'its terms, by another `modelVersion`.',
  })
}

const royaltiesText = (royalties: readonly Offer.Royalty[]): string =>
  royalties.map(({ recipient, bps }) => `${bps} to ${recipient}`).join(', ') || 'none'

/**
 * Points a name at a version if this account created the version at which the name points now;
 * returns that earlier version, or undefined if the name did not move.
 */
async function moveName(ledger: Ledger, name: string, version: Hash): Promise<Hash | undefined> {
  const current = await ledger.resolveModel(name)
  if (current === undefined || current === version) return undefined
  const model = await ledger.modelVersion(current)
  if (model?.model !== name || model.creator !== ledger.account) return undefined
  await ledger.setAlias({ name, version })
  return current
}

/** Returns the creator's own royalty share of providers' pay; empty if the share is 0. */
export const royaltiesOf = (recipient: Offer.Royalty['recipient'], bps: number) =>
  bps === 0 ? [] : [{ recipient, bps }]
