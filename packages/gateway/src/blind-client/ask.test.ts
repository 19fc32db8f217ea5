// Goal: a page shows all the text of the answer that it pays for: providers that count ids send ids
// alone. Method: a question over a session that answers pieces of a text of many bytes a letter.

import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { expect, test } from 'vitest'
import { listing } from '../routing/listing-fixture.ts'
import type { InferenceCallEvent } from '../sessions/calls/inference-call.ts'
import { askBlind } from './ask.ts'
import type { BlindClientSession } from './open-session.ts'

const utf8 = new TextEncoder()
const tokenizer = createTokenizer({
  tokenizerJson: utf8.encode(echoTokenizerJson),
  template: utf8.encode(echoTemplate),
})
const TEXT = 'Grüße vom 🗼 lighthouse'

/** Returns the kinds of the events, and the texts of the answer to each, joined. */
async function read(counting: 'ids' | 'text', pieces: readonly Partial<InferenceCallEvent>[]) {
  const session = {
    counting,
    reserveCost: () => {},
    async *call() {
      yield* pieces
      yield { kind: 'end' }
    },
  }
  const { offer } = listing({ n: 1 })
  const model = { manifest: { contextLength: 4_096 }, tokenizer }
  const blind = { terms: { offer }, session, model } as unknown as BlindClientSession
  const events: InferenceCallEvent[] = []
  const question = {
    prompt: { kind: 'messages', messages: [{ role: 'user', content: 'Hi' }] },
    maxTokens: 64,
    sampler: {},
    signal: new AbortController().signal,
    random: (size: number) => new Uint8Array(size),
  } as unknown as Parameters<typeof askBlind>[1]
  for await (const event of askBlind(blind, question)) events.push(event)
  const texts = events.map((event) => (event.kind === 'tokens' ? event.text : ''))
  return { last: events.at(-1)?.kind, text: texts.join('') }
}

test('ids become their text, also where a letter is spread over pieces', async () => {
  const ids = tokenizer.encode(TEXT)
  expect(ids.length).toBeGreaterThan(TEXT.length)
  const pieces = ids.map((id) => ({ kind: 'tokens', ids: [id], text: '' }) as const)
  expect(await read('ids', pieces)).toEqual({ last: 'end', text: TEXT })
})

test('a letter that the answer ends within is shown as what it is', async () => {
  const ids = tokenizer.encode('a🗼').slice(0, -1)
  const { last, text } = await read('ids', [{ kind: 'tokens', ids, text: '' }])
  expect([last, text]).toEqual(['end', tokenizer.decode(ids)])
  expect(text).toMatch(/^a\u{fffd}+$/u)
})

test('text that is counted as text stays as it came', async () => {
  const pieces = [{ kind: 'tokens', ids: [], text: TEXT }] as const
  expect(await read('text', pieces)).toEqual({ last: 'end', text: TEXT })
})
