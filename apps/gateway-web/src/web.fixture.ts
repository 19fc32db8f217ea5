// Parties of a market in this process, and the web app of a gateway over it. For tests.

import { createGateway } from '@ostrom/gateway'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { createIndexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import type { NetworkHub } from '@ostrom/network/memory'
import { type Clock, Manifest, type Offer } from '@ostrom/protocol'
import { systemRandom as random } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { addManifest } from '@ostrom/storage'
import type { createStorageMemory } from '@ostrom/storage/memory'
import { instrumentAnswers } from './services/answer-metrics.ts'
import type { StaticFiles } from './services/static-files.ts'
import { createWeb, type WebOptions } from './web.ts'

export type InMemoryStorage = ReturnType<typeof createStorageMemory>

export type TestParticipant = Awaited<ReturnType<typeof createTestParticipant>>

/** Adapters of a provider or a gateway. */
export async function createTestParticipant(options: {
  readonly ledger: Ledger
  readonly hub: NetworkHub
  readonly clock: Clock
  readonly name: string
}) {
  const { ledger, hub, clock, name } = options
  const network = hub.createNetwork({ name })
  await network.start()
  const market = createIndexer({ ledger, path: ':memory:', clock })
  const common = { state: createStateMemory(), clock, random, log: () => {} }
  return { ledger, market, indexer: market, network, ...common }
}

/**
 * Registers a version under its manifest's name, and stores the manifest for gateways.
 */
export async function publishModel(
  { ledger, storage }: { readonly ledger: Ledger; readonly storage: InMemoryStorage },
  manifest: Manifest.Manifest,
  royalties: readonly Offer.Royalty[] = [],
) {
  await addManifest(storage, Manifest.encode(manifest))
  const { name } = manifest
  await ledger.registerModel({ name, manifest, royalties, access: 'public' })
  return Manifest.hash(manifest)
}

/**
 * Starts a gateway without a listening port. Each call of `webOf` makes a new web app over the
 * gateway, as a restart does.
 */
export async function openGateway(options: {
  readonly asking: TestParticipant
  readonly storage: InMemoryStorage
  readonly files: StaticFiles
  /** Base units that a session reserves. */
  readonly sessionCap: bigint
  /** Parent folder of the data folders of the owner's nodes; no nodes when absent. */
  readonly nodesFolder?: string
}) {
  const { asking, storage, files, sessionCap, nodesFolder = '/' } = options
  const settings = { sessionCap, verification: 'any' } as const
  const gateway = createGateway({ ...asking, storage, sources: [], settings })
  await gateway.start()
  const answerMetrics = instrumentAnswers(gateway.inference, asking.clock)
  const http = createGatewayHttp({ ...asking, inference: answerMetrics.answerer })
  const { secret } = await http.keys.create({ name: 'web', settlement: 'session' })
  const unit = { asset: asking.ledger.nativeAsset, symbol: 'TEST', decimals: 18 }
  const webOf = (hosted?: WebOptions['hosted']) =>
    createWeb({
      parts: { ...asking, storage: storage as never, sources: [], close: async () => {} },
      gateway,
      http,
      answerMetrics,
      files,
      key: async () => secret,
      rpcUrl: '',
      origin: () => '',
      nodes: { list: async () => [] } as never,
      nodesFolder,
      keystoreAccount: async () => undefined,
      units: [unit],
      defaultUnit: unit,
      ...(hosted && { hosted }),
    })
  return { gateway, answerMetrics, webOf }
}
