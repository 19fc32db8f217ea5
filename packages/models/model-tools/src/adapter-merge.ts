import { type AdapterMerge, type Ledger, readAllEvents } from '@ostrom/ledger'
import {
  type MergeMethod,
  type MergePlan,
  type ModelFiles,
  ModelUnsupportedError,
  mergeLora,
  type WeightedAdapterFiles,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { artifactPath } from '@ostrom/models/adapter-base'
import { adaptersOf } from '@ostrom/models/adapter-register'
import { mainFile } from '@ostrom/models/describe'
import { type PublishedVersion, publish } from '@ostrom/models/publish'
import type { StorageContext } from '@ostrom/models/storage-context'
import { type Hash, Manifest } from '@ostrom/protocol'
import type { Content } from '@ostrom/storage'

/** Types of weights that are plain numbers, not packed. */
export const PLAIN: ReadonlySet<string> = new Set(['f32', 'f16', 'bf16'])

/** An adapter that is merged, by its registered version, with its weight. */
export type MergeAdapterInput = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly weight: number
}

export type MergeAdaptersOptions = StorageContext & {
  readonly ledger: Ledger
  readonly base: { readonly version: Hash; readonly manifest: Manifest.Manifest }
  readonly adapters: readonly MergeAdapterInput[]
  readonly method: MergeMethod
  readonly alias: string
  readonly license: string
  readonly onForm?: (form: string) => void
}

/** A merged model that is registered on the chain. */
export type MergedModel = {
  readonly version: Hash
  readonly artifacts: readonly Manifest.Artifact[]
  /**
   * Forms of the base (artifacts such as `gguf/q4_k_m`) that were not merged, because they are not
   * GGUF or safetensors files, or their weights are packed.
   */
  readonly skippedArtifacts: readonly string[]
} & Pick<PublishedVersion, 'change' | 'previous'>

/** Loads the files of adapters, and fetches the files that are not in the store. */
export async function loadMergeInputs(
  context: StorageContext,
  adapters: readonly MergeAdapterInput[],
): Promise<readonly WeightedAdapterFiles[]> {
  const parts: WeightedAdapterFiles[] = []
  for (const { manifest, weight } of adapters) {
    const files = await filesOnDisk(await artifactPath(context, manifest.artifacts[0]!))
    parts.push({ files, weight })
  }
  return parts
}

/**
 * Returns a text with the method, adapters and weights of a merge, with which anyone can repeat it.
 */
export const describeMerge = (
  method: MergeMethod,
  adapters: readonly Pick<MergeAdapterInput, 'version' | 'weight'>[],
): string => {
  const { kind } = method
  const detail = kind === 'ties' ? ` density ${method.density}` : ''
  const share = kind === 'slerp' ? ` share ${method.share}` : ''
  const parts = adapters.map(({ version, weight }) => `${version} weight ${weight}`)
  return `Merge, ${kind}${detail}${share}, of ${parts.join(', ')}.`
}

/** Merges the adapters into one form of the base, and stores the result. */
async function mergeForm(
  context: StorageContext,
  artifact: Manifest.Artifact,
  plan: MergePlan,
): Promise<Manifest.Artifact> {
  const { storage } = context
  const path = await artifactPath(context, artifact)
  const isFile = artifact.format === 'gguf'
  const [name = 'model'] = artifact.files
  const base: ModelFiles = isFile
    ? await filesOnDisk(mainFile(path, artifact), { name: 'base.gguf' })
    : await filesOnDisk(path, { name })
  const merged = await mergeLora(base, plan)
  const added = new Map<string, Content>()
  for (const { path: file, content } of merged) added.set(file, await storage.add(content))
  const [first] = added.values()
  const before = await storage.stat(artifact.cid)
  const content =
    isFile || before?.kind !== 'folder'
      ? first!
      : await storage.addFolder(
          before.files.map(({ path: file, cid }) => {
            return { path: file, cid: added.get(file)?.cid ?? cid }
          }),
        )
  const { cid, sha256, bytes } = content
  const files = isFile ? ['merged.gguf'] : artifact.files
  const { conversion: _conversion, ...plain } = artifact
  return { ...plain, cid, sha256, bytes, files }
}

