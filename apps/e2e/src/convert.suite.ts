// Goal: a decoder of each known family gives the same logits and answers as GGUF, as ONNX and as
// safetensors.
// Method: random models of each family, saved by transformers. On fixed prompts, the logits of
// PyTorch are compared with those of llama.cpp for the GGUF file, and of our engine for the ONNX
// folder; so is the most likely next token at each position. `npm run test:trainer -- convert` runs
// the suite.
// Requirements: R003-2

import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadedModel } from '@ostrom/engine'
import { nativeLibraries } from '@ostrom/engine/llama'
import { createEngineOnnx } from '@ostrom/engine/onnx'
import { convert } from '@ostrom/model-tools/convert/convert'
import { Conversion, Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { beforeAll, expect, test } from 'vitest'

const python = process.env['OSTROM_TRAINER_PYTHON'] ?? ''
const VOCABULARY = 520
/** Largest number of token ids whose logits one request to an engine returns. */
const TARGETS = 64
/** Folders of random_decoders.py. All families have a vocabulary that is padded by 20 rows. */
const families = [
  'llama',
  'llama31',
  'mistral',
  'qwen2',
  'qwen3',
  'gemma2',
  'gemma3',
  'phi3',
  'own-head',
  'shards',
]
const prompts = ['The quick brown fox', "it's 12 dogs, and 345 more.", ' jumps over', 'lazy']

/**
 * Largest distance of an artifact's logits from PyTorch's, relative to the size of PyTorch's
 * logits. The mean of each row is subtracted first. The bounds of formats with few bits are wide,
 * because random weights lose more precision in such formats than trained weights do.
 */
const tolerances: Readonly<Record<string, number>> = {
  'gguf/f32': 1e-5,
  'gguf/f16': 5e-3,
  'gguf/q8_0': 0.1,
  'gguf/q5_k_m': 0.4,
  'gguf/q4_k_m': 0.6,
  'onnx/f32': 1e-5,
}

/** Tolerance for llama.cpp's Gemma, whose GELU is a table of 16 bits: docs/spec/models.md. */
const GEMMA_TOLERANCE = 1e-3
/**
 * Tolerance for llama.cpp's Gemma against a PyTorch that uses llama.cpp's table of GELU. At the
 * boundary between two entries of the table, values still differ.
 */
const GEMMA_TABLE_TOLERANCE = 2e-4

const folder = temporaryFolder('decoders')
const here = (name: string) =>
  join(import.meta.dirname, '../../../packages/models/model-tools/src/convert', name)
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  await writeFile(at('prompts.json'), JSON.stringify(prompts))
  execFileSync(python, [join(import.meta.dirname, 'random_decoders.py'), folder], {
    stdio: 'ignore',
  })
})

/** Subtracts the mean of each row from its logits, in place; returns `rows`. */
function centred(rows: Float64Array, width = VOCABULARY): Float64Array {
  for (let start = 0; start < rows.length; start += width) {
    const row = rows.subarray(start, start + width)
    const mean = row.reduce((sum, value) => sum + value, 0) / width
    row.forEach((value, i) => {
      row[i] = value - mean
    })
  }
  return rows
}

async function rowsOf(path: string): Promise<Float64Array> {
  const bytes = await readFile(path)
  const numbers = (_: unknown, i: number) => bytes.readFloatLE(4 * i)
  return centred(Float64Array.from({ length: bytes.length / 4 }, numbers))
}

const norm = (values: Float64Array) => Math.sqrt(values.reduce((sum, one) => sum + one * one, 0))

function distance(found: Float64Array, expected: Float64Array): number {
  expect(found.length).toBe(expected.length)
  return norm(found.map((value, i) => value - expected[i]!)) / norm(expected)
}

type Reference = {
  readonly ids: readonly (readonly number[])[]
  readonly rows: Float64Array
}

async function referenceOf(name: string, ...options: string[]): Promise<Reference> {
  const out = at(`${name}-reference`)
  const args = [here('reference_logits.py'), at(name), at('prompts.json'), out, ...options]
  execFileSync(python, args, { stdio: 'ignore' })
  const rows = await rowsOf(`${out}.f32`)
  return { ...JSON.parse(await readFile(`${out}.json`, 'utf8')), rows }
}

/** Returns the logits that llama.cpp computes for a GGUF file, with keys and values in 32 bits. */
async function ggufRows(file: string, reference: string): Promise<Float64Array> {
  const { folder: libraries } = await nativeLibraries()
  const args = [here('gguf-logits-main.ts'), libraries, file, `${reference}.json`, `${file}.f32`]
  execFileSync(process.execPath, args, { stdio: 'ignore' })
  return await rowsOf(`${file}.f32`)
}

/** Returns the number of tokens of a tokenizer. The padded rows of the embedding have no token. */
async function tokensOf(name: string): Promise<number> {
  const { model } = JSON.parse(await readFile(join(at(name), 'tokenizer.json'), 'utf8'))
  return Object.keys(model.vocab).length
}

/** Returns the first `width` numbers of each row, less their mean. */
function columnsOf(rows: Float64Array, width: number): Float64Array {
  const parts = Array.from({ length: rows.length / VOCABULARY }, (_, row) => [
    ...rows.subarray(row * VOCABULARY, row * VOCABULARY + width),
  ])
  return centred(Float64Array.from(parts.flat()), width)
}

