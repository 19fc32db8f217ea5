// Goal: all members of schemas, and of the inputs of calls, reach a provider, under any name. A
// name that cannot be kept is refused.
// Method: requests with a member named `__proto__`, which copies of objects leave out.

import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { parseChat } from '../chat/request.ts'
import { parseMessages } from '../messages/request.ts'
import { metadata, parseFields, penalties } from './fields.ts'

const schema = '{"type":"object","properties":{"__proto__":{"type":"string"}},"__proto__":{"a":1}}'
const input = '{"__proto__":{"a":1},"b":2}'

const messagesPrompt = ({ questions: [question] }: ReturnType<typeof parseChat>) => {
  const { prompt } = question!
  if (prompt.kind !== 'messages') throw new Error('The prompt has no messages.')
  return prompt
}

test('a call of the Messages API keeps a member named `__proto__`', () => {
  const body = `{"model":"m","max_tokens":5,"tools":[{"name":"f","input_schema":${schema}}],
    "messages":[{"role":"user","content":"a"},
    {"role":"assistant","content":[{"type":"tool_use","id":"x","name":"f","input":${input}}]},
    {"role":"user","content":[{"type":"tool_result","tool_use_id":"x","content":"r"}]}]}`
  const { messages, tools } = messagesPrompt(parseMessages(JSON.parse(body)))
  expect(messages[1]?.toolCalls?.[0]?.arguments).toBe(input)
  expect(tools?.functions[0]?.parameters).toBe(schema)
})

test('a schema of the chat API keeps a member named `__proto__`', () => {
  const body = `{"model":"m","messages":[{"role":"user","content":"a"}],
    "response_format":{"type":"json_schema","json_schema":{"name":"a","schema":${schema}}},
    "tools":[{"type":"function","function":{"name":"f","parameters":${schema}}}]}`
  const job = parseChat(JSON.parse(body))
  expect(messagesPrompt(job).tools?.functions[0]?.parameters).toBe(schema)
  expect(job.questions[0]!.sampler).toMatchObject({ grammar: Inference.jsonGrammar(schema) })
})

test.each([
  ['logit_bias', penalties, '{"5":1,"__proto__":2}'],
  ['metadata', { metadata: metadata.nullish() }, '{"job":"a","__proto__":"b"}'],
])('%s with a member named `__proto__` is refused, not read without it', (param, fields, value) => {
  const read = () => parseFields(z.object(fields), JSON.parse(`{"${param}":${value}}`))
  expect(read).toThrow(expect.objectContaining({ param }))
})
