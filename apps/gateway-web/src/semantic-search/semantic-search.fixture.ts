// A market in this process, for tests. A provider really serves one model for embeddings (the
// bundled model) for pay. The web app of a gateway serves its owner alone, or is shared.

import { readFileSync } from 'node:fs'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { createHostedAccounts } from '@ostrom/gateway/hosted'
import { readJson } from '@ostrom/gateway/testing'
import type { Ledger, WalletLedger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { type Hash, Hex, Manifest, Price } from '@ostrom/protocol'
import { systemClock as clock, systemRandom as random } from '@ostrom/protocol/system'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addBlob } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { getAddress, hashMessage } from 'viem'
import type { StaticFiles } from '../services/static-files.ts'
import {
  createTestParticipant,
  type InMemoryStorage,
  openGateway,
  publishModel,
  type TestParticipant,
} from '../web.fixture.ts'
import type { Web } from '../web.ts'

const UNIT = 10n ** 18n
const ORIGIN = 'http://127.0.0.1:8787'
const path = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')

/** Descriptions of the listed models, by name. */
export const modelDescriptions = {
  'tiny-embed': 'Turns texts into vectors.',
  weather: 'Water, rain and the sky above a town.',
  animals: 'A dog runs after the ball, and the cat sleeps.',
} as const

export const prices = { ...Price.zeroPrices, input: UNIT / 1_000n, request: 5n }

async function createManifests(storage: InMemoryStorage, creator: Hex.AccountId) {
  const engine = createEngineLlama({ threads: 1 })
  const sha256 = Hex.sha256Hex(readFileSync(path))
  const model = await engine.load({ artifact: { kind: 'file', path, sha256 } })
  const { tokenizerJson } = tokenizerFromGguf((await readGgufHeader(path)).metadata)
  const tokenizer = await addBlob(storage, tokenizerJson)
  const manifestOf = (name: keyof typeof modelDescriptions): Manifest.Manifest =>
    sampleManifest({
      name,
      creator,
      task: name === 'tiny-embed' ? 'embedding' : 'chat',
      architecture: 'example',
      parameters: 0n,
      tokenizer,
      contextLength: model.info.contextLength,
      artifacts: [{ ...tokenizer, sha256, format: 'gguf', quantization: 'f16', files: ['model'] }],
      description: modelDescriptions[name],
    })
  const names = Object.keys(modelDescriptions) as (keyof typeof modelDescriptions)[]
  return { engine, model, manifests: names.map(manifestOf) }
}

/** Wallets of people on the chain in memory: they sign like wallets of EVM chains. */
const walletsOf = ({ domain, verify }: Ledger): WalletLedger => ({
  system: 'Ethereum',
  chain: domain.scheme === 'eip712' ? `${domain.chainId}` : '',
  addressOf: (account) => getAddress(account),
  verifyText: ({ text, ...signed }) => verify({ digest: hashMessage(text) as Hash, ...signed }),
  verifyTextByKey: ({ text, ...signed }) =>
    verify({ digest: hashMessage(text) as Hash, ...signed }),
  prepare: () => Promise.reject(new Error('Nothing is sent to a chain in memory.')),
})

async function startProvider(serving: TestParticipant, storage: InMemoryStorage) {
  const { engine, model, manifests } = await createManifests(storage, serving.ledger.account)
  for (const manifest of manifests) {
    await publishModel({ ledger: serving.ledger, storage }, manifest)
  }
  const [manifest] = manifests as [Manifest.Manifest]
  const version = Manifest.hash(manifest)
  const served = [{ version, manifest, model, asset: serving.ledger.nativeAsset, prices }]
  const provider = createProvider({ ...serving, served })
  await provider.start()
  const { indexer, network } = serving
  let isGone = false
  return {
    manifests,
    closeAll: () => provider.closeAll(),
    /** Leaves the network without notifying any peer. */
    async leave() {
      if (isGone) return
      isGone = true
      await provider.stop()
      await network.stop()
      await engine.close()
      await indexer.close()
    },
  }
}

/**
 * Starts the provider and the gateway, without a listening port. `webOf` makes the web app for
 * pages of one origin.
 */
export async function createSearchFixture(files: StaticFiles, { shared = false } = {}) {
  const chain = createMemoryChain({ clock })
  const hub = createHub({})
  const storage = createStorageMemory()
  const connect = () => {
    const ledger = chain.connect(random(32))
    chain.fund(ledger.account, 1_000n * UNIT)
    return { ...ledger, wallets: walletsOf(ledger) }
  }
  const party = (name: string, ledger: Ledger) =>
    createTestParticipant({ ledger, hub, clock, name })
  const serving = await startProvider(await party('provider', connect()), storage)
  const ledger = connect()
  const asking = await party('client', ledger)
  const asset = ledger.nativeAsset
  await ledger.deposit({ asset, amount: 100n * UNIT })
  const opened = await openGateway({ asking, storage, files, sessionCap: UNIT })
  const { gateway, answerMetrics } = opened
  const settings = { sessionCap: UNIT }
  const hosted = createHostedAccounts({ ...asking, storage, sources: [], settings })
  const webOf = (origin = () => ORIGIN) =>
    opened.webOf(shared ? { hosted, wallets: ledger.wallets, origin } : undefined)
  await asking.indexer.sync()
  return {
    webOf,
    chain,
    ledger,
    hosted,
    answerMetrics,
    ...serving,
    /** Gives an account money of its own, in the Vault. */
    async endow(secretKey: Uint8Array): Promise<Ledger> {
      const own = chain.connect(secretKey)
      chain.fund(own.account, 10n * UNIT)
      await own.deposit({ asset, amount: 5n * UNIT })
      return own
    },
    /** Updates the web app with the chain's present events. */
    sync: () => asking.indexer.sync(),
    async close() {
      await hosted.stop({ closeSessions: false })
      await gateway.stop()
      await serving.leave()
      await asking.network.stop()
      await asking.indexer.close()
      chain.checkInvariants()
    },
  }
}

/** Returns functions that call a web app as its pages do, signed in by `cookie` if one is given. */
export function pageOf(web: Web, cookie?: string) {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
  const ask = async (path: string, body?: object) => {
    const method = body ? 'POST' : 'GET'
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    const answer = (await web.handle(new Request(`${ORIGIN}/api${path}`, init)))!
    const given = answer.headers.get('set-cookie')?.split(';')[0]
    return { status: answer.status, body: await readJson(answer), cookie: given }
  }
  const offered = async () => (await ask('/market/semantic-search')).body.quote
  return {
    web,
    ask,
    /** Returns the present quote of a semantic search; `undefined` if no provider can answer. */
    offered,
    /**
     * Searches like a page that shows the present quote, with fields of `shown` in place of its
     * own.
     */
    async search(words: string, shown?: object) {
      const { version, provider, costMax } = { ...(await offered()), ...shown }
      return await ask('/market/semantic-search', { query: words, version, provider, costMax })
    },
  }
}
