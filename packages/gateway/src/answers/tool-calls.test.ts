// Goal: if a question has functions and a response format, its answer is either calls or a value of
// that format. Method: the grammar of such a question for a model with Hermes's call format;
// calls.test.ts of the engine reads the answers.

import { createLocalHost } from '@ostrom/engine/tokenizer'
import type { TokenizedModel } from '@ostrom/models/catalog'
import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { Question } from '../inference/inference-service.ts'
import { withToolCalls } from './tool-calls.ts'

const schema = '{"type":"object","properties":{"b":{"const":1}},"required":["b"]}'
const tokenizer = { toolCallFormat: 'hermes', specials: new Map() } as unknown as NonNullable<
  TokenizedModel['tokenizer']
>
const model = { tokenizer } as TokenizedModel

const question = (choice: 'auto' | 'required', grammar?: Inference.Grammar) =>
  ({
    prompt: {
      kind: 'messages',
      messages: [{ role: 'user', content: 'Where?' }],
      tools: {
        functions: [{ name: 'f', parameters: '{"type":"object"}' }],
        choice,
        parallel: true,
      },
    },
    sampler: { ...(grammar && { grammar }) },
  }) as unknown as Question

const grammarOf = async (asked: Question) =>
  (await withToolCalls(asked, model, createLocalHost())).sampler.grammar

// Finding: API-8
test('a response format stays in force beside functions', async () => {
  const format = Inference.jsonGrammar(schema)
  expect(await grammarOf(question('auto', format))).toMatchObject({
    choices: [{ prefix: '<tool_call>\n{"name": "f", "arguments": ' }],
    value: schema,
  })
  expect(await grammarOf(question('auto', format))).not.toHaveProperty('trigger')
  expect(await grammarOf(question('auto'))).toMatchObject({ trigger: '<tool_call>\n' })
  expect(await grammarOf(question('required', format))).not.toHaveProperty('value')
})
