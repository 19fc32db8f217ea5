// Goal: two providers with two engines serve one version of a model, as GGUF and as ONNX of the
// same weights; both give the same answer, are paid and get receipts, and each receipt names its
// artifact.
// Method: the composition of `ostrom node`, the bundled model, and in-memory ports.
// Requirements: R000-4
// Missing for R000-4: the real weights of Janus.

import { join } from 'node:path'
import { createGateway, type Gateway } from '@ostrom/gateway'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { addModel } from '@ostrom/models/add'
import { bundledPath, catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { buildManifest } from '@ostrom/models/describe'
import { publish } from '@ostrom/models/publish'
import { createHub } from '@ostrom/network/memory'
import { type AccountId, Hex, type Manifest, Receipt } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { sampleSampler } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ProviderNode,
  startProviderNode,
} from '../../../cli/src/composition/node/provider-node.ts'

const UNIT = 10n ** 18n
const prices = { input: UNIT / 1_000n, cachedInput: 0n, output: UNIT / 250n, request: 0n }

describe('one model', () => {
  const clock = systemClock
  const chain = createMemoryChain({ clock })
  const hub = createHub({})
  const nodes: ProviderNode[] = []
  const folder = temporaryFolder('onnx-engine')
  const storage = openForTests(() => createStorageFiles({ path: join(folder, 'store') }))
  let gateway: Gateway
  let manifest: Manifest.Manifest
  const accounts: AccountId[] = []

  const party = (name: string) => {
    const ledger = chain.connect(Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name))))
    chain.fund(ledger.account, 100n * UNIT)
    const shared = { storage, sources: [], clock, random: systemRandom, log: () => {} }
    const network = hub.createNetwork({ name })
    const market = createMarketMemory(ledger)
    return { ...shared, ledger, market, network, state: createStateMemory(), close: async () => {} }
  }

  beforeAll(async () => {
    const creator = party('creator')
    const { name, version, license, description } = await catalogueEntry('ostrom-tiny')
    const stated = { name, version, license, description, task: 'chat' } as const
    const forms = await addModel({ storage, path: bundledPath('tiny/ostrom-tiny') })
    const described = forms.filter(({ metadata }) => ['gguf', 'onnx'].includes(metadata.format))
    const { account } = creator.ledger
    manifest = await buildManifest({ storage, described, stated, creator: account })
    expect(manifest.artifacts.map(({ format }) => format)).toEqual(['gguf', 'onnx'])
    await publish({ storage, ledger: creator.ledger, alias: 'ostrom-tiny', manifest })
    for (const kind of ['llama', 'onnx'] as const) {
      const serving = party(kind)
      accounts.push(serving.ledger.account)
      const models = [{ model: 'ostrom-tiny', engine: { kind, threads: 1 }, prices }]
      nodes.push(await startProviderNode(serving, { models, serveRequests: false }))
    }
    const asking = party('client')
    await asking.network.start()
    await asking.ledger.deposit({ asset: chain.nativeAsset, amount: 10n * UNIT })
    gateway = createGateway({ ...asking, settings: { sessionCap: UNIT } })
    await gateway.start()
  })

  afterAll(async () => {
    await gateway.stop()
    for (const node of nodes) await node.stop()
    chain.checkInvariants()
  })

  async function ask(provider: AccountId, content: string) {
    const answer = await gateway.inference.answer(
      {
        model: 'ostrom-tiny',
        prompt: { kind: 'messages', messages: [{ role: 'user', content }] },
        sampler: sampleSampler(),
        maxTokens: 64,
        stop: [],
        logprobs: 0,
        settlement: 'session',
        preferences: { provider },
        costMax: undefined,
      },
      AbortSignal.timeout(120_000),
    )
    let text = ''
    for await (const event of answer.events) {
      if (event.kind === 'text') text += event.text
      if (event.kind === 'end') return { text, end: event }
    }
    throw new Error('an answer ends with its receipt')
  }

  test('answers alike in both forms, each paid and receipted by its own artifact', async () => {
    for (const question of ['What is Ostrom?', 'What is the capital of France?']) {
      const answers = await Promise.all(accounts.map((account) => ask(account, question)))
      const [gguf, onnx] = answers
      expect(onnx?.text).toBe(gguf?.text)
      expect(onnx?.end.usage.outputTokens).toBe(gguf?.end.usage.outputTokens)
      for (const [at, { end }] of answers.entries()) {
        const { core } = end.receipt!
        expect(core.artifactHash).toBe(manifest.artifacts[at]?.sha256)
        expect(Receipt.samplingModes[core.sampling]).toBe('greedy')
        expect(end.cost).toBeGreaterThan(0n)
      }
    }
  })
})
