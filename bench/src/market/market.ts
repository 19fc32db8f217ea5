// A whole market in one process: on a real EVM chain, or on a chain of the caller. Its parties
// connect by real libp2p over the loopback interface.

import { randomBytes } from 'node:crypto'
import type { LoadedModel } from '@ostrom/engine'
import { createTokenizerPool } from '@ostrom/engine/reader'
import type { Tokenizer, TokenizerHost } from '@ostrom/engine/tokenizer'
import { createGateway, type Gateway, type GatewayOptions, type ProxyAccess } from '@ostrom/gateway'
import type { Ledger } from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  startAnvil,
} from '@ostrom/ledger/evm'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { createLibp2pNetwork } from '@ostrom/network/libp2p'
import { createProvider } from '@ostrom/node'
import { type Hex, Manifest, Price } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { addBlob, addManifest, type Storage } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { createSystemClock } from './system-clock.ts'

const UNIT = 10n ** 18n

/** The served model: a loaded model, and the small artifacts with which clients count tokens. */
export type BenchModel = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly tokenizerJson: Uint8Array
  readonly template: Uint8Array
  readonly contextLength: number
  /** The model's name for clients; `bench` when absent. */
  readonly name?: string
  readonly description?: string
}

/** A gateway and the providers of one model. */
export type BenchRoles = {
  readonly client: Ledger
  readonly gateway: Gateway
  readonly tokenizers: TokenizerHost
  /** Manifest of the model that the providers serve. */
  readonly manifest: Manifest.Manifest
  stop(): Promise<void>
}

export type BenchNetwork = BenchRoles & { readonly chain: Anvil }

const random = (size: number) => new Uint8Array(randomBytes(size))

/**
 * Starts a chain, a gateway, and one provider for each of `models`. All of `models` are the same
 * model, loaded once per provider.
 */
export async function startMarket(...models: readonly BenchModel[]): Promise<BenchNetwork> {
  const chain = await startAnvil()
  const { rpcUrl } = chain
  const wallet = async () => {
    const secret = random(32)
    await chain.fund(accountOf(secret), 1_000n * UNIT)
    return secret
  }
  const owner = await wallet()
  const deployment = await deployMarket({ rpcUrl, secretKey: owner })
  const connect = (secretKey: Uint8Array) => createLedgerEvm({ rpcUrl, deployment, secretKey })
  const creator = await connect(owner)
  const parts = { creator, connect: async () => connect(await wallet()), unit: UNIT }
  const roles = await startRoles(parts, models)
  return {
    chain,
    client: roles.client,
    gateway: roles.gateway,
    tokenizers: roles.tokenizers,
    manifest: roles.manifest,
    async stop() {
      await roles.stop()
      await chain.stop()
    },
  }
}

/** Opens the ports of a role: a new account, its own network peer, and an empty state. */
export type OpenRole = () => Promise<
  Omit<
    GatewayOptions,
    'storage' | 'sources' | 'settings' | 'catalog' | 'contents' | 'tokenizers' | 'proxy'
  >
>

/** Registers the model on an existing chain, and starts a provider for each model and a gateway. */
export async function startRoles(
  options: {
    readonly creator: Ledger
    /** Creates a new account with at least 101 native tokens, and opens its ledger. */
    connect(): Promise<Ledger>
    /** One unit of the native token, in base units. */
    readonly unit: bigint
    /** Maximum payment of a session, in base units; one unit when absent. */
    readonly sessionCap?: bigint
    /** Starts a proxy for the gateway; no proxy when absent. */
    startProxy?(openRole: OpenRole): Promise<ProxyAccess & { stop(): Promise<void> }>
  },
  models: readonly BenchModel[],
): Promise<BenchRoles> {
  const { creator, connect, unit, sessionCap = unit, startProxy } = options
  const bench = models[0]!
  const prices = { ...Price.zeroPrices, input: unit / 2_000n, output: unit / 1_000n }
  const clock = createSystemClock()
  const storage = createStorageMemory()
  const manifest = await describe(storage, bench, creator.account)
  const version = Manifest.hash(manifest)
  await creator.registerModel({ name: manifest.name, manifest, royalties: [], access: 'public' })
  const openRole: OpenRole = async () => {
    const ledger = await connect()
    const listen = ['/ip4/127.0.0.1/tcp/0']
    const network = await createLibp2pNetwork({
      seed: random(32),
      listen,
      allowPrivate: ['127.0.0.0/8'],
    })
    await network.start()
    const market = createMarketMemory(ledger)
    const log = () => {}
    return { ledger, market, network, state: createStateMemory(), clock, random, log }
  }
  const asset = creator.nativeAsset
  const stops: (() => Promise<void>)[] = []
  for (const { model, tokenizer } of models) {
    const serving = await openRole()
    const served = [{ version, manifest, model, tokenizer, asset, prices }]
    const provider = createProvider({ ...serving, served })
    await provider.start()
    stops.push(
      () => provider.stop(),
      () => serving.network.stop(),
    )
  }
  const asking = await openRole()
  await asking.ledger.deposit({ asset, amount: 100n * unit, approve: 'sessions' })
  const tokenizers = createTokenizerPool()
  const settings = { sessionCap, verification: 'any' } as const
  const proxy = await startProxy?.(openRole)
  const optional = proxy && { proxy }
  const gateway = createGateway({
    ...asking,
    storage,
    sources: [],
    tokenizers,
    settings,
    ...optional,
  })
  await gateway.start()
  return {
    client: asking.ledger,
    gateway,
    tokenizers,
    manifest,
    async stop() {
      await gateway.stop()
      await asking.network.stop()
      await proxy?.stop()
      for (const stop of stops) await stop()
    },
  }
}

async function describe(
  storage: Storage,
  bench: BenchModel,
  creator: Hex.AccountId,
): Promise<Manifest.Manifest> {
  const { tokenizerJson, template, contextLength, model, name = 'bench' } = bench
  const tokenizer = await addBlob(storage, tokenizerJson)
  const sha256 = model.info.artifactHash
  const manifest = sampleManifest({
    name,
    creator,
    architecture: 'bench',
    parameters: 0n,
    contextLength,
    tokenizer,
    chatTemplate: await addBlob(storage, template),
    artifacts: [{ ...tokenizer, sha256, format: 'gguf', quantization: 'f16', files: ['bench'] }],
    description: bench.description ?? 'What is measured.',
  })
  await addManifest(storage, Manifest.encode(manifest))
  return manifest
}
