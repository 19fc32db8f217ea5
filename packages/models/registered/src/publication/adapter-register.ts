import {
  type AdapterLedger,
  type AdapterRegistration,
  type Ledger,
  LedgerError,
} from '@ostrom/ledger'
import {
  ggufAdapter,
  type LoraMetadata,
  type ModelFiles,
  readLora,
  registeredAlpha,
} from '@ostrom/model-metadata'
import { type Hash, Manifest, type Privacy } from '@ostrom/protocol'
import type { FileContent } from '@ostrom/storage'
import { requireCreatorSignature } from '../registered/creator-signature.ts'
import type { StorageContext } from '../storage-context.ts'
import { type AdapterBase, readAdapterBase } from '../versions/adapter-base.ts'
import { fetchManifest } from '../versions/model-summary.ts'
import { ChangeNotMadeError, differencesOf } from './change-not-made.ts'
import { type PublishedVersion, publish, royaltiesOf } from './publish.ts'

/** The two published files of an adapter. */
const FILES = ['adapter_config.json', 'adapter_model.safetensors'] as const

/** File name of an adapter that was converted for a GGUF form of its base. */
export const CONVERTED_ADAPTER_FILE = 'adapter.gguf'

const WINDOW_BYTES = 1024 * 1024

/** A publisher's statements about an adapter, in addition to the facts in its files. */
export type AdapterClaims = {
  readonly alias: string
  readonly version: string
  readonly license: string
  readonly licenseText?: Manifest.BlobDescriptor | undefined
  readonly description: string
  readonly keywords: readonly string[]
  readonly trainingSteps: bigint
  /** Royalty of the adapter's creator, beside that of the base's creator; see `Offer.Royalty`. */
  readonly royaltyBps: number
  /** SHA-256 of the manifest of the dataset on which the adapter was trained. */
  readonly datasetHash: Hash
}

export type RegisterAdapterOptions = StorageContext & {
  readonly ledger: Ledger
  readonly files: ModelFiles
  /** Version of the base on which the adapter was trained. */
  readonly base: Hash
  readonly claims: AdapterClaims
  /** Parameters of differential privacy with which the adapter was trained. */
  readonly privacy?: Privacy.PrivacyStatement | undefined
  /** Adapter whose training was continued. */
  readonly continuedFrom?: Manifest.ContinuedAdapter | undefined
  /** Head that the adapter is, if a job trained several adapters (heads) together. */
  readonly head?: Manifest.TrainedHead | undefined
  /**
   * Further forms of the adapter. The manifest lists them last, after the PEFT files and the
   * conversions for GGUF forms.
   */
  readonly extra?: readonly Manifest.Artifact[]
}

/** A registered adapter. */
export type RegisteredAdapter = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly facts: LoraMetadata
} & Pick<PublishedVersion, 'change' | 'previous'>

/**
 * Returns the adapter registry of a ledger.
 *
 * @throws {LedgerError} `adapter-unknown`: no registry.
 */
export function adaptersOf({ adapters }: Ledger): AdapterLedger {
  if (adapters) return adapters
  throw new LedgerError('adapter-unknown', { reason: 'this chain has no registry of adapters' })
}

/**
 * Throws, before anything is stored, the errors with which the contract would refuse the adapter.
 * Returns the royalties of the base.
 */
async function assertRegistrable({ ledger, base }: RegisterAdapterOptions) {
  const adapters = adaptersOf(ledger)
  const model = await ledger.modelVersion(base)
  if (!model) throw new LedgerError('model-unknown', { version: base })
  const { status, royalties } = model
  if (status !== 'active') throw new LedgerError('adapter-base-unsupported', { base, status })
  if (await adapters.adapter(base)) {
    throw new LedgerError('adapter-base-unsupported', { base, reason: 'an adapter itself' })
  }
  const left = await adapters.remainingAdapters(ledger.account)
  if (left < 1) throw new LedgerError('adapter-limit', { creator: ledger.account, left })
  return royalties
}

async function* bytesOf(files: ModelFiles, path: string, bytes: number) {
  for (let offset = 0; offset < bytes; offset += WINDOW_BYTES) {
    yield await files.read(path, { offset, length: Math.min(WINDOW_BYTES, bytes - offset) })
  }
}

async function storeFiles({ storage, files }: RegisterAdapterOptions, { dtype }: LoraMetadata) {
  const sizes = new Map((await files.list()).map(({ path, bytes }) => [path, bytes] as const))
  const parts: { path: string; cid: string }[] = []
  for (const path of FILES) {
    const { cid } = await storage.add(bytesOf(files, path, sizes.get(path) ?? 0))
    parts.push({ path, cid })
  }
  const { cid, sha256, bytes } = await storage.addFolder(parts)
  const quantization = dtype.toLowerCase()
  return { cid, sha256, bytes, format: 'safetensors', quantization, files: FILES } as const
}

