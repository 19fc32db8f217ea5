// Goal: an answer on the chain, at the provider's own prices, never costs more than the fee of its
// request, and consists of the bytes that the model generated.
// Method: the echo engine, whose tokens are bytes, and prices at which a token costs one base unit.

import { type Inference, Price, Seed } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { servedTokenizer, serveEcho } from '../testing/served-model.fixture.ts'
import { answerBytes, withinFee } from './answer-bytes.ts'
import type { OnchainQuestion } from './onchain-question.ts'

const { signal } = new AbortController()
const content = 'Hello, chain.'
const messages: Inference.AnyPrompt = { kind: 'messages', messages: [{ role: 'user', content }] }
const question: OnchainQuestion = {
  prompt: messages,
  sampler: sampleSampler(),
  seed: Seed.deriveFromUser(1n),
  maxTokens: 100,
  stop: [],
}
/** Price of one base unit for each token. */
const each = Price.TOKENS_PER_PRICE
const prices: Price.PriceMap = { ...Price.zeroPrices, input: each, output: each }

const input = BigInt(servedTokenizer.encodePrompt(messages as never).length)

async function bounded(fee: bigint, change: Partial<OnchainQuestion> = {}, at = prices) {
  return withinFee({ ...question, ...change }, { served: await serveEcho(), prices: at, fee })
}

describe('a fee pays', () => {
  test('for nothing where it does not cover the prompt and one token', async () => {
    expect(await bounded(input - 1n)).toBeUndefined()
    expect(await bounded(input)).toBeUndefined()
    expect((await bounded(input + 1n))?.maxTokens).toBe(1)
  })

  test('for the tokens left after the prompt, and no more than were asked for', async () => {
    expect((await bounded(input + 40n))?.maxTokens).toBe(40)
    expect((await bounded(input + 4_000n))?.maxTokens).toBe(100)
  })

  test('for the price of a request before any token', async () => {
    const dear = { ...prices, request: 30n * each }
    const counts = { ...Price.zeroCounts, input, request: 1n }
    const cost = Price.costUp(dear, counts)
    expect(await bounded(cost, {}, dear)).toBeUndefined()
    expect((await bounded(cost + 1n, {}, dear))?.maxTokens).toBe(1)
  })

  test('for all tokens where output is free, as long as the prompt is paid', async () => {
    const free = { ...prices, output: 0n }
    expect((await bounded(input, {}, free))?.maxTokens).toBe(100)
    expect(await bounded(input - 1n, {}, free)).toBeUndefined()
  })

  test('for vectors by their input alone', async () => {
    const prompt = { kind: 'embed-texts', inputs: ['abc'] } as const
    expect(await bounded(3n, { prompt })).toEqual({ ...question, prompt })
    expect(await bounded(2n, { prompt })).toBeUndefined()
  })
})

describe('an answer is', () => {
  test('the text that the model gives, cut at its tokens', async () => {
    const bytes = await answerBytes(await serveEcho(), question, signal)
    expect(new TextDecoder().decode(bytes)).toBe(content)
    const short = await answerBytes(await serveEcho(), { ...question, maxTokens: 5 }, signal)
    expect(new TextDecoder().decode(short)).toBe('Hello')
  })

  test('vectors, one after another, of a model for that', async () => {
    const prompt = { kind: 'embed-texts', inputs: ['a', 'b'] } as const
    const one = { ...prompt, inputs: ['a'] }
    const bytes = await answerBytes(await serveEcho('embedding'), { ...question, prompt }, signal)
    const first = await answerBytes(
      await serveEcho('embedding'),
      { ...question, prompt: one },
      signal,
    )
    expect(bytes.length).toBe(2 * first.length)
    expect(bytes.slice(0, first.length)).toEqual(first)
    expect(first.length).toBeGreaterThan(0)
  })

  test('none of what the model is not made for', async () => {
    const vectors = { ...question, prompt: { kind: 'embed-texts', inputs: ['a'] } as const }
    await expect(answerBytes(await serveEcho(), vectors, signal)).rejects.toMatchObject({
      code: 'prompt-unsupported',
    })
    const image = { ...question, prompt: { kind: 'image', text: 'a cat' } as const }
    await expect(answerBytes(await serveEcho(), image, signal)).rejects.toMatchObject({
      code: 'prompt-unsupported',
    })
  })
})