/** Returns the likeliest token of each row. */
const likeliest = (rows: Float64Array, width: number): readonly number[] =>
  Array.from({ length: rows.length / width }, (_, row) => {
    const own = rows.subarray(row * width, (row + 1) * width)
    return own.indexOf(Math.max(...own))
  })

/** Returns the logits of all tokens. The engine returns those of a few ids at a time. */
async function engineRows(model: LoadedModel, { ids: all }: Reference, tokens: number) {
  const found = new Float64Array(all.flat().length * tokens)
  let row = 0
  for (const ids of all) {
    for (let first = 0; first < tokens; first += TARGETS) {
      const count = Math.min(TARGETS, tokens - first)
      const positions = await model.score!({
        promptIds: ids.slice(0, 1),
        outputIds: ids.slice(1),
        top: 1,
        targetIds: Array.from({ length: count }, (_, i) => first + i),
        signal: AbortSignal.timeout(600_000),
      })
      positions.forEach(({ targetLogits }, i) => {
        found.set(targetLogits!, (row + i) * tokens + first)
      })
    }
    row += ids.length
  }
  return centred(found, tokens)
}

// Finding: test-13
test.each(families)('%s computes the same as GGUF in each type', async (name) => {
  const reference = await referenceOf(name)
  for (const [form, tolerance] of Object.entries(tolerances)) {
    if (!form.startsWith('gguf/')) continue
    const out = at(`${name}-${form.slice(5)}.gguf`)
    const { conversion } = await convert({ path: at(name), form, out, python, threads: 2 })
    console.log(`${name} ${form}: ${Conversion.describe(conversion.comparison)}`)
    expect(conversion.comparison.kind).toBe('compared')
    const found = distance(await ggufRows(out, at(`${name}-reference`)), reference.rows)
    console.log(`${name} ${form}: ${found.toExponential(2)}`)
    const limit = name.startsWith('gemma') ? Math.max(tolerance, GEMMA_TOLERANCE) : tolerance
    expect(found, `${name} ${form}`).toBeLessThan(limit)
  }
})

test.each(['gemma2', 'gemma3'])('%s differs as GGUF by the table of GELU', async (name) => {
  const exact = await referenceOf(name)
  const table = await referenceOf(name, 'gelu-table')
  const found = await ggufRows(at(`${name}-f32.gguf`), at(`${name}-reference`))
  const [toExact, toTable] = [distance(found, exact.rows), distance(found, table.rows)]
  console.log(`${name} with the table: ${toTable.toExponential(2)}`)
  expect(toTable).toBeLessThan(GEMMA_TABLE_TOLERANCE)
  expect(toTable).toBeLessThan(toExact / 2)
})

// Finding: gap-10
test.each(families)('%s computes and answers alike in three forms', async (name) => {
  const [reference, tokens] = [await referenceOf(name), await tokensOf(name)]
  const expected = columnsOf(reference.rows, tokens)
  const answers = likeliest(expected, tokens)
  const out = at(`${name}-onnx`)
  const made = await convert({ path: at(name), form: 'onnx/f32', out, python, threads: 2 })
  expect(made.conversion.tool).toBe('ONNX Runtime GenAI 0.18.0')
  expect(made.conversion.comparison).toMatchObject({ kind: 'compared', agreement: '1.0000' })
  const engine = createEngineOnnx({ threads: 1 })
  try {
    const artifact = { kind: 'folder', path: out, sha256: Hex.zeroHash } as const
    const rows = await engineRows(await engine.load({ artifact }), reference, tokens)
    const found = distance(rows, expected)
    console.log(`${name} onnx/f32: ${found.toExponential(2)}`)
    expect(found).toBeLessThan(tolerances['onnx/f32']!)
    expect(likeliest(rows, tokens)).toEqual(answers)
  } finally {
    await engine.close()
  }
  const file = at(`${name}-answers.gguf`)
  await convert({ path: at(name), form: 'gguf/f32', out: file, python, threads: 2 })
  const gguf = columnsOf(await ggufRows(file, at(`${name}-reference`)), tokens)
  expect(likeliest(gguf, tokens)).toEqual(answers)
})

// Finding: test-13
test.each([
  ['onnx/q8', 0.2],
  ['onnx/f16', 1e-2],
])('%s is made of an export, and compared with the safetensors', async (form, tolerance) => {
  const out = at(`own-head-${form.slice(5)}`)
  const made = await convert({ path: at('own-head'), form, out, python, threads: 2 })
  const { comparison } = made.conversion
  console.log(Conversion.describe(comparison))
  expect(comparison.kind).toBe('compared')
  const { distance } = comparison as { readonly distance: string }
  expect(Number(distance)).toBeLessThan(tolerance)
})

test('an export makes the same bytes again', async () => {
  const again = await convert({
    path: at('qwen3'),
    form: 'onnx/f32',
    out: at('again-onnx'),
    python,
    threads: 1,
  })
  const once = await convert({
    path: at('qwen3'),
    form: 'onnx/f32',
    out: at('once-onnx'),
    python,
    threads: 2,
  })
  expect(again.files).toEqual(once.files)
})