/**
 * Merges adapters into every GGUF and safetensors form of a base that holds plain weights, and
 * stores the results.
 *
 * @throws {ModelFilesInvalidError} An adapter is broken.
 * @throws {ModelUnsupportedError} No form can be merged.
 */
export async function mergeForms(
  context: StorageContext,
  base: Pick<Manifest.Manifest, 'artifacts'>,
  options: { readonly plan: MergePlan; readonly onForm?: ((form: string) => void) | undefined },
): Promise<Pick<MergedModel, 'artifacts' | 'skippedArtifacts'>> {
  const { plan, onForm } = options
  const artifacts: Manifest.Artifact[] = []
  const skippedArtifacts: string[] = []
  for (const artifact of base.artifacts) {
    const { format, quantization } = artifact
    const fits = (format === 'gguf' || format === 'safetensors') && PLAIN.has(quantization)
    if (!fits) skippedArtifacts.push(Manifest.variantOf(artifact))
    else {
      onForm?.(Manifest.variantOf(artifact))
      artifacts.push(await mergeForm(context, artifact, plan))
    }
  }
  if (artifacts.length > 0) return { artifacts, skippedArtifacts }
  const remedy = 'Publish an F32, F16 or BF16 form of the base, and merge into that.'
  const value = skippedArtifacts.join(', ') || 'none'
  throw new ModelUnsupportedError({ file: 'base', field: 'Forms', value, remedy })
}

/**
 * Merges adapters into every form of their base that holds plain weights, publishes the result as a
 * version with all of them as parents, and records the merge on the chain.
 *
 * @throws {ModelFilesInvalidError} An adapter is broken.
 * @throws {ModelUnsupportedError} No form can be merged.
 * @throws {LedgerError} The chain refuses the version or the record of the merge.
 */
export async function mergeAdapters(options: MergeAdaptersOptions): Promise<MergedModel> {
  const { storage, ledger, base, adapters, method, alias, license, onForm } = options
  const parts = await loadMergeInputs(options, adapters)
  const plan = { adapters: parts, method }
  const { artifacts, skippedArtifacts } = await mergeForms(options, base.manifest, {
    plan,
    onForm,
  })
  const { license: _, keywords: _keywords, evaluations: _evaluations, ...claims } = base.manifest
  const manifest: Manifest.Manifest = {
    ...claims,
    name: alias,
    version: '1',
    creator: ledger.account,
    license: { spdx: license },
    parents: [base.version, ...adapters.map(({ version }) => version)],
    description: describeMerge(method, adapters),
    artifacts,
  }
  const model = await ledger.modelVersion(base.version)
  const royalties = model?.royalties.slice(0, 1) ?? []
  const published = await publish({ storage, ledger, alias, manifest, royalties })
  const { version, previous } = published
  const recorded = await recordMerges(
    ledger,
    adapters.map(({ version: adapter }) => {
      return { base: base.version, adapter, merged: { version, method: method.kind } }
    }),
  )
  const change = recorded > 0 && published.change === 'none' ? 'registered' : published.change
  return { version, artifacts, skippedArtifacts, change, ...(previous && { previous }) }
}

/** Records merges on the chain that are not recorded yet; returns their number. */
export async function recordMerges(ledger: Ledger, merges: readonly AdapterMerge[]) {
  const noted = new Set<string>()
  for (const event of await readAllEvents(ledger)) {
    if (event.kind === 'adapter-merged') noted.add(mergeKey(event))
  }
  const missing = merges.filter((merge) => !noted.has(mergeKey(merge)))
  for (const merge of missing) await adaptersOf(ledger).recordMerge(merge)
  return missing.length
}

const mergeKey = ({ base, adapter, merged }: AdapterMerge): string =>
  [base, adapter, merged?.version ?? '', merged?.method ?? ''].join(' ')
