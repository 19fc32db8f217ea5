// Goal: only files whose hashes are in this repository may be read without a sandbox. Method: the
// hashes of the bundled GGUF file, and of the tokenizer and template that a node creates from it.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { expect, test } from 'vitest'
import { bundledPath } from './catalogue.ts'
import { readKnownFiles } from './known-files.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('knows the bundled model, its tokenizer and its template', async () => {
  const known = await readKnownFiles()
  const gguf = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  const bytes = await readFile(gguf)
  expect(known.has(sha256(bytes))).toBe(true)
  const [metadata] = await readModel(await filesOnDisk(gguf))
  const { tokenizerJson, template } = tokenizerFromGguf(metadata!.formatMetadata!)
  expect(known.has(sha256(tokenizerJson))).toBe(true)
  expect(known.has(sha256(template!))).toBe(true)
  bytes[bytes.length - 1]! ^= 1
  expect(known.has(sha256(bytes))).toBe(false)
})
