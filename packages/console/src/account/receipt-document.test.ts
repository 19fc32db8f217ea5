// Goal: a receipt in a file is compared with the question and the answer in the same file.
// Method: a prompt and an output with one byte for each token; a receipt with their hashes, one
// with another output hash, and another tokenizer.

import { echoTokenizerJson } from '@ostrom/engine/echo'
import { type Hash, Hex, Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { checkContents, type ReceiptDocument, readContents } from './receipt-document.ts'

const tokenizer = new TextEncoder().encode(echoTokenizerJson)
const idsOf = (text: string) => [...new TextEncoder().encode(text)]
const prompt = { kind: 'ids', ids: idsOf('Why?') } as const
const output = { ids: idsOf('So.'), text: '' }
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const file = {
  core: {
    promptHash: Inference.promptHash(prompt),
    outputHash: Inference.outputHash(output),
    tokenizerHash: Hex.sha256Hex(tokenizer),
  },
  contents: {
    prompt: base64(Inference.encodePrompt(prompt)),
    output: base64(Inference.encodeOutput(output)),
  },
} as Pick<ReceiptDocument, 'core' | 'contents'>

const found = (one: typeof file) => checkContents(one).map(({ ok }) => ok)

// Finding: web-A8
test('question and answer beside a receipt are those that were hashed, or not', () => {
  expect(found(file)).toEqual([true, true])
  const core = { ...file.core, outputHash: Hex.zeroHash as Hash }
  expect(found({ ...file, core })).toEqual([true, false])
  expect(found({ core })).toEqual([])
})

test('they are read by the tokenizer that is signed, and by no other', () => {
  expect(readContents(file, tokenizer)).toMatchObject({
    check: { ok: true },
    texts: { prompt: 'Why?', output: 'So.' },
  })
  const other = new TextEncoder().encode('{}')
  expect(readContents(file, other)).toEqual({
    check: { name: 'the tokenizer matches the signed hash', ok: false },
  })
})
