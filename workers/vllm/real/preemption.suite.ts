// Goal: an answer stays the same if its state is lost for lack of memory and computed again.
// Method: a server whose cache holds the state of about four of eight answers.

import { expect, onTestFinished, test } from 'vitest'
import { startVllmServer } from '../tools/server.ts'
import { TINY_TOKENS, tinyFolder } from '../tools/tiny-model.ts'
import { keepFinding } from './findings.ts'
import { ask, createQuestions, inBatches, replay } from './replay.ts'

/** Memory for about 1,300 tokens; the state of a token takes 3 KiB in 32 bits. */
const CACHE_BYTES = 4 * 2 ** 20

/**
 * Number of answers, and number of tokens of each answer; eight simultaneous answers need twice the
 * memory of the cache.
 */
const COUNT = 12
const TOKENS = 300

test('answers with preemption are those without', async () => {
  const server = await startVllmServer({
    name: 'preemption',
    model: tinyFolder,
    cacheBytes: CACHE_BYTES,
    args: ['--no-enable-prefix-caching', '--enforce-eager'],
  })
  onTestFinished(() => server.close())
  const options = { vocabularySize: TINY_TOKENS }
  const questions = createQuestions({ set: 3, count: COUNT, tokens: TOKENS, idsMax: TINY_TOKENS })
  const askOne = (one: (typeof questions)[number]) => ask(server.baseUrl, one, options)
  const alone = await inBatches(questions, 1, askOne)
  expect(await server.metric('vllm:num_preemptions_total')).toBe(0)
  const told = await inBatches(questions, 8, askOne)
  const preemptions = await server.metric('vllm:num_preemptions_total')
  const finding = replay(told)
  const isSame = (at: number) =>
    JSON.stringify(alone[at]?.outputIds) === JSON.stringify(told[at]?.outputIds)
  const sameAsAlone = told.filter((_, at) => isSame(at)).length
  keepFinding('preemption', { ...finding, preemptions, sameAsAlone })
  expect(preemptions).toBeGreaterThan(0)
  const tokens = TOKENS * COUNT
  const equal = { typescript: tokens, python: tokens, batched: tokens }
  expect(finding).toEqual({ answers: COUNT, tokens, equal })
  expect(sameAsAlone).toBe(COUNT)
})
