// Goal: each API separates reasoning from the answer, complete and streamed. It counts and charges
// reasoning as output, switches it with the API's own fields, and passes it back to the model's
// template.
// Method: requests through `handle`, over a scripted inference service.
// Requirements: B-1

import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import type { AnswerScript } from '../testing/answer-script.ts'
import { createHarness, readJson, readSse } from '../testing/index.ts'

const thinking: AnswerScript = { reasoning: ['Hm, ', 'é.'], tokens: ['Yes', '.'] }
const harness = (script: AnswerScript = thinking) =>
  createHarness({ state: createStateMemory(), script: () => script })

const question = [{ role: 'user', content: 'one two three' }]
const chat = { model: 'scripted', messages: question }
const messages = { model: 'scripted', max_tokens: 64, messages: question }
const responses = { model: 'scripted', input: 'one two three' }

const eventsOf = async (response: Response) => {
  const events = await readSse(response)
  const known = events.filter(({ data }) => data !== '[DONE]')
  return known.map(({ data }) => JSON.parse(data))
}

/** Three tokens in, four out, two of which are reasoning and cost the same. */
const cost = String(2 * 3 + 5 * 4)

describe('chat completions', () => {
  // Finding: RSN-1
  test('chat completions return reasoning in both fields and count its tokens', async () => {
    const { post, answerer } = await harness()
    const answer = await readJson(await post('/v1/chat/completions', chat))
    expect(answer.choices[0].message).toEqual({
      role: 'assistant',
      content: 'Yes.',
      refusal: null,
      annotations: [],
      reasoning_content: 'Hm, é.',
      reasoning: 'Hm, é.',
    })
    expect(answer.usage).toMatchObject({
      completion_tokens: 4,
      completion_tokens_details: { reasoning_tokens: 2 },
    })
    expect(answer.ostrom.receipt.core.outputTokens).toBe('4')
    expect([answer.ostrom.cost, answerer.seen.paid]).toEqual([cost, 26n])
  })

  test('stream it in deltas of its own', async () => {
    const { post } = await harness()
    const sent = await eventsOf(await post('/v1/chat/completions', { ...chat, stream: true }))
    expect(sent.map(({ choices }) => choices[0].delta)).toEqual([
      { role: 'assistant', content: '', refusal: null },
      { reasoning_content: 'Hm, ', reasoning: 'Hm, ' },
      { reasoning_content: 'é.', reasoning: 'é.' },
      { content: 'Yes' },
      { content: '.' },
      {},
    ])
  })

  test('chat completions of a model without reasoning have no reasoning field', async () => {
    const { post } = await harness({ tokens: ['Yes'] })
    const answer = await readJson(await post('/v1/chat/completions', chat))
    expect(Object.keys(answer.choices[0].message)).toEqual([
      'role',
      'content',
      'refusal',
      'annotations',
    ])
    expect(answer.usage.completion_tokens_details.reasoning_tokens).toBe(0)
  })

  test('cut in the middle of it end by their limit', async () => {
    const { post } = await harness()
    const answer = await readJson(await post('/v1/chat/completions', { ...chat, max_tokens: 1 }))
    expect(answer.choices[0]).toMatchObject({
      message: { content: '', reasoning_content: 'Hm, ' },
      finish_reason: 'length',
    })
    expect(answer.usage.completion_tokens_details.reasoning_tokens).toBe(1)
  })

  test.each([
    [{ reasoning_effort: 'none' }, 'off', 'reasoning_effort'],
    [{ reasoning_effort: 'low' }, 'on', 'reasoning_effort'],
    [{ reasoning: { enabled: false } }, 'off', 'reasoning.enabled'],
    [{ reasoning: { effort: 'none' } }, 'off', 'reasoning.effort'],
    [
      { chat_template_kwargs: { enable_thinking: false }, reasoning_effort: 'high' },
      'off',
      'chat_template_kwargs.enable_thinking',
    ],
    [{ chat_template_kwargs: { thinking: true } }, 'on', 'chat_template_kwargs.thinking'],
    [{}, undefined, undefined],
  ])('switch it by %j', async (fields, reasoning, reasoningParam) => {
    const { post, answerer } = await harness()
    expect((await post('/v1/chat/completions', { ...chat, ...fields })).status).toBe(200)
    const asked = answerer.seen.questions[0]!
    expect([asked.prompt, asked.reasoningParam]).toMatchObject([
      reasoning === undefined ? { kind: 'messages' } : { reasoning },
      reasoningParam,
    ])
  })

  test('name variables of a template that have no effect', async () => {
    const { post } = await harness()
    const chat_template_kwargs = { enable_thinking: true, tone: 'dry' }
    const answer = await readJson(
      await post('/v1/chat/completions', { ...chat, chat_template_kwargs }),
    )
    expect(answer.ostrom.ignored).toEqual(['chat_template_kwargs.tone'])
  })

  test('give that of earlier answers to the template', async () => {
    const { post, answerer } = await harness()
    const earlier = [
      { role: 'assistant', content: 'a', reasoning_content: 'So.' },
      { role: 'assistant', content: 'b', reasoning: 'Then.' },
    ]
    await post('/v1/chat/completions', { ...chat, messages: [...earlier, ...question] })
    expect(answerer.seen.questions[0]?.prompt).toMatchObject({
      messages: [{ reasoning: 'So.' }, { reasoning: 'Then.' }, {}],
    })
  })
})

