// Ostrom as a library: a provider and a gateway in one process, with every port in memory.

import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createGateway } from '@ostrom/gateway'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { Hex, Manifest, Price } from '@ostrom/protocol'
import { systemClock as clock, systemRandom } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import type { StandaloneExample } from './example.ts'
import { publish } from './publish.ts'

const UNIT = 10n ** 18n

/** Asks one question and prints the answer. */
export const library: StandaloneExample = async ({ print }) => {
  const chain = createMemoryChain({ clock })
  const hub = createHub({})
  const storage = createStorageMemory()
  const participant = async (name: string) => {
    const ledger = chain.connect(systemRandom(32))
    chain.fund(ledger.account, 1_000n * UNIT)
    const network = hub.createNetwork({ name })
    await network.start()
    return { ledger, market: createMarketMemory(ledger), network, state: createStateMemory() }
  }
  const utf8 = new TextEncoder()
  const tokenizerJson = utf8.encode(echoTokenizerJson)
  const template = utf8.encode(echoTemplate)
  const artifact = { kind: 'file', path: 'unused', sha256: Hex.zeroHash } as const
  const model = await createEngineEcho({ clock }).load({ artifact })

  const serving = await participant('provider')
  const described = { name: 'echo', task: 'chat', model, tokenizerJson, template } as const
  const manifest = await publish({ storage, ledger: serving.ledger }, described)
  const served = {
    version: Manifest.hash(manifest),
    manifest,
    model,
    tokenizer: createTokenizer({ tokenizerJson, template }),
    asset: serving.ledger.nativeAsset,
    prices: { ...Price.zeroPrices, input: UNIT / 1_000n, output: UNIT / 250n },
  }
  const provider = createProvider({ ...serving, served: [served] })
  await provider.start()

  const asking = await participant('client')
  await asking.ledger.deposit({ asset: asking.ledger.nativeAsset, amount: 100n * UNIT })
  // The echo engine makes no promise about its sampling. Without this setting, the gateway would
  // not select its provider.
  const settings = { verification: 'any' } as const
  const gateway = createGateway({ ...asking, storage, settings })
  await gateway.start()
  const http = createGatewayHttp({ inference: gateway.inference, state: asking.state })
  const { secret } = await http.keys.create({ name: 'me', settlement: 'session' })
  try {
    const messages = [{ role: 'user', content: 'Hello' }]
    const request = new Request('http://gateway/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'echo', messages, max_tokens: 8 }),
    })
    const response = await http.handle(request)
    const body = (await response.json()) as ChatBody
    if (!body.choices) throw new Error(body.error?.message ?? 'no answer')
    print(`${body.choices[0].message.content}\n`)
  } finally {
    await gateway.closeSessions()
    await gateway.stop()
    await provider.stop()
    for (const { network } of [asking, serving]) await network.stop()
    chain.checkInvariants()
  }
}

type ChatBody = {
  readonly choices?: readonly [{ readonly message: { readonly content: string } }]
  readonly error?: { readonly message: string }
}
