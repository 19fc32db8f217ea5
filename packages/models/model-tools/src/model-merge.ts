import type { Ledger } from '@ostrom/ledger'
import {
  type MergeMethod,
  type ModelFiles,
  ModelUnsupportedError,
  mergeModels,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { artifactPath } from '@ostrom/models/adapter-base'
import { publish } from '@ostrom/models/publish'
import type { StorageContext } from '@ostrom/models/storage-context'
import { type Hash, Manifest } from '@ostrom/protocol'
import type { Content } from '@ostrom/storage'
import { describeMerge, type MergedModel, PLAIN } from './adapter-merge.ts'

/** A registered model as an input of a merge. */
export type MergeModelInput = { readonly version: Hash; readonly manifest: Manifest.Manifest }

export type MergeModelsOptions = StorageContext & {
  readonly ledger: Ledger
  readonly models: readonly (MergeModelInput & { readonly weight: number })[]
  /** Model from which the models were tuned; for `ties`. */
  readonly base?: MergeModelInput | undefined
  readonly method: MergeMethod
  readonly alias: string
  readonly license: string
}

/**
 * Returns the form of a model (an artifact, such as `safetensors/bf16`) that is merged.
 *
 * @throws {ModelUnsupportedError} There is no such form.
 */
function plainForm({ name, artifacts }: Manifest.Manifest): Manifest.Artifact {
  const found = artifacts.find(
    ({ format, quantization }) => format === 'safetensors' && PLAIN.has(quantization),
  )
  if (found) return found
  const value = artifacts.map(Manifest.variantOf).join(', ') || 'none'
  const remedy = 'Publish the model as safetensors in F32, F16 or BF16, and merge that.'
  throw new ModelUnsupportedError({ file: name, field: 'Forms', value, remedy })
}

const withBase = (base: MergeModelInput | undefined) => (base ? ` Base ${base.version}.` : '')

/**
 * Merges whole models and publishes the result as a version with all of them as parents, the base
 * first. The version's description names the method.
 *
 * @throws {ModelFilesInvalidError} Architectures, vocabularies or shapes differ.
 * @throws {ModelUnsupportedError} A model has no plain safetensors.
 * @throws {LedgerError} The chain refuses the version.
 */
export async function mergeWholeModels(
  options: MergeModelsOptions,
): Promise<Omit<MergedModel, 'skippedArtifacts'>> {
  const { storage, ledger, models, base, method, alias, license } = options
  const filesOf = async ({ manifest }: MergeModelInput): Promise<ModelFiles> =>
    await filesOnDisk(await artifactPath(options, plainForm(manifest)))
  const parts = []
  for (const model of models) parts.push({ files: await filesOf(model), weight: model.weight })
  const layout = base ?? models[0]!
  const merged = await mergeModels({
    models: parts,
    method,
    base: base && (await filesOf(base)),
  })
  const form = plainForm(layout.manifest)
  const added = new Map<string, Content>()
  for (const { path, content } of merged) added.set(path, await storage.add(content))
  const before = await storage.stat(form.cid)
  const kept = before?.kind === 'folder' ? before.files : []
  const { cid, sha256, bytes } = await storage.addFolder(
    kept.map(({ path, cid: own }) => ({ path, cid: added.get(path)?.cid ?? own })),
  )
  const { conversion: _conversion, ...plain } = form
  const artifacts = [{ ...plain, cid, sha256, bytes }]
  const { license: _, keywords: _keywords, evaluations: _evaluations, ...claims } = layout.manifest
  const manifest: Manifest.Manifest = {
    ...claims,
    name: alias,
    version: '1',
    creator: ledger.account,
    license: { spdx: license },
    parents: [...new Set([layout, ...models].map(({ version }) => version))],
    description: `${describeMerge(method, models)}${withBase(base)}`,
    artifacts,
  }
  const model = await ledger.modelVersion(layout.version)
  const royalties = model?.royalties.slice(0, 1) ?? []
  const { manifest: _made, ...published } = await publish({
    storage,
    ledger,
    alias,
    manifest,
    royalties,
  })
  return { ...published, artifacts }
}
