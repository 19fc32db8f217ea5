// Goal: a job holds what its questions can cost at most, and each question is quoted once, however
// many choices share it.
// Method: a service that counts the quotes which it gives.

import { expect, test } from 'vitest'
import type { CostRange, Question } from '../inference-service.ts'
import type { JobQuestion } from './inference-job.ts'
import { costMaxOf } from './job-quote.ts'

const asset = `0x${'00'.repeat(20)}` as const

const questionOf = (text: string, more: Partial<JobQuestion> = {}): JobQuestion => ({
  model: 'echo',
  prompt: { kind: 'text', text },
  sampler: {
    temperature: 0,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  stop: [],
  logprobs: 0,
  preferences: {},
  ...more,
})

/** A service whose cheapest answer costs a base unit per character, and its dearest twice that. */
function createService() {
  const quotes: Question[] = []
  const quote = async (question: Question): Promise<CostRange> => {
    quotes.push(question)
    const { prompt } = question
    const min = BigInt(prompt.kind === 'text' ? prompt.text.length : 0)
    return { min, max: 2n * min, prepaidLossMax: 3n, asset }
  }
  return { quotes, quote }
}

const key = { settlement: 'session', asset } as const

test('choices with one prompt are quoted once, and each is held at its most', async () => {
  const service = createService()
  const ask = questionOf('hello')
  const questions = [1n, 2n, 3n].map((userSeed) => ({ ...ask, userSeed }))
  expect(await costMaxOf(service, { questions }, key)).toBe(3n * (2n * 5n + 3n))
  expect(service.quotes).toMatchObject([{ settlement: 'session', asset, costMax: undefined }])
})

test('other prompts have their own quotes, and each is held like the dearest', async () => {
  const service = createService()
  const [short, long] = [questionOf('a'), questionOf('hello')]
  const questions = [short, short, long, long]
  expect(await costMaxOf(service, { questions }, key)).toBe(4n * (2n * 5n + 3n))
  expect(service.quotes).toHaveLength(2)
})

test("a question's own limit bounds what is held for it", async () => {
  const ask = questionOf('hello', { preferences: { costMax: 7n } })
  expect(await costMaxOf(createService(), { questions: [ask, ask] }, key)).toBe(2n * 7n)
})
