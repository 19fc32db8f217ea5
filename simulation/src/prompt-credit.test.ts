// Goal: new wallets, which are free, can get unpaid processing of long prompts exactly up to the
// limits, and cannot prevent other clients from being answered. Method: the real provider in
// virtual time; unknown clients that ask and never pay.
// Requirements: B-2

import { Price, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { echoTokenizer } from './models/model.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
} from './network/simulated-network.ts'
import { createRawClient, listingsOf, plainQuestion } from './parties/raw-client.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const echo = {
  tokensPerSecond: 100,
  prefillTokensPerSecond: 4_000,
  answerTokens: 800,
  sequencesMax: 16,
}

/**
 * Credit in checkpoints: for a new client if no other new client has used any, and the minimum for
 * each new client.
 */
const LINE_NEW = 128n
const USUAL = 8n

/** Number of tokens that the template adds to a question's text. */
const TEMPLATE = echoTokenizer().encodePrompt({
  kind: 'messages',
  messages: [{ role: 'user', content: '' }],
}).length

/**
 * The longest prompt that the provider starts for a new client: the advance payment plus the
 * client's credit line.
 */
const LONGEST = 512 + Number((LINE_NEW * checkpoint * 1_000_000n) / PRICES.input)

const promptOf = (world: SimulatedNetwork, name: string, tokens: number) => {
  const mark = `${name}#0 `
  const text = mark + 'a'.repeat(tokens - TEMPLATE - mark.length)
  return plainQuestion(world.version, { text })
}

async function createScenario() {
  const world = await createSimulatedNetwork({ contextLength: 131_072 })
  const provider = await world.startProvider('provider', { echo })
  const [listing] = await listingsOf(world, world.version)
  return { world, provider, listing: listing! }
}

/** A typical prompt: the advance payment plus the minimum credit of every new client. */
const LONG_USUAL = 512 + Number((USUAL * checkpoint * 1_000_000n) / PRICES.input)

/** Creates a new wallet that asks one question and pays nothing. */
async function asksOnce(
  scene: Awaited<ReturnType<typeof createScenario>>,
  name: string,
  tokens: number,
) {
  const { world, listing } = scene
  const stranger = await createRawClient(world, name)
  const price = (BigInt(tokens) * PRICES.input) / 1_000_000n
  const signed = await stranger.sign(listing, { cap: price + 20n * checkpoint, nonce: 1n })
  const opened = await stranger.hello(signed)
  await world.time.until(opened.awaitMessage('opened'))
  await opened.ask(0n, promptOf(world, name, tokens))
  return opened
}

const creditDrawnBy = ({ accounting }: SimulatedNetwork, name?: string): bigint =>
  accounting
    .pairs()
    .filter(({ client }) => name === undefined || client === name)
    .reduce((all, { done }) => all + Price.costUp(PRICES, done), 0n)

describe('a wallet that never pays', () => {
  test('the longest prompt of an unpaid wallet’s credit line is begun, and no more', async () => {
    const scene = await createScenario()
    const { world } = scene
    await asksOnce(scene, 'free', LONGEST)
    await world.time.pass(MINUTE_MS)
    const most = LINE_NEW * checkpoint + Price.costUp(PRICES, { ...Price.zeroCounts, input: 512n })
    expect(creditDrawnBy(world)).toBe(most)
    expect(most).toBe((LINE_NEW + 1n) * checkpoint)
    expect(world.accounting.faults).toEqual([])
  })

  test('a prompt one token longer than an unpaid wallet’s credit line is not begun', async () => {
    const scene = await createScenario()
    const opened = await asksOnce(scene, 'free', LONGEST + 1)
    await scene.world.time.pass(MINUTE_MS)
    expect(creditDrawnBy(scene.world)).toBe(0n)
    // The provider refuses within an encrypted part of the response, and the channel remains open.
    expect(opened.received.map(({ kind }) => kind)).toEqual(['ready', 'opened', 'part'])
  })
})

describe('a new client that pays', () => {
  const ask = async (tokens: number) => {
    const { world } = await createScenario()
    const { gateway } = await world.startGateway('agent')
    const mark = 'agent#1 '
    const text = mark + 'a'.repeat(tokens - TEMPLATE - mark.length)
    const question = plainQuestionOf(text, { maxTokens: 40 })
    const answer = gateway.inference.answer(question, never).then(collectAnswer)
    answer.catch(() => {})
    return { world, answer: world.time.until(answer) }
  }

  // Finding: AGT-5
  test.each([10_000, 60_000])('a first prompt of %i tokens is answered', async (tokens) => {
    const { world, answer } = await ask(tokens)
    expect((await answer).text).toHaveLength(40)
    expect(world.accounting.faults).toEqual([])
  })

  // Finding: AGT-5
  test('a first prompt longer than the credit line is refused before any work', async () => {
    const { world, answer } = await ask(LONGEST + 1)
    await expect(answer).rejects.toMatchObject({ code: 'prompt-credit-unavailable' })
    expect(creditDrawnBy(world)).toBe(0n)
  })
})

describe('wallets that never pay', () => {
  // Finding: PRO-13
  test('wallets that never pay leave a newcomer its usual prompt', async () => {
    const scene = await createScenario()
    const { world } = scene
    const takers = Array.from({ length: 4 }, (_, at) => `free-${at}`)
    // The first wallet has its whole credit line, and every other wallet has less.
    for (const name of takers) await asksOnce(scene, name, LONGEST)
    await world.time.pass(MINUTE_MS)
    expect(creditDrawnBy(world)).toBe((LINE_NEW + 1n) * checkpoint)
    const more = Array.from({ length: 10 }, (_, at) => `more-${at}`)
    for (const name of more) await asksOnce(scene, name, LONG_USUAL)
    await world.time.pass(MINUTE_MS)
    for (const name of more) expect(creditDrawnBy(world, name)).toBe((USUAL + 1n) * checkpoint)
    const client = await world.startGateway('honest')
    const mark = 'honest#1 '
    const text = mark + 'a'.repeat(LONG_USUAL - TEMPLATE - mark.length)
    const question = plainQuestionOf(text, { maxTokens: 40 })
    const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
    answer.catch(() => {})
    expect((await world.time.until(answer)).text).toHaveLength(40)
    expect(world.accounting.faults).toEqual([])
  })
})
