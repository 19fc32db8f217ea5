// Goal: a question is sent for a request of this wallet alone, by the key that it names, and never
// for one whose answer is to stand on the chain.
// Method: requests on the chain in memory; apps/cli/src/e2e/network.test.ts has one answered.

import { createScenario, type Scenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Hex, Request } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import type { InferenceServiceOptions } from './provider-inference-service.ts'
import { sendRequest } from './send-request.ts'

let scenario: Scenario

beforeEach(async () => {
  scenario = await createScenario(worldFromChain(createMemoryChain()))
})

const question = {
  prompt: { kind: 'text', text: 'Hello' },
  sampler: {
    temperature: 0,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  stop: [],
} as const

/** Any key of 32 bytes; requests are opened for the first. */
const keyOf = (n: number): Hex.Hex => Hex.from(new Uint8Array(32).fill(n))
const key = keyOf(21)

const send = (ledger: Scenario['client'], requestId: Hash, signerSecret = key) => {
  // Nothing else is reached where a request is refused.
  const options = { ledger } as unknown as InferenceServiceOptions
  const signal = new AbortController().signal
  return sendRequest(options, { requestId, signerSecret, question, signal })
}

const ask = (): Promise<Hash> => {
  const { account: signer } = scenario.client.createSigner(Hex.toBytes(key))
  return scenario.openRequest({ signer })
}

const refusal = { code: 'request-not-sendable' }

test('a request of another client is refused', async () => {
  const id = await ask()
  await expect(send(scenario.stranger, id)).rejects.toMatchObject(refusal)
})

test('a key of another request is refused', async () => {
  const id = await ask()
  const other = keyOf(22)
  await expect(send(scenario.client, id, other)).rejects.toMatchObject(refusal)
})

test('a request with an on-chain answer is refused', async () => {
  const { client, provider, domain } = scenario
  const filter = { ...Request.anyProvider, providers: [provider.account] }
  const { account: signer } = client.createSigner(Hex.toBytes(key))
  const terms = await scenario.terms({ signer, answer: 'chain', filter })
  await client.openRequest({ terms, input: new TextEncoder().encode('Hello') })
  const id = Request.idOf(terms, domain)
  await expect(send(client, id)).rejects.toMatchObject(refusal)
})

test('a missing request has its own error', async () => {
  const unknown: Hash = `0x${'07'.repeat(32)}`
  await expect(send(scenario.client, unknown)).rejects.toMatchObject({ code: 'request-not-open' })
})

test('the client’s own request with its own key is accepted', async () => {
  const id = await ask()
  // As far as the model, which is not here.
  await expect(send(scenario.client, id)).rejects.toThrow(TypeError)
})
