// Goal: tokenizers of encoders return the same ids as the reference implementations. Method: small
// vocabularies and vectors made by `__fixtures__/make_vectors.py`, converted from GGUF metadata.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createTokenizer, tokenizerFromGguf } from './index.ts'

type Vectors = {
  readonly tokens: readonly string[]
  readonly scores: readonly number[]
  readonly types: readonly number[]
  readonly charsmap: string
  readonly vectors: readonly (readonly [string, readonly number[]])[]
}
const read = (name: string): Vectors =>
  JSON.parse(readFileSync(new URL(`__fixtures__/${name}.json`, import.meta.url), 'utf8'))

const unigram = read('unigram')
const wordPiece = read('wordpiece')
const phantom = (token: string) =>
  token.startsWith('[') && token.endsWith(']')
    ? token
    : token.startsWith('##')
      ? token.slice(2)
      : `\u2581${token}`

const metadata = {
  Unigram: {
    'tokenizer.ggml.model': 't5',
    'tokenizer.ggml.tokens': unigram.tokens,
    'tokenizer.ggml.scores': unigram.scores,
    'tokenizer.ggml.token_type': unigram.types,
    'tokenizer.ggml.precompiled_charsmap': [...Buffer.from(unigram.charsmap, 'base64')],
    'tokenizer.ggml.unknown_token_id': 0,
  },
  WordPiece: {
    'tokenizer.ggml.model': 'bert',
    'tokenizer.ggml.tokens': wordPiece.tokens.map(phantom),
    'tokenizer.ggml.token_type': wordPiece.tokens.map((token) => (/^\[.*\]$/.test(token) ? 3 : 1)),
    'tokenizer.ggml.unknown_token_id': wordPiece.tokens.indexOf('[UNK]'),
  },
}
const tokenizerOf = (name: keyof typeof metadata) =>
  createTokenizer({ tokenizerJson: tokenizerFromGguf(metadata[name]).tokenizerJson })

describe.each([
  ['Unigram', unigram],
  ['WordPiece', wordPiece],
] as const)('%s', (name, { vectors, tokens }) => {
  const tokenizer = tokenizerOf(name)

  test.each(vectors)('%j', (text, ids) => {
    expect(tokenizer.encode(text)).toEqual(ids)
  })

  test('a tokenizer has every token of its file and decodes words unchanged', () => {
    expect(tokenizer.vocabularySize).toBe(tokens.length)
    const text = 'the runner reads and the dog sleeps'
    expect(tokenizer.decode(tokenizer.encode(text))).toBe(text)
  })

  test('long texts are encoded in slices with the same result', () => {
    const [word, ids] = vectors.find(([text]) => text.startsWith('unbelievably'))!
    const long = Array.from({ length: 3000 }, () => word).join(' ')
    expect(tokenizer.encode(long)).toEqual(Array.from({ length: 3000 }, () => ids).flat())
  })
})

test.each([
  ['scores', { 'tokenizer.ggml.scores': [1] }],
  ['precompiled_charsmap', { 'tokenizer.ggml.precompiled_charsmap': undefined }],
  ['precompiled_charsmap', { 'tokenizer.ggml.precompiled_charsmap': [255, 255, 0, 0, 1, 2, 3, 4] }],
  ['unknown_token_id', { 'tokenizer.ggml.unknown_token_id': undefined }],
])('a file without its %s is refused by name', (field, change) => {
  const load = () => {
    const { tokenizerJson } = tokenizerFromGguf({ ...metadata.Unigram, ...change })
    return createTokenizer({ tokenizerJson })
  }
  expect(load).toThrow(field)
})
