// Goal: reasoning passes from a model to each API. It is separated from the answer, counted as in
// the receipt, and paid as output. The chat template switches it on and off. A requested output
// format applies to the answer after the reasoning.
// Method: a provider and a gateway on in-memory ports; the model repeats the question, and its chat
// template is that of a reasoning model.
// Requirements: R002-9, R003-5, B-1
// Missing for R003-5: coding agents with a real model: tests use scripted answers; a real image
// model.
// Shows (ask): reasoning separate from answers in all three APIs, by the model's chat template: it
// is counted by token ids, paid as output, and can be switched off; the app and `ostrom chat` show
// it.
// Missing: degrees of effort, a test with a model that reasons (no such model is small enough to be
// bundled), reasoning marks of unknown forms.

import { createHub } from '@ostrom/network/memory'
import { systemClock } from '@ostrom/protocol/system'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEchoNetwork, TOKEN_PRICE } from './echo-network.fixture.ts'

const template = `{%- if tools %}{{- '<tool_call> "arguments' }}{%- endif %}
{%- for m in messages %}{{- '<|im_start|>' + m.role + '\\n' }}
{%- if m.reasoning_content %}{{- '<think>\\n' + m.reasoning_content + '\\n</think>\\n\\n' }}
{%- endif %}{{- m.content + '<|im_end|>\\n' }}{%- endfor %}{{- '<|im_start|>assistant\\n' }}
{%- if enable_thinking is defined and enable_thinking is false %}
{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}`

let network: Awaited<ReturnType<typeof createEchoNetwork>>
beforeEach(async () => {
  network = await createEchoNetwork({ clock: systemClock, hub: createHub({}), template })
})
afterEach(() => network.stop())

const reasoning = '<think>Hm, 🙂.</think>'
const said = `${reasoning}\n\nJa, ü.`
const sizeOf = (text: string) => Buffer.byteLength(text)
const ask = async (path: string, fields: object = {}, content = said) => {
  const messages = [{ role: 'user', content }]
  const response = await network.post(path, { model: 'echo', messages, ...fields })
  const answer = JSON.parse(await response.text())
  expect(response.status, JSON.stringify(answer)).toBe(200)
  return answer
}

test('reasoning is split off and counted by tokens, as in receipt and payment', async () => {
  const { choices, usage, ostrom } = await ask('/v1/chat/completions')
  expect(choices[0].message).toMatchObject({ content: 'Ja, ü.', reasoning_content: 'Hm, 🙂.' })
  const { outputTokens, total } = ostrom.receipt.core
  // Each byte is a token; the bytes of `<think>` and `</think>` count as reasoning.
  expect(usage.completion_tokens).toBe(sizeOf(said))
  expect(usage.completion_tokens_details.reasoning_tokens).toBe(sizeOf(reasoning))
  expect(Number(outputTokens)).toBe(sizeOf(said))
  expect(BigInt(total)).toBe(BigInt(sizeOf(said)) * TOKEN_PRICE)
  expect(ostrom.cost).toBe(total)

  const messages = await ask('/v1/messages', { max_tokens: 999 })
  expect(messages.content).toMatchObject([{ thinking: 'Hm, 🙂.' }, { text: 'Ja, ü.' }])
  const { output_tokens_details: details } = messages.usage
  expect(details.thinking_tokens).toBe(sizeOf(reasoning))
})

test('an answer cut within its reasoning has only reasoning, and only this is paid', async () => {
  const { choices, usage, ostrom } = await ask('/v1/chat/completions', { max_tokens: 10 })
  expect(choices[0]).toMatchObject({
    message: { content: '', reasoning_content: 'Hm,' },
    finish_reason: 'length',
  })
  expect(usage.completion_tokens_details.reasoning_tokens).toBe(10)
  expect(ostrom.receipt.core.outputTokens).toBe('10')
})

