// A provider of an echo model and a gateway that asks it, on in-memory ports. Tests of the HTTP API
// use this gateway.

import type { LoadedModel } from '@ostrom/engine'
import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createGateway } from '@ostrom/gateway'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import type { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { type Clock, Hex, Manifest, Price } from '@ostrom/protocol'
import { systemRandom as random } from '@ostrom/protocol/system'
import { sampleManifest } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { addBlob, addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'

const UNIT = 10n ** 18n
/**
 * Base units of one output token. Everything else is free, so that a checkpoint counts output only.
 */
export const TOKEN_PRICE = UNIT / 1_000_000n

export async function createEchoNetwork(options: createEchoNetwork.Options) {
  const { clock, hub, checkpointTokens } = options
  const chain = createMemoryChain({ clock })
  const storage = createStorageMemory()
  const participant = async (name: string) => {
    const ledger = chain.connect(random(32))
    chain.fund(ledger.account, 1_000n * UNIT)
    const network = hub.createNetwork({ name })
    await network.start()
    const market = createMarketMemory(ledger)
    return { ledger, market, network, state: createStateMemory(), clock }
  }
  const utf8 = new TextEncoder()
  const tokenizerJson = utf8.encode(echoTokenizerJson)
  const template = utf8.encode(options.template ?? echoTemplate)
  const artifact = { kind: 'file', path: 'unused', sha256: Hex.zeroHash } as const
  const { answerTokens, wrap = (loaded) => loaded } = options
  const engine = createEngineEcho({ clock, ...(answerTokens !== undefined && { answerTokens }) })
  const model = wrap(await engine.load({ artifact }))

  const serving = await participant('provider')
  const tokenizer = await addBlob(storage, tokenizerJson)
  const { artifactHash: sha256, contextLength } = model.info
  const manifest = sampleManifest({
    name: 'echo',
    creator: serving.ledger.account,
    parameters: 0n,
    contextLength,
    tokenizer,
    chatTemplate: await addBlob(storage, template),
    artifacts: [{ ...tokenizer, sha256, format: 'gguf', quantization: 'f16', files: ['model'] }],
    description: 'Says the question again.',
  })
  await addManifest(storage, Manifest.encode(manifest))
  await serving.ledger.registerModel({ name: 'echo', manifest, royalties: [], access: 'public' })
  const served = {
    version: Manifest.hash(manifest),
    manifest,
    model,
    tokenizer: createTokenizer({ tokenizerJson, template }),
    asset: serving.ledger.nativeAsset,
    prices: { ...Price.zeroPrices, output: TOKEN_PRICE * 1_000_000n },
  }
  const settings = { ...(checkpointTokens !== undefined && { checkpointTokens }) }
  const provider = createProvider({ ...serving, served: [served], settings })
  await provider.start()

  const asking = await participant('client')
  await asking.ledger.deposit({ asset: asking.ledger.nativeAsset, amount: 100n * UNIT })
  const gateway = createGateway({ ...asking, storage, settings: { verification: 'any' } })
  await gateway.start()
  const http = createGatewayHttp({ inference: gateway.inference, state: asking.state, clock })
  const { secret } = await http.keys.create({ name: 'test', settlement: 'session' })

  return {
    post: (path: string, body: Readonly<Record<string, unknown>>) =>
      http.handle(
        new Request(`http://gateway${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    async stop() {
      await gateway.stop()
      await provider.stop()
      for (const { network } of [asking, serving]) await network.stop()
      chain.checkInvariants()
    },
  }
}

export declare namespace createEchoNetwork {
  type Options = {
    readonly clock: Clock
    readonly hub: ReturnType<typeof createHub>
    /** Chat template of the model; the echo engine's own when absent. */
    readonly template?: string
    /** Number of tokens of each answer. If absent, the answer repeats the question. */
    readonly answerTokens?: number
    readonly checkpointTokens?: number
    /** Changes the model that is served. */
    readonly wrap?: (model: LoadedModel) => LoadedModel
  }
}
