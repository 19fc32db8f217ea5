// Goal: `ostrom node` serves the folder of a registered model from two vLLM servers as one
// provider: its offer and receipts say that answers come from a seed and are counted in ids, and
// answers go on when a server ends. Method: the composition of `ostrom node` with engine `vllm`, a
// published folder of safetensors, two local servers that speak vLLM's API, and everything else on
// in-memory ports.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGateway, type Gateway, type Question } from '@ostrom/gateway'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { type Hash, Hex, Inference, type Manifest, Offer, Receipt } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createPeerFolder,
  peerBuild,
} from '../../../../packages/engine/src/vllm/peer-folder-fixture.ts'
import { startVllmPeer, type VllmPeer } from '../../../../packages/engine/src/vllm/vllm-fixture.ts'
import {
  llamaConfig,
  safetensorsOf,
} from '../../../../packages/model-metadata/src/model.fixture.ts'
import {
  loadServedModels,
  type ProviderNode,
  startProviderNode,
} from '../composition/provider-node.ts'
import { checkConfig, type ProviderConfig } from '../config/config.ts'
import { deployment } from '../config/deployment-fixture.ts'
import { addModel } from '../models/add.ts'
import { buildManifest } from '../models/describe.ts'
import { publish } from '../models/publish.ts'
import { systemClock, systemRandom } from '../system/clock-and-random.ts'

const UNIT = 10n ** 18n
const clock = systemClock
const chain = createMemoryChain({ clock })
const hub = createHub({})
let folder: string
let storage: Awaited<ReturnType<typeof createStorageFiles>>
let manifest: Manifest.Manifest
let version: Hash
let peers: readonly VllmPeer[]
let node: ProviderNode
let gateway: Gateway

const party = (name: string) => {
  const ledger = chain.connect(Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name))))
  chain.fund(ledger.account, 100n * UNIT)
  const shared = { storage, sources: [], clock, random: systemRandom, log: () => {} }
  const network = hub.createNetwork({ name })
  const market = createMarketMemory(ledger)
  return { ...shared, ledger, market, network, state: createStateMemory(), close: async () => {} }
}

/** The section of a provider in a file, checked as `ostrom node` checks it. */
function providerConfig(engine: Readonly<Record<string, unknown>>): ProviderConfig {
  const urls = peers.map(({ baseUrl }) => baseUrl)
  const { headDtype, torch, runner, device, dtype, attention } = peerBuild
  const build = { headDtype, torch, runner, device, dtype, attention }
  const prices = { input: `${UNIT / 1_000n}`, output: `${UNIT / 250n}` }
  const models = [{ model: 'peer', engine: { kind: 'vllm', urls, build, ...engine }, prices }]
  const chainConfig = { rpcUrl: 'http://127.0.0.1:8545', deployment }
  const value = { chain: chainConfig, store: { path: '/models' }, provider: { models } }
  return { ...checkConfig('config.json', value).provider!, serveRequests: false }
}

/** Registers the folder of a small model under a name. */
async function publishFolder(): Promise<void> {
  const source = await createPeerFolder(llamaConfig)
  const weights = safetensorsOf({ 'a.weight': ['BF16', 4, 8] })
  await writeFile(join(source.artifact.path, 'model.safetensors'), weights)
  const creator = party('creator')
  const described = await addModel({ storage, path: source.artifact.path })
  await source.remove()
  const stated = { name: 'peer', version: '1', license: 'Apache-2.0', description: 'Small.' }
  const { account } = creator.ledger
  manifest = await buildManifest({ storage, described, stated, creator: account })
  await publish({ storage, ledger: creator.ledger, alias: 'peer', manifest })
  version = (await creator.ledger.resolveModel('peer'))!
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-vllm-engine-'))
  storage = await createStorageFiles({ path: join(folder, 'store') })
  await publishFolder()
  const path = await storage.path(manifest.artifacts[0]!.cid)
  peers = await Promise.all([0, 1].map(() => startVllmPeer({ folder: path })))
  node = await startProviderNode(party('provider'), providerConfig({}))
  const asking = party('client')
  await asking.network.start()
  await asking.ledger.deposit({ asset: chain.nativeAsset, amount: 10n * UNIT })
  const settings = { sessionCap: UNIT, verification: 'any' } as const
  gateway = createGateway({ ...asking, settings })
  await gateway.start()
})