test('the chat template switches reasoning off by ending it in the prompt', async () => {
  const on = await ask('/v1/chat/completions', {}, 'Ja.')
  const off = await ask('/v1/chat/completions', { reasoning_effort: 'none' }, 'Ja.')
  expect(off.usage.prompt_tokens - on.usage.prompt_tokens).toBe(sizeOf('<think>\n\n</think>\n\n'))
  expect(off.choices[0].message.content).toBe('Ja.')
  expect(off.ostrom.ignored).toBeUndefined()
})

// Finding: RSN-4
test('reasoning comes before an answer in the requested response format', async () => {
  const schema = { type: 'boolean' }
  const response_format = { type: 'json_schema', json_schema: { name: 'x', schema } }
  const written = 'Hm {"a": 1}.</think>\n\ntrue'
  const formed = await ask('/v1/chat/completions', { response_format }, written)
  expect(formed.choices[0]).toMatchObject({
    message: { content: 'true', reasoning_content: 'Hm {"a": 1}.' },
    finish_reason: 'stop',
  })
  const reasoned = sizeOf('Hm {"a": 1}.</think>')
  expect(formed.usage.completion_tokens_details.reasoning_tokens).toBe(reasoned)
  // Without reasoning, the output has the requested format from its beginning.
  const fields = { response_format, chat_template_kwargs: { enable_thinking: false } }
  const plain = await ask('/v1/chat/completions', fields, 'false')
  const { message } = plain.choices[0]
  expect(message).toMatchObject({ role: 'assistant', content: 'false', refusal: null })
  expect(message).not.toHaveProperty('reasoning')
})

// Finding: RSN-3
test('reasoning comes before a required call and ends where the model begins a call', async () => {
  const parameters = { type: 'object', properties: { a: { const: 1 } }, required: ['a'] }
  const tools = [{ type: 'function', function: { name: 'f', parameters } }]
  const call = '<tool_call>\n{"name": "f", "arguments": {"a": 1}}\n</tool_call>'
  const calling = async (tool_choice: string, content: string) => {
    const { choices } = await ask('/v1/chat/completions', { tools, tool_choice }, content)
    const [{ message, finish_reason }] = choices
    const [called] = message.tool_calls
    return [message.reasoning_content, message.content, called.function.name, finish_reason]
  }
  const expected = ['I call.', null, 'f', 'tool_calls']
  expect(await calling('required', `I call.</think>\n\n${call}`)).toEqual(expected)
  expect(await calling('auto', `<think>I call.</think>\n\n${call}`)).toEqual(expected)
  expect(await calling('auto', `<think>I call.\n${call}`)).toEqual(expected)
})

// Finding: RSN-7
test('a stop text ends reasoning as it ends answers, and the response names the text', async () => {
  const limits = { max_tokens: 99, stop_sequences: ['so', 'Ja'] }
  const answered = await ask('/v1/messages', limits)
  expect(answered).toMatchObject({ stop_reason: 'stop_sequence', stop_sequence: 'Ja' })
  expect(answered.content).toMatchObject([{ thinking: 'Hm, 🙂.' }])
  const reasoned = await ask('/v1/messages', { ...limits, stop_sequences: ['🙂'] })
  expect(reasoned).toMatchObject({ content: [{ thinking: 'Hm,' }], stop_sequence: '🙂' })
  const plain = await ask('/v1/messages', { max_tokens: 99 })
  expect(plain).toMatchObject({ stop_reason: 'end_turn', stop_sequence: null })
})

test('reasoning of an earlier answer is in the prompt if the template shows it', async () => {
  const turns = (reasoning_content?: string) => [
    { role: 'user', content: 'a' },
    { role: 'assistant', content: 'b', ...(reasoning_content && { reasoning_content }) },
    { role: 'user', content: 'c' },
  ]
  const counted = async (messages: object[]) =>
    (await ask('/v1/chat/completions', { messages })).usage.prompt_tokens
  const more = (await counted(turns('Hm.'))) - (await counted(turns()))
  expect(more).toBe(sizeOf('<think>\nHm.\n</think>\n\n'))
})
