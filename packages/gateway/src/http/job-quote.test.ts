// Goal: a job reserves the maximum cost of its questions, and one quote serves all choices of a
// request.
// Method: a service that counts its quotes.

import { BaseError } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import type { CostRange } from '../inference/cost-range.ts'
import type { Question } from '../inference/inference-service.ts'
import type { JobQuestion } from './answers/inference-job.ts'
import { quoteJob } from './job-quote.ts'

class QuoteFailedError extends BaseError<'quote-failed'> {
  override readonly name = 'QuoteFailedError'
  constructor(retry: BaseError['retry']) {
    super({ code: 'quote-failed', retry, summary: 'No quote.', details: [] })
  }
}

const asset = `0x${'00'.repeat(20)}` as const

const questionOf = (text: string, more: Partial<JobQuestion> = {}): JobQuestion => ({
  model: 'echo',
  prompt: { kind: 'text', text },
  sampler: sampleSampler(),
  stop: [],
  logprobs: 0,
  preferences: {},
  ...more,
})

/**
 * A service whose cheapest answer costs a base unit per character, and its most expensive answer
 * twice that.
 */
function createService() {
  const quotes: Question[] = []
  const quote = async (question: Question): Promise<CostRange> => {
    quotes.push(question)
    const { prompt } = question
    const min = BigInt(prompt.kind === 'text' ? prompt.text.length : 0)
    return { min, max: 2n * min, firstMax: min, prepaidLossMax: 3n, resumesMax: 0n, asset }
  }
  return { quotes, quote }
}

const key = { settlement: 'session', asset } as const

test('choices with one prompt are quoted once, and each is held at its most', async () => {
  const service = createService()
  const ask = questionOf('hello')
  const questions = [1n, 2n, 3n].map((userSeed) => ({ ...ask, userSeed }))
  const quote = await quoteJob(service, { questions }, key)
  expect(quote.costMax).toBe(3n * 13n)
  // A request in escrow reserves its whole amount at once, so the whole amount must be free at the
  // start.
  expect(quote.costLeast).toBe(3n * 5n)
  const onChain = await quoteJob(service, { questions }, { ...key, settlement: 'request' })
  expect(onChain.costLeast).toBe(3n * 13n)
  service.quotes.pop()
  expect(quote.shares(39n)).toEqual([13n, 13n, 13n])
  expect(quote.shares(20n)).toEqual([6n, 6n, 6n])
  expect(service.quotes).toMatchObject([{ settlement: 'session', asset, costMax: undefined }])
})

test('other prompts have their own quotes, and shares in proportion', async () => {
  const service = createService()
  const [short, long] = [questionOf('a'), questionOf('hello')]
  const quote = await quoteJob(service, { questions: [short, short, long, long] }, key)
  expect(quote.costMax).toBe(2n * 5n + 2n * 13n)
  expect(quote.shares(36n)).toEqual([5n, 5n, 13n, 13n])
  expect(quote.shares(72n)).toEqual([10n, 10n, 26n, 26n])
  expect(quote.shares(18n)).toEqual([2n, 2n, 6n, 6n])
  expect(service.quotes).toHaveLength(2)
})

test("a request's own limit bounds what is held for all of it, and changes no quote", async () => {
  const service = createService()
  const ask = questionOf('hello', { preferences: { costMax: 7n } })
  const quote = await quoteJob(service, { questions: [ask, ask] }, key)
  expect([quote.costMax, quote.shares(quote.costMax)]).toEqual([7n, [3n, 3n]])
  expect(service.quotes).toMatchObject([{ preferences: {} }])
})

// Finding: CAP4-2
test('a job without a quote shares what its limits leave, unless the error is final', async () => {
  const failing = (retry: 'never' | 'later') => ({
    quote: () => Promise.reject(new QuoteFailedError(retry)),
  })
  const questions = [questionOf('a'), questionOf('b')]
  const quote = await quoteJob(failing('later'), { questions }, key)
  expect(quote.shares(9n)).toEqual([4n, 4n])
  expect(quote.costLeast).toBe(2n)
  await expect(quoteJob(failing('never'), { questions }, key)).rejects.toThrow(QuoteFailedError)
})
