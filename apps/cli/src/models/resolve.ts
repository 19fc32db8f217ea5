import { existsSync } from 'node:fs'
import { type Ancestor, createLineageReader, requireCreatorSignature } from '@ostrom/gateway/market'
import type { Ledger, ModelVersion } from '@ostrom/ledger'
import type { ArtifactCandidate } from '@ostrom/model-metadata'
import { type Hash, Manifest } from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { Command } from 'commander'
import {
  artifactBytes,
  type CatalogueEntry,
  catalogueEntry,
  isPinned,
} from '../catalogue/catalogue.ts'
import { type AdapterFacts, adapterFactsOf } from '../comparison/adapter-facts.ts'
import { homeOf } from '../config/home.ts'
import { type CommandContext, openContext, withLedger } from '../context/context.ts'
import { isChainAbsent } from '../context/local-network.ts'
import { versionOfModel } from '../context/model-version.ts'
import { LICENSE_BYTES_MAX } from '../limits.ts'

/** Known facts about a model before it is fetched: from its manifest, or from the catalogue. */
export type ModelSummary = {
  readonly from: 'chain' | 'catalogue'
  readonly alias: string
  readonly name: string
  readonly version: string
  /** Id on chain. */
  readonly id?: Hash
  readonly creator: string
  readonly license: string
  /** Full text, where it was published with the model. */
  readonly licenseText?: string
  readonly task: Manifest.ModelTask
  readonly architecture?: string
  readonly parents?: readonly Hash[]
  /** All that it came from, nearest first. */
  readonly lineage?: readonly Ancestor[]
  /** Access to it, whether it is served, and its creators' share of its price. */
  readonly registration?: RegistrationStatus | undefined
  readonly parameters?: bigint | undefined
  readonly contextLength?: number | undefined
  readonly cache?: Manifest.KvCacheDimensions | undefined
  readonly description: string
  /** The chain's facts about it, if it is an adapter. */
  readonly adapter?: AdapterFacts
  /** Adapter that its training went on from, as its creator says. */
  readonly continuedFrom?: Manifest.ContinuedAdapter
  /** Of one of several adapters that a job trained together. */
  readonly head?: Manifest.TrainedHead
  /** Figures that its creator measured. */
  readonly evaluations?: Manifest.Manifest['evaluations']
  readonly artifacts: readonly ArtifactSummary[]
}

/** The chain's facts about a version beside its manifest. */
export type RegistrationStatus = Pick<ModelVersion, 'access' | 'status' | 'royalties'>

export type ArtifactSummary = ArtifactCandidate & {
  readonly bytes: number
  /** Its location; absent where it is unknown. */
  readonly cid?: string
  /** SHA-256 of a file or digest of a folder; absent where it is unknown. */
  readonly sha256?: string | undefined
  /** How it was made of another form, by the version's creator. */
  readonly conversion?: Manifest.Artifact['conversion']
  readonly checked: string
}

/** A model of the catalogue. */
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

/** A model of the chain. */
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

export declare namespace fromManifest {
  type Options = {
    readonly alias: string
    readonly id: Hash
    readonly licenseText?: string | undefined
    readonly lineage?: readonly Ancestor[]
    readonly status?: RegistrationStatus | undefined
    readonly adapter?: AdapterFacts | undefined
  }
}

type ContentSources = { readonly storage: Storage; readonly sources: readonly ContentSource[] }

/** The bytes of a small content, fetched where they are not here. */
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
export async function readManifest(sources: ContentSources, id: Hash): Promise<Manifest.Manifest> {
  const length = Manifest.MANIFEST_BYTES_MAX
  return Manifest.decode(await readSmallContent(sources, { cid: Manifest.cidOf(id), length }))
}

/** The full text of a model's license; `undefined` where none was published, or it is too long. */
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

/** A model of the chain. */
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

/** A registered model and its manifest; `undefined` where no such model is registered. */
export async function resolveRegistered(
  context: CommandContext,
  model: string,
  /** Asked before those of the configuration. */
  extra: readonly ContentSource[] = [],
): Promise<RegisteredModel | undefined> {
  return await withRegistered(context, { model, extra }, async (_, found) => found)
}

/** Returns the chain's facts about a registered model; `undefined` if it is not registered. */
async function summarizeRegistered(
  context: CommandContext,
  model: string,
): Promise<ModelSummary | undefined> {
  return await withRegistered(context, { model }, async (sources, { id, manifest }) => {
    const { ledger } = sources
    const registration = await registrationStatusOf(ledger, id)
    const lineage = await createLineageReader(ledger)(id)
    const licenseText = await readLicense(sources, manifest)
    return fromManifest(manifest, {
      alias: model,
      id,
      licenseText,
      lineage,
      status: registration,
      adapter: await adapterFactsOf(ledger, id),
    })
  })
}

/** Looks a model up, and runs `act` while ledger and store are open. */
async function withRegistered<T>(
  context: CommandContext,
  { model, extra = [] }: { readonly model: string; readonly extra?: readonly ContentSource[] },
  act: (
    sources: ContentSources & { readonly ledger: Ledger },
    found: RegisteredModel,
  ) => Promise<T>,
): Promise<T | undefined> {
  const { withStorage } = await import('../context/open-storage.ts')
  return await withLedger(context, async (ledger) => {
    const id = await versionOfModel(context, ledger, model)
    if (!id) return undefined
    return await withStorage(context.config, async ({ storage, sources }) => {
      const contentSources = { ledger, storage, sources: [...extra, ...sources] }
      const manifest = await readManifest(contentSources, id)
      await requireCreatorSignature(ledger, manifest)
      return await act(contentSources, { id, manifest })
    })
  })
}

/**
 * Finds a model by its name on chain, its id there, or its name in the catalogue, in this order.
 * Only the catalogue is asked without a configuration, and if the chain does not answer, which a
 * warning says.
 *
 * @throws {CatalogueUnknownError}
 */
export async function resolveModel(command: Command, model: string): Promise<ModelSummary> {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  if (existsSync(homeOf(data).config)) {
    const context = await openContext(command)
    try {
      const found = await summarizeRegistered(context, model)
      if (found) return found
    } catch (error) {
      const entry = isChainAbsent(error) ? await listedEntry(model) : undefined
      if (!entry) throw error
      const lacking = "The chain of this folder does not answer: this is the catalogue's entry"
      context.output.warn(`${lacking}, and a model registered as ${model} was not looked for.`)
      return fromCatalogue(entry)
    }
  }
  return fromCatalogue(await catalogueEntry(model))
}

const listedEntry = (model: string): Promise<CatalogueEntry | undefined> =>
  catalogueEntry(model).catch(() => undefined)
