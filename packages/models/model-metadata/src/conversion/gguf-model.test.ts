// Goal: a decoder of each known family becomes a GGUF file with the weights at the positions that
// llama.cpp expects. A model that would compute differently in llama.cpp is refused, and the error
// names the cause. Method: small folders whose weights identify their rows, read back by the GGUF
// reader. A test in
// packages/models/model-tools/src/convert compares the bundled model with its own GGUF file.
// Requirements: R003-2

import { describe, expect, test } from 'vitest'
import type { ModelFiles } from '../files.ts'
import { readGgufHeader } from '../gguf.ts'
import { filesOf } from '../model.fixture.ts'
import { decoderConfigOf, decoderFamilies, decoderFiles, weightAt } from './decoder.fixture.ts'
import { openDecoder } from './decoder-model.ts'
import { openGgufModel } from './gguf-model.ts'

async function written(source: ModelFiles, options: openGgufModel.Options) {
  const model = await openGgufModel(await openDecoder(source), options)
  const parts: Uint8Array[] = []
  for await (const part of model.content()) parts.push(part)
  const bytes = new Uint8Array(Buffer.concat(parts))
  const files = filesOf({ 'model.gguf': bytes })
  const header = await readGgufHeader({ files, path: 'model.gguf', bytes: bytes.length })
  return { bytes, header }
}

const tokens = { type: 'texts', value: ['a', 'b', 'c', 'd', 'e', 'f'] } as const
const plain = { type: 'f32', tokenizer: { 'tokenizer.ggml.tokens': tokens } } as const

/** Returns the first weight of each row of a tensor in the written file. */
function rowsOf({ bytes, header }: Awaited<ReturnType<typeof written>>, name: string) {
  const tensor = header.tensors.find((one) => one.name === name)!
  const view = new DataView(bytes.buffer, bytes.byteOffset + tensor.offset)
  const columns = tensor.shape.length === 1 ? 1 : tensor.shape[0]!
  return Array.from({ length: tensor.elements / columns }, (_, row) =>
    view.getFloat32(row * columns * 4, true),
  )
}

const rows = (...numbers: number[]) => numbers.map(weightAt)

type Shapes = Record<string, readonly [string, ...number[]]>

const linear = { rope_type: 'linear', factor: 4 }

const packed = (quant_method: string) => ({ quantization_config: { quant_method, bits: 4 } })

/** Returns a folder with a Llama configuration and a file of weights that is never read. */
const configAlone = (fields: Readonly<Record<string, unknown>>): ModelFiles =>
  filesOf({
    'config.json': JSON.stringify(decoderConfigOf('llama', fields)),
    'model.safetensors': new Uint8Array(16),
  })

