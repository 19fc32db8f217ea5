import type { Engine } from '@ostrom/engine'
import { createProvider, type Provider, type ServedModel } from '@ostrom/node'
import { Price } from '@ostrom/protocol'
import type { ProviderConfig } from '../config/config.ts'
import { openModel } from './open-model.ts'
import type { Parts } from './parts.ts'

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
    const { engine, ...opened } = await openModel(parts, model)
    engines.push(engine)
    const asset = parts.ledger.nativeAsset
    const { image = 0n } = model.prices
    served.push({ ...opened, asset, prices: { ...Price.free, ...model.prices, image } })
  }
  const { stake, settleAbove, checkpointTokens, prefillTokens, requests, appeals } = config
  const provider = createProvider({
    ...parts,
    served,
    settings: {
      requests,
      ...(appeals !== undefined && { appeals }),
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
