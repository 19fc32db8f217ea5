// Goal: `ostrom node` serves the folder of a registered model from two vLLM servers as one
// provider. The provider's offer and receipts state that answers are drawn from a seed and counted
// in ids. Answers continue when a server ends.
// Method: the composition of `ostrom node` with engine `vllm`, a published folder of safetensors,
// and two local servers that speak vLLM's API; all other parts are on in-memory ports.
// Requirements: R002-13
// Missing for R002-13: several machines, one model over several machines (written, not run).
// Shows (serve): verified answers of an unmodified vLLM server that runs our logits processor: the
// engine is tested against a real server on the CPU, the node's configuration against a local
// server with vLLM's API.
// Missing: a GPU, and the node with a real server.

import { peerBuild } from '@ostrom/engine/vllm/peer-folder.fixture'
import { startVllmPeer, type VllmPeer } from '@ostrom/engine/vllm/vllm.fixture'
import { Inference, Offer, Receipt } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  loadServedModels,
  type ProviderNode,
  startProviderNode,
} from '../../../cli/src/composition/node/provider-node.ts'
import { createServedFolder, peerProvider } from './served-folder.fixture.ts'

const served = openForTests(createServedFolder)
let peers: readonly VllmPeer[]
let node: ProviderNode

function providerConfig(engine: Readonly<Record<string, unknown>>) {
  const urls = peers.map(({ baseUrl }) => baseUrl)
  const { headDtype, torch, runner, device, dtype, attention } = peerBuild
  const build = { headDtype, torch, runner, device, dtype, attention }
  return peerProvider({ kind: 'vllm', urls, build, ...engine })
}

beforeAll(async () => {
  peers = await Promise.all([0, 1].map(() => startVllmPeer({ folder: served.path })))
  node = await startProviderNode(served.party('provider'), providerConfig({}))
  await served.gateway.start()
})

afterAll(async () => {
  await served.gateway.stop()
  await node.stop()
  for (const peer of peers) await peer.close()
})

const states = () => node.replicas[0]!.engine.states()

describe('a model of two vLLM servers', () => {
  test('a model of two vLLM servers is one offer, whose class states seeded sampling', async () => {
    const { market } = served.party('reader')
    await market.sync()
    const [listing, ...others] = await market.offersFor(served.version)
    expect(others).toEqual([])
    const { artifacts } = served.manifest
    expect(Offer.verificationLabels(listing!.offer.verification)).toEqual({
      artifact: artifacts[0]?.sha256,
      engineClass: expect.any(String),
      counting: 'ids',
      sampling: 'seeded',
      tier: 'T1',
    })
    const [card] = await served.gateway.inference.models()
    expect(card?.verification).toEqual([
      { class: 'declared', lack: 'calibration', counting: 'ids', sampling: 'seeded', tier: 'T1' },
    ])
  })

  test('receipts of vLLM servers name the folder, the build and the counting', async () => {
    const { receipt, usage } = await served.ask()
    expect(usage.outputTokens).toBe(40)
    const { core } = receipt!
    expect(core.artifactHash).toBe(served.manifest.artifacts[0]?.sha256)
    expect(Receipt.samplingModes[core.sampling]).toBe('seeded')
    expect(Receipt.tokenCountings[core.counting]).toBe('ids')
    const build = node.served[0]!.model.info.build
    expect(build).toContain('vllm 0.32.0, torch 2.13.0, runner V1, cpu, float32, head float32')
    expect(core.engineHash).toBe(Inference.buildHash(build))
  })

  test('a vLLM server answers in place of another one until the other one is back', async () => {
    await peers[0]?.close()
    const before = peers[1]!.drawnTokens()
    // The first answer may start at the closed server and move to the other one. The second answer
    // starts at the other server.
    for (let count = 0; count < 2; count++) expect((await served.ask()).usage.outputTokens).toBe(40)
    expect(peers[1]!.drawnTokens() - before).toBe(80)
    await peers[0]?.restart()
    await expect.poll(() => states().map(({ health }) => health)).toEqual(['up', 'up'])
    const { engine } = node.replicas[0]!
    engine.drain(peers[1]!.baseUrl)
    const drawn = peers[0]!.drawnTokens()
    await served.ask()
    expect(peers[0]!.drawnTokens() - drawn).toBe(40)
    engine.resume(peers[1]!.baseUrl)
  })
})

describe('a node does not start', () => {
  const starting = (engine: Readonly<Record<string, unknown>>) =>
    loadServedModels(served.party('other'), providerConfig(engine))

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
