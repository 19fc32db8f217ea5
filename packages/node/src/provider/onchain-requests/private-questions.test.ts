// Goal: only the provider for which a private question was encrypted answers it. Neither the
// question nor the answer is on the chain, on the provider's disk or in its log.
// Method: the worker over a chain, a state and a storage in memory, and the echo model, which
// repeats its prompt.
// Requirements: R004-4

import { requireMember } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import { createMarketMemory } from '@ostrom/ledger/memory'
import {
  generateSealKey,
  openPrivateAnswer,
  privateInputAt,
  privateInputWith,
  sealPrivateQuestion,
} from '@ostrom/network/seal'
import { type Hash, Request } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { beforeEach, expect, test } from 'vitest'
import { createClientLimiter } from '../admission/client-limiter.ts'
import { createFairScheduler } from '../admission/fair-scheduler.ts'
import { createPayService } from '../pay/pay-service.ts'
import type { ServedModel } from '../served-model.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'
import type { OnchainAnswersOptions } from './answer-options.ts'
import { createOnchainAnswers } from './onchain-answers.ts'

const QUESTION = 'What is the sea made of?'
const seal = generateSealKey()

let scenario: Scenario
let served: ServedModel
let storage: ReturnType<typeof createStorageMemory>
/** All data written to the disk, and all log entries. */
let written: Uint8Array[]
let logged: string[]

beforeEach(async () => {
  scenario = await createMemoryScenario()
  const { version, offer } = scenario
  served = { ...(await serveEcho()), version, asset: offer.asset, prices: offer.prices }
  storage = createStorageMemory()
  written = []
  logged = []
})

async function ask(place: 'input' | 'storage', sealKey = seal.publicKey) {
  const { client, terms, domain } = scenario
  const filter = { ...Request.anyProvider, providers: [scenario.provider.account] }
  const made = await terms({ answer: 'chain', filter })
  const requestId = Request.idOf(made, domain)
  const question = new TextEncoder().encode(QUESTION)
  const { head, content, key } = await sealPrivateQuestion({ sealKey, requestId, question })
  const isInline = place === 'input'
  const cid = isInline ? '' : (await storage.add([content])).cid
  const input = isInline ? privateInputWith(head, content) : privateInputAt(head, cid)
  await client.openRequest({ terms: made, input })
  return { requestId, key }
}

/** Runs the provider for two blocks. */
async function serve(sealKeys: (() => readonly `0x${string}`[]) | undefined) {
  const { provider: ledger, offer, offerHash } = scenario
  const clock = {
    nowMs: () => 0,
    sleep: (_: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true })
      }),
  } as OnchainAnswersOptions['clock']
  const memory = createStateMemory()
  const state: typeof memory = {
    ...memory,
    async commit(changes) {
      for (const change of changes) if (change.kind === 'put') written.push(change.value)
      await memory.commit(changes)
    },
  }
  const log: OnchainAnswersOptions['log'] = (event, fields) =>
    void logged.push(`${event} ${Object.values(fields ?? {}).join(' ')}`)
  const market = createMarketMemory(ledger)
  const models = new Map([[served.version, served.model.info.sequencesMax]])
  const offers = () => new Map([[offerHash, { offer, served }]])
  const worker = createOnchainAnswers({
    ledger,
    provider: ledger.account,
    market,
    state,
    clock,
    log,
    storage,
    served: [served],
    announcer: { offers, ...(sealKeys && { sealKeys }) },
    scheduler: createFairScheduler({ clientLimiter: createClientLimiter(clock), models }),
    payService: createPayService({ ledger, state, clock, log }),
    signal: new AbortController().signal,
  })
  for (let block = 0; block < 2; block++) {
    await market.sync()
    await worker?.step()
    await worker?.drain()
  }
}

const keys = () => [generateSealKey().secretKey, seal.secretKey]
const statusOf = async (id: Hash) => (await scenario.client.request(id))?.status

// Finding: EVM-O12
test.each(['input', 'storage'] as const)('a question in the %s stays private', async (place) => {
  const { requestId, key } = await ask(place)
  await serve(keys)
  const { content } =
    (await requireMember(scenario.client, 'onchainAnswers').answer(requestId)) ?? {}
  if (content?.kind !== 'bytes') throw new Error('the answer is on the chain')
  const answer = openPrivateAnswer({ key, requestId }, content.bytes)
  expect(new TextDecoder().decode(answer)).toBe(QUESTION)
  expect(written.length).toBeGreaterThan(0)
  for (const bytes of [content.bytes, ...written])
    expect(Buffer.from(bytes).includes(QUESTION)).toBe(false)
  expect(logged.length).toBeGreaterThan(0)
  for (const line of logged) expect(line).not.toContain(QUESTION)
})

test('a question that was sealed to another provider, or without keys, is left alone', async () => {
  const other = await ask('input', generateSealKey().publicKey)
  await serve(keys)
  const { requestId } = await ask('input')
  await serve(undefined)
  expect(await Promise.all([other.requestId, requestId].map(statusOf))).toEqual(['open', 'open'])
  const unreadable = logged.filter((line) => line.startsWith('question-unreadable'))
  expect(unreadable.length).toBeGreaterThan(1)
})
