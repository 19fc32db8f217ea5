// Goal: an untrusted GGUF file cannot block the process that reads its tokenizer. Method: whole
// conversions of vocabularies at and above each limit; the most expensive accepted vocabulary must
// finish, and each refusal must state its reason.

import { describe, expect, test } from 'vitest'
import { TOKEN_CHARACTERS_MAX, VOCABULARY_MAX } from '../limits.ts'
import { tokenizerFromGguf } from './gguf.ts'

/** Returns the metadata of a SentencePiece model's file with these tokens. */
const metadata = (tokens: readonly string[]) => ({
  'tokenizer.ggml.model': 'llama',
  'tokenizer.ggml.tokens': tokens,
  'tokenizer.ggml.token_type': tokens.map(() => 1),
  'tokenizer.ggml.scores': tokens.map((_, id) => -id),
})

/** Returns tokens that begin with the same characters, and differ only at their end. */
const nested = (count: number, length: number) =>
  Array.from({ length: count }, (_, id) => 'a'.repeat(length - (id % 8)) + id.toString(36))

describe('tokenizerFromGguf', () => {
  // Finding: OFF-M3
  test('tokenizerFromGguf refuses a thousand tokens of 5,000 characters with one beginning', () => {
    expect(() =>
      tokenizerFromGguf(metadata(nested(1_000, 5_000))),
    ).toThrowErrorMatchingInlineSnapshot(`
      [TokenizerUnsupportedError: The tokenizer cannot be used.
      - Token: 5001 characters, more than 1024.
      - Use the tokenizer.json of a known family of models; docs/spec/models.md lists them.
      Docs: docs/reference/errors/engine.md#tokenizer-unsupported]
    `)
  })

  test('refuses many tokens that are all as long as one may be', () => {
    const tokens = nested(20_000, TOKEN_CHARACTERS_MAX - 8)
    expect(() => tokenizerFromGguf(metadata(tokens))).toThrow(/long on average/)
  })

  test('refuses more tokens than any model has', () => {
    const tokens = Array.from({ length: VOCABULARY_MAX + 1 }, (_, id) => id.toString(36))
    expect(() => tokenizerFromGguf(metadata(tokens))).toThrow(/more than 1048576/)
  })

  test('reads runs of spaces and signs among words', () => {
    const runs = Array.from({ length: 256 }, (_, at) => '\u2581'.repeat(at + 1))
    const words = Array.from({ length: 4_000 }, (_, id) => `w${id.toString(36)}`)
    const { tokenizerJson } = tokenizerFromGguf(metadata(['<unk>', ...runs, ...words]))
    const { model } = JSON.parse(new TextDecoder().decode(tokenizerJson))
    expect(Object.keys(model.vocab)).toHaveLength(4_257)
    // Each run of the space character can be split into two tokens at every position.
    expect(model.merges.length).toBeGreaterThan(30_000)
  })
})
