// A complete market of one model in this process. The gateway is behind a loopback server, so that
// tests can run unmodified clients against a real gateway. For tests.

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createGateway } from '@ostrom/gateway'
import { createGatewayHttp } from '@ostrom/gateway/http'
import type { Ledger } from '@ostrom/ledger'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { Manifest, Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { systemClock as clock, systemRandom as random } from '../clock-and-random.ts'
import { type ExampleModel, publish } from '../publish.ts'

export const UNIT = 10n ** 18n

export type TaskMarketOptions = ExampleModel & {
  readonly prices: Partial<Price.PriceMap>
  /** Chain on which the money is; a separate chain in memory when absent. */
  readonly chain?: TaskChain
}

/** A chain that a market can use. */
export type TaskChain = {
  /** Creates a funded party. */
  connect(): Promise<Ledger>
  /** Advances the chain's time. */
  advance(seconds: bigint): Promise<void>
  /** Checks that no base unit was lost, if the chain allows this check. */
  audit(): void
}

function chainInMemory(): TaskChain {
  let aheadMs = 0
  const chain = createMemoryChain({ clock: { nowMs: () => clock.nowMs() + aheadMs } })
  // As on a local network, pay becomes due before the participants' clocks diverge much.
  chain.setParameter('auditWindowSeconds', 60n)
  return {
    async connect() {
      const ledger = chain.connect(random(32))
      chain.fund(ledger.account, 1_000n * UNIT)
      return ledger
    },
    async advance(seconds) {
      aheadMs += Number(seconds) * 1_000
    },
    audit: () => chain.checkInvariants(),
  }
}

/** Starts everything. `close` ends it and checks that no base unit was lost. */
export async function createTaskMarket(options: TaskMarketOptions) {
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
  const manifest = await publish({ storage, ledger: serving.ledger }, options)
  const version = Manifest.hash(manifest)
  const prices = { ...Price.zeroPrices, ...options.prices }
  const tokenizer = createTokenizer({ tokenizerJson, ...(template && { template }) })
  const asset = serving.ledger.nativeAsset
  const served = [{ version, manifest, model, tokenizer, asset, prices }]
  const provider = createProvider({ ...serving, served })
  await provider.start()
  const asking = await party('client')
  await asking.ledger.deposit({ asset, amount: 100n * UNIT })
  // Some of the engines make no promise about how they sample answers.
  const settings = { sessionCap: UNIT, verification: 'any' } as const
  const gateway = createGateway({ ...asking, storage, sources: [], settings })
  await gateway.start()
  const api = createGatewayHttp({
    ...asking,
    inference: gateway.inference,
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
    /** Returns the provider's earnings, after its sessions are closed and their pay is due. */
    async earned() {
      await gateway.closeSessions()
      const { ledger } = serving
      const { auditWindowSeconds } = await ledger.parameters()
      await chain.advance(auditWindowSeconds)
      const receipts = await gateway.receipts.list()
      const subjects = [...new Set(receipts.map(({ core }) => core.sessionId))]
      await ledger.collectPay({ escrow: 'sessions', subjects })
      return await ledger.balance(ledger.account, asset)
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
