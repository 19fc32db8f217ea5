// A market in this process with one model for embeddings, the bundled one, really served and
// really paid, and the web app of a gateway over it, its owner's alone or shared. For tests.

import { readFileSync } from 'node:fs'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { createGateway } from '@ostrom/gateway'
import { createHosted } from '@ostrom/gateway/hosted'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { readJson } from '@ostrom/gateway/scripted'
import { createIndexer } from '@ostrom/indexer'
import type { Ledger, WalletLedger } from '@ostrom/ledger'
import { createChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { type Hash, Hex, Manifest, Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { getAddress, hashMessage } from 'viem'
import { systemClock as clock, systemRandom as random } from '../../composition/system.ts'
import { bundledPath } from '../../models/catalogue.ts'
import type { Files } from '../files.ts'
import { measure } from '../market/measured.ts'
import { createWeb, type Web } from '../web.ts'

const UNIT = 10n ** 18n
const ORIGIN = 'http://127.0.0.1:8787'
const path = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')

/** What the listed models say of themselves, by name. */
export const described = {
  'tiny-embed': 'Turns texts into vectors.',
  weather: 'Water, rain and the sky above a town.',
  animals: 'A dog runs after the ball, and the cat sleeps.',
} as const

export const prices = { ...Price.free, input: UNIT / 1_000n, request: 5n }

type Storage = ReturnType<typeof createStorageMemory>

async function createManifests(storage: Storage, creator: Hex.AccountId) {
  const engine = createEngineLlama({ threads: 1 })
  const sha256 = Hex.sha256Hex(readFileSync(path))
  const model = await engine.load({ artifact: { kind: 'file', path, sha256 } })
  const { tokenizerJson } = tokenizerFromGguf((await readGgufHeader(path)).metadata)
  const { cid, sha256: hash, bytes } = await storage.add([tokenizerJson])
  const tokenizer = { cid, sha256: hash, bytes }
  const manifestOf = (name: keyof typeof described): Manifest.Manifest => ({
    ...{ name, version: '1', parents: [], creator, license: { spdx: 'Apache-2.0' } },
    task: name === 'tiny-embed' ? 'embedding' : 'chat',
    ...{ architecture: 'example', parameters: 0n, tokenizer },
    contextLength: model.info.contextLength,
    artifacts: [{ ...tokenizer, sha256, format: 'gguf', quantization: 'f16', files: ['model'] }],
    description: described[name],
  })
  const names = Object.keys(described) as (keyof typeof described)[]
  return { engine, model, manifests: names.map(manifestOf) }
}

/** Wallets of people on the chain in memory: they sign as those of EVM chains do. */
const walletsOf = ({ domain, verify }: Ledger): WalletLedger => ({
  system: 'Ethereum',
  chain: domain.scheme === 'eip712' ? `${domain.chainId}` : '',
  addressOf: (account) => getAddress(account),
  verifyText: ({ text, ...signed }) => verify({ digest: hashMessage(text) as Hash, ...signed }),
  prepare: () => Promise.reject(new Error('Nothing is sent to a chain in memory.')),
})

type Party = Awaited<ReturnType<ReturnType<typeof openChain>['party']>>

/** A chain, a network, and parties on both, each with money and a read model of its own. */
function openChain() {
  const chain = createChain({ clock })
  const hub = createHub({})
  return {
    chain,
    async party(name: string) {
      const ledger = chain.connect(random(32))
      chain.fund(ledger.account, 1_000n * UNIT)
      const network = hub.createNetwork({ name })
      await network.start()
      const market = createIndexer({ ledger, path: ':memory:', clock })
      const common = { state: createStateMemory(), clock, random, log: () => {} }
      return { ledger, market, indexer: market, network, ...common }
    },
  }
}

async function startProvider(serving: Party, storage: Storage) {
  const { engine, model, manifests } = await createManifests(storage, serving.ledger.account)
  for (const manifest of manifests) {
    const block = async () => Manifest.encode(manifest)
    const cid = Manifest.cidOf(Manifest.hash(manifest))
    await storage.fetch({ cid }, { sources: [{ name: 'publisher', block }] })
    const { name } = manifest
    await serving.ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
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
    /** Goes without a word to anybody. */
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

/** Starts everything; nothing listens. `webOf` makes the web app, for pages of an address. */
export async function openMeaningPlace(files: Files, { shared = false } = {}) {
  const { chain, party } = openChain()
  const storage = createStorageMemory()
  const serving = await startProvider(await party('provider'), storage)
  const asking = await party('client')
  const ledger: Ledger = { ...asking.ledger, wallets: walletsOf(asking.ledger) }
  const asset = ledger.nativeAsset
  await ledger.deposit({ asset, amount: 100n * UNIT })
  const settings = { sessionCap: UNIT }
  const options = { ...asking, ledger, storage, sources: [], settings }
  const gateway = createGateway(options)
  await gateway.start()
  const hosted = createHosted(options)
  const measured = measure(gateway.answerer, clock)
  const http = createGatewayHttp({ ...asking, answerer: measured.answerer })
  const { secret } = await http.keys.create({ name: 'web', settlement: 'session' })
  const webOf = (origin = () => ORIGIN) =>
    createWeb({
      parts: { ...asking, ledger, storage: storage as never, sources: [], close: async () => {} },
      ...{ gateway, http, measured, files, key: async () => secret, rpcUrl: '' },
      nodes: { list: async () => [] } as never,
      ...{ nodesFolder: '/', unit: { symbol: 'TEST', decimals: 18 } },
      ...(shared && { sharing: { hosted, wallets: ledger.wallets!, origin } }),
    })
  await asking.indexer.sync()
  return {
    ...{ webOf, chain, ledger, hosted, measured, ...serving },
    /** Gives an account money of its own, in the Vault. */
    async endow(secretKey: Uint8Array): Promise<Ledger> {
      const own = chain.connect(secretKey)
      chain.fund(own.account, 10n * UNIT)
      await own.deposit({ asset, amount: 5n * UNIT })
      return own
    },
    async close() {
      await hosted.stop({ closeSessions: false })
      await gateway.stop()
      await serving.leave()
      await asking.network.stop()
      await asking.indexer.close()
      chain.audit()
    },
  }
}

/** Asks a web app as pages of it do that are signed in by the same cookie, or not at all. */
export function pageOf(web: Web, cookie?: string) {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
  const ask = async (path: string, body?: object) => {
    const method = body ? 'POST' : 'GET'
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    const answer = (await web.handle(new Request(`${ORIGIN}/api${path}`, init)))!
    const given = answer.headers.get('set-cookie')?.split(';')[0]
    return { status: answer.status, body: await readJson(answer), cookie: given }
  }
  const offered = async () => (await ask('/market/meaning')).body.offer
  return {
    ...{ web, ask },
    /** What GET offers; `undefined` where nobody can answer. */
    offered,
    /** Searches as a page does that was shown what is offered now, or what is given. */
    async search(words: string, shown?: object) {
      const { version, provider, costMax } = { ...(await offered()), ...shown }
      return await ask('/market/meaning', { search: words, version, provider, costMax })
    },
  }
}
