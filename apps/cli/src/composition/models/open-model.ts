import { resolve as absolute } from 'node:path'
import type { Engine, LoadedModel } from '@ostrom/engine'
import type { EngineReplicas } from '@ostrom/engine/replicas'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import type { ComputeDevice } from '@ostrom/hardware/hardware'
import { type Selection, selectArtifact } from '@ostrom/model-metadata'
import { ArtifactUnknownError } from '@ostrom/models/artifact-name'
import { mainFile } from '@ostrom/models/describe'
import { ModelNotRunnableError } from '@ostrom/models/model-not-runnable'
import { openTokenizer } from '@ostrom/models/open-tokenizer'
import { readManifest } from '@ostrom/models/read-manifest'
import { selectServedFolder } from '@ostrom/models/select-served-folder'
import { versionOf } from '@ostrom/models/version-of'
import { type Hash, Manifest } from '@ostrom/protocol'
import type { EngineConfig } from '../../config/config.ts'
import { engineKindOf } from '../engines/engine-kinds.ts'
import type { ModelChoice, ModelParts } from '../engines/model-choice.ts'
import { selectMachine } from '../engines/select-machine.ts'
import { nodeCatalog } from './node-catalog.ts'
import { type AdapterRecord, convertAdapter, findAdapter } from './open-adapter.ts'

/** A model version in memory. */
export type LoadedModelVersion = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly model: LoadedModel
  /** Tokenizer from the manifest; absent if the manifest names none. */
  readonly tokenizer?: Tokenizer
  readonly engine: Engine
  /** The servers behind the engine; present if the engine asks vLLM servers. */
  readonly replicas?: EngineReplicas
  /** The version that an adapter changes; absent for other models. */
  readonly base?: Hash
}

/**
 * Fetches the files that a model's manifest names, and loads the model; an adapter is loaded with
 * its base.
 *
 * @param shared An engine with the same configuration that has already loaded the adapter's base.
 * @throws {ModelNotRunnableError} The model is not registered, or has no artifact that the engine
 * can run.
 * @throws {SourceUnreachableError} No source has its manifest.
 */
export async function openModel(
  parts: ModelParts,
  choice: ModelChoice,
  shared?: Engine,
): Promise<LoadedModelVersion> {
  const version = await resolve(parts, choice.model)
  const catalog = nodeCatalog(parts)
  const manifest = await readManifest(catalog, version)
  const tokenizer = await openTokenizer(catalog, version)
  const kind = engineKindOf(choice.engine)
  if (kind.remoteModel && !tokenizer) {
    // The engine's server returns no token ids, so the tokens can be counted and paid only with the
    // tokenizer.
    const reason = 'its manifest names no tokenizer, by which answers of a server are counted'
    throw new ModelNotRunnableError({ model: choice.model, reason })
  }
  const adapter = await findAdapter(parts, { version, manifest, choice })
  const { engine, replicas } = shared ? { engine: shared } : await kind.create(choice.engine, parts)
  try {
    // Receipts contain the tokenizer of the artifact that runs: docs/spec/models.md.
    const tokenizerOf = async ({ tokenizer: own, sha256 }: Manifest.Artifact) =>
      own ? await openTokenizer(catalog, version, sha256) : tokenizer
    const options = { config: choice, engine, manifest, tokenizerOf, adapter }
    const model = await load(parts, options)
    const base = adapter && { base: adapter.terms.base }
    const optional = { ...(tokenizer && { tokenizer }), ...(replicas && { replicas }), ...base }
    return { version, manifest, model, engine, ...optional }
  } catch (error) {
    if (!shared) await engine.close()
    throw error
  }
}

async function resolve({ ledger }: ModelParts, model: string): Promise<Hash> {
  const version = await versionOf(ledger, model)
  if (version) return version
  throw new ModelNotRunnableError({ model, reason: 'no such model is registered on this chain' })
}

/** Returns the name of the configured artifact; undefined if the engine chooses it. */
const artifactNameOf = (engine: EngineConfig): string | undefined =>
  'artifact' in engine ? engine.artifact : undefined

/**
 * Chooses the form (the artifact, such as `gguf/q8_0`) of a model that an engine runs on a machine,
 * or takes the form that the engine's configuration names, if it fits.
 *
 * @throws {ArtifactUnknownError} The model has no form with the configured name.
 */
