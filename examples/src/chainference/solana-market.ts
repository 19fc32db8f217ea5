// A market on a local Solana chain: one server that runs the bundled model, and one client. All
// parts are real: the program, the roles, libp2p over loopback, llama.cpp.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { createGateway, type Gateway } from '@ostrom/gateway'
import type { Ledger } from '@ostrom/ledger'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { accountOf, createLedgerSolana } from '@ostrom/ledger/solana'
import {
  deployMarketSolana,
  fundAccount,
  type RunningLocalChain,
  serveLocalChain,
} from '@ostrom/ledger/solana/local'
import { createLibp2pNetwork } from '@ostrom/network/libp2p'
import { createProvider, type Provider } from '@ostrom/node'
import { type AccountId, Hex, Manifest, Offer, Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { systemClock as clock, systemRandom as random } from '../clock-and-random.ts'
import { publish } from '../publish.ts'

/** One SOL, in lamports. */
export const SOL = 10n ** 9n
export const MODEL = 'ostrom-tiny'

/**
 * Prices in lamports per million tokens. They are so high that one short answer counts in the
 * filters by which requests choose a server. An answer counts if its fee, divided by the amount
 * that one unit of stake may back, is at least a hundred-thousandth of the minimum stake.
 */
const prices: Price.PriceMap = { ...Price.zeroPrices, input: 4n * SOL, output: 16n * SOL }

export type SolanaMarket = {
  readonly chain: RunningLocalChain
  /** Ledger of the server, which runs the model; `provider` is its role. */
  readonly server: Ledger
  readonly provider: Provider
  readonly client: Ledger
  readonly gateway: Gateway
  readonly feeSink: AccountId
  readonly version: Hex.Hash
  /** Creates a new funded account. */
  connect(): Promise<Ledger>
  offerOf(ledger: Ledger): Promise<Offer.Offer>
  stop(): Promise<void>
}

async function loadModel() {
  const url = new URL(`../../../models/tiny/${MODEL}/${MODEL}-f16.gguf`, import.meta.url)
  const path = fileURLToPath(url)
  const sha256 = `0x${createHash('sha256').update(readFileSync(path)).digest('hex')}` as const
  const engine = createEngineLlama({ threads: 1 })
  const model = await engine.load({ artifact: { kind: 'file', path, sha256 }, sequencesMax: 2 })
  const { metadata } = await readGgufHeader(path)
  return { engine, model, ...tokenizerFromGguf(metadata) }
}

/** Starts the chain, the server and the client; `stop` ends them. */
export async function startSolanaMarket(): Promise<SolanaMarket> {
  const chain = await serveLocalChain({ nowSeconds: () => BigInt(Math.floor(Date.now() / 1_000)) })
  const stops: (() => Promise<void>)[] = [() => chain.close()]
  const wallet = () => {
    const secretKey = random(32)
    fundAccount(chain.chain, accountOf(secretKey), 10n * SOL)
    return secretKey
  }
  const owner = wallet()
  const keys = { secretKey: owner, programKey: random(32), bufferKey: random(32) }
  const feeSink = accountOf(random(32))
  const deployment = await deployMarketSolana({ chain: chain.chain, ...keys, feeSink })
  const connect = (secretKey = wallet()) =>
    createLedgerSolana({ rpcUrl: chain.rpcUrl, deployment, secretKey })
  const storage = createStorageMemory()
  const loaded = await loadModel()
  stops.unshift(() => loaded.engine.close())
  const environment = { storage, ledger: await connect(owner) }
  const manifest = await publish(environment, { name: MODEL, task: 'chat', ...loaded })
  const version = Manifest.hash(manifest)
  const party = async () => {
    const ledger = await connect()
    const network = await createLibp2pNetwork({
      seed: random(32),
      listen: ['/ip4/127.0.0.1/tcp/0'],
      allowPrivate: ['127.0.0.0/8'],
    })
    await network.start()
    stops.unshift(() => network.stop())
    const market = createMarketMemory(ledger)
    return { ledger, market, network, state: createStateMemory(), clock, random, log: () => {} }
  }
  const serving = await party()
  const asset = serving.ledger.nativeAsset
  const { model } = loaded
  const served = [{ version, manifest, model, tokenizer: model.tokenizer, asset, prices }]
  const provider = createProvider({ ...serving, served })
  await provider.start()
  stops.unshift(() => provider.stop())
  const asking = await party()
  await asking.ledger.deposit({ asset, amount: SOL })
  const gateway = createGateway({ ...asking, storage, sources: [], settings: {} })
  await gateway.start()
  stops.unshift(() => gateway.stop())
  return {
    chain,
    server: serving.ledger,
    provider,
    client: asking.ledger,
    gateway,
    feeSink,
    version,
    connect: () => connect(),
    async offerOf(ledger) {
      const own = { provider: ledger.account, modelVersion: version, asset, prices }
      const terms = { ...own, ...(await ledger.offerTerms(asset)) }
      const { unverifiedTerms: verification } = Offer
      return { ...terms, royalties: [], verification, nonce: BigInt(Hex.from(random(6))) }
    },
    async stop() {
      for (const stop of stops) await stop()
    },
  }
}