describe('responses', () => {
  const item = {
    type: 'reasoning',
    status: 'completed',
    summary: [],
    content: [{ type: 'reasoning_text', text: 'Hm, é.' }],
  }

  // Finding: RSN-1
  test('responses return a reasoning item before the message and count its tokens', async () => {
    const { post } = await harness()
    const answer = await readJson(await post('/v1/responses', responses))
    expect(answer.output).toMatchObject([
      { ...item, encrypted_content: null },
      { type: 'message', content: [{ text: 'Yes.' }] },
    ])
    expect(answer.usage).toMatchObject({
      output_tokens: 4,
      output_tokens_details: { reasoning_tokens: 2 },
    })
    expect(answer.ostrom.cost).toBe(cost)
  })

  test('stream its events in order, with ids and places of their own', async () => {
    const { post } = await harness()
    const sent = await eventsOf(await post('/v1/responses', { ...responses, stream: true }))
    expect(sent.map(({ type, output_index: at }) => [type, at])).toEqual([
      ['response.created', undefined],
      ['response.in_progress', undefined],
      ['response.output_item.added', 0],
      ['response.content_part.added', 0],
      ['response.reasoning_text.delta', 0],
      ['response.reasoning_text.delta', 0],
      ['response.reasoning_text.done', 0],
      ['response.content_part.done', 0],
      ['response.output_item.done', 0],
      ['response.output_item.added', 1],
      ['response.content_part.added', 1],
      ['response.output_text.delta', 1],
      ['response.output_text.delta', 1],
      ['response.output_text.done', 1],
      ['response.content_part.done', 1],
      ['response.output_item.done', 1],
      ['response.completed', undefined],
    ])
    expect(sent.map(({ sequence_number }) => sequence_number)).toEqual([...sent.keys()])
    expect(sent[6]).toMatchObject({ text: 'Hm, é.', content_index: 0 })
    const { output } = sent.at(-1).response
    expect(output).toMatchObject([item, { type: 'message' }])
    expect(new Set(output.map(({ id }: { id: string }) => id)).size).toBe(2)
    expect(sent[8].item).toEqual(output[0])
  })

  test('cut in the middle of it have the item alone', async () => {
    const { post } = await harness()
    const cut = { ...responses, max_output_tokens: 1 }
    const whole = await readJson(await post('/v1/responses', cut))
    expect(whole).toMatchObject({ status: 'incomplete', output: [{ status: 'incomplete' }] })
    const sent = await eventsOf(await post('/v1/responses', { ...cut, stream: true }))
    expect(sent.at(-1)).toMatchObject({ type: 'response.incomplete' })
    expect(sent.at(-1).response.output).toHaveLength(1)
  })

  // Finding: RSN-6
  test('responses read reasoning from encrypted content that a client sends back', async () => {
    const { post, answerer } = await harness()
    const include = ['reasoning.encrypted_content']
    const { output } = await readJson(await post('/v1/responses', { ...responses, include }))
    const { content: _, ...carried } = output[0]
    const call = { type: 'function_call', call_id: 'c1', name: 'f', arguments: '{}' }
    const input = [
      { role: 'user', content: 'a' },
      carried,
      { ...output[1] },
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 'In short.' }] },
      call,
      { type: 'function_call_output', call_id: 'c1', output: '1' },
      { type: 'reasoning', summary: [], encrypted_content: 'of another server' },
      { type: 'reasoning', summary: [], content: [{ type: 'reasoning_text', text: 'Cut.' }] },
      { role: 'user', content: 'b' },
    ]
    const answer = await readJson(await post('/v1/responses', { ...responses, input }))
    expect(answer.ostrom.ignored).toEqual(['input[6] (reasoning)'])
    expect(answerer.seen.questions[1]?.prompt).toEqual({
      kind: 'messages',
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'Yes.', reasoning: 'Hm, é.' },
        {
          role: 'assistant',
          content: '',
          reasoning: 'In short.',
          toolCalls: [{ id: 'c1', name: 'f', arguments: '{}' }],
        },
        { role: 'tool', content: '1', toolCallId: 'c1' },
        { role: 'user', content: 'b' },
      ],
    })
  })

  test.each([
    ['none', 'off', 'reasoning.effort'],
    ['medium', 'on', 'reasoning.effort'],
  ])('switch it by the effort %s', async (effort, reasoning, reasoningParam) => {
    const { post, answerer } = await harness()
    const answer = await readJson(
      await post('/v1/responses', { ...responses, reasoning: { effort } }),
    )
    expect(answer.reasoning).toEqual({ effort, summary: null })
    expect(answerer.seen.questions[0]).toMatchObject({ prompt: { reasoning }, reasoningParam })
  })
})

