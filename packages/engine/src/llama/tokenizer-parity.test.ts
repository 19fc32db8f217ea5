// Goal: Ostrom's tokenizer gives the same ids as llama.cpp, so that a model gets the tokens of its
// training. Method: both tokenize unusual texts, for each kind of vocabulary that a GGUF file can
// have. The files are trusted, so llama.cpp may read them in this process.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { getLlama, type Llama } from 'node-llama-cpp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTokenizer, tokenizerFromGguf } from '../tokenizer/index.ts'
import { byteLevelMetadata, sentencePieceMetadata, writeGgufFixture } from './gguf.fixture.ts'
import { readGgufHeader } from './header.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-parity-'))
afterAll(() => rmSync(folder, { recursive: true }))

const texts = [
  'hello the thing',
  '  leading and trailing  ',
  '\n\n\n a\r\n\tb',
  'é漢字 😀 ñ',
  "it's I'LL 12345 67",
  'def f(x):\n    return x**2\n',
  '<|im_start|>system\nx<|im_end|>',
  '<s>x</s> <unk>',
  'a  b   c    d',
  '\u00a0\u2003x',
  '\ufeffx',
  '... !!! ?!',
  'e\u0301',
  'ＡＢＣ١٢٣',
  '\u0000\u0001x',
  "Some words,  and\n\nmore 12345. It's (done)! ".repeat(1500),
  '',
  ' ',
  '\n',
]

const fixture = (name: string, tokenizer: ReturnType<typeof byteLevelMetadata>) => {
  const path = join(folder, `${name}.gguf`)
  writeFileSync(path, writeGgufFixture({ tokenizer }))
  return path
}

async function load(llama: Llama, path: string) {
  const { metadata } = await readGgufHeader(path)
  const { tokenizerJson, template, eosIds } = tokenizerFromGguf(metadata)
  const ours = createTokenizer({ tokenizerJson, eosIds, ...(template ? { template } : {}) })
  return { ours, theirs: await llama.loadModel({ modelPath: path, vocabOnly: true }) }
}

let llama: Llama
beforeAll(async () => {
  llama = await getLlama({ build: 'never', gpu: false })
})
afterAll(() => llama.dispose())

const vocabularies = [
  ...['gpt-2', 'smollm', 'llama-bpe', 'qwen2', 'gpt-4o', 'tekken'].map(
    (pre) => [pre, () => fixture(pre, byteLevelMetadata(pre))] as const,
  ),
  ['SentencePiece', () => fixture('spm', sentencePieceMetadata())] as const,
]

/** The bundled model, and the file of a real model if this machine has one. */
const tiny = new URL('../../../../models/tiny/ostrom-tiny/', import.meta.url)
const bundled = new URL('ostrom-tiny-f16.gguf', tiny).pathname
const real = process.env['OSTROM_TEST_GGUF']
const files = [bundled, real ?? ''].filter((path) => existsSync(path))
const all = [...vocabularies, ...files.map((path) => [basename(path), () => path] as const)]

describe.each(all)('%s', (_, pathOf) => {
  let models: Awaited<ReturnType<typeof load>>
  beforeAll(async () => {
    models = await load(llama, pathOf())
  })
  afterAll(() => models.theirs.dispose())

  test.each(texts)('%j as plain text and with control tokens', (text) => {
    for (const special of [false, true]) {
      expect(models.ours.encode(text, { special })).toEqual(models.theirs.tokenize(text, special))
    }
    expect(models.ours.decode(models.ours.encode(text))).toBe(text)
  })

  test('the end of an answer is the same token', () => {
    expect(models.ours.eosIds.has(models.theirs.tokens.eos as number)).toBe(true)
  })

  test('the same file gives the same artifacts', async () => {
    const again = await load(llama, pathOf())
    expect(again.ours.tokenizerHash).toBe(models.ours.tokenizerHash)
    expect(again.ours.templateHash).toBe(models.ours.templateHash)
    await again.theirs.dispose()
  })
})

test('the tokenizer.json beside the bundled model says the same as its GGUF file', async () => {
  const { metadata } = await readGgufHeader(bundled)
  const { tokenizerJson } = tokenizerFromGguf(metadata)
  const converted = createTokenizer({ tokenizerJson })
  const original = createTokenizer({ tokenizerJson: readFileSync(new URL('tokenizer.json', tiny)) })
  for (const text of texts) expect(converted.encode(text)).toEqual(original.encode(text))
  expect([...converted.specials]).toEqual([...original.specials])
})

describe('tokenizers that cannot be converted', () => {
  const metadata = (changes: Record<string, unknown>) => {
    const fields = Object.entries(byteLevelMetadata()).map(([key, { value }]) => [key, value])
    return { ...Object.fromEntries(fields), ...changes }
  }

  test.each([
    ['tokenizer.ggml.pre', 'made-up'],
    ['tokenizer.ggml.model', 'rwkv'],
    ['tokenizer.ggml.tokens', undefined],
    ['tokenizer.ggml.merges', undefined],
    ['tokenizer.ggml.token_type', [1, 2]],
  ])('%s = %s is named', (key, value) => {
    expect(() => tokenizerFromGguf(metadata({ [key]: value }))).toThrow(key)
  })

  test('the names of the first and last token are written into a template that uses them', () => {
    const template = '{{ bos_token }}{{ messages[0].content }}{{ eos_token }}'
    const changed = metadata({ 'tokenizer.chat_template': template })
    const { tokenizerJson, template: bound } = tokenizerFromGguf(changed)
    const tokenizer = createTokenizer({ tokenizerJson, template: bound! })
    expect(tokenizer.render([{ role: 'user', content: 'x' }])).toBe('<|im_start|>x<|im_end|>')
  })
})
