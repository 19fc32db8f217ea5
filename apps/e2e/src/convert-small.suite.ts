// Goal: for a base with an untied head, a padded vocabulary and BF16 shards, GGUF in 16 bits and
// ONNX in 32 bits give the same results as PyTorch. A file with a wrong tensor is refused.
// Method: random weights, saved by transformers; the command `models convert`; and this command's
// comparison of logits, on files with one wrong tensor. `.ci/run` runs this suite as part of a
// step; `npm run test:trainer -- convert-small` runs it alone.

import { execFileSync } from 'node:child_process'
import { cp, open, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readGgufHeader } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import {
  compareGguf,
  compareWeights,
  type SourceLogits,
  sourceLogits,
} from '@ostrom/model-tools/convert/compare-gguf'
import type { ConversionResult } from '@ostrom/model-tools/convert/convert'
import { compareOnnx } from '@ostrom/model-tools/convert/onnx-export'
import { installedReference } from '@ostrom/model-tools/convert/python-tools'
import { type CheckedSource, openSource } from '@ostrom/model-tools/convert/staged-source'
import type { PythonTool } from '@ostrom/model-tools/convert/tools'
import { Conversion } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { beforeAll, expect, test } from 'vitest'
import { runCliCommand } from './run-command.ts'

/**
 * Largest distance of GGUF's and ONNX's logits from PyTorch's, relative to the size of PyTorch's.
 */
const DISTANCE_MAX = 1e-3

const folder = temporaryFolder('convert-small')
let base: string
let source: CheckedSource
let python: PythonTool
let logits: SourceLogits
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  const program = process.env['OSTROM_TRAINER_PYTHON'] ?? ''
  const script = join(import.meta.dirname, 'random_decoders.py')
  execFileSync(program, [script, folder, 'small'], { stdio: 'ignore' })
  base = at('shards')
  source = await openSource(base)
  python = (await installedReference())!
  const found = await sourceLogits({ source, python, work: folder })
  if (found.kind !== 'logits') throw new Error(found.reason)
  logits = found
})

async function convertTo(form: string, out: string): Promise<ConversionResult> {
  return await runCliCommand<ConversionResult>([
    'models',
    'convert',
    base,
    '--to',
    form,
    '--out',
    at(out),
  ])
}

type Compared = Extract<Conversion.LogitsComparison, { kind: 'compared' }>

test('the base is untied, padded, in shards, and in BF16', async () => {
  const { config, tensors } = source.decoder
  const { model } = JSON.parse(await readFile(join(base, 'tokenizer.json'), 'utf8'))
  expect(config.isTied).toBe(false)
  expect(Object.keys(model.vocab).length).toBeLessThan(config.vocabularySize)
  expect(new Set(tensors.map(({ from }) => from.path)).size).toBeGreaterThan(1)
  expect(new Set(tensors.map(({ from }) => from.dtype))).toEqual(new Set(['BF16']))
})

test('GGUF in 16 bits holds what PyTorch computes, which the command prints', async () => {
  const { conversion } = await convertTo('gguf/f16', 'small.gguf')
  const comparison = conversion.comparison as Compared
  console.log(`gguf/f16: ${Conversion.describe(comparison)}`)
  expect(comparison).toMatchObject({ kind: 'compared', positions: 80, agreement: '1.0000' })
  expect(Number(comparison.weightsDistance)).toBeLessThan(DISTANCE_MAX)
  // llama.cpp also rounds activations to 16 bits at each matrix; the next test shows this.
  expect(Number(comparison.distance)).toBeLessThan(3 * DISTANCE_MAX)
})

test('llama.cpp adds only the rounding of activations to GGUF in 16 bits', async () => {
  const wide = { file: at('wide.gguf'), form: 'gguf/f32', type: 'f32' } as const
  const words = ['models', 'convert', at('small.gguf'), '--to', wide.form, '--out', wide.file]
  await runCliCommand([...words, '--no-compare'])
  const comparison = (await compareGguf({ ...wide, source: logits })) as Compared
  console.log(`the same weights in 32 bits: ${Conversion.describe(comparison)}`)
  expect(Number(comparison.distance)).toBeLessThan(DISTANCE_MAX / 100)
})

test('ONNX in 32 bits computes what PyTorch computes, which the command prints', async () => {
  const { conversion } = await convertTo('onnx/f32', 'small-onnx')
  const comparison = conversion.comparison as Compared
  console.log(`onnx/f32: ${Conversion.describe(comparison)}`)
  expect(comparison).toMatchObject({ kind: 'compared', positions: 80, agreement: '1.0000' })
  expect(Number(comparison.distance)).toBeLessThan(DISTANCE_MAX)
})

const refusal = (text: RegExp) => ({
  code: 'convert-failed',
  details: expect.arrayContaining([expect.stringMatching(text)]),
})

/** Copies one tensor of a GGUF file over another tensor of the same size. */
async function plantTensor(to: string, from: string, name: string): Promise<void> {
  const bytes = await readFile(at('small.gguf'))
  const files = await filesOnDisk(at('small.gguf'))
  const path = basename(at('small.gguf'))
  const { tensors } = await readGgufHeader({ files, path, bytes: bytes.length })
  const [a, b] = [name, from].map((one) => tensors.find((tensor) => tensor.name === one)!)
  bytes.copy(bytes, a!.offset, b!.offset, b!.offset + 2 * b!.elements)
  await writeFile(at(to), bytes)
}

test.each([
  ['the embedding as output layer', 'token_embd.weight', 'output.weight'],
  ['a matrix of another layer', 'blk.1.attn_k.weight', 'blk.2.attn_k.weight'],
])('a GGUF file with %s is refused', async (_, from, name) => {
  await plantTensor('planted.gguf', from, name)
  const planted = { file: at('planted.gguf'), form: 'gguf/f16', type: 'f16' } as const
  const served = compareGguf({ ...planted, source: logits })
  await expect(served).rejects.toMatchObject(refusal(/^Reason: logits differ .* 0\.01\.$/))
})

test('a GGUF file with a wrong tensor is refused by its weights alone', async () => {
  await plantTensor('planted.gguf', 'blk.1.attn_k.weight', 'blk.2.attn_k.weight')
  const planted = { file: at('planted.gguf'), form: 'gguf/f16', type: 'f16' } as const
  const weights = compareWeights({ ...planted, logits, source, python, work: folder })
  await expect(weights).rejects.toMatchObject(refusal(/by the weights differ .* 0\.005\.$/))
})

test('an ONNX folder with a weight overwritten is refused', async () => {
  const made = at('planted-onnx')
  await cp(at('small-onnx'), made, { recursive: true })
  const file = await open(join(made, 'onnx/model.onnx_data'), 'r+')
  const { size } = await file.stat()
  await file.write(Buffer.alloc(1 << 16), 0, 1 << 16, Math.floor(size / 8) * 4)
  await file.close()
  const compared = compareOnnx({ path: base, form: 'onnx/f32', made })
  await expect(compared).rejects.toMatchObject(refusal(/^Reason: logits differ .* 0\.0001\.$/))
})