describe('messages', () => {
  const block = { type: 'thinking', thinking: 'Hm, é.' }

  // Finding: RSN-1
  test('messages return a thinking block before the text and count its tokens', async () => {
    const { post } = await harness()
    const answer = await readJson(await post('/v1/messages', messages))
    expect(answer.content).toMatchObject([block, { type: 'text', text: 'Yes.' }])
    expect(answer.content[0].signature).toMatch(/^sha256-.{44}$/)
    expect(answer.usage).toMatchObject({
      output_tokens: 4,
      output_tokens_details: { thinking_tokens: 2 },
    })
    expect(answer.ostrom.cost).toBe(cost)
  })

  test('stream it as deltas, then its signature', async () => {
    const { post } = await harness()
    const sent = await eventsOf(await post('/v1/messages', { ...messages, stream: true }))
    expect(sent.map(({ type, index, delta }) => [type, index, delta?.type])).toEqual([
      ['message_start', undefined, undefined],
      ['content_block_start', 0, undefined],
      ['content_block_delta', 0, 'thinking_delta'],
      ['content_block_delta', 0, 'thinking_delta'],
      ['content_block_delta', 0, 'signature_delta'],
      ['content_block_stop', 0, undefined],
      ['content_block_start', 1, undefined],
      ['content_block_delta', 1, 'text_delta'],
      ['content_block_delta', 1, 'text_delta'],
      ['content_block_stop', 1, undefined],
      ['message_delta', undefined, undefined],
      ['message_stop', undefined, undefined],
    ])
    expect(sent[1].content_block).toEqual({ type: 'thinking', thinking: '', signature: '' })
    const whole = await readJson(await post('/v1/messages', messages))
    expect(sent[4].delta.signature).toBe(whole.content[0].signature)
  })

  // Finding: RSN-6
  test('messages omit the thinking text on request and read it from the signature', async () => {
    const { post, answerer } = await harness()
    const omitted = { ...messages, thinking: { type: 'adaptive', display: 'omitted' } }
    const { content } = await readJson(await post('/v1/messages', omitted))
    expect(content[0]).toMatchObject({ type: 'thinking', thinking: '' })
    const sent = await eventsOf(await post('/v1/messages', { ...omitted, stream: true }))
    expect(sent.some(({ delta }) => delta?.type === 'thinking_delta')).toBe(false)
    const said = [{ role: 'assistant', content }, ...question]
    await post('/v1/messages', { ...messages, messages: [...question, ...said] })
    expect(answerer.seen.questions[2]?.prompt).toMatchObject({
      messages: [{}, { content: 'Yes.', reasoning: 'Hm, é.' }, {}],
    })
  })

  test('cut in the middle of it have the block alone', async () => {
    const { post } = await harness()
    const cut = { ...messages, max_tokens: 1 }
    const whole = await readJson(await post('/v1/messages', cut))
    expect(whole.content).toMatchObject([{ type: 'thinking', thinking: 'Hm, ' }])
    expect(whole.content).toHaveLength(1)
    const sent = await eventsOf(await post('/v1/messages', { ...cut, stream: true }))
    expect(sent.filter(({ type }) => type === 'content_block_stop')).toHaveLength(1)
    expect(sent.at(-2).delta.stop_reason).toBe('max_tokens')
  })

  test.each([
    [{ type: 'disabled' }, 'off'],
    [{ type: 'enabled', budget_tokens: 2048 }, 'on'],
    [{ type: 'adaptive' }, 'on'],
  ])('switch it by %j, also to count a prompt', async (wish, reasoning) => {
    const { post, answerer } = await harness()
    const body = { ...messages, thinking: wish }
    const { ostrom } = await readJson(await post('/v1/messages', body))
    expect(answerer.seen.questions[0]).toMatchObject({ prompt: { reasoning } })
    const isBudgeted = 'budget_tokens' in wish
    expect(ostrom.ignored).toEqual(isBudgeted ? ['thinking.budget_tokens'] : undefined)
    expect((await post('/v1/messages/count_tokens', body)).status).toBe(200)
  })

  test('messages of a model without reasoning report the thinking field as ignored', async () => {
    const { post } = await harness({ tokens: ['Yes'] })
    const body = { ...messages, thinking: { type: 'adaptive' } }
    const response = await post('/v1/messages', body)
    expect(response.headers.get('x-ostrom-ignored')).toBe('thinking')
    expect((await readJson(response)).content).toMatchObject([{ type: 'text', text: 'Yes' }])
  })
})
