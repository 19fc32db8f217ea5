// A published folder of safetensors, and the parties on in-memory ports that serve it and ask
// questions.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPeerFolder } from '@ostrom/engine/vllm/peer-folder.fixture'
import { createGateway, type Question } from '@ostrom/gateway'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { llamaConfig, safetensorsOf } from '@ostrom/model-metadata/model.fixture'
import { addModel } from '@ostrom/models/add'
import { buildManifest } from '@ostrom/models/describe'
import { publish } from '@ostrom/models/publish'
import { createHub } from '@ostrom/network/memory'
import { type Hash, Hex, type Manifest } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { sampleSampler } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageFiles } from '@ostrom/storage/files'
import { checkConfig, type ProviderConfig } from '../../../cli/src/config/config.ts'
import { deployment } from '../../../cli/src/config/deployment.fixture.ts'

const UNIT = 10n ** 18n

const question: Question = {
  model: 'peer',
  prompt: { kind: 'messages', messages: [{ role: 'user', content: 'What is water?' }] },
  sampler: sampleSampler({ temperature: 0.7 }),
  maxTokens: 40,
  stop: [],
  logprobs: 0,
  settlement: 'session',
  preferences: {},
  costMax: undefined,
}

/** The section `provider` of a configuration with the model `peer`, checked as by `ostrom node`. */
export function peerProvider(engine: Readonly<Record<string, unknown>>): ProviderConfig {
  const prices = { input: `${UNIT / 1_000n}`, output: `${UNIT / 250n}` }
  const chain = { rpcUrl: 'http://127.0.0.1:8545', deployment }
  const models = [{ model: 'peer', engine, prices }]
  const value = { chain, store: { path: '/models' }, provider: { models } }
  return { ...checkConfig('config.json', value).provider!, serveRequests: false }
}

/** Registers the folder of a small model as `peer`. */
export async function createServedFolder() {
  const clock = systemClock
  const chain = createMemoryChain({ clock })
  const hub = createHub({})
  const root = await mkdtemp(join(tmpdir(), 'ostrom-served-'))
  const storage = await createStorageFiles({ path: join(root, 'store') })

  const party = (name: string) => {
    const ledger = chain.connect(Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name))))
    chain.fund(ledger.account, 100n * UNIT)
    const shared = { storage, sources: [], clock, random: systemRandom, log: () => {} }
    const network = hub.createNetwork({ name })
    const market = createMarketMemory(ledger)
    return { ...shared, ledger, market, network, state: createStateMemory(), close: async () => {} }
  }

  async function publishFolder(): Promise<Manifest.Manifest> {
    const source = await createPeerFolder(llamaConfig)
    const weights = safetensorsOf({ 'a.weight': ['BF16', 4, 8] })
    await writeFile(join(source.artifact.path, 'model.safetensors'), weights)
    const { ledger } = party('creator')
    const described = await addModel({ storage, path: source.artifact.path })
    await source.remove()
    const stated = { name: 'peer', version: '1', license: 'Apache-2.0', description: 'Small.' }
    const manifest = await buildManifest({ storage, described, stated, creator: ledger.account })
    await publish({ storage, ledger, alias: 'peer', manifest })
    return manifest
  }

  const manifest = await publishFolder()
  const version: Hash = (await party('reader').ledger.resolveModel('peer'))!
  const asking = party('client')
  await asking.network.start()
  await asking.ledger.deposit({ asset: chain.nativeAsset, amount: 10n * UNIT })
  const settings = { sessionCap: UNIT, verification: 'any' } as const
  const gateway = createGateway({ ...asking, settings })

  return {
    party,
    manifest,
    version,
    /** The gateway. The test starts it once a provider serves the model. */
    gateway,
    /** A folder for this test alone. */
    root,
    /** Path of the model's folder in the store. */
    path: await storage.path(manifest.artifacts[0]!.cid),
    /** Asks a question whose answer has 40 tokens; returns the end of the answer. */
    async ask() {
      const answer = await gateway.inference.answer(question, AbortSignal.timeout(120_000))
      for await (const event of answer.events) if (event.kind === 'end') return event
      throw new Error('an answer ends with its receipt')
    },
    /**
     * Closes the store and checks the chain. Call this only after gateway and provider have ended.
     */
    async close() {
      await storage.close()
      await rm(root, { recursive: true, force: true })
      chain.checkInvariants()
    },
  }
}
