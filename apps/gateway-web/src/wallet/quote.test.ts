// Goal: the cost limit that a page sets for an answer is computed from all parts of the question,
// by one rule for all ways of asking.
// Method: the endpoint over an inference service that records its requests.

import type { Question } from '@ostrom/gateway'
import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { WebContext } from '../context/web-context.ts'
import { walletHandlers } from './wallet.ts'

const provider = `0x${'01'.repeat(20)}`
const named = { model: 'm', provider, verification: 'any', inputTokens: 700, images: 2 } as const

/** Returns the endpoint's response, and the question that it had quoted. */
async function quoteOf(more: { readonly way?: 'gateway' | 'sealed' | 'proxy' } = {}) {
  const quoted: Question[] = []
  const quote = async (question: Question) => {
    quoted.push(question)
    return { min: 3n, max: 2n ** 70n, prepaidLossMax: 4n, resumesMax: 5n }
  }
  const { ledger, indexer } = { ledger: {}, indexer: {} }
  const context = { parts: { ledger, indexer }, gateway: { inference: { quote } }, http: {} }
  const ask = walletHandlers(context as unknown as WebContext)['GET /api/wallet/quote']
  const request = new Request('http://gateway.test/')
  const query = { ...named, maxTokens: 9, ...more }
  const answer = await ask({ query, body: undefined, request, info: {} })
  return { answer, question: quoted[0]! }
}

// Finding: web-A5
test('a quote is of the tokens and pictures that are named, for the one who is asked', async () => {
  const { answer, question } = await quoteOf()
  expect(answer).toEqual({ costMin: '3', costMax: `${2n ** 70n}`, failuresMax: '9' })
  const { prompt, ...rest } = question
  expect(rest).toMatchObject({ model: 'm', maxTokens: 9 })
  expect(rest.preferences).toEqual({ provider, verification: 'any' })
  if (prompt.kind !== 'messages') throw new Error('a quote is of messages')
  expect(Inference.countImages(prompt)).toBe(2)
  // The gateway adds 64 tokens for a template, which the named number includes.
  expect(Buffer.byteLength(prompt.messages[0]!.content)).toBe(700 - 64)
})

test('a sealed question is quoted as an unsealed one, without continuations', async () => {
  const [sealed, plain] = [await quoteOf({ way: 'sealed' }), await quoteOf({ way: 'gateway' })]
  expect(sealed.question).toEqual(plain.question)
  expect(sealed.answer).toEqual({ ...plain.answer, failuresMax: '0' })
})

test('a question through a proxy is quoted by the service that tickets pay', async () => {
  const { answer, question } = await quoteOf({ way: 'proxy' })
  expect(question.preferences).toMatchObject({ provider, private: true })
  expect(answer).toMatchObject({ costMax: `${2n ** 70n}`, failuresMax: '9' })
})
