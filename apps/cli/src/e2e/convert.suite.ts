// Goal: a decoder of each known family computes the same as GGUF and as ONNX as it did as
// safetensors, and gives the same answers.
// Method: random models of each family, saved by transformers; logits by PyTorch, of the GGUF file
// by llama.cpp, of the ONNX folder by our engine, on fixed prompts; the likeliest answers by
// PyTorch and by both engines. `npm run test:trainer -- convert` runs it.

import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadedModel } from '@ostrom/engine'
import { collect, generateOptions } from '@ostrom/engine/conformance'
import { createEngineLlama } from '@ostrom/engine/llama'
import { createEngineOnnx } from '@ostrom/engine/onnx'
import { Hex } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { convert } from '../models/convert/convert.ts'

const python = process.env['OSTROM_TRAINER_PYTHON'] ?? ''
const VOCABULARY = 520
const ANSWER_TOKENS = 8
/** Ids that an engine is asked for at once. */
const TARGETS = 64
const families = ['llama', 'llama31', 'mistral', 'qwen2', 'qwen3', 'gemma2', 'gemma3', 'phi3']
const prompts = ['The quick brown fox', "it's 12 dogs, and 345 more.", ' jumps over', 'lazy']

/**
 * Distance of logits relative to their own, without the mean of each row. Random weights lose more
 * to fewer bits than trained ones.
 */
const tolerances: Readonly<Record<string, number>> = {
  'gguf/f32': 1e-5,
  'gguf/f16': 5e-3,
  'gguf/q8_0': 0.1,
  'gguf/q5_k_m': 0.4,
  'gguf/q4_k_m': 0.6,
  'onnx/f32': 1e-5,
}

/** Of llama.cpp's Gemma, whose GELU is a table of 16 bits: ADR 0099. */
const GEMMA_TOLERANCE = 1e-3
/** Of the same from a PyTorch with that table; values at the edge of two entries still differ. */
const GEMMA_TABLE_TOLERANCE = 2e-4

let folder: string
const here = (name: string) => join(import.meta.dirname, '../models/convert', name)
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-decoders-'))
  await writeFile(at('prompts.json'), JSON.stringify(prompts))
  execFileSync(python, [join(import.meta.dirname, 'random_decoders.py'), folder], {
    stdio: 'ignore',
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Rows of logits, each without its mean. */
function centred(rows: Float64Array): Float64Array {
  for (let start = 0; start < rows.length; start += VOCABULARY) {
    const row = rows.subarray(start, start + VOCABULARY)
    const mean = row.reduce((sum, value) => sum + value, 0) / VOCABULARY
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
  readonly answers: readonly (readonly number[])[]
  readonly rows: Float64Array
}

async function referenceOf(name: string, ...options: string[]): Promise<Reference> {
  const out = at(`${name}-reference`)
  const args = [here('reference_logits.py'), at(name), at('prompts.json'), out, ...options]
  execFileSync(python, args, { stdio: 'ignore' })
  const rows = await rowsOf(`${out}.f32`)
  return { ...JSON.parse(await readFile(`${out}.json`, 'utf8')), rows }
}

/** Logits of a GGUF file by llama.cpp, keys and values in 32 bits. */
async function ggufRows(file: string, reference: string): Promise<Float64Array> {
  const args = [here('gguf-logits-main.ts'), file, `${reference}.json`, `${file}.f32`]
  execFileSync(process.execPath, args, { stdio: 'ignore' })
  return await rowsOf(`${file}.f32`)
}

/** Logits by an engine, which tells those of a few ids at a time. */
async function engineRows(model: LoadedModel, { ids: all, rows }: Reference) {
  const found = new Float64Array(rows.length)
  let row = 0
  for (const ids of all) {
    for (let first = 0; first < VOCABULARY; first += TARGETS) {
      const count = Math.min(TARGETS, VOCABULARY - first)
      const positions = await model.score!({
        promptIds: ids.slice(0, 1),
        outputIds: ids.slice(1),
        top: 1,
        targetIds: Array.from({ length: count }, (_, i) => first + i),
        signal: AbortSignal.timeout(60_000),
      })
      positions.forEach(({ targetLogits }, i) => {
        found.set(targetLogits!, (row + i) * VOCABULARY + first)
      })
    }
    row += ids.length
  }
  return centred(found)
}

/** The likeliest tokens behind each prompt, without ends. */
async function answersOf(model: LoadedModel, { ids: all }: Reference) {
  const answers: (readonly number[])[] = []
  for (const ids of all) {
    const { sampler } = generateOptions({})
    const logitBias = [0, 1, 2].map((id) => ({ id, bias: -100 }))
    const options = { sampler: { ...sampler, logitBias }, maxTokens: ANSWER_TOKENS }
    const prompt = { kind: 'ids', ids } as const
    answers.push((await collect(model, generateOptions({ ...options, prompt }))).ids)
  }
  return answers
}

test.each(families)('%s computes the same as GGUF in each type', async (name) => {
  const reference = await referenceOf(name)
  for (const [form, tolerance] of Object.entries(tolerances)) {
    if (!form.startsWith('gguf/')) continue
    const out = at(`${name}-${form.slice(5)}.gguf`)
    await convert({ path: at(name), form, out, python, threads: 2 })
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

test.each(families)('%s computes and answers alike in three forms', async (name) => {
  const reference = await referenceOf(name)
  const out = at(`${name}-onnx`)
  const made = await convert({ path: at(name), form: 'onnx/f32', out, python, threads: 2 })
  expect(made.tool).toMatch(/^ONNX Runtime GenAI 0\.18\.0, logits within /)
  const sha256 = Hex.zeroHash
  const engines = [createEngineOnnx({ threads: 1 }), createEngineLlama({ threads: 1 })] as const
  try {
    const onnx = await engines[0].load({ artifact: { kind: 'folder', path: out, sha256 } })
    const found = distance(await engineRows(onnx, reference), reference.rows)
    console.log(`${name} onnx/f32: ${found.toExponential(2)}`)
    expect(found).toBeLessThan(tolerances['onnx/f32']!)
    expect(await answersOf(onnx, reference)).toEqual(reference.answers)
    const path = at(`${name}-answers.gguf`)
    await convert({ path: at(name), form: 'gguf/f32', out: path, python, threads: 2 })
    const gguf = await engines[1].load({ artifact: { kind: 'file', path, sha256 } })
    expect(await answersOf(gguf, reference)).toEqual(reference.answers)
  } finally {
    await Promise.all(engines.map((engine) => engine.close()))
  }
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
