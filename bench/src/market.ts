// A whole market in one process, on a real EVM chain and real libp2p over loopback.

import { randomBytes } from 'node:crypto'
import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { createGateway, type Gateway } from '@ostrom/gateway'
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
import { createProvider, type Provider } from '@ostrom/node'
import { type Hash, type Hex, Manifest, Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { createSystemClock } from './system-clock.ts'

export const UNIT = 10n ** 18n

/** What is served: a loaded model, and the small artifacts that clients count with. */
export type BenchModel = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly tokenizerJson: Uint8Array
  readonly template: Uint8Array
  readonly contextLength: number
}

export type BenchMarket = {
  readonly chain: Anvil
  readonly client: Ledger
  readonly provider: Provider
  readonly gateway: Gateway
  readonly version: Hash
  stop(): Promise<void>
}

const prices: Price.PriceMap = { ...Price.free, input: UNIT / 2_000n, output: UNIT / 1_000n }
const random = (size: number) => new Uint8Array(randomBytes(size))

/** Starts a chain, a provider and a gateway around one model called `bench`. */
export async function startMarket(bench: BenchModel): Promise<BenchMarket> {
  const clock = createSystemClock()
  const chain = await startAnvil()
  const { rpcUrl } = chain
  const secrets = { creator: random(32), provider: random(32), client: random(32) }
  for (const secret of Object.values(secrets)) await chain.fund(accountOf(secret), 1_000n * UNIT)
  const deployment = await deployMarket({ rpcUrl, secretKey: secrets.creator })
  const connect = (secretKey: Uint8Array) => createLedgerEvm({ rpcUrl, deployment, secretKey })
  const creator = await connect(secrets.creator)
  const storage = createStorageMemory()
  const manifest = await describe(storage, bench, creator.account)
  const version = Manifest.hash(manifest)
  await creator.registerModel({ name: 'bench', manifest, royalties: [], access: 'public' })
  const place = async (secret: Uint8Array) => {
    const ledger = await connect(secret)
    const listen = ['/ip4/127.0.0.1/tcp/0']
    const network = await createLibp2pNetwork({ seed: random(32), listen })
    await network.start()
    const market = createMarketMemory(ledger)
    const log = () => {}
    return { ledger, market, network, state: createStateMemory(), clock, random, log }
  }
  const { model, tokenizer } = bench
  const serving = await place(secrets.provider)
  const asset = creator.nativeAsset
  const served = [{ version, manifest, model, tokenizer, asset, prices }]
  const provider = createProvider({ ...serving, served })
  await provider.start()
  const asking = await place(secrets.client)
  await asking.ledger.deposit({ asset, amount: 100n * UNIT })
  const gateway = createGateway({ ...asking, storage, sources: [], settings: { sessionCap: UNIT } })
  await gateway.start()
  return {
    chain,
    client: asking.ledger,
    provider,
    gateway,
    version,
    async stop() {
      await gateway.stop()
      await provider.stop()
      await asking.network.stop()
      await serving.network.stop()
      await chain.stop()
    },
  }
}

async function describe(
  storage: ReturnType<typeof createStorageMemory>,
  { tokenizerJson, template, contextLength, model }: BenchModel,
  creator: Hex.AccountId,
): Promise<Manifest.Manifest> {
  const add = async (bytes: Uint8Array): Promise<Manifest.Blob> => {
    const { cid, sha256, bytes: size } = await storage.add([bytes])
    return { cid, sha256, bytes: size }
  }
  const tokenizer = await add(tokenizerJson)
  const sha256 = model.info.artifactHash
  const manifest: Manifest.Manifest = {
    name: 'bench',
    version: '1',
    parents: [],
    creator,
    license: { spdx: 'Apache-2.0' },
    task: 'chat',
    architecture: 'bench',
    parameters: 0n,
    contextLength,
    tokenizer,
    chatTemplate: await add(template),
    artifacts: [{ ...tokenizer, sha256, format: 'gguf', quantization: 'f16', files: ['bench'] }],
    description: 'What is measured.',
  }
  const block = async () => Manifest.encode(manifest)
  const cid = Manifest.cidOf(Manifest.hash(manifest))
  await storage.fetch({ cid }, { sources: [{ name: 'bench', block }] })
  return manifest
}
