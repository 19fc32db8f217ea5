// Goal: merging whole models of any size gives the same result as in PyTorch, and the same bytes on
// every machine. Incompatible models are refused with the reason. Method: small models merged by
// models/merge/golden.py; tensors of several parts compared with the same sums over whole lists;
// folders that differ in one thing.
// Requirements: R003-9

import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ModelFiles } from '../files.ts'
import { decodeFloats, encodeFloats, type FloatType } from '../floats.ts'
import { WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import { combineDeltas, type MergeMethod } from '../lora/combine.ts'
import { createMagnitudeCounts, createTrim } from '../lora/magnitude-trim.ts'
import { describeTensors, filesOf, llamaConfig, writeSafetensors } from '../model.fixture.ts'
import { readSafetensorsHeader } from '../safetensors.ts'
import { mergeModels } from './merge-models.ts'

type GoldenModel = Readonly<Record<string, string>>
type GoldenCase = {
  readonly models: readonly GoldenModel[]
  readonly merged: Readonly<Record<MergeMethod['kind'], GoldenModel>>
}
const path = new URL('../../../../../models/merge/golden.json', import.meta.url)
const golden = JSON.parse(await readFile(path, 'utf8')) as {
  readonly shapes: Readonly<Record<string, readonly number[]>>
  readonly weights: readonly number[]
  readonly density: number
  readonly share: number
  readonly cases: Readonly<Record<string, GoldenCase>>
}

const tokenizer = { model: { type: 'BPE', vocab: { a: 0, b: 1 }, merges: [] }, added_tokens: [] }
const configs = {
  'config.json': JSON.stringify(llamaConfig),
  'tokenizer.json': JSON.stringify(tokenizer),
}

type Tensor = { readonly shape: readonly number[]; readonly bytes: Uint8Array }

/** Returns a safetensors file with these tensors. */
function fileOf(type: FloatType, tensors: Readonly<Record<string, Tensor>>): Uint8Array {
  const shapes = Object.entries(tensors).map(
    ([name, { shape }]) => [name, [type, ...shape] as const] as const,
  )
  const { header, dataBytes } = describeTensors(Object.fromEntries(shapes))
  const file = writeSafetensors({ __metadata__: { format: 'pt' }, ...header }, dataBytes)
  let at = file.length - dataBytes
  for (const { bytes } of Object.values(tensors)) {
    file.set(bytes, at)
    at += bytes.length
  }
  return file
}

const goldenFile = (type: FloatType, model: GoldenModel) =>
  fileOf(
    type,
    Object.fromEntries(
      Object.entries(golden.shapes).map(([name, shape]) => {
        return [name, { shape, bytes: Buffer.from(model[name]!, 'base64') }] as const
      }),
    ),
  )

const folderOf = (file: Uint8Array, more: Readonly<Record<string, string>> = {}): ModelFiles =>
  filesOf({ ...configs, 'model.safetensors': file, ...more })

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

async function tensorsOf(bytes: Uint8Array) {
  const path = 'model.safetensors'
  const file = { path, bytes: bytes.length }
  return (await readSafetensorsHeader(filesOf({ [path]: bytes }), file)).tensors
}

async function merged(...[plan]: Parameters<typeof mergeModels>): Promise<Uint8Array> {
  const files = await mergeModels(plan)
  expect(files.map(({ path: name }) => name)).toEqual(['model.safetensors'])
  const bytes = await bytesOf(files[0]!.content)
  expect(bytes.length).toBe(files[0]!.bytes)
  return bytes
}

const methods: readonly MergeMethod[] = [
  { kind: 'linear' },
  { kind: 'slerp', share: golden.share },
  { kind: 'ties', density: golden.density },
]

describe('mergeModels', () => {
  const cases = (['F32', 'F16', 'BF16'] as const).flatMap((type) =>
    methods.map((method) => [method.kind, type, method] as const),
  )
  test.each(cases)('%s in %s has the bytes of PyTorch', async (kind, type, method) => {
    const { models: all, merged: expected } = golden.cases[type]!
    const [base, ...tuned] = all.map((model) => folderOf(goldenFile(type, model)))
    const parts = tuned.map((files, i) => ({ files, weight: golden.weights[i]! }))
    const found = await merged({
      models: kind === 'slerp' ? parts.slice(0, 2) : parts,
      method,
      ...(kind === 'ties' && { base: base! }),
    })
    expect(Buffer.from(found).equals(goldenFile(type, expected[kind]))).toBe(true)
  })

  test.each(methods)(
    '$kind of large tensors is that of whole lists, 1 MiB at a time',
    async (method) => {
      const count = WEIGHTS_WINDOW_BYTES / 4 + 77
      // Few different magnitudes, so that the threshold of TIES lies among equal magnitudes in a
      // later part.
      const listOf = (seed: number) =>
        Float32Array.from(
          { length: count },
          (_, i) => (((i * 7919 + seed * 104_729) % 41) - 20) / 32,
        )
      const lists = [listOf(1), listOf(2)]
      const largest = { read: 0 }
      const filesFrom = (values: Float32Array): ModelFiles => {
        const tensors = { w: { shape: [count], bytes: encodeFloats(values, 'F32') } }
        const { list, read } = folderOf(fileOf('F32', tensors))
        return {
          list,
          read(name, span) {
            largest.read = Math.max(largest.read, span.length)
            return read(name, span)
          },
        }
      }
      const models = lists.map((values) => ({ files: filesFrom(values), weight: 1 }))
      const base = filesFrom(new Float32Array(count))
      const found = await merged({ models, method, ...(method.kind === 'ties' && { base }) })
      const weight = method.kind === 'linear' ? 0.5 : 1
      const whole = combineDeltas(
        lists.map((values) => ({ values, weight })),
        method,
      )
      const expected = encodeFloats(whole, 'F32')
      expect(Buffer.from(found.subarray(-expected.length)).equals(expected)).toBe(true)
      expect(largest.read).toBeLessThanOrEqual(WEIGHTS_WINDOW_BYTES)
    },
  )

  test('the share of slerp and one weight of linear give back a model', async () => {
    const { models: all } = golden.cases['F16']!
    const files = all.map((model) => folderOf(goldenFile('F16', model)))
    const first = goldenFile('F16', all[0]!)
    const models = files.slice(0, 2).map((one) => ({ files: one, weight: 1 }))
    const whole = await merged({ models, method: { kind: 'slerp', share: 0 } })
    expect(Buffer.from(whole).equals(first)).toBe(true)
    const weighted = models.map((one, i) => ({ ...one, weight: i === 0 ? 3 : 0 }))
    const alone = await merged({ models: weighted, method: { kind: 'linear' } })
    expect(Buffer.from(alone).equals(first)).toBe(true)
  })
})

describe('refusals', () => {
  const file = goldenFile('F32', golden.cases['F32']!.models[0]!)
  const other = golden.cases['F32']!.models[1]!
  const withConfig = (fields: object) => {
    return { 'config.json': JSON.stringify({ ...llamaConfig, ...fields }) }
  }
  const tensor = (...shape: number[]) => {
    const bytes = new Uint8Array(4 * shape.reduce((product, size) => product * size, 1))
    return { shape, bytes }
  }
  const ones = (...shape: number[]) => {
    const { bytes } = tensor(...shape)
    return { shape, bytes: encodeFloats(new Float32Array(bytes.length / 4).fill(1), 'F32') }
  }
  const norm = tensor(8)
  const folders: readonly (readonly [string, ModelFiles, string])[] = [
    [
      'another architecture',
      folderOf(file, withConfig({ model_type: 'qwen2' })),
      'config.json. model_type: "llama" and "qwen2"',
    ],
    [
      'another width',
      folderOf(file, withConfig({ hidden_size: 32 })),
      'config.json. hidden_size: 64 and 32',
    ],
    [
      'another token',
      folderOf(file, {
        'tokenizer.json': JSON.stringify({
          ...tokenizer,
          model: { ...tokenizer.model, vocab: { a: 0, c: 1 } },
        }),
      }),
      'tokenizer.json. Token b: 1 and undefined',
    ],
    [
      'another added token',
      folderOf(file, {
        'tokenizer.json': JSON.stringify({ ...tokenizer, added_tokens: [{ id: 2, content: 'x' }] }),
      }),
      'tokenizer.json. Added token 2',
    ],
    [
      'another shape',
      folderOf(
        fileOf('F32', { 'model.embed_tokens.weight': tensor(12, 8), 'model.norm.weight': norm }),
      ),
      'Tensor model.embed_tokens.weight: 13 x 8 and 12 x 8',
    ],
    [
      'a missing tensor',
      folderOf(fileOf('F32', { 'model.norm.weight': norm })),
      'Tensor model.embed_tokens.weight: 13 x 8 and missing',
    ],
    [
      'a tensor of its own',
      folderOf(
        fileOf('F32', {
          'model.embed_tokens.weight': tensor(13, 8),
          'model.norm.weight': norm,
          'lm_head.weight': ones(13, 8),
        }),
      ),
      'Tensor lm_head.weight: missing and 13 x 8',
    ],
    ['no configuration', filesOf({ 'model.safetensors': file }), 'folder. config.json: missing'],
  ]
  const refusal = (plan: Parameters<typeof mergeModels>[0]) =>
    mergeModels(plan).then(
      () => 'merged',
      (error: { details?: readonly string[] }) => error.details?.join(' '),
    )

  test.each(folders)('%s is refused by name', async (_, files, text) => {
    const models = [
      { files: folderOf(file), weight: 1 },
      { files, weight: 1 },
    ]
    expect(await refusal({ models, method: { kind: 'linear' } })).toContain(text)
  })

  test('a copy of the embedding as output layer is no difference, in either model', async () => {
    const embedding = ones(13, 8)
    const bare = { 'model.embed_tokens.weight': embedding, 'model.norm.weight': norm }
    const copied = { ...bare, 'lm_head.weight': embedding }
    const tied = folderOf(fileOf('F32', bare), withConfig({ tie_word_embeddings: true }))
    const copy = folderOf(fileOf('F32', copied), withConfig({ tie_word_embeddings: false }))
    const method = { kind: 'linear' } as const
    const mean = async (...all: readonly ModelFiles[]) => {
      const bytes = await merged({ models: all.map((files) => ({ files, weight: 1 })), method })
      return (await tensorsOf(bytes)).map(({ name }) => name)
    }
    expect(await mean(tied, copy)).not.toContain('lm_head.weight')
    expect(await mean(copy, tied)).toContain('lm_head.weight')
  })

  test('an output layer of its own is merged with the embedding of a tied model', async () => {
    const bare = { 'model.embed_tokens.weight': tensor(13, 8), 'model.norm.weight': norm }
    const own = folderOf(
      fileOf('F32', { ...bare, 'lm_head.weight': ones(13, 8) }),
      withConfig({ tie_word_embeddings: true }),
    )
    const tied = folderOf(fileOf('F32', bare), withConfig({ tie_word_embeddings: true }))
    const models = [own, tied].map((files) => ({ files, weight: 1 }))
    const bytes = await merged({ models, method: { kind: 'linear' } })
    const head = (await tensorsOf(bytes)).find(({ name }) => name === 'lm_head.weight')!
    const values = decodeFloats(bytes.subarray(head.offset, head.offset + head.bytes), 'F32')
    expect(new Set(values)).toEqual(new Set([0.5]))
  })

  test('how a model is stored, and its remarks, may differ', async () => {
    const files = folderOf(goldenFile('F32', other), withConfig({ torch_dtype: 'float16' }))
    const models = [
      { files: folderOf(file), weight: 1 },
      { files, weight: 1 },
    ]
    expect(await mergeModels({ models, method: { kind: 'linear' } })).toHaveLength(1)
  })

  test.each([
    [{ kind: 'linear' } as const, [1], false, 'Models: 1. linear takes 2 to 8.'],
    [{ kind: 'slerp', share: 0.5 } as const, [1, 1, 1], false, 'slerp takes 2.'],
    [{ kind: 'linear' } as const, [1, -1], false, 'Weights: a sum of zero.'],
    [{ kind: 'ties', density: 0.5 } as const, [1, 1], false, 'Base: missing.'],
    [{ kind: 'linear' } as const, [1, 1], true, 'Base: named. linear takes none.'],
  ])('$kind of %j with a base: %s is refused', async (method, weights, hasBase, text) => {
    const models = weights.map((weight) => ({ files: folderOf(file), weight }))
    const base = hasBase ? folderOf(file) : undefined
    expect(await refusal({ models, method, base })).toContain(text)
  })

  test('weights that are not finite, and sums beyond the type, are refused', async () => {
    const folderWith = (type: FloatType, value: number) => {
      const bytes = encodeFloats(Float32Array.of(value), type)
      return folderOf(fileOf(type, { w: { shape: [1], bytes } }))
    }
    const method = { kind: 'linear' } as const
    const merge = async (type: FloatType, values: readonly number[], weights = [1, 1]) =>
      await merged({
        models: values.map((value, i) => ({ files: folderWith(type, value), weight: weights[i]! })),
        method,
      })
    await expect(merge('F32', [1, Number.NaN])).rejects.toThrow('not finite')
    await expect(merge('F16', [65_504, 0], [2, -1])).rejects.toThrow('beyond F16')
  })
})

test('a trim in parts keeps what sorting keeps', () => {
  const list = fc.array(fc.constantFrom(0, 0.5, -0.5, 1, -1, 1.5, -3), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(list, fc.nat(40), fc.integer({ min: 1, max: 7 }), (numbers, keep, size) => {
      const parts = Array.from({ length: Math.ceil(numbers.length / size) }, (_, i) =>
        Float32Array.from(numbers.slice(i * size, (i + 1) * size)),
      )
      const counts = createMagnitudeCounts(keep)
      for (const half of ['upper', 'lower'] as const) {
        for (const part of parts) counts.add(part, half)
      }
      const trim = createTrim(counts.threshold())
      const found = parts.flatMap((part) => [...trim(part)])
      const order = numbers.map((value, i) => ({ size: Math.abs(value), i }))
      const first = order.sort((a, b) => b.size - a.size || a.i - b.i).slice(0, keep)
      const kept = new Set(first.map(({ i }) => i))
      // A zero is the same value whether it is kept or trimmed.
      expect(found).toEqual(numbers.map((value, i) => (kept.has(i) ? value : 0)))
    }),
  )
})
