import type { Ledger, ModelVersion } from '@ostrom/ledger'
import type { ArtifactCandidate } from '@ostrom/model-metadata'
import { type Hash, Manifest } from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import { artifactBytes, type CatalogueEntry, isPinned } from '../catalogue/catalogue.ts'
import { type AdapterFacts, adapterFactsOf } from '../comparison/adapter-facts.ts'
import { LICENSE_BYTES_MAX } from '../limits.ts'
import { type Ancestor, createLineageReader } from '../registered/lineage.ts'

/** Known facts about a model before it is fetched: from its manifest, or from the catalogue. */
export type ModelSummary = {
  readonly from: 'chain' | 'catalogue'
  readonly alias: string
  readonly name: string
  readonly version: string
  /** Version (id) on the chain; absent for a model of the catalogue. */
  readonly id?: Hash
  readonly creator: string
  readonly license: string
  /** Full text of the license, if it was published with the model. */
  readonly licenseText?: string
  readonly task: Manifest.ModelTask
  readonly architecture?: string
  readonly parents?: readonly Hash[]
  /** Versions from which the model was made, nearest first; at most `LINEAGE_MAX`. */
  readonly lineage?: readonly Ancestor[]
  /**
   * Access and status of the version, and the creators' royalties: their shares of what its
   * providers earn.
   */
  readonly registration?: RegistrationStatus | undefined
  readonly parameters?: bigint | undefined
  readonly contextLength?: number | undefined
  readonly cache?: Manifest.KvCacheDimensions | undefined
  readonly description: string
  /** Base, rank and other facts that the chain records about the model, if it is an adapter. */
  readonly adapter?: AdapterFacts
  /** Adapter whose training was continued, as the creator claims. */
  readonly continuedFrom?: Manifest.ContinuedAdapter
  /** Head that the adapter is, if a job trained several adapters (heads) together. */
  readonly head?: Manifest.TrainedHead
  /** Evaluation results that the model's creator measured. */
  readonly evaluations?: Manifest.Manifest['evaluations']
  readonly artifacts: readonly ArtifactSummary[]
}

/** Access, status and royalties of a version, which the chain states, but not its manifest. */
export type RegistrationStatus = Pick<ModelVersion, 'access' | 'status' | 'royalties'>

export type ArtifactSummary = ArtifactCandidate & {
  readonly bytes: number
  /** CID of the artifact's files; absent if it is unknown. */
  readonly cid?: string
  /** SHA-256 of a file or digest of a folder; absent if it is unknown. */
  readonly sha256?: string | undefined
  /** Conversion of the artifact from another form, as the version's creator claims. */
  readonly conversion?: Manifest.Artifact['conversion']
  readonly checked: string
}

/** Returns the known facts about a model of the catalogue. */
export function fromCatalogue(entry: CatalogueEntry): ModelSummary {
  const { parameters, artifacts, ...claims } = entry
  return {
    ...claims,
    from: 'catalogue',
    ...(parameters !== undefined && { parameters: BigInt(parameters) }),
    artifacts: artifacts.map((artifact) => ({
      format: artifact.format,
      quantization: artifact.quantization,
      bytes: artifactBytes(artifact),
      sha256: isPinned(artifact) ? artifact.files[0]?.sha256 : undefined,
      checked: artifact.checked,
    })),
  }
}

/** Returns what the manifest of a registered model and the chain state about it. */
function fromManifest(
  manifest: Manifest.Manifest,
  { alias, id, licenseText, lineage, status: standing, adapter }: fromManifest.Options,
): ModelSummary {
  const { license, artifacts, tokenizer: _tokenizer, chatTemplate: _template, ...claims } = manifest
  return {
    ...claims,
    from: 'chain',
    alias,
    id,
    license: license.spdx,
    ...(licenseText !== undefined && { licenseText }),
    ...(lineage && { lineage }),
    ...(standing && { registration: standing }),
    ...(adapter && { adapter }),
    artifacts: artifacts.map(({ format, quantization, bytes, cid, sha256, conversion }) => {
      const form = { format, quantization, bytes: Number(bytes), cid, sha256 }
      return { ...form, ...(conversion && { conversion }), checked: 'on chain' }
    }),
  }
}

declare namespace fromManifest {
  type Options = {
    readonly alias: string
    readonly id: Hash
    readonly licenseText?: string | undefined
    readonly lineage?: readonly Ancestor[]
    readonly status?: RegistrationStatus | undefined
    readonly adapter?: AdapterFacts | undefined
  }
}

/** Sources of manifests and licenses. */
export type ContentSources = {
  readonly storage: Storage
  readonly sources: readonly ContentSource[]
}

/** Returns the bytes of a small content, and fetches them if they are not in the store. */
async function readSmallContent(
  { storage, sources }: ContentSources,
  { cid, length }: { readonly cid: string; readonly length: number },
): Promise<Uint8Array> {
  if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources })
  const parts: Uint8Array[] = []
  for await (const part of storage.read(cid, { length })) parts.push(part)
  return Buffer.concat(parts)
}

/**
 * Reads a manifest from the store, or from the sources, by the id of its version.
 *
 * @throws {SourceUnreachableError} {ContentMismatchError} {MalformedError}
 */
export async function fetchManifest(sources: ContentSources, id: Hash): Promise<Manifest.Manifest> {
  const length = Manifest.MANIFEST_BYTES_MAX
  return Manifest.decode(await readSmallContent(sources, { cid: Manifest.cidOf(id), length }))
}

/** Returns the full text of a model's license; `undefined` if it is unpublished or too long. */
async function readLicense(
  sources: ContentSources,
  { license: { text } }: Manifest.Manifest,
): Promise<string | undefined> {
  if (!text || text.bytes > LICENSE_BYTES_MAX) return undefined
  const { cid } = text
  return new TextDecoder().decode(
    await readSmallContent(sources, { cid, length: LICENSE_BYTES_MAX }),
  )
}

/** Manifest of a model that is registered on the chain, and its version. */
export type RegisteredModel = { readonly id: Hash; readonly manifest: Manifest.Manifest }

async function registrationStatusOf(
  ledger: Ledger,
  id: Hash,
): Promise<RegistrationStatus | undefined> {
  const model = await ledger.modelVersion(id)
  if (!model) return undefined
  const { access, status, royalties } = model
  return { access, status, royalties }
}

/** Returns the chain's facts about a registered model, with the full text of its license. */
export async function summaryOfRegistered(
  sources: ContentSources & { readonly ledger: Ledger },
  { alias, id, manifest }: RegisteredModel & { readonly alias: string },
): Promise<ModelSummary> {
  const { ledger } = sources
  const status = await registrationStatusOf(ledger, id)
  const lineage = await createLineageReader(ledger)(id)
  const licenseText = await readLicense(sources, manifest)
  const adapter = await adapterFactsOf(ledger, id)
  return fromManifest(manifest, { alias, id, licenseText, lineage, status, adapter })
}
