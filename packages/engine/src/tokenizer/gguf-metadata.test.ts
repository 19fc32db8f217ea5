// Goal: a tokenizer.json converted to GGUF metadata encodes texts to the same ids, and a tokenizer
// that llama.cpp would treat differently is refused with an error that names the difference.
// Method: a round trip of the bundled model's tokenizer; a changed tokenizer for each refusal.

import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { tokenizerFromGguf } from './gguf.ts'
import { ggufTokenizer } from './gguf-metadata.ts'
import { createTokenizer } from './tokenizer.ts'

const path = new URL('../../../../models/tiny/ostrom-tiny/tokenizer.json', import.meta.url)
const tokenizerJson = Uint8Array.from(await readFile(path))
const ROWS = 1_536

const texts = [
  'The mek sings 12 songs, and 3.14 of them are new.',
  '  two spaces\n\n\tand a tab ',
  'Grüße, 東京! 😀 naïve café',
  "it's they'LL don't",
  '<|im_start|>user\nHello<|im_end|>',
]

/**
 * Returns the values without their types, in the form in which the reader of GGUF files returns
 * them.
 */
const metadataOf = (values: ReturnType<typeof ggufTokenizer>) =>
  Object.fromEntries(
    Object.entries(values).map(([key, one]) => [key, typeof one === 'string' ? one : one.value]),
  )

const changed = (change: (json: Record<string, unknown>) => void): Uint8Array => {
  const json = JSON.parse(new TextDecoder().decode(tokenizerJson)) as Record<string, unknown>
  change(json)
  return new TextEncoder().encode(JSON.stringify(json))
}

describe('ggufTokenizer', () => {
  test('encodes as the tokenizer that it was made of', () => {
    const metadata = metadataOf(ggufTokenizer(tokenizerJson, { rows: ROWS }))
    const back = createTokenizer({ tokenizerJson: tokenizerFromGguf(metadata).tokenizerJson })
    const own = createTokenizer({ tokenizerJson })
    for (const text of texts) {
      expect(back.encode(text)).toEqual(own.encode(text))
      expect(back.encode(text, { special: true })).toEqual(own.encode(text, { special: true }))
    }
  })

  test('keeps which added tokens take white space beside them away', () => {
    const stripped = changed((json) => {
      for (const token of json['added_tokens'] as Record<string, unknown>[]) {
        token['rstrip'] = token['content'] === '<|im_start|>'
        token['lstrip'] = token['content'] === '<|im_end|>'
      }
    })
    const metadata = metadataOf(ggufTokenizer(stripped, { rows: ROWS }))
    const back = createTokenizer({ tokenizerJson: tokenizerFromGguf(metadata).tokenizerJson })
    const [own, plain] = [stripped, tokenizerJson].map((json) =>
      createTokenizer({ tokenizerJson: json }),
    )
    const text = '<|im_start|> \n user\nHello  <|im_end|>'
    const ids = back.encode(text, { special: true })
    expect(ids).toEqual(own?.encode(text, { special: true }))
    expect(ids).not.toEqual(plain?.encode(text, { special: true }))
    const word = changed((json) => {
      for (const token of json['added_tokens'] as Record<string, unknown>[])
        token['single_word'] = true
    })
    expect(() => ggufTokenizer(word, { rows: ROWS })).toThrow('single_word')
  })

  test('fills rows of the embedding that have no token', () => {
    const metadata = metadataOf(ggufTokenizer(tokenizerJson, { rows: ROWS + 2 }))
    expect((metadata['tokenizer.ggml.tokens'] as string[]).slice(-2)).toEqual([
      '[PAD1536]',
      '[PAD1537]',
    ])
  })

  test.each([
    ['no JSON', new TextEncoder().encode('{'), 'not JSON'],
    ['a list', new TextEncoder().encode('[]'), 'no JSON object'],
    ['an id beyond the embedding', tokenizerJson, 'the embedding has 100 rows'],
    ['another normalizer', changed((json) => (json['normalizer'] = { type: 'NFKD' })), 'NFKD'],
    [
      'another way to cut words',
      changed((json) => (json['pre_tokenizer'] = { type: 'Whitespace' })),
      'Whitespace',
    ],
    [
      'a merge that is none',
      changed((json) => (json['model'] = { ...(json['model'] as object), merges: [null] })),
      'merges',
    ],
  ])('refuses %s by name', (_, bytes, text) => {
    const rows = bytes === tokenizerJson ? 100 : ROWS
    expect(() => ggufTokenizer(bytes, { rows })).toThrow(text)
  })
})
