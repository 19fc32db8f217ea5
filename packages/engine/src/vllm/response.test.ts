// Goal: any JSON from a server gives either a valid result or an error with a code. Method:
// properties over arbitrary JSON, and over correct responses with one changed value.

import { BaseError } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { echoTemplate, echoTokenizerJson } from '../echo/index.ts'
import { createTokenizer } from '../tokenizer/index.ts'
import { PEER_END_ID } from './peer-model.fixture.ts'
import { readScore } from './response.ts'
import { createSegmentReader } from './segment.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const tokenizer = createTokenizer({
  tokenizerJson: Buffer.from(echoTokenizerJson),
  template: Buffer.from(echoTemplate),
})
const eosIds: ReadonlySet<number> = new Set([PEER_END_ID])
const subject = { engine: 'vllm', model: 'm', maxTokens: 2, contextLength: 64 }
const bounds = { vocabularySize: 264, candidates: 2 }

const top = [
  { token_id: 65, logprob: 3.5 },
  { token_id: 66, logprob: 1 },
]
const content = [{ token_id: 65, logprob: 3.5, top_logprobs: top }]
const choice = { index: 0, token_ids: [65], logprobs: { content }, finish_reason: null }
const events: Json = [
  { choices: [choice] },
  { choices: [{ ...choice, finish_reason: 'length' }] },
  { choices: [], usage: { prompt_tokens: 3, completion_tokens: 2, prompt_tokens_details: null } },
]
const position = { 65: { logprob: 3.5 }, 66: { logprob: 1 } }
const scored: Json = {
  choices: [{ ...choice, finish_reason: 'length' }],
  prompt_logprobs: [null, position, position],
  usage: { prompt_tokens: 3, completion_tokens: 1 },
}

const objectOf = (value: Json) => (typeof value === 'object' && value !== null ? value : {})

function readEvents(given: readonly Json[]) {
  const segment = { ids: [1, 2, 3], from: 0, count: 2 }
  const reader = createSegmentReader({ segment, bounds, eosIds, tokenizer, subject })
  const tokens = given.flatMap((event) => reader.push(objectOf(event) as Record<string, unknown>))
  return { tokens, end: reader.end() }
}

const scoreOf = (reply: Json) =>
  readScore(objectOf(reply) as Record<string, unknown>, [1, 65, 66], bounds)

/** Checks that a thrown value is an error for callers, and that a returned value is valid. */
function attempt(read: () => unknown) {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(BaseError)
  }
}

/** Returns the paths of all values within a value. */
const pathsOf = (value: Json): string[][] =>
  typeof value === 'object' && value !== null
    ? [
        [],
        ...Object.entries(value).flatMap(([key, inner]) =>
          pathsOf(inner).map((path) => [key, ...path]),
        ),
      ]
    : [[]]

function replaced(value: Json, [key, ...rest]: readonly string[], by: Json): Json {
  if (key === undefined) return by
  const copy = structuredClone(value) as Record<string, Json>
  copy[key] = replaced(copy[key]!, rest, by)
  return copy
}

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>

const changed = (value: Json) =>
  fc.tuple(fc.constantFrom(...pathsOf(value)), json).map(([path, by]) => replaced(value, path, by))

test('right responses are read', () => {
  const { tokens, end } = readEvents(events as readonly Json[])
  expect(tokens.map(({ id }) => id)).toEqual([65, 65])
  expect(end).toMatchObject({ isEnd: false, usage: { inputTokens: 3, outputTokens: 2 } })
  expect(scoreOf(scored)).toHaveLength(3)
})

test('arbitrary events and replies are refused with a code', () => {
  fc.assert(fc.property(fc.array(json), (given) => attempt(() => readEvents(given))))
  fc.assert(fc.property(json, (reply) => attempt(() => scoreOf(reply))))
})

test('one changed value is refused with a code, or changes nothing but itself', () => {
  const sound = (given: Json) => {
    const { tokens } = readEvents(Array.isArray(given) ? given : [])
    for (const { id, candidates } of tokens) {
      expect(Number.isInteger(id) && id >= 0 && id < bounds.vocabularySize).toBe(true)
      expect(candidates.ids).toContain(id)
      expect(candidates.logits.every(Number.isFinite)).toBe(true)
    }
  }
  fc.assert(fc.property(changed(events), (given) => attempt(() => sound(given))))
  fc.assert(fc.property(changed(scored), (given) => attempt(() => scoreOf(given))))
})
