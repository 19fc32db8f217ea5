// Goal: if an answer of several transactions is interrupted at any of them, repeating the same call
// posts the answer once.
// Method: the real program on a local chain, behind a proxy that closes the connection at one
// transaction, before or after it reaches the chain.

import { Request } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScenario, type Scenario } from '../../conformance/index.ts'
import type { Ledger } from '../../ledger.ts'
import { createLedgerSolana } from '../index.ts'
import { type ConnectionCut, type RpcProxy, startProxy } from '../proxy.fixture.ts'
import { createTestWorld } from '../world.fixture.ts'

/** An answer of three transactions: two with parts, and the last one also with the posting. */
const ANSWER = new Uint8Array(2_000).map((_, i) => i % 251)
const TRANSACTIONS = 3

type Interruption = { left: number; readonly when: 'before' | 'after' }

let scenario: Scenario
let proxy: RpcProxy
let provider: Ledger
let cut: Interruption | undefined
/** Transactions that were sent through the proxy. */
let sent = 0

/**
 * Returns whether the proxy closes the connection at this request. After the interruption the proxy
 * closes the connection at every request.
 */
function onQuestion(method: string): ConnectionCut {
  if (cut !== undefined && cut.left <= 0) return 'before'
  if (method !== 'sendTransaction') return undefined
  sent += 1
  return cut !== undefined && --cut.left === 0 ? cut.when : undefined
}

beforeAll(async () => {
  const world = await createTestWorld()
  scenario = await createScenario(world)
  proxy = await startProxy(world.rpcUrl, onQuestion)
  const { rpcUrl } = proxy
  const { domain } = scenario
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  // The second of the world's wallets is the provider's.
  const secretKey = new Uint8Array(32).fill(2)
  provider = await createLedgerSolana({ rpcUrl, secretKey, deployment: domain })
  expect(provider.account).toBe(scenario.provider.account)
})

afterAll(async () => {
  proxy?.close()
  await scenario?.close()
})

async function locked() {
  const { client, terms, domain, lockRequest } = scenario
  const made = await terms({
    answer: 'chain',
    filter: { ...Request.anyProvider, stakeMin: scenario.cap },
  })
  await client.openRequest({ terms: made, input: new Uint8Array([63]) })
  const requestId = Request.idOf(made, domain)
  await lockRequest(requestId)
  return { requestId, costMax: made.costMax }
}

const cuts = [1, 2, 3].flatMap((at) => [
  { at, when: 'before' as const },
  { at, when: 'after' as const },
])

test.for(cuts)('cut off $when transaction $at, it is posted once', async ({ at, when }) => {
  const { client } = scenario
  const { requestId, costMax } = await locked()
  const post = { requestId, answer: { kind: 'bytes', bytes: ANSWER } } as const
  cut = { left: at, when }
  await expect(provider.onchainAnswers?.postAnswer(post)).rejects.toThrow()
  cut = undefined
  const isPosted = at === TRANSACTIONS && when === 'after'
  const again = provider.onchainAnswers?.postAnswer(post)
  if (isPosted) await expect(again).rejects.toMatchObject({ code: 'request-not-locked' })
  else await again
  const posted = await client.onchainAnswers?.answer(requestId)
  expect(posted?.content).toEqual(post.answer)
  expect(await client.request(requestId)).toMatchObject({ status: 'claimed', paid: costMax })
})

test('a new answer replaces one that was left incomplete', async () => {
  const { requestId } = await locked()
  const post = { requestId, answer: { kind: 'bytes', bytes: ANSWER } } as const
  cut = { left: 2, when: 'before' }
  await expect(provider.onchainAnswers?.postAnswer(post)).rejects.toThrow()
  cut = undefined
  sent = 0
  const bytes = ANSWER.subarray(0, 100)
  await provider.onchainAnswers?.postAnswer({ requestId, answer: { kind: 'bytes', bytes } })
  // The old draft is closed to get its rent back; then one transaction opens, writes and posts.
  expect(sent).toBe(2)
  expect((await scenario.client.onchainAnswers?.answer(requestId))?.content).toEqual({
    kind: 'bytes',
    bytes,
  })
})
