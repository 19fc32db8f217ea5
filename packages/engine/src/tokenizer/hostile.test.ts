// Goal: nothing that a stranger writes into a tokenizer, a template or a GGUF file takes more than
// a bounded time in the process that reads it. Method: the files of the audit, by example; each is
// refused by name, or stopped by a count of work, where unbounded reading would not come to an end.

import { describe, expect, test } from 'vitest'
import {
  filesWith,
  growingTemplate,
  maliciousReplace,
  maliciousSplit,
  replacingTemplate,
} from '../tokenizer-pool/hostile-fixture.ts'
import { createTokenizer, tokenizerFromGguf } from './index.ts'

const load = (files: ReturnType<typeof filesWith>) =>
  createTokenizer({
    tokenizerJson: files.tokenizerJson,
    ...(files.template && { template: files.template }),
  })

const user = (content: string) => [{ role: 'user' as const, content }]

describe('a tokenizer.json of a stranger', () => {
  test.each([
    ['a Split by (a+)+$', { pre_tokenizer: maliciousSplit }],
    [
      'a Split inside of a sequence',
      { pre_tokenizer: { type: 'Sequence', pretokenizers: [maliciousSplit] } },
    ],
    ['a Replace normalizer by (a+)+$', { normalizer: maliciousReplace }],
    [
      'a Replace of its decoder',
      { decoder: { type: 'Sequence', decoders: [maliciousReplace, { type: 'ByteLevel' }] } },
    ],
    [
      'normalizers that make a text a million times longer',
      {
        normalizer: {
          type: 'Sequence',
          normalizers: Array.from({ length: 5 }, () => {
            return { type: 'Replace', pattern: { String: 'a' }, content: 'a'.repeat(16) }
          }),
        },
      },
    ],
    ['a token of 5 kB', { added_tokens: [{ id: 300, content: 'a'.repeat(5_000) }] }],
    ['an added token without a text', { added_tokens: [{ id: 300, content: '' }] }],
    [
      '20,000 added tokens',
      {
        added_tokens: Array.from({ length: 20_000 }, (_, at) => ({
          id: 300 + at,
          content: `t${at}`,
        })),
      },
    ],
  ])('is refused: %s', (_, change) => {
    expect(() => load(filesWith(change))).toThrow(
      expect.objectContaining({ code: 'tokenizer-unsupported' }),
    )
  })

  test('is refused where it is an empty object', () => {
    expect(() => createTokenizer({ tokenizerJson: new TextEncoder().encode('{}') })).toThrow(
      expect.objectContaining({ code: 'tokenizer-unsupported' }),
    )
  })

  test('is read with the expressions of GPT-2 and Llama 3, which look ahead', () => {
    const regexes = [
      "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
      "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
    ]
    for (const Regex of regexes) {
      const split = { type: 'Split', pattern: { Regex }, behavior: 'Isolated', invert: false }
      const byteLevel = { type: 'ByteLevel', add_prefix_space: false, use_regex: false }
      const pretokenizers = [split, byteLevel]
      const tokenizer = load(filesWith({ pre_tokenizer: { type: 'Sequence', pretokenizers } }))
      const runs = tokenizer.encode(`${' '.repeat(50_000)}${'a'.repeat(50_000)}`)
      expect(runs).toHaveLength(100_000)
    }
  })
})

describe('a chat template of a stranger', () => {
  test('is stopped where it replaces in a long text again and again', () => {
    const tokenizer = load(filesWith({}, replacingTemplate))
    const render = () => tokenizer.render(user('a'.repeat(1_000_000)))
    expect(() => render()).toThrow(/too much work/)
  })

  test('is stopped where it builds texts of 256 MB', () => {
    const tokenizer = load(filesWith({}, growingTemplate))
    expect(() => tokenizer.render(user('Hello'))).toThrow(/too (long a text|much work)/)
  })
})

describe('a GGUF file of a stranger', () => {
  test('is refused where a thousand tokens of 5 kB begin alike', () => {
    const tokens = Array.from({ length: 1_000 }, (_, at) => 'a'.repeat(4_000 + at))
    const metadata = {
      'tokenizer.ggml.model': 'llama',
      'tokenizer.ggml.tokens': tokens,
      'tokenizer.ggml.token_type': tokens.map(() => 1),
      'tokenizer.ggml.scores': tokens.map(() => 0),
    }
    expect(() => tokenizerFromGguf(metadata)).toThrow(/5?\d{3} characters/)
  })
})
