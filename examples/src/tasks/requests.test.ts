// Goal: a wallet itself opens a request on the chain. The request is locked, gets its question, is
// answered, and is claimed for the receipt's amount; the remaining escrow is refunded.
// Method: a provider with the echo engine, and a gateway, with a chain in memory; the wallet opens
// the request without the gateway.

import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import type { Ledger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { Hex, Price, Request } from '@ostrom/protocol'
import { sampleRequestTerms, sampleSampler } from '@ostrom/protocol/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock, systemRandom } from '../clock-and-random.ts'
import { createTaskMarket, UNIT } from './task-market.fixture.ts'

const prices = { input: UNIT / 1_000n, output: UNIT / 100n, request: 5n }
const chain = createMemoryChain({ clock: systemClock })
const parties: Ledger[] = []

let server: Awaited<ReturnType<typeof createTaskMarket>>

beforeAll(async () => {
  const model = await createEngineEcho({ clock: systemClock }).load({
    artifact: { kind: 'file', path: 'echo', sha256: Hex.zeroHash },
  })
  server = await createTaskMarket({
    name: 'echo',
    task: 'chat',
    model,
    prices,
    tokenizerJson: Buffer.from(echoTokenizerJson),
    template: Buffer.from(echoTemplate),
    chain: {
      async connect() {
        const ledger = chain.connect(systemRandom(32))
        chain.fund(ledger.account, 1_000n * UNIT)
        parties.push(ledger)
        return ledger
      },
      advance: async () => {},
      audit: () => chain.checkInvariants(),
    },
  })
})

afterAll(async () => {
  await server?.close()
})

test('a request opened by hand is sent its question, answered and claimed', async () => {
  const [, client] = parties as [Ledger, Ledger]
  const available = () => client.balance(client.account, client.nativeAsset)
  const before = await available()
  const secret = Hex.from(systemRandom(32))
  const costMax = UNIT / 1_000n
  const terms = sampleRequestTerms({
    client: client.account,
    signer: client.createSigner(Hex.toBytes(secret)).account,
    modelVersion: (await client.resolveModel('echo'))!,
    asset: client.nativeAsset,
    pricesMax: { ...Price.zeroPrices, ...prices },
    costMax,
    deadlineSeconds: (await client.nowSeconds()) + 600n,
  })
  await client.openRequest({ terms })
  const { answer } = await server.gateway.sendRequest({
    requestId: Request.idOf(terms, client.domain),
    signerSecret: secret,
    question: {
      prompt: { kind: 'messages', messages: [{ role: 'user', content: 'Say hello.' }] },
      sampler: sampleSampler(),
      stop: [],
      maxTokens: 16,
    },
    signal: new AbortController().signal,
  })
  let text = ''
  for await (const event of answer.events) if (event.kind === 'text') text += event.text
  expect(text).toMatch(/hello/i)
  const { cost, receipt } = answer.expense()
  expect(receipt?.core.sessionId).toBe(Request.idOf(terms, client.domain))
  const state = await client.request(Request.idOf(terms, client.domain))
  expect(state).toMatchObject({ status: 'claimed', paid: cost })
  expect(before - (await available())).toBe(cost)
})
