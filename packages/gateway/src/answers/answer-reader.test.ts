// Goal: the reasoning of an answer is split and counted exactly by its token ids, for any split
// into pieces, and no part of the answer is lost. Method: answers in a small vocabulary of bytes,
// whose reasoning marks are one or many tokens, in pieces of every size.

import { echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer, type Tokenizer } from '@ostrom/engine/tokenizer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnswerEvent, AnswerTokenLogprob, Question } from '../inference/inference-service.ts'
import { behindReasoning, promptReasoningOf, withReasoningOptions } from '../questions/reasoning.ts'
import { createAnswerReader } from './answer-reader.ts'

const utf8 = new TextEncoder()
const template = `{%- for m in messages %}{{- m.content }}{%- endfor %}{%- if tools %}
{{- '<tool_call> "arguments' }}{%- endif %}
{%- if enable_thinking is defined and not enable_thinking %}
{{- '<think></think>\\n\\n' }}{%- endif %}`

type TokenizerOptions = { readonly marks?: readonly string[]; readonly special?: boolean }

/** A vocabulary of bytes, to which each text of `marks` is added as one token. */
function tokenizerOf({ marks = [], special = false }: TokenizerOptions = {}): Tokenizer {
  const json = JSON.parse(echoTokenizerJson)
  const added = marks.map((content, at) => ({
    ...json.added_tokens[0],
    id: 256 + json.added_tokens.length + at,
    content,
    special,
  }))
  json.added_tokens.push(...added)
  const tokenizerJson = utf8.encode(JSON.stringify(json))
  return createTokenizer({ tokenizerJson, template: utf8.encode(template) })
}

const messages = [{ role: 'user', content: 'Hi' }] as const
const questionOf = (prompt: Partial<Extract<Question['prompt'], { kind: 'messages' }>> = {}) =>
  ({ prompt: { kind: 'messages', messages, ...prompt }, sampler: {} }) as unknown as Question

function readerOf(tokenizer: Tokenizer, question = questionOf()) {
  const prompt = question.prompt as Extract<Question['prompt'], { kind: 'messages' }>
  const ids = tokenizer.encodePrompt(prompt)
  const reasoning = promptReasoningOf(prompt, { ids, tokenizer })
  return createAnswerReader(question, { tokenizer, counting: 'ids', reasoning })
}

/** Reads ids in pieces, and joins all text of the same kind. */
function read(
  tokenizer: Tokenizer,
  {
    ids,
    sizes,
    question,
  }: { ids: readonly number[]; sizes: readonly number[]; question?: Question },
) {
  const reader = readerOf(tokenizer, question)
  const logprobs = ids.map((id): AnswerTokenLogprob => {
    return { token: String(id), bytes: [], logprob: -1, top: [] }
  })
  const events: AnswerEvent[] = []
  for (let at = 0, turn = 0; at < ids.length; turn++) {
    const to = at + 1 + (sizes[turn % sizes.length] ?? 0)
    const piece = { ids: ids.slice(at, to), logprobs: logprobs.slice(at, to) }
    events.push(...reader.push(piece).events)
    at = to
  }
  events.push(...reader.end())
  const textOf = (kind: 'reasoning' | 'text') =>
    events.map((event) => (event.kind === kind ? event.text : '')).join('')
  const named = events.flatMap((event) => (event.kind === 'text' ? (event.logprobs ?? []) : []))
  return {
    reasoning: textOf('reasoning'),
    text: textOf('text'),
    calls: events.filter(({ kind }) => kind === 'call'),
    tokens: reader.reasoningTokens,
    named: named.map(({ token }) => Number(token)),
  }
}

const sizes = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 })
const vocabularies: readonly (readonly [string, TokenizerOptions])[] = [
  ['marks of many tokens', {}],
  ['marks that are a token of text each', { marks: ['<think>', '</think>'] }],
  ['marks that are control tokens', { marks: ['<think>', '</think>'], special: true }],
]

