// Goal: /v1/completions has OpenAI's older format: texts or ids, several prompts, echo, and log
// probabilities as parallel lists.
// Method: requests through `handle`, over a scripted inference service.

import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createHarness, readJson, readSse } from '../../testing/index.ts'

const path = '/v1/completions'
const base = { model: 'scripted' }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })
type CompletionChoice = { index: number; text: string; finish_reason: string | null }

test('continues a text, by default for 16 tokens', async () => {
  const { post, answerer } = await harness({
    script: () => ({ tokens: Array.from({ length: 30 }, (_, at) => `${at} `) }),
  })
  const answer = await readJson(await post(path, { ...base, prompt: 'one two' }))
  expect(answer).toMatchObject({
    object: 'text_completion',
    choices: [{ index: 0, logprobs: null, finish_reason: 'length' }],
    usage: { prompt_tokens: 2, completion_tokens: 16 },
  })
  expect(answer.id).toMatch(/^cmpl-/)
  expect(answer.choices[0].text).toMatch(/^0 1 .* 15 $/)
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: { kind: 'text', text: 'one two' },
    maxTokens: 16,
  })
})

test('takes token ids, and several prompts, each with n choices', async () => {
  const { post, answerer } = await harness({ script: (_, index) => ({ tokens: [`${index}`] }) })
  await post(path, { ...base, prompt: [5, 6, 7] })
  expect(answerer.seen.questions[0]!.prompt).toEqual({ kind: 'ids', ids: [5, 6, 7] })
  const answer = await readJson(await post(path, { ...base, prompt: ['a', [1, 2]], n: 2 }))
  expect(answer.choices.map(({ text }: CompletionChoice) => text)).toEqual(['1', '2', '3', '4'])
  expect(answerer.seen.questions.slice(1).map(({ prompt }) => prompt.kind)).toEqual([
    'text',
    'text',
    'ids',
    'ids',
  ])
})

test('echoes the prompt, whole and streamed', async () => {
  const { post } = await harness()
  const ask = { ...base, prompt: ['A: ', 'B: '], echo: true }
  const answer = await readJson(await post(path, ask))
  expect(answer.choices.map(({ text }: CompletionChoice) => text)).toEqual([
    'A: Hello, world.',
    'B: Hello, world.',
  ])
  const texts = ['', '']
  for (const { data } of await readSse(await post(path, { ...ask, stream: true }))) {
    if (data === '[DONE]') continue
    const { choices } = JSON.parse(data) as { choices: CompletionChoice[] }
    for (const { index, text } of choices) texts[index] += text
  }
  expect(texts).toEqual(['A: Hello, world.', 'B: Hello, world.'])
})

test('reports log probabilities as parallel lists', async () => {
  const { post } = await harness({ script: () => ({ tokens: ['ab', 'c'] }) })
  const answer = await readJson(await post(path, { ...base, prompt: 'x', logprobs: 2 }))
  expect(answer.choices[0].logprobs).toEqual({
    tokens: ['ab', 'c'],
    token_logprobs: [-0.5, -0.5],
    top_logprobs: [
      { ab: -0.5, ab1: -1.5 },
      { c: -0.5, c1: -1.5 },
    ],
    text_offset: [0, 2],
  })
  const events = await readSse(
    await post(path, { ...base, prompt: 'x', logprobs: 0, stream: true }),
  )
  const offsets = events
    .filter(({ data }) => data !== '[DONE]')
    .flatMap(({ data }) => JSON.parse(data).choices[0]?.logprobs?.text_offset ?? [])
  expect(offsets).toEqual([0, 2])
})

test('sends usage in a separate chunk if requested', async () => {
  const { post } = await harness()
  const stream = { stream: true, stream_options: { include_usage: true } }
  const events = await readSse(await post(path, { ...base, prompt: 'x', ...stream }))
  expect(JSON.parse(events.at(-2)!.data)).toMatchObject({
    choices: [],
    usage: { total_tokens: 5 },
    ostrom: { cost: '22' },
  })
})

describe('refuses', () => {
  const refused: [string, object, string][] = [
    ['no prompt', {}, 'prompt'],
    ['an empty list', { prompt: [] }, 'prompt'],
    ['a half id', { prompt: [1, 2.5] }, 'prompt'],
    ['ids and texts mixed', { prompt: [1, 'a'] }, 'prompt'],
    ['an object in a list', { prompt: ['a', {}] }, 'prompt[1]'],
    ['too many prompts', { prompt: Array(17).fill('a') }, 'prompt'],
    ['too many choices', { prompt: ['a', 'b'], n: 9 }, 'n'],
    ['echo of ids', { prompt: [1], echo: true }, 'echo'],
    ['log probabilities of the prompt', { prompt: 'a', echo: true, logprobs: 1 }, 'echo'],
    ['the best of many', { prompt: 'a', best_of: 3 }, 'best_of'],
    ['a suffix', { prompt: 'a', suffix: 'z' }, 'suffix'],
  ]
  test.each(refused)('%s', async (_, part, param) => {
    const { post, answerer } = await harness()
    const response = await post(path, { ...base, ...part })
    expect(response.status).toBe(400)
    expect((await readJson(response)).error.param).toBe(param)
    expect(answerer.seen.questions).toEqual([])
  })

  test('a list of very many wrong ids without checking them all at length', async () => {
    const { post } = await harness()
    const started = performance.now()
    const response = await post(path, { ...base, prompt: Array(1_000_000).fill(-1) })
    expect(response.status).toBe(400)
    expect((await response.text()).length).toBeLessThan(1000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
