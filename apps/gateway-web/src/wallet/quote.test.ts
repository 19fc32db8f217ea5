// Goal: the cost limit that a page sets for an answer is computed from all parts of the question.
// Method: the endpoint over an inference service that records its requests.

import type { Question } from '@ostrom/gateway'
import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { WebContext } from '../context/web-context.ts'
import { walletHandlers } from './wallet.ts'

// Finding: web-A5
test('a quote is of the tokens and pictures that are named, for the one who is asked', async () => {
  const quoted: Question[] = []
  const quote = async (question: Question) => {
    quoted.push(question)
    return { min: 3n, max: 2n ** 70n, prepaidLossMax: 4n, resumesMax: 5n }
  }
  const { ledger, indexer } = { ledger: {}, indexer: {} }
  const context = { parts: { ledger, indexer }, gateway: { inference: { quote } }, http: {} }
  const ask = walletHandlers(context as unknown as WebContext)['GET /api/wallet/quote']
  const provider = `0x${'01'.repeat(20)}`
  const query = { model: 'm', provider, verification: 'any', inputTokens: 700, images: 2 } as const
  const request = new Request('http://gateway.test/')
  const answer = await ask({
    query: { ...query, maxTokens: 9 },
    body: undefined,
    request,
    info: {},
  })
  expect(answer).toEqual({ costMin: '3', costMax: `${2n ** 70n}`, failuresMax: '9' })
  expect(quoted).toMatchObject([
    { model: 'm', maxTokens: 9, preferences: { provider, verification: 'any' } },
  ])
  const [{ prompt } = { prompt: undefined }] = quoted
  if (prompt?.kind !== 'messages') throw new Error('a quote is of messages')
  expect(Inference.countImages(prompt)).toBe(2)
  expect(Buffer.byteLength(prompt.messages[0]!.content)).toBe(700)
})