describe.each(vocabularies)('with %s', (_, options) => {
  const tokenizer = tokenizerOf(options)
  const encode = (text: string) => tokenizer.encode(text, { special: options.special ?? false })

  // Finding: RSN-1
  test('tokens up to the closing mark count as reasoning, and the rest is the answer', () => {
    const before = encode('<think>\nHm, 🙂é.</think>')
    const after = encode('\n\nJa, ü.')
    fc.assert(
      fc.property(sizes, (sizes) => {
        expect(read(tokenizer, { ids: [...before, ...after], sizes })).toEqual({
          reasoning: 'Hm, 🙂é.',
          text: 'Ja, ü.',
          calls: [],
          tokens: before.length,
          named: after,
        })
      }),
    )
  })

  test('an answer without reasoning counts none, whatever it looks like at first', () => {
    for (const text of ['Ja.', '<thin', '<thing> </think>']) {
      const ids = encode(text)
      const expected = { reasoning: '', text, calls: [], tokens: 0, named: ids }
      const isShown = !options.special || !text.includes('</think>')
      if (isShown) expect(read(tokenizer, { ids, sizes: [0] })).toEqual(expected)
    }
  })

  test('an answer that is cut in its reasoning is reasoning alone', () => {
    const ids = encode('<think>Hm </th')
    expect(read(tokenizer, { ids, sizes: [2] })).toMatchObject({
      reasoning: 'Hm </th',
      text: '',
      tokens: ids.length,
      named: [],
    })
  })

  test('calls are read behind it', () => {
    const tools = {
      functions: [{ name: 'f', parameters: '{}' }],
      choice: 'auto',
      parallel: true,
    } as const
    const before = encode('<think>I call.</think>')
    const after = encode('\n\n<tool_call>\n{"name": "f", "arguments": {"a": 1}}\n</tool_call>')
    const question = questionOf({ tools })
    expect(read(tokenizer, { ids: [...before, ...after], sizes: [4], question })).toMatchObject({
      reasoning: 'I call.',
      text: '',
      calls: [{ kind: 'call', name: 'f', arguments: '{"a": 1}' }],
      tokens: before.length,
    })
  })
})

test('an answer whose reasoning is switched off is text from its start', () => {
  const tokenizer = tokenizerOf()
  const ids = tokenizer.encode('Ja </think>')
  const question = questionOf({ reasoning: 'off' })
  expect(read(tokenizer, { ids, sizes: [1], question })).toMatchObject({
    text: 'Ja </think>',
    tokens: 0,
  })
})

test('a part for many tokens has one event of each kind', () => {
  const tokenizer = tokenizerOf()
  const { events } = readerOf(tokenizer).push({ ids: tokenizer.encode('<think>Hm.</think>Ja.') })
  expect(events).toEqual([
    { kind: 'reasoning', text: 'Hm.' },
    { kind: 'text', text: 'Ja.' },
  ])
})

test('text that a server writes between reasoning marks is reasoning, for any model', () => {
  const options = { tokenizer: undefined, counting: 'retokenized', reasoning: undefined } as const
  const reader = createAnswerReader(questionOf(), options)
  const pushed = ['<thi', 'nk>Hm.</think>', '\n\nJa.'].flatMap((text) => {
    return reader.push({ ids: [], text }).events
  })
  expect(pushed).toEqual([
    { kind: 'reasoning', text: 'Hm.' },
    { kind: 'text', text: 'Ja.' },
  ])
  expect(reader.reasoningText).toBe('Hm.')
})

describe('a grammar', () => {
  const schema = {
    prefix: '',
    choices: [{ prefix: '', schema: '{"type":"null"}', suffix: '' }],
    maxRepeats: 1,
    separator: '',
    suffix: '',
  }
  const settled = (tokenizer: Tokenizer, reasoning?: 'off') => {
    const asked = { kind: 'messages', messages, ...(reasoning && { reasoning }) } as const
    const prompt = withReasoningOptions({ prompt: asked, sampler: { grammar: schema } }, tokenizer)
    const ids = tokenizer.encodePrompt(prompt)
    return { reasoning: promptReasoningOf(prompt, { ids, tokenizer }), tokenizer, tools: undefined }
  }

  test('follows the reasoning of a model that reasons', () => {
    expect(behindReasoning(schema, settled(tokenizerOf()))).toEqual({
      ...schema,
      trigger: '</think>',
      requiresTrigger: true,
      prefix: '\n\n',
    })
  })

  test('begins at once where reasoning is off, or ends by a control token', () => {
    expect(behindReasoning(schema, settled(tokenizerOf(), 'off'))).toEqual(schema)
    const marked = tokenizerOf({ marks: ['<think>', '</think>'], special: true })
    expect(behindReasoning(schema, settled(marked))).toEqual(schema)
  })
})
