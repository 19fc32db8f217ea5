import type { ModelAdapter } from '@ostrom/ledger'
import { ggufAdapter, ggufBaseShapes, readLora, registeredAlpha } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { artifactPath, headerOf } from '@ostrom/models/adapter-base'
import { ModelNotRunnableError } from '@ostrom/models/model-not-runnable'
import { readManifest } from '@ostrom/models/read-manifest'
import { type Hash, Manifest } from '@ostrom/protocol'
import type { ModelChoice, ModelParts } from '../engines/model-choice.ts'
import { nodeCatalog } from './node-catalog.ts'

/** An adapter that is registered on the chain, and the model that it changes. */
export type AdapterRecord = {
  readonly terms: ModelAdapter
  readonly manifest: Manifest.Manifest
  /** Manifest of the base, limited to the artifacts for which the adapter was converted. */
  readonly base: Manifest.Manifest
}

/**
 * Returns an adapter's terms on the chain, its manifest, and the manifest of its base.
 *
 * @returns `undefined` for a version that is not an adapter.
 * @throws {ModelNotRunnableError} The engine runs no adapters, the manifest contradicts the chain,
 * or no GGUF artifact of the base has a conversion of the adapter.
 */
export async function findAdapter(
  parts: ModelParts,
  { version, manifest, choice }: findAdapter.Options,
): Promise<AdapterRecord | undefined> {
  const terms = await parts.ledger.adapters?.adapter(version)
  if (!terms) return undefined
  const refuse = (reason: string) => new ModelNotRunnableError({ model: choice.model, reason })
  if (choice.engine.kind !== 'llama') throw refuse('adapters are run by the llama engine alone')
  if (manifest.creator !== terms.creator || manifest.parents[0] !== terms.base) {
    throw refuse('its manifest names another creator or base than the chain')
  }
  const base = await readManifest(nodeCatalog(parts), terms.base)
  const turned = new Set(manifest.artifacts.map(Manifest.variantOf))
  const artifacts = base.artifacts.filter(
    (form) => form.format === 'gguf' && turned.has(Manifest.variantOf(form)),
  )
  if (artifacts.length === 0) throw refuse('it has no form for any GGUF form of its base')
  return { terms, manifest, base: { ...base, artifacts } }
}

export declare namespace findAdapter {
  type Options = {
    readonly version: Hash
    readonly manifest: Manifest.Manifest
    readonly choice: ModelChoice
  }
}

/**
 * Fetches an adapter, parses all of its weights, and writes a new file for one artifact of its
 * base, so that no file of another party reaches the engine.
 *
 * @throws {ModelFilesInvalidError} The adapter is broken, or does not fit its base.
 * @throws {ModelNotRunnableError} The adapter differs from the chain's record or from its manifest.
 */
export async function convertAdapter(
  { storage, sources }: ModelParts,
  { terms, manifest }: AdapterRecord,
  { artifact, path }: { readonly artifact: Manifest.Artifact; readonly path: string },
): Promise<{ readonly path: string; readonly sha256: Hash }> {
  const refuse = (reason: string) => new ModelNotRunnableError({ model: manifest.name, reason })
  const [weights] = manifest.artifacts
  const turned = manifest.artifacts.find(
    (form) => Manifest.variantOf(form) === Manifest.variantOf(artifact),
  )
  if (!weights || !turned || weights.cid !== terms.cid) throw refuse('it has other files on chain')
  const files = await filesOnDisk(await artifactPath({ storage, sources }, weights))
  const header = await headerOf(path)
  const facts = await readLora(files, ggufBaseShapes(header))
  const key = [terms.rank, terms.alpha, ...[...terms.targetModules].sort()].join()
  if ([facts.rank, registeredAlpha(facts), ...facts.targetModules].join() !== key) {
    throw refuse('its files have another rank, alpha or layers than the chain says')
  }
  const content = await storage.add(ggufAdapter(files, { header, sha256: artifact.sha256 }))
  if (content.sha256 !== turned.sha256) {
    throw refuse(
      `turned for ${Manifest.variantOf(artifact)} it is another file than its creator says`,
    )
  }
  return { path: await storage.path(content.cid), sha256: content.sha256 }
}
