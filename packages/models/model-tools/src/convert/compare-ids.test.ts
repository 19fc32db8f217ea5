// Goal: a GGUF file that would give prompts other ids than its source is refused before a weight is
// read, with the prompt.
// Method: the bundled model's tokenizer, whose end of a message takes white space before it away,
// with and without the key that says so.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalHost, ggufTokenizer } from '@ostrom/engine/tokenizer'
import { expect, test } from 'vitest'
import { compareIds } from './compare-ids.ts'

const tiny = join(import.meta.dirname, '../../../../../models/tiny/ostrom-tiny')
const ROWS = 1_536
const host = createLocalHost()

test('ids of a rendered prompt are compared', async () => {
  const settings = JSON.parse(await readFile(join(tiny, 'tokenizer_config.json'), 'utf8'))
  const json = JSON.parse(await readFile(join(tiny, 'tokenizer.json'), 'utf8'))
  for (const token of json.added_tokens) token.lstrip = token.content === '<|im_end|>'
  const tokenizerJson = new TextEncoder().encode(JSON.stringify(json))
  const text = settings.chat_template as string
  const metadata = ggufTokenizer(tokenizerJson, { rows: ROWS, template: text })
  const source = { tokenizerJson, template: { text } }
  await compareIds(source, metadata, host)
  const { 'ostrom.tokenizer.lstrip_token_ids': _, ...without } = metadata
  await expect(compareIds(source, without, host)).rejects.toMatchObject({
    code: 'model-unsupported',
    message: expect.stringContaining('Hello'),
  })
})

test.each([
  ['absent', undefined],
  ['null', null],
  ['an object', { content: '<|im_end|>' }],
  ['a text', '<|im_end|>'],
])('added tokens that are no list, but %s, are compared like none', async (_, added) => {
  const json = JSON.parse(await readFile(join(tiny, 'tokenizer.json'), 'utf8'))
  const bytesOf = (added_tokens: unknown) =>
    new TextEncoder().encode(JSON.stringify({ ...json, added_tokens, post_processor: null }))
  const tokenizerJson = bytesOf(added)
  const metadata = ggufTokenizer(tokenizerJson, { rows: ROWS })
  expect(metadata).toEqual(ggufTokenizer(bytesOf([]), { rows: ROWS }))
  await compareIds({ tokenizerJson }, metadata, host)
})

/** A tokenizer of SentencePiece's kind with an added token, and this Metaspace step. */
function metaspaceTokenizer(scheme: string): Uint8Array {
  const bytes = Array.from({ length: 256 }, (_, at) => {
    return `<0x${at.toString(16).toUpperCase().padStart(2, '0')}>`
  })
  const tokens = ['<unk>', '<s>', '<|mark|>', ...bytes, '\u2581', 'a', 'b', '\u2581a', 'ab']
  const metaspace = { type: 'Metaspace', replacement: '\u2581', prepend_scheme: scheme }
  const added = (id: number, special: boolean) => {
    const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false }
    return { id, content: tokens[id], ...flags, special }
  }
  const json = {
    version: '1.0',
    added_tokens: [added(0, true), added(1, true), added(2, false)],
    normalizer: null,
    pre_tokenizer: { ...metaspace, split: false },
    post_processor: null,
    decoder: {
      type: 'Sequence',
      decoders: [{ type: 'ByteFallback' }, { ...metaspace, split: false }],
    },
    model: {
      type: 'BPE',
      unk_token: '<unk>',
      fuse_unk: true,
      byte_fallback: true,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges: [
        ['\u2581', 'a'],
        ['a', 'b'],
      ],
    },
  }
  return new TextEncoder().encode(JSON.stringify(json))
}

test.each(['first', 'always', 'never'])('the Metaspace scheme %s keeps its ids', async (scheme) => {
  const tokenizerJson = metaspaceTokenizer(scheme)
  const metadata = ggufTokenizer(tokenizerJson, { rows: 264 })
  await compareIds({ tokenizerJson }, metadata, host)
  const { 'ostrom.tokenizer.prepend_scheme': key, ...without } = metadata
  expect(key).toBe(scheme === 'never' ? undefined : scheme)
  // The value that llama.cpp knows does not tell the schemes apart.
  const compared = compareIds({ tokenizerJson }, without, host)
  if (scheme === 'never') await compared
  else await expect(compared).rejects.toMatchObject({ code: 'model-unsupported' })
})
