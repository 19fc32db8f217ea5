// Goal: `ostrom node` serves the folder of a registered model from two of our processes around vLLM
// as one provider. The provider's receipts name the engine build that these processes report, and
// the artifact whose files the processes have. Answers continue when one process is killed.
// Method: the composition of `ostrom node` with engine `vllm-serve`, and a published folder of
// safetensors. The Python server has a made-up driver in place of vLLM; one process listens at a
// Unix socket, the other at a loopback port. All other parts are on in-memory ports.
// Requirements: R002-13
// Shows (serve): a process of our own around vLLM, with grammars, fingerprints and hashes of model
// files; a node can have several as replicas (a real vLLM on the CPU, as fast as plain vLLM).
// Missing: a GPU, and a real vLLM in CI, which runs the Python code with a made-up driver.

import { appendFile, cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawnTokens } from '@ostrom/engine/vllm/serve/drawn-tokens.fixture'
import { hasPython, type ServePeer, startServePeer } from '@ostrom/engine/vllm/serve/serve.fixture'
import { Inference, Offer, Receipt } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  loadServedModels,
  type ProviderNode,
  startProviderNode,
} from '../../../cli/src/composition/node/provider-node.ts'
import { createServedFolder, peerProvider } from './served-folder.fixture.ts'

const token = 'a token of the operator'

describe.skipIf(!hasPython)('processes around vLLM (need python3 of version 3.11)', () => {
  const served = openForTests(createServedFolder)
  let tokenFile: string
  let socket: ServePeer
  let port: ServePeer
  let node: ProviderNode
  const opened: ServePeer[] = []

  const open = async (options: Partial<Parameters<typeof startServePeer>[0]>) => {
    const peer = await startServePeer({ folder: served.path, ...options })
    opened.push(peer)
    return peer
  }
  const socketPath = () => join(served.root, 'vllm.sock')
  const textOf = ({ address }: ServePeer) =>
    'path' in address ? `unix:${address.path}` : `${address.host}:${address.port}`
  const providerConfig = (engine: Readonly<Record<string, unknown>>) =>
    peerProvider({ kind: 'vllm-serve', tokenFile, ...engine })

  beforeAll(async () => {
    tokenFile = join(served.root, 'token')
    await writeFile(tokenFile, `${token}\n`, { mode: 0o600 })
    socket = await open({ path: socketPath(), token })
    port = await open({ token })
    const listen = [textOf(socket), textOf(port)]
    node = await startProviderNode(served.party('provider'), providerConfig({ listen }))
    await served.gateway.start()
  })
  afterAll(async () => {
    await served.gateway.stop()
    await node.stop()
    for (const peer of opened) await peer.close()
  })

  test('processes around vLLM are one offer, whose receipts name folder and build', async () => {
    const { market } = served.party('reader')
    await market.sync()
    const [listing, ...others] = await market.offersFor(served.version)
    expect(others).toEqual([])
    const { artifacts } = served.manifest
    expect(Offer.verificationLabels(listing!.offer.verification)).toMatchObject({
      artifact: artifacts[0]?.sha256,
      counting: 'ids',
      sampling: 'seeded',
    })
    const { receipt, usage } = await served.ask()
    expect(usage.outputTokens).toBe(40)
    const { core } = receipt!
    expect(core.artifactHash).toBe(artifacts[0]?.sha256)
    expect(Receipt.samplingModes[core.sampling]).toBe('seeded')
    const { build } = node.served[0]!.model.info
    expect(build).toContain('vllm 0.32.0, torch 2.13.0, runner V1, cpu, float32, head float32')
    expect(core.engineHash).toBe(Inference.buildHash(build))
  })

  test('answer in place of one that is killed, until it is back', async () => {
    const states = () => node.replicas[0]!.engine.states()
    expect(states().map(({ name }) => name)).toEqual([textOf(socket), textOf(port)])
    await socket.close()
    const before = await drawnTokens(port.address, token)
    // The first answer may start at the closed process and move to the other one. The second answer
    // starts at the other process.
    for (let count = 0; count < 2; count++) expect((await served.ask()).usage.outputTokens).toBe(40)
    expect(await drawnTokens(port.address, token)).toBe(before + 80)
    socket = await open({ path: socketPath(), token })
    await expect.poll(() => states().map(({ health }) => health)).toEqual(['up', 'up'])
    const { engine } = node.replicas[0]!
    engine.drain(textOf(port))
    await served.ask()
    expect(await drawnTokens(socket.address, token)).toBe(40)
    engine.resume(textOf(port))
  })

  describe('a node does not start', () => {
    const starting = (engine: Readonly<Record<string, unknown>>) =>
      loadServedModels(served.party('other'), providerConfig(engine))
    const failure = (code: string, reason: RegExp) => ({
      code,
      details: expect.arrayContaining([expect.stringMatching(reason)]),
    })

    test('where a process serves other files than the artifact has', async () => {
      const folder = join(served.root, 'other')
      await cp(served.path, folder, { recursive: true, dereference: true })
      await appendFile(join(folder, 'tokenizer.json'), ' ')
      const changed = await open({ folder, token })
      await expect(starting({ listen: [textOf(changed)] })).rejects.toMatchObject(
        failure('artifact-invalid', /tokenizer\.json has another content/),
      )
    })

    test('where the token is another one', async () => {
      const wrong = join(served.root, 'wrong')
      await writeFile(wrong, 'a token of somebody else')
      const listen = [textOf(port)]
      await expect(starting({ listen, tokenFile: wrong })).rejects.toMatchObject(
        failure('engine-failed', /the token is wrong/),
      )
    })

    test('where nothing listens', async () => {
      const listen = [`unix:${join(served.root, 'none.sock')}`]
      await expect(starting({ listen })).rejects.toMatchObject(
        failure('engine-failed', /cannot be reached \(ENOENT\)/),
      )
    })
  })
})
