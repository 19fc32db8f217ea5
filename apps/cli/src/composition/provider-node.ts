import { readFile } from 'node:fs/promises'
import type { Engine, LoadedModel } from '@ostrom/engine'
import { createEngineLlama } from '@ostrom/engine/llama'
import { createCatalog } from '@ostrom/gateway'
import { createProvider, type Provider, type ServedModel } from '@ostrom/node'
import { BaseError, type Hash, Hex, type Manifest, Price } from '@ostrom/protocol'
import type { ProviderConfig } from '../config/config.ts'
import type { Parts } from './parts.ts'

/** A model that a provider is told to serve has no form that its engine can run. */
export class ModelNotRunnableError extends BaseError<'model-not-runnable'> {
  override readonly name = 'ModelNotRunnableError'

  constructor({ model, reason }: { model: string; reason: string }) {
    super({
      code: 'model-not-runnable',
      retry: 'never',
      summary: 'The provider cannot run this model.',
      facts: [`Model: ${model}.`, `Reason: ${reason}.`, 'Choose another model or engine.'],
    })
  }
}

type ModelConfig = ProviderConfig['models'][number]

/** A provider with its engines, as one thing to start and stop. */
export type ProviderNode = { readonly provider: Provider; stop(): Promise<void> }

/** Loads the models of a configuration and starts to serve them. */
export async function startProviderNode(
  parts: Parts,
  config: ProviderConfig,
): Promise<ProviderNode> {
  await parts.network.start()
  const engines: Engine[] = []
  const served: ServedModel[] = []
  for (const model of config.models) {
    const engine = await engineOf(model)
    engines.push(engine)
    served.push(await serve(parts, model, engine))
  }
  const { stake, settleAbove, checkpointTokens, prefillTokens, requests } = config
  const provider = createProvider({
    ...parts,
    served,
    settings: {
      requests,
      ...(stake !== undefined && { stake }),
      ...(settleAbove !== undefined && { settleAbove }),
      ...(checkpointTokens !== undefined && { checkpointTokens }),
      ...(prefillTokens !== undefined && { prefillTokens }),
    },
  })
  await provider.start()
  return {
    provider,
    async stop() {
      await provider.stop()
      for (const engine of engines) await engine.close()
    },
  }
}

async function engineOf({ engine }: ModelConfig): Promise<Engine> {
  if (engine.kind === 'llama') {
    const { threads, gpu } = engine
    return createEngineLlama({ ...(threads && { threads }), ...(gpu && { gpu }) })
  }
  const { baseUrl, keyFile, contextLength } = engine
  const apiKey = keyFile && (await readFile(keyFile, 'utf8')).trim()
  const { createEngineHttp } = await import('@ostrom/engine/http')
  return createEngineHttp({ baseUrl, contextLength, ...(apiKey && { apiKey }) })
}

async function resolve({ ledger }: Parts, model: string): Promise<Hash> {
  const version = Hex.is(model, 32) ? model : await ledger.resolveModel(model)
  if (version) return version
  throw new ModelNotRunnableError({ model, reason: 'no such model is registered on this chain' })
}

async function serve(parts: Parts, config: ModelConfig, engine: Engine): Promise<ServedModel> {
  const version = await resolve(parts, config.model)
  const { manifest, tokenizer } = await createCatalog(parts).model(version)
  if (config.engine.kind === 'http' && !tokenizer) {
    // Its server gives no token ids: without the tokenizer nobody could count, and nothing be paid.
    const reason = 'its manifest names no tokenizer, by which answers of a server are counted'
    throw new ModelNotRunnableError({ model: config.model, reason })
  }
  return {
    version,
    manifest,
    model: await load(parts, { config, engine, manifest }),
    asset: parts.ledger.nativeAsset,
    prices: { ...Price.free, ...config.prices },
    ...(tokenizer && { tokenizer }),
  }
}

async function load(
  { storage, sources }: Parts,
  options: { config: ModelConfig; engine: Engine; manifest: Manifest.Manifest },
): Promise<LoadedModel> {
  const { config, engine, manifest } = options
  const { contextLength, sequences } = config.engine
  const limits = {
    ...(contextLength && { contextLength }),
    ...(sequences && { sequencesMax: sequences }),
  }
  if (config.engine.kind === 'http') {
    const artifact = { kind: 'remote', model: config.engine.model } as const
    return await engine.load({ artifact, ...limits })
  }
  const artifact = manifest.artifacts.find(({ format }) => format === 'gguf')
  if (!artifact) {
    throw new ModelNotRunnableError({ model: config.model, reason: 'it has no GGUF artifact' })
  }
  const { cid, sha256 } = artifact
  if (!(await storage.has(cid))) await storage.fetch({ cid, sha256 }, { sources })
  const path = await storage.path(cid)
  return await engine.load({ artifact: { kind: 'file', path, sha256 }, ...limits })
}