afterAll(async () => {
  await gateway.stop()
  await node.stop()
  for (const peer of peers) await peer.close()
  await storage.close()
  await rm(folder, { recursive: true, force: true })
  chain.checkInvariants()
})

const question: Question = {
  model: 'peer',
  prompt: { kind: 'messages', messages: [{ role: 'user', content: 'What is water?' }] },
  sampler: {
    temperature: 0.7,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  maxTokens: 40,
  stop: [],
  logprobs: 0,
  settlement: 'session',
  preferences: {},
  costMax: undefined,
}

async function ask() {
  const answer = await gateway.inference.answer(question, AbortSignal.timeout(120_000))
  for await (const event of answer.events) if (event.kind === 'end') return event
  throw new Error('an answer ends with its receipt')
}

const states = () => node.replicas[0]!.engine.states()

describe('a model of two vLLM servers', () => {
  test('is one offer, whose class says that its answers come from a seed', async () => {
    const { market } = party('reader')
    await market.sync()
    const [listing, ...others] = await market.offersFor(version)
    expect(others).toEqual([])
    const { artifacts } = manifest
    expect(Offer.verificationLabels(listing!.offer.verification)).toEqual({
      artifact: artifacts[0]?.sha256,
      engineClass: expect.any(String),
      counting: 'ids',
      sampling: 'seeded',
      tier: 'T1',
    })
    const [card] = await gateway.inference.models()
    expect(card?.verification).toEqual([
      { class: 'declared', lack: 'calibration', counting: 'ids', sampling: 'seeded', tier: 'T1' },
    ])
  })

  test('has receipts that name the folder, the build and the count of ids', async () => {
    const { receipt, usage } = await ask()
    expect(usage.outputTokens).toBe(40)
    const { core } = receipt
    expect(core.artifactHash).toBe(manifest.artifacts[0]?.sha256)
    expect(Receipt.samplingModes[core.sampling]).toBe('seeded')
    expect(Receipt.tokenCountings[core.counting]).toBe('ids')
    const build = node.served[0]!.model.info.build
    expect(build).toContain('vllm 0.32.0, torch 2.13.0, runner V1, cpu, float32, head float32')
    expect(core.engineHash).toBe(Inference.buildHash(build))
  })

  test('is answered by the other server while one is gone, and then by both', async () => {
    await peers[0]?.close()
    const before = peers[1]!.drawnTokens()
    // The first one may have to move there; the second one begins there.
    for (let count = 0; count < 2; count++) expect((await ask()).usage.outputTokens).toBe(40)
    expect(peers[1]!.drawnTokens() - before).toBe(80)
    await peers[0]?.restart()
    await expect.poll(() => states().map(({ health }) => health)).toEqual(['up', 'up'])
    const { engine } = node.replicas[0]!
    engine.drain(peers[1]!.baseUrl)
    const drawn = peers[0]!.drawnTokens()
    await ask()
    expect(peers[0]!.drawnTokens() - drawn).toBe(40)
    engine.resume(peers[1]!.baseUrl)
  })
})

describe('a node does not start', () => {
  const starting = (engine: Readonly<Record<string, unknown>>) =>
    loadServedModels(party('other'), providerConfig(engine))

  test('where the servers serve another folder', async () => {
    await expect(starting({ model: 'peer', folder: '/elsewhere' })).rejects.toMatchObject({
      code: 'artifact-invalid',
    })
  })

  test('where the model has no artifact of the name', async () => {
    await expect(starting({ artifact: 'safetensors/f32' })).rejects.toMatchObject({
      code: 'artifact-unknown',
      details: expect.arrayContaining(['Available: safetensors/bf16.']),
    })
  })

  test('where a server draws without our sampler', async () => {
    peers[1]?.set({ hasProcessor: false })
    await expect(starting({ urls: [peers[1]!.baseUrl] })).rejects.toMatchObject({
      code: 'engine-failed',
    })
    peers[1]?.set({})
  })

  test('where no server answers', async () => {
    await expect(starting({ urls: ['http://127.0.0.1:9'] })).rejects.toMatchObject({
      code: 'engine-failed',
    })
  })
})
