// Goal: with `truncation: auto`, if a conversation is longer than its model's context, the gateway
// answers from its newest turns, and the response lists the omitted turns.
// Method: conversations of counted words, of every length, over a scripted model with a context of
// 1,000 tokens.
// Requirements: R003-5

import { ContextTooLongError, PromptUnsupportedError } from '@ostrom/engine'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InferenceService } from '../inference/inference-service.ts'
import {
  createHarness,
  createInferenceServiceScripted,
  type Harness,
  readJson,
} from '../testing/index.ts'

const path = '/v1/responses'
const words = (count: number, word = 'w') => Array(count).fill(word).join(' ')

async function harness(overrides: Partial<InferenceService> = {}) {
  const clock = createClockManual()
  const scripted = createInferenceServiceScripted({ clock, script: () => ({ tokens: ['ok'] }) })
  const answerer = { ...scripted, ...overrides }
  const h = await createHarness({ state: createStateMemory(), answerer: { clock, answerer } })
  return { ...h, seen: scripted.seen }
}

const sent = ({ seen }: Pick<Harness['answerer'], 'seen'>) => {
  const { prompt } = seen.questions.at(-1)!
  return prompt.kind === 'messages' ? prompt.messages : []
}

/** Turns of 101 tokens: a question of 100 words, and an answer of one. */
const turns = (count: number) =>
  Array.from({ length: count }, (_, at) => [
    { role: 'user', content: words(100, `w${at}`) },
    { role: 'assistant', content: 'ok' },
  ]).flat()
const ask = (input: object[], fields: object = {}) => ({
  model: 'scripted',
  max_output_tokens: 50,
  truncation: 'auto',
  input,
  ...fields,
})

test('the oldest turns are left out, and named; instructions stay', async () => {
  const h = await harness()
  const input = [{ role: 'developer', content: 'Be brief.' }, ...turns(12)]
  const response = await h.post(path, ask([...input, { role: 'user', content: 'last' }]))
  const body = await readJson(response)
  expect(body.truncation).toBe('auto')
  expect(body.ostrom.ignored).toEqual(['input (6 oldest messages)'])
  expect(response.headers.get('x-ostrom-ignored')).toBe('input (6 oldest messages)')
  const messages = sent(h)
  expect(messages[0]).toMatchObject({ role: 'system', content: 'Be brief.' })
  expect(messages[1]!.content).toBe(words(100, 'w3'))
  expect(messages.at(-1)!.content).toBe('last')
})

test.each([
  ['fits', turns(2), {}],
  ['is not to be truncated', turns(12), { truncation: 'disabled' }],
  ['whose last turn does not fit', [{ role: 'user', content: words(1_001) }], {}],
])('a conversation that %s is asked whole', async (_, input, fields) => {
  const h = await harness()
  const body = await readJson(await h.post(path, ask(input, fields)))
  expect(body.ostrom.ignored).toBeUndefined()
  expect(sent(h)).toHaveLength(input.length)
})

test('no result loses its call, and a tokenizer that gives up counts as too long', async () => {
  const h = await harness({
    async countTokens({ prompt }) {
      const count = prompt.kind === 'messages' ? prompt.messages.length : 0
      if (count > 5) {
        const tokens = { inputTokens: count, maxTokens: 1, contextLength: 5 }
        throw new ContextTooLongError(tokens)
      }
      return count
    },
  })
  const turn = (at: number) => [
    { role: 'user', content: `question ${at}` },
    { type: 'function_call', call_id: `c${at}`, name: 'f', arguments: '{}' },
    { type: 'function_call_output', call_id: `c${at}`, output: '1' },
    { role: 'assistant', content: `answer ${at}` },
  ]
  await h.post(path, ask([turn(1), turn(2), [{ role: 'user', content: 'last' }]].flat()))
  expect(sent(h).map(({ role, content }) => `${role} ${content}`)).toEqual([
    'user question 2',
    'assistant ',
    'tool 1',
    'assistant answer 2',
    'user last',
  ])
})

test('a model that cannot be counted here is asked for all, and says so', async () => {
  const h = await harness({
    async countTokens() {
      throw new PromptUnsupportedError({ kind: 'messages', reason: 'no tokenizer', remedy: '' })
    },
  })
  const body = await readJson(await h.post(path, ask(turns(12))))
  expect(body.ostrom.ignored).toEqual(['truncation'])
  expect(sent(h)).toHaveLength(24)
})

test('as much of any conversation is sent as fits, and no turn less', async () => {
  const law = fc.asyncProperty(
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
    async (sizes) => {
      const h = await harness()
      const input = sizes.map((size, at) => ({ role: 'user', content: words(size, `w${at}`) }))
      await h.post(path, ask(input))
      const sums = sizes.map((_, at) => sizes.slice(at).reduce((sum, size) => sum + size, 0))
      const first = sums.findIndex((sum) => sum <= 950)
      expect(sent(h)).toHaveLength(sizes.length - first)
    },
  )
  await fc.assert(law, { numRuns: 50 })
})