describe('openGgufModel', () => {
  test.each(decoderFamilies)('%s has the layout of its architecture', async (family) => {
    const file = await written(decoderFiles(decoderConfigOf(family)), plain)
    // llama.cpp computes Mistral as Llama.
    expect(file.header.architecture).toBe(family === 'mistral' ? 'llama' : family)
    expect(file.header.contextLength).toBe(64)
    expect(file.header.cache).toEqual({ layers: 2, headsKv: 1, headSize: 4 })
    expect(file.header.tensors.map(({ name }) => name)).toMatchSnapshot()
  })

  test('rows of Llama heads go from halves to pairs, those of Qwen stay', async () => {
    const llama = await written(decoderFiles(decoderConfigOf('llama')), plain)
    expect(rowsOf(llama, 'blk.1.attn_q.weight')).toEqual(rows(0, 2, 1, 3, 4, 6, 5, 7))
    expect(rowsOf(llama, 'blk.1.attn_k.weight')).toEqual(rows(0, 2, 1, 3))
    expect(rowsOf(llama, 'blk.1.attn_v.weight')).toEqual(rows(0, 1, 2, 3))
    const qwen = await written(decoderFiles(decoderConfigOf('qwen2')), plain)
    expect(rowsOf(qwen, 'blk.1.attn_q.weight')).toEqual(rows(0, 1, 2, 3, 4, 5, 6, 7))
  })

  test('norms of Gemma are stated as a distance from one', async () => {
    const gemma = await written(decoderFiles(decoderConfigOf('gemma2')), plain)
    const expected = rows(0, 1, 2, 3, 4, 5, 6, 7).map((value) => value + 1)
    expect(rowsOf(gemma, 'blk.0.post_ffw_norm.weight')).toEqual(expected)
    const llama = await written(decoderFiles(decoderConfigOf('llama')), plain)
    expect(rowsOf(llama, 'blk.0.ffn_norm.weight')).toEqual(rows(0, 1, 2, 3, 4, 5, 6, 7))
  })

  test('the same folder gives the same bytes', async () => {
    const files = decoderFiles(decoderConfigOf('phi3'))
    expect((await written(files, plain)).bytes).toEqual((await written(files, plain)).bytes)
  })

  test('frequencies of Llama 3.1 are divided between the two bounds', async () => {
    const rope_scaling = {
      rope_type: 'llama3',
      factor: 8,
      low_freq_factor: 1,
      high_freq_factor: 4,
      original_max_position_embeddings: 8_192,
    }
    const config = decoderConfigOf('llama', { rope_scaling, rope_theta: 500_000 })
    const file = await written(decoderFiles(config), plain)
    expect(rowsOf(file, 'rope_freqs.weight')[0]).toBe(1)
  })

  test.each([
    ['an unknown family', { model_type: 'mamba' }, 'model_type: mamba'],
    ['another class', { architectures: ['LlamaForTokenClassification'] }, 'architectures'],
    ['code of its own', { auto_map: { AutoModel: 'x.Y' } }, 'auto_map'],
    ['GPTQ', packed('gptq'), 'quantization_config: packed as gptq-4'],
    ['AWQ', packed('awq'), 'quantization_config: packed as awq-4'],
    ['another packing', packed('aqlm'), 'of the method aqlm'],
    ['another activation', { hidden_act: 'relu' }, 'hidden_act: relu'],
    ['rope scaling', { rope_scaling: { rope_type: 'yarn' } }, 'rope_scaling.rope_type: yarn'],
    [
      'both names of a scaling, with other values',
      {
        rope_parameters: { rope_type: 'default', rope_theta: 10_000 },
        rope_scaling: { type: 'linear', factor: 4 },
      },
      'rope_scaling: {"type":"linear","factor":4}',
    ],
    [
      'a base of rope_parameters beside a scaling without one',
      {
        rope_parameters: { ...linear, rope_theta: 500_000 },
        rope_theta: undefined,
        rope_scaling: linear,
      },
      'rope_scaling: {"rope_theta":10000}',
    ],
    [
      'another base beside both names',
      {
        rope_parameters: { ...linear, rope_theta: 500_000 },
        rope_scaling: linear,
        rope_theta: 1_000_000,
      },
      'rope_scaling: {"rope_theta":1000000}',
    ],
    [
      'two bases in both names',
      {
        rope_parameters: { ...linear, rope_theta: 500_000 },
        rope_scaling: { ...linear, rope_theta: 1_000_000 },
      },
      'rope_scaling: {"rope_theta":1000000}',
    ],
    ['biases', { attention_bias: true }, 'attention_bias'],
    ['odd layers', { layer_types: ['full_attention', 'linear'] }, 'layer_types'],
  ])('says that %s is not supported, and what is', async (_, fields, text) => {
    await expect(openDecoder(configAlone(fields))).rejects.toMatchObject({
      code: 'model-unsupported',
      message: expect.stringContaining(text),
    })
  })

  test('reads both names of a scaling where they say the same', async () => {
    const rope_parameters = { rope_type: 'linear', factor: 4, rope_theta: 10_000 }
    const both = { rope_parameters, rope_scaling: { factor: 4, type: 'linear' } }
    const { config } = await openDecoder(decoderFiles(decoderConfigOf('llama', both)))
    expect(config.rope.scaling).toEqual({ kind: 'linear', factor: 4 })
  })

  // The bases are those that transformers 5.23 reads of the same fields.
  test.each([
    ['the base of rope_parameters', { rope_parameters: { rope_theta: 500_000 } }, 500_000],
    [
      'the base of rope_parameters before an older one',
      { rope_parameters: { rope_theta: 500_000 }, rope_theta: 1_000_000 },
      500_000,
    ],
    [
      'the base of rope_scaling before one beside it',
      { rope_scaling: { ...linear, rope_theta: 500_000 }, rope_theta: 1_000_000 },
      500_000,
    ],
    [
      'the same base in both names',
      {
        rope_parameters: { ...linear, rope_theta: 500_000 },
        rope_scaling: linear,
        rope_theta: 500_000,
      },
      500_000,
    ],
  ])('reads %s', async (_, fields, base) => {
    const { rope_theta: __, ...config } = decoderConfigOf('llama', {})
    const { config: read } = await openDecoder(decoderFiles({ ...config, ...fields }))
    expect(read.rope.base).toBe(base)
  })

  test.each([
    ['a family that is not stated', { model_type: undefined }, 'model_type: missing'],
    ['heads that do not divide', { num_key_value_heads: 3 }, 'num_key_value_heads: 3'],
    ['a width that is none', { hidden_size: -8 }, 'hidden_size'],
    ['a missing size', { intermediate_size: undefined }, 'intermediate_size: missing'],
  ])('refuses %s by name', async (_, fields, text) => {
    await expect(openDecoder(configAlone(fields))).rejects.toMatchObject({
      code: 'model-files-invalid',
      message: expect.stringContaining(text),
    })
  })

  test.each([
    ['missing', (shapes: Shapes) => delete shapes['model.norm.weight'], 'files-invalid'],
    ['no kind', (shapes: Shapes) => (shapes['model.extra'] = ['F32', 2]), 'unsupported'],
    ['shape 3', (shapes: Shapes) => (shapes['model.norm.weight'] = ['F32', 3]), 'files-invalid'],
    ['I32', (shapes: Shapes) => (shapes['lm_head.weight'] = ['I32', 6, 8]), 'unsupported'],
  ] as const)('refuses a tensor: %s', async (text, change, code) => {
    const files = decoderFiles(decoderConfigOf('llama'), change)
    await expect(written(files, { ...plain, type: 'source' })).rejects.toMatchObject({
      code: `model-${code}`,
      message: expect.stringContaining(text),
    })
  })

  const tied = { tie_word_embeddings: true }
  const addHead = (shapes: Shapes) => {
    shapes['lm_head.weight'] = ['F32', 6, 8]
  }
  /** Returns an output layer with the weights of the embedding, changed by `value`. */
  const headOf = (value: number) => ({ 'lm_head.weight': (row: number) => weightAt(row) + value })
  const withHead = (value: number): ModelFiles =>
    decoderFiles(decoderConfigOf('qwen2', tied), addHead, headOf(value))

  // Finding: T1
  test('an output layer beside a tied embedding is written where it differs', async () => {
    const own = await written(withHead(1), plain)
    expect(rowsOf(own, 'output.weight')).toEqual(rows(0, 1, 2, 3, 4, 5).map((value) => value + 1))
    const copy = await written(withHead(0), plain)
    expect(copy.header.tensors.map(({ name }) => name)).not.toContain('output.weight')
  })

  test('Gemma with an output layer of its own is not supported', async () => {
    const files = decoderFiles(decoderConfigOf('gemma3'), addHead, headOf(1))
    await expect(openDecoder(files)).rejects.toMatchObject({
      code: 'model-unsupported',
      message: expect.stringContaining('lm_head.weight: differs from the embedding'),
    })
  })

  test('refuses a folder without a configuration', async () => {
    await expect(openDecoder(filesOf({}))).rejects.toThrow('config.json: missing')
  })
})
