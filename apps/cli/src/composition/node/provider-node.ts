import type { Engine } from '@ostrom/engine'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import type { NodeMetrics } from '@ostrom/gateway-web/dashboard/node-metrics'
import type { ModelReplicas } from '@ostrom/gateway-web/dashboard/replicas'
import type { Ledger } from '@ostrom/ledger'
import { ModelNotRunnableError } from '@ostrom/models/model-not-runnable'
import { createPeerSources } from '@ostrom/models/peer-sources'
import { createProvider, type Provider, type ServedModel } from '@ostrom/node'
import { type AssetId, type Hash, Price } from '@ostrom/protocol'
import type { ProviderConfig } from '../../config/config.ts'
import { closeEngines, withEngineScope } from '../engines/engines.ts'
import type { ModelParts } from '../engines/model-choice.ts'
import { openModel } from '../models/open-model.ts'

type Prices = ProviderConfig['models'][number]['prices']

/** A provider and its engines, which start and stop together. */
export type ProviderNode = {
  readonly provider: Provider
  readonly served: readonly ServedModel[]
  /** Servers behind each model whose engine asks vLLM servers. */
  readonly replicas: readonly ModelReplicas[]
  stop(): Promise<void>
}

type LoadServedOptions = {
  /** Asset of prices; the native coin when absent. */
  readonly asset?: AssetId
  /** Metrics that count the work of the models. */
  readonly metrics?: NodeMetrics | undefined
}

type ProviderNodeOptions = LoadServedOptions & {
  /** Returns the artifacts that the validator in the same process examines. */
  readonly examinedArtifacts?: () => readonly Hash[]
}

type LoadedServedModels = Pick<ProviderNode, 'served' | 'replicas'> & {
  readonly engines: readonly Engine[]
}

/** Loads the models of a configuration, with their adapters. Loads either all or none. */
export async function loadServedModels(
  parts: ModelParts & { readonly ledger: Pick<Ledger, 'nativeAsset'> },
  config: Pick<ProviderConfig, 'models'>,
  { asset = parts.ledger.nativeAsset, metrics }: LoadServedOptions = {},
): Promise<LoadedServedModels> {
  const served: ServedModel[] = []
  const replicas: ModelReplicas[] = []
  const pricesOf = ({ image = 0n, cachedInput, ...prices }: Prices) => ({
    ...Price.zeroPrices,
    ...prices,
    cachedInput: cachedInput ?? prices.input,
    image,
  })
  const counted = <T extends Pick<ServedModel, 'model'>>(opened: T): T =>
    metrics ? { ...opened, model: metrics.instrumentModel(opened.model) } : opened
  return await withEngineScope(async (engines) => {
    for (const model of config.models) {
      const { engine, replicas: servers, ...opened } = await openModel(parts, model)
      engines.push(engine)
      if (servers) replicas.push({ model: model.model, engine: servers })
      const offered = { asset, ...(model.tier && { tier: model.tier }) }
      const { flex, priority, padded } = model.tiers ?? {}
      const tierPrices = {
        ...(flex && { flex: pricesOf(flex) }),
        ...(priority && { priority: pricesOf(priority) }),
        ...(padded && { padded: pricesOf(padded) }),
      }
      const prices = pricesOf(model.prices)
      served.push({ ...counted(opened), ...offered, prices, tierPrices })
      for (const { model: name, prices = model.prices } of model.adapters ?? []) {
        const choice = { model: name, engine: model.engine }
        const { engine: _, base, ...adapted } = await openModel(parts, choice, engine)
        if (base !== opened.version) {
          const reason = `it is no adapter of ${model.model}`
          throw new ModelNotRunnableError({ model: name, reason })
        }
        served.push({ ...counted(adapted), ...offered, prices: pricesOf(prices) })
      }
    }
    return { served, replicas, engines }
  })
}

/**
 * Loads the models of a configuration and starts to serve them; closes all engines if the start
 * fails.
 *
 * @param options.asset Asset that the configuration names, if any.
 */
export async function startProviderNode(
  parts: RoleDependencies,
  config: ProviderConfig,
  { examinedArtifacts, ...options }: ProviderNodeOptions = {},
): Promise<ProviderNode> {
  await parts.network.start()
  return await withEngineScope(async (opened) => {
    const peerSources = createPeerSources(parts)
    const loaded = await loadServedModels({ ...parts, peerSources }, config, options)
    const { served, replicas, engines } = loaded
    opened.push(...engines)
    const { account } = config
    const environment = { ...parts, served, examinedArtifacts, settings: providerSettings(config) }
    const provider = createProvider({ ...environment, ...(account && { account }) })
    await provider.start()
    return {
      provider,
      served,
      replicas,
      async stop() {
        await provider.stop()
        await closeEngines(engines)
      },
    }
  })
}

/** Returns the settings of a provider's role that its configuration states. */
export function providerSettings(config: ProviderConfig) {
  const { stake, settlementThreshold, checkpointTokens, prefillTokens, appeals } = config
  const { region, profile, requestStake, answerBondMax } = config
  return {
    requests: config.serveRequests,
    ...(region !== undefined && { region }),
    ...(profile && { profile }),
    ...(appeals !== undefined && { appeals }),
    ...(stake !== undefined && { stake }),
    ...(requestStake !== undefined && { requestStake }),
    ...(answerBondMax !== undefined && { answerBondMax }),
    ...(settlementThreshold !== undefined && { settleAbove: settlementThreshold }),
    ...(checkpointTokens !== undefined && { checkpointTokens }),
    ...(prefillTokens !== undefined && { prefillTokens }),
  }
}
