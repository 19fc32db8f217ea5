import { readFile } from 'node:fs/promises'
import type { Engine, LoadedModel } from '@ostrom/engine'
import { createEngineLlama } from '@ostrom/engine/llama'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { createCatalog } from '@ostrom/gateway'
import { type Selection, selectArtifact } from '@ostrom/models'
import { BaseError, type Hash, Hex, type Log, type Manifest } from '@ostrom/protocol'
import type { EngineConfig } from '../config/config.ts'
import { SEQUENCES_DEFAULT } from '../limits.ts'
import { ArtifactUnknownError } from '../models/artifact-name.ts'
import { mainFile } from '../models/describe.ts'
import { type Machine, probeMachines } from './hardware.ts'
import type { Parts } from './parts.ts'

/** A model that a node is told to run has no form that its engine can run. */
export class ModelNotRunnableError extends BaseError<'model-not-runnable'> {
  override readonly name = 'ModelNotRunnableError'

  constructor({ model, reason }: { model: string; reason: string }) {
    super({
      code: 'model-not-runnable',
      retry: 'never',
      summary: 'The node cannot run this model.',
      facts: [`Model: ${model}.`, `Reason: ${reason}.`, 'Choose another model or engine.'],
    })
  }
}

/** What a model is found and fetched by. */
export type ModelParts = Pick<Parts, 'ledger' | 'storage' | 'sources'> & { readonly log?: Log }

/** A model of the chain, and what runs it. */
export type ModelChoice = { readonly model: string; readonly engine: EngineConfig }

/** A model version in memory. */
export type OpenedModel = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly model: LoadedModel
  /** From the manifest; absent where it names none. */
  readonly tokenizer?: Tokenizer
  readonly engine: Engine
}

/**
 * Fetches a model as its manifest says, and loads it.
 *
 * @throws {ModelNotRunnableError} It is not registered, or has no form for the engine.
 */