export function selectArtifactFor(
  manifest: Manifest.Manifest,
  { engine, machine }: { readonly engine: EngineConfig; readonly machine: ComputeDevice },
): Selection<Manifest.Artifact> {
  const { sequences } = engine
  const contextLength = Math.min(engine.contextLength ?? Infinity, manifest.contextLength)
  const { cache, parameters, task: modelTask } = manifest
  const criteria = {
    task: 'inference',
    formats: engineKindOf(engine).formats,
    cache,
    parameters,
    modelTask,
  } as const
  const named = artifactNameOf(engine)
  const artifacts = manifest.artifacts.filter(
    (artifact) => named === undefined || named === Manifest.variantOf(artifact),
  )
  if (named !== undefined && artifacts.length === 0) {
    const variants = manifest.artifacts.map(Manifest.variantOf)
    throw new ArtifactUnknownError({ model: manifest.name, artifact: named, known: variants })
  }
  return selectArtifact({ ...machine, ...criteria, contextLength, sequences }, artifacts)
}

type LoadModelOptions = {
  readonly config: ModelChoice
  readonly engine: Engine
  readonly manifest: Manifest.Manifest
  readonly tokenizerOf: (artifact: Manifest.Artifact) => Promise<Tokenizer | undefined>
  readonly adapter: AdapterRecord | undefined
}

/** Converts the limits of a configuration to those of engines. */
function limitsOf(engine: EngineConfig) {
  const { contextLength, sequences } = engine
  const servers = engineKindOf(engine).servers?.(engine) ?? 1
  return {
    ...(contextLength && { contextLength }),
    ...(sequences && { sequencesMax: sequences * servers }),
  }
}

async function load(parts: ModelParts, options: LoadModelOptions): Promise<LoadedModel> {
  const { storage, sources } = parts
  const { config, engine, tokenizerOf, adapter } = options
  const manifest = adapter?.base ?? options.manifest
  const limits = limitsOf(config.engine)
  const { isServed, remoteModel } = engineKindOf(config.engine)
  if (remoteModel) {
    const artifact = { kind: 'remote', model: remoteModel(config.engine) } as const
    return await engine.load({ artifact, ...limits })
  }
  const artifact = isServed
    ? selectServedFolder(manifest, { artifact: artifactNameOf(config.engine) })
    : await selectForMachine(parts, config, manifest)
  const { cid, sha256 } = artifact
  if ('file' in config.engine && config.engine.file) {
    // A honeypot with a false answer uses another file than the offered one:
    // docs/spec/verification.md, section 12.
    const other = { kind: 'file', path: config.engine.file, sha256 } as const
    return await engine.load({ artifact: other, ...limits })
  }
  const isFolder = artifact.format !== 'gguf'
  if (!(await storage.has(cid))) {
    // A folder has no SHA-256 hash; its CID identifies all of its contents.
    await storage.fetch(isFolder ? { cid } : { cid, sha256 }, { sources })
  }
  const modelPath = absolute(await storage.path(cid))
  if (isFolder) {
    const stored = await storage.stat(cid)
    const files = stored?.kind === 'folder' && { files: stored.files }
    const source = { kind: 'folder', path: modelPath, sha256, ...files } as const
    const tokenizer = await tokenizerOf(artifact)
    return await engine.load({ artifact: source, ...limits, ...(tokenizer && { tokenizer }) })
  }
  const path = mainFile(modelPath, artifact)
  const turned = adapter && { adapter: await convertAdapter(parts, adapter, { artifact, path }) }
  return await engine.load({ artifact: { kind: 'file', path, sha256 }, ...limits, ...turned })
}

/** @throws {ModelNotRunnableError} No form of the model fits this machine. */
async function selectForMachine(
  { log }: ModelParts,
  { model, engine }: ModelChoice,
  manifest: Manifest.Manifest,
): Promise<Manifest.Artifact> {
  const machine = await selectMachine(engine)
  const { selected, rejected } = selectArtifactFor(manifest, { engine, machine })
  if (!selected) {
    const reasons = rejected.map(({ artifact, reason }) => {
      return `${artifact.format} ${artifact.quantization}: ${reason}`
    })
    const why = reasons.join('; ')
    const reason = `nothing of it runs on ${machine.name} with this contextLength (${why})`
    throw new ModelNotRunnableError({ model, reason })
  }
  const { artifact, reason } = selected
  const { format, quantization } = artifact
  log?.('model-chosen', { model, format, quantization, machine: machine.name, reason })
  return artifact
}
