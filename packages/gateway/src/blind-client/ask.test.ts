// Goal: a page shows all the text of the answer that it pays for, although providers that count
// token ids send only ids. As in answers that the gateway reads, the model's reasoning is separate
// from the answer. Method: questions over a session whose answers are a text with several bytes per
// letter, in pieces, and the answer of a reasoning model.

import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { expect, test } from 'vitest'
import { listing } from '../routing/listing.fixture.ts'
import type { InferenceCallEvent } from '../sessions/calls/call-event.ts'
import { askBlind, type BlindAnswerEvent } from './ask.ts'
import type { BlindClientSession } from './open-session.ts'

const utf8 = new TextEncoder()
const tokenizerOf = (template: string) =>
  createTokenizer({
    tokenizerJson: utf8.encode(echoTokenizerJson),
    template: utf8.encode(template),
  })
const tokenizer = tokenizerOf(echoTemplate)
/**
 * Tokenizer of a reasoning model. The model's prompts end before the reasoning, and its chat
 * template has the marks of reasoning.
 */
const reasoning = tokenizerOf(`{%- for m in messages %}{{- m.content }}{%- endfor %}
{%- if enable_thinking is defined and not enable_thinking %}
{{- '<think></think>\\n\\n' }}{%- endif %}`)
const TEXT = 'Grüße vom 🗼 lighthouse'

/** Returns the kinds of the events, and the joined texts of each kind. */
async function read(
  counting: 'ids' | 'text',
  pieces: readonly Partial<InferenceCallEvent>[],
  by = tokenizer,
) {
  const session = {
    counting,
    reserveCost: () => {},
    async *call() {
      yield* pieces
      yield { kind: 'end' }
    },
  }
  const { offer } = listing({ n: 1 })
  const model = { manifest: { contextLength: 4_096 }, tokenizer: by }
  const sealKey = { renewIfOld: async () => {}, renew: async () => false }
  const blind = { terms: { offer }, session, sealKey, model } as unknown as BlindClientSession
  const events: BlindAnswerEvent[] = []
  const question = {
    prompt: { kind: 'messages', messages: [{ role: 'user', content: 'Hi' }] },
    maxTokens: 64,
    sampler: {},
    signal: new AbortController().signal,
    random: (size: number) => new Uint8Array(size),
  } as unknown as Parameters<typeof askBlind>[1]
  for await (const event of askBlind(blind, question)) events.push(event)
  const joined = (part: 'text' | 'reasoning') =>
    events.map((event) => (event.kind === 'tokens' ? event[part] : '')).join('')
  return { last: events.at(-1)?.kind, text: joined('text'), reasoning: joined('reasoning') }
}

test('ids become their text, also where a letter is spread over pieces', async () => {
  const ids = tokenizer.encode(TEXT)
  expect(ids.length).toBeGreaterThan(TEXT.length)
  const pieces = ids.map((id) => ({ kind: 'tokens', ids: [id], text: '' }) as const)
  expect(await read('ids', pieces)).toEqual({ last: 'end', text: TEXT, reasoning: '' })
})

test('a letter that the answer ends within is shown as what it is', async () => {
  const ids = tokenizer.encode('a🗼').slice(0, -1)
  const { last, text } = await read('ids', [{ kind: 'tokens', ids, text: '' }])
  expect([last, text]).toEqual(['end', tokenizer.decode(ids)])
  expect(text).toMatch(/^a\u{fffd}+$/u)
})

test('text that is counted as text stays as it came', async () => {
  const pieces = [{ kind: 'tokens', ids: [], text: TEXT }] as const
  expect(await read('text', pieces)).toEqual({ last: 'end', text: TEXT, reasoning: '' })
})

const THOUGHT = 'Grüße? A 🗼 then.'
const THINKING = `<think>${THOUGHT}</think>\n\n${TEXT}`

test.each([1, 3, 64])('reasoning is no part of the text, in pieces of %i ids', async (size) => {
  const ids = reasoning.encode(THINKING)
  const pieces = Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => {
    const piece = ids.slice(at * size, (at + 1) * size)
    return { kind: 'tokens', ids: piece, text: '' } as const
  })
  const found = await read('ids', pieces, reasoning)
  expect(found).toEqual({ last: 'end', text: TEXT, reasoning: THOUGHT })
})

test('a model without reasoning writes such marks as text', async () => {
  const pieces = [{ kind: 'tokens', ids: tokenizer.encode(THINKING), text: '' }] as const
  expect(await read('ids', pieces)).toEqual({ last: 'end', text: THINKING, reasoning: '' })
})

test('an answer that ends within its reasoning has no text', async () => {
  const ids = reasoning.encode(`<think>${THOUGHT}`)
  const found = await read('ids', [{ kind: 'tokens', ids, text: '' }], reasoning)
  expect(found).toEqual({ last: 'end', text: '', reasoning: THOUGHT })
})

test('reasoning of servers without ids stands apart too', async () => {
  const pieces = [{ kind: 'tokens', ids: [], text: THINKING }] as const
  expect(await read('text', pieces)).toEqual({ last: 'end', text: TEXT, reasoning: THOUGHT })
})