export async function openModel(parts: ModelParts, choice: ModelChoice): Promise<OpenedModel> {
  const version = await resolve(parts, choice.model)
  const { manifest, tokenizer } = await createCatalog(parts).model(version)
  if (choice.engine.kind === 'http' && !tokenizer) {
    // Its server gives no token ids: without the tokenizer nobody could count, and nothing be paid.
    const reason = 'its manifest names no tokenizer, by which answers of a server are counted'
    throw new ModelNotRunnableError({ model: choice.model, reason })
  }
  const engine = await engineOf(choice)
  try {
    const model = await load(parts, { config: choice, engine, manifest, tokenizer })
    return { version, manifest, model, engine, ...(tokenizer && { tokenizer }) }
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function engineOf({ engine }: ModelChoice): Promise<Engine> {
  if (engine.kind === 'llama') {
    const { threads, gpu } = engine
    return createEngineLlama({ ...(threads && { threads }), ...(gpu && { gpu }) })
  }
  if (engine.kind === 'onnx') {
    const { createEngineOnnx } = await import('@ostrom/engine/onnx')
    return createEngineOnnx({ ...(engine.threads && { threads: engine.threads }) })
  }
  const { baseUrl, keyFile, contextLength } = engine
  const apiKey = keyFile && (await readFile(keyFile, 'utf8')).trim()
  const { createEngineHttp } = await import('@ostrom/engine/http')
  return createEngineHttp({ baseUrl, contextLength, ...(apiKey && { apiKey }) })
}

async function resolve({ ledger }: ModelParts, model: string): Promise<Hash> {
  const version = Hex.is(model, 32) ? model : await ledger.resolveModel(model)
  if (version) return version
  throw new ModelNotRunnableError({ model, reason: 'no such model is registered on this chain' })
}

/** Formats that each engine can run. */
const formats: Readonly<Record<EngineConfig['kind'], readonly Manifest.Format[]>> = {
  llama: ['gguf'],
  onnx: ['onnx'],
  http: [],
}

/** What an engine computes on: the GPU that its configuration names, else the CPU. */
export async function machineFor(engine: EngineConfig): Promise<Machine> {
  const machines = await probeMachines()
  const gpu = engine.kind === 'llama' ? engine.gpu : undefined
  const kind = gpu === 'cuda' ? 'nvidia' : gpu === 'metal' ? 'apple' : 'cpu'
  return machines.find(({ device }) => device.kind === kind) ?? machines.at(-1)!
}

/**
 * Chooses the form of a model that an engine runs on a machine, or takes the one that its
 * configuration names, if it fits.
 *
 * @throws {ArtifactUnknownError} The model has no form of the name that is configured.
 */
export function chooseArtifact(
  manifest: Manifest.Manifest,
  { engine, machine }: { readonly engine: EngineConfig; readonly machine: Machine },
): Selection<Manifest.Artifact> {
  const { contextLength = manifest.contextLength, sequences = SEQUENCES_DEFAULT } = engine
  const { cache, parameters, task: modelTask } = manifest
  const wanted = {
    task: 'inference',
    formats: formats[engine.kind],
    cache,
    parameters,
    modelTask,
  } as const
  const contextTokens = Math.min(contextLength, manifest.contextLength) * sequences
  const named = engine.kind === 'http' ? undefined : engine.artifact
  const artifacts = manifest.artifacts.filter(
    ({ format, quantization }) => named === undefined || named === `${format}/${quantization}`,
  )
  if (named !== undefined && artifacts.length === 0) {
    const known = manifest.artifacts.map(
      (artifact) => `${artifact.format}/${artifact.quantization}`,
    )
    throw new ArtifactUnknownError({ model: manifest.name, artifact: named, known })
  }
  return selectArtifact({ ...machine, ...wanted, contextTokens }, artifacts)
}

async function load(
  { storage, sources, log }: ModelParts,
  options: {
    readonly config: ModelChoice
    readonly engine: Engine
    readonly manifest: Manifest.Manifest
    readonly tokenizer: Tokenizer | undefined
  },
): Promise<LoadedModel> {
  const { config, engine, manifest, tokenizer } = options
  const { contextLength, sequences } = config.engine
  const limits = {
    ...(contextLength && { contextLength }),
    ...(sequences && { sequencesMax: sequences }),
  }
  if (config.engine.kind === 'http') {
    const artifact = { kind: 'remote', model: config.engine.model } as const
    return await engine.load({ artifact, ...limits })
  }
  const machine = await machineFor(config.engine)
  const { chosen, refused } = chooseArtifact(manifest, { engine: config.engine, machine })
  if (!chosen) {
    const reasons = refused.map(({ artifact, reason }) => {
      return `${artifact.format} ${artifact.quantization}: ${reason}`
    })
    const why = reasons.join('; ')
    const reason = `nothing of it runs on ${machine.name} with this contextLength (${why})`
    throw new ModelNotRunnableError({ model: config.model, reason })
  }
  const { artifact, reason } = chosen
  const { cid, sha256, format, quantization } = artifact
  log?.('model-chosen', {
    model: config.model,
    format,
    quantization,
    machine: machine.name,
    reason,
  })
  if (config.engine.kind === 'llama' && config.engine.file) {
    // A bad plant, which is not what its offer says: docs/spec/verification.md, section 12.
    const other = { kind: 'file', path: config.engine.file, sha256 } as const
    return await engine.load({ artifact: other, ...limits })
  }
  if (!(await storage.has(cid))) {
    // A folder has no bytes of its own to hash; its CID says all.
    await storage.fetch(config.engine.kind === 'onnx' ? { cid } : { cid, sha256 }, { sources })
  }
  const place = await storage.path(cid)
  if (config.engine.kind === 'onnx') {
    const source = { kind: 'folder', path: place, sha256 } as const
    return await engine.load({ artifact: source, ...limits, ...(tokenizer && { tokenizer }) })
  }
  const path = mainFile(place, artifact)
  return await engine.load({ artifact: { kind: 'file', path, sha256 }, ...limits })
}