/** Converts and stores the adapter for every GGUF form of its base. */
async function storeConverted(
  { storage, files }: RegisterAdapterOptions,
  { artifacts }: Manifest.Manifest,
  { header }: AdapterBase,
): Promise<readonly Manifest.Artifact[]> {
  const turned: Manifest.Artifact[] = []
  for (const { format, quantization, sha256: base } of artifacts) {
    if (format !== 'gguf' || !header) continue
    const content: FileContent = await storage.add(ggufAdapter(files, { header, sha256: base }))
    const { cid, sha256, bytes } = content
    turned.push({ cid, sha256, bytes, format, quantization, files: [CONVERTED_ADAPTER_FILE] })
  }
  return turned
}

const termsOf = (
  version: Hash,
  facts: LoraMetadata,
  stated: AdapterClaims,
): AdapterRegistration => {
  const { rank, targetModules } = facts
  const alpha = registeredAlpha(facts)
  const { trainingSteps, datasetHash } = stated
  return { version, rank, alpha, targetModules, trainingSteps, datasetHash }
}

/**
 * Reads and checks all weights of an adapter, stores it in the format of PEFT and for each GGUF
 * form of its base, and registers it as a version and as an adapter. Continues an earlier
 * incomplete run.
 *
 * @throws {ModelFilesInvalidError} The adapter is not a LoRA of its base; nothing was stored.
 * @throws {ModelUnsupportedError} Engines do not support this variant; nothing was stored.
 * @throws {LedgerError} `model-unknown`, `adapter-base-unsupported`, `adapter-limit`; nothing was
 *   stored.
 * @throws {ChangeNotMadeError} The same version is registered under other terms.
 */
export async function registerAdapter(options: RegisterAdapterOptions): Promise<RegisteredAdapter> {
  const { ledger, storage, files, base, claims, privacy } = options
  const { continuedFrom, head } = options
  const royalties = await assertRegistrable(options)
  const baseManifest = await fetchManifest(options, base)
  await requireCreatorSignature(ledger, baseManifest)
  const baseAdapter = await readAdapterBase(options, baseManifest)
  if (!baseAdapter) {
    const reason = 'it has no GGUF and no safetensors form, whose layers an adapter could change'
    throw new LedgerError('adapter-base-unsupported', { base, reason })
  }
  const facts = await readLora(files, baseAdapter.shapes)
  const artifacts = [
    await storeFiles(options, facts),
    ...(await storeConverted(options, baseManifest, baseAdapter)),
    ...(options.extra ?? []),
  ]
  const { task, architecture, contextLength, cache, tokenizer, chatTemplate } = baseManifest
  const { alias, license, licenseText, version: name, description, keywords } = claims
  const manifest: Manifest.Manifest = {
    name: alias,
    version: name,
    parents: [base],
    creator: ledger.account,
    description,
    license: { spdx: license, ...(licenseText && { text: licenseText }) },
    task,
    architecture,
    contextLength,
    parameters: facts.parameters,
    artifacts: artifacts.map((artifact) => {
      // Each form of an adapter is served with the base's artifact of the same format, and so has
      // that artifact's tokenizer.
      const on = baseManifest.artifacts.find(({ format }) => format === artifact.format)
      return on?.tokenizer ? { ...artifact, tokenizer: on.tokenizer } : artifact
    }),
    ...(cache && { cache }),
    ...(tokenizer && { tokenizer }),
    ...(chatTemplate && { chatTemplate }),
    ...(keywords.length > 0 && { keywords }),
    ...(privacy && { privacy }),
    ...(continuedFrom && { continuedFrom }),
    ...(head && { head }),
  }
  // The base's creator keeps its share of the royalties.
  const own = royaltiesOf(ledger.account, claims.royaltyBps)
  const shares = [...own, ...royalties.slice(0, 1)]
  const adapters = adaptersOf(ledger)
  const terms = termsOf(Manifest.hash(manifest), facts, claims)
  const before = await adapters.adapter(terms.version)
  if (before) assertSameAdapter(alias, before, terms)
  const published = await publish({ storage, ledger, alias, manifest, royalties: shares })
  if (!before) await adapters.registerAdapter(terms)
  const { version, previous } = published
  const change = before ? published.change : 'registered'
  return { version, manifest, facts, change, ...(previous && { previous }) }
}

/**
 * Checks that the facts that the chain keeps beside the manifest of a registered adapter are those
 * of this registration, because the chain takes them only once.
 *
 * @throws {ChangeNotMadeError} The adapter is registered with another value of one of these facts.
 */
function assertSameAdapter(
  alias: string,
  stands: AdapterRegistration,
  asked: AdapterRegistration,
): void {
  const fields = [
    ['Rank', ({ rank }: AdapterRegistration) => `${rank}`],
    ['Alpha', ({ alpha }: AdapterRegistration) => `${alpha}`],
    ['Layers', ({ targetModules }: AdapterRegistration) => targetModules.join(', ')],
    ['Training steps', ({ trainingSteps }: AdapterRegistration) => `${trainingSteps}`],
    ['Dataset', ({ datasetHash }: AdapterRegistration) => datasetHash],
  ] as const
  const differences = differencesOf(
    fields.map(([term, textOf]) => ({ term, asked: textOf(asked), stands: textOf(stands) })),
  )
  if (differences.length === 0) return
  throw new ChangeNotMadeError({
    subject: `adapter ${stands.version} of the name ${alias}`,
    differences,
    remedy: 'Register a new version with all its terms, by another `modelVersion`.',
  })
}
