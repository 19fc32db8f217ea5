// Goal: the scripted engine follows the engine port where an error could remain unnoticed: grammar,
// limits and the step of a task. Method: the bundled model's tokenizer and template, without a
// network.

import { collect, generateOptions } from '@ostrom/engine/conformance'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { Hex, Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { bundledTokenizerFiles } from './bundled-tokenizer.ts'
import { scriptedAnswer, type TaskScript } from './script.ts'
import { createEngineScripted } from './scripted-engine.ts'

const tokenizer = createTokenizer(bundledTokenizerFiles())
const clock = { nowMs: () => 0 }
const artifact = { kind: 'file', path: 'unused', sha256: Hex.zeroHash } as const

const task: TaskScript = {
  prompt: 'Read it.',
  steps: [{ call: 'read', arguments: { path: 'a' } }, 'Done.'],
}
const tools: Inference.ToolOptions = {
  functions: [{ name: 'read', description: '', parameters: '{"type":"object"}', strict: false }],
  choice: 'auto',
  parallel: false,
}
const user = { role: 'user', content: 'Read it.' } as const
const called = [
  user,
  {
    role: 'assistant',
    content: '',
    toolCalls: [{ id: 'c1', name: 'read', arguments: '{"path":"a"}' }],
  },
  { role: 'tool', content: 'text', toolCallId: 'c1' },
] as const

const load = (contextLength = 4_096) =>
  createEngineScripted({
    tokenizer,
    contextLength,
    clock,
    answer: ({ text }) => scriptedAnswer(text, task),
  }).load({ artifact })

const answerTo = async (
  messages: readonly Inference.ChatMessage[],
  options: Partial<Parameters<typeof generateOptions>[0]> = {},
) =>
  collect(
    await load(),
    generateOptions({ prompt: { kind: 'messages', messages, tools }, maxTokens: 100, ...options }),
  )

test('answers with the step that the conversation has come to', async () => {
  expect((await answerTo([user])).text).toBe(
    '<tool_call>\n{"name": "read", "arguments": {"path":"a"}}\n</tool_call>',
  )
  const { text, end } = await answerTo(called)
  expect(text).toBe('Done.')
  expect(end).toMatchObject({ finish: 'stop', cachedInputTokens: 0 })
})

test('answers requests without the functions of the task by a text', async () => {
  const prompt = { kind: 'messages', messages: [user] } as const
  expect((await answerTo([], { prompt })).text).toBe('A small task')
})

test('fails where the grammar does not permit the answer', async () => {
  const { sampler } = generateOptions({})
  const grammar = Inference.jsonGrammar('{"type":"object"}')
  const answering = answerTo(called, { sampler: { ...sampler, grammar } })
  await expect(answering).rejects.toMatchObject({ code: 'engine-failed' })
})

test('ends at the limit of an answer, and refuses what does not fit the context', async () => {
  const { end } = await answerTo(called, { maxTokens: 1 })
  expect(end).toMatchObject({ finish: 'length', outputTokens: 1 })
  const model = await load(64)
  const prompt = { kind: 'messages', messages: called, tools } as const
  const answering = collect(model, generateOptions({ prompt }))
  await expect(answering).rejects.toMatchObject({ code: 'context-too-long' })
})
