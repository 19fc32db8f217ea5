// A whole market of one model in this process, with the gateway behind a loopback server, so that
// unmodified clients can be tried on what really answers. For tests.

import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import type { LoadedModel } from '@ostrom/engine'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createGateway } from '@ostrom/gateway'
import { createGatewayHttp } from '@ostrom/gateway/http'
import type { Ledger } from '@ostrom/ledger'
import { createChain, createMarketMemory } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { type Clock, Manifest, Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'

export const UNIT = 10n ** 18n

const clock: Clock = {
  nowMs: () => Date.now(),
  sleep: (delayMs, signal) =>
    sleep(delayMs, undefined, signal ? { signal } : {}).catch(() => undefined),
}
const random = (size: number) => new Uint8Array(randomBytes(size))

export type PlaceOptions = {
  /** Name that clients ask for. */
  readonly name: string
  readonly task: Manifest.Task
  readonly model: LoadedModel
  readonly tokenizerJson: Uint8Array
  readonly template?: Uint8Array
  readonly prices: Partial<Price.PriceMap>
  /** Where the money is; a chain in memory, of its own, when absent. */
  readonly chain?: PlaceChain
}

/** A chain that a market can be on. */
export type PlaceChain = {
  /** A party with money of its own. */
  connect(): Promise<Ledger>
  /** Checks that no base unit was lost, where that can be told. */
  audit(): void
}

function chainInMemory(): PlaceChain {
  const chain = createChain({ clock })
  return {
    async connect() {
      const ledger = chain.connect(random(32))
      chain.fund(ledger.account, 1_000n * UNIT)
      return ledger
    },
    audit: () => chain.audit(),
  }
}

type Storage = ReturnType<typeof createStorageMemory>

async function publish(storage: Storage, ledger: Ledger, options: PlaceOptions) {
  const { name, task, model, tokenizerJson, template } = options
  const add = async (bytes: Uint8Array): Promise<Manifest.Blob> => {
    const { cid, sha256, bytes: size } = await storage.add([bytes])
    return { cid, sha256, bytes: size }
  }
  const tokenizer = await add(tokenizerJson)
  const sha256 = model.info.artifactHash
  const manifest: Manifest.Manifest = {
    name,
    version: '1',
    parents: [],
    creator: ledger.account,
    license: { spdx: 'Apache-2.0' },
    task,
    architecture: 'example',
    parameters: 0n,
    contextLength: model.info.contextLength,
    tokenizer,
    ...(template && { chatTemplate: await add(template) }),
    artifacts: [{ ...tokenizer, sha256, format: 'gguf', quantization: 'f16', files: ['model'] }],
    description: 'An example.',
  }
  const block = async () => Manifest.encode(manifest)
  const cid = Manifest.cidOf(Manifest.hash(manifest))
  await storage.fetch({ cid }, { sources: [{ name: 'publisher', block }] })
  await ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
  return manifest
}

/** Starts everything; `close` ends it and checks that no base unit was lost. */
export async function openPlace(options: PlaceOptions) {
  const { model, tokenizerJson, template, chain = chainInMemory() } = options
  const hub = createHub({})
  const storage = createStorageMemory()
  const party = async (name: string) => {
    const ledger = await chain.connect()
    const network = hub.createNetwork({ name })
    await network.start()
    const common = { state: createStateMemory(), clock, random, log: () => {} }
    return { ledger, market: createMarketMemory(ledger), network, ...common }
  }
  const serving = await party('provider')
  const manifest = await publish(storage, serving.ledger, options)
  const version = Manifest.hash(manifest)
  const prices = { ...Price.free, ...options.prices }
  const tokenizer = createTokenizer({ tokenizerJson, ...(template && { template }) })
  const asset = serving.ledger.nativeAsset
  const served = [{ version, manifest, model, tokenizer, asset, prices }]
  const provider = createProvider({ ...serving, served })
  await provider.start()
  const asking = await party('client')
  await asking.ledger.deposit({ asset, amount: 100n * UNIT })
  const settings = { sessionCap: UNIT }
  const gateway = createGateway({ ...asking, storage, sources: [], settings })
  await gateway.start()
  const api = createGatewayHttp({
    ...asking,
    answerer: gateway.answerer,
    state: createStateMemory(),
  })
  const { secret: apiKey } = await api.keys.create({ name: 'example', settlement: 'session' })
  const fetch = (request: Request) => api.handle(request)
  const opened = Promise.withResolvers<AddressInfo>()
  const server = serve({ fetch, port: 0 }, (address) => opened.resolve(address as AddressInfo))
  const { port } = await opened.promise
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    apiKey,
    gateway,
    tokenizer,
    /** What the provider has earned, once the gateway has closed its sessions. */
    async earned() {
      await gateway.closeSessions()
      const { ledger } = serving
      return (await ledger.balance(ledger.account, asset)).available
    },
    async close() {
      await new Promise((resolve) => server.close(resolve))
      await gateway.stop()
      await provider.stop()
      for (const { network } of [asking, serving]) await network.stop()
      chain.audit()
    },
  }
}
