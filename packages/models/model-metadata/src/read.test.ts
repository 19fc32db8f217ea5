// Goal: the metadata of a model's files is read correctly for every format. Any invalid content
// soon causes an error that states the file, the value and a remedy. Method: the project's own
// model, small files written by the rules of each format, and the same files with bytes changed at
// random.
// Requirements: R003-2

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BaseError } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filesOnDisk } from './disk/index.ts'
import type { ModelFiles } from './files.ts'
import {
  describeTensors,
  filesOf,
  initializer,
  llamaConfig,
  messageField,
  node,
  onnxOf,
  safetensorsOf,
  textField,
  varintField,
  writeSafetensors,
} from './model.fixture.ts'
import * as Quantization from './quantization.ts'
import { readModel } from './read.ts'

const tiny = fileURLToPath(new URL('../../../../models/tiny/ostrom-tiny/', import.meta.url))
const json = JSON.stringify

/** Returns the code and details of the error when files are read. */
async function faultOf(files: ModelFiles): Promise<{ code: string; details: readonly string[] }> {
  try {
    await readModel(files)
  } catch (error) {
    if (!BaseError.is(error)) throw error
    return { code: error.code, details: error.details }
  }
  throw new Error('nothing was wrong')
}

describe("the project's own model", () => {
  test('the bundled model has three artifacts of one shape and number of weights', async () => {
    const facts = await readModel(await filesOnDisk(tiny))
    const shape = { layers: 4, headsKv: 2, headSize: 32 }
    expect(facts.map(({ format, quantization }) => `${format} ${quantization}`)).toEqual([
      'gguf f16',
      'safetensors f16',
      'onnx f16',
    ])
    const [gguf, safetensors, onnx] = facts
    const expected = JSON.parse(readFileSync(`${tiny}../model.json`, 'utf8')) as {
      parameters: number
      contextLength: number
    }
    for (const { architecture, contextLength, cache } of facts) {
      expect({ architecture, contextLength, cache }).toEqual({
        architecture: 'llama',
        contextLength: expected.contextLength,
        cache: gguf?.cache,
      })
      expect(Object.keys(cache ?? {})).toEqual(Object.keys(shape))
    }
    expect(safetensors?.parameters).toBe(BigInt(expected.parameters))
    expect(gguf?.parameters).toBe(BigInt(expected.parameters))
    expect(onnx?.parameters).toBeGreaterThanOrEqual(BigInt(expected.parameters))
    expect(safetensors?.tokenizer).toBe('tokenizer.json')
    expect(safetensors?.template?.text).toContain('messages')
    expect(safetensors?.files).toContain('tokenizer.json')
    expect(onnx?.files).toContain('onnx/model.onnx')
  })
})

describe('safetensors', () => {
  const weights = { 'a.weight': ['BF16', 4, 8], 'b.weight': ['BF16', 3] } as const
  const folder = (extra: Record<string, string | Uint8Array> = {}) =>
    filesOf({
      'config.json': json(llamaConfig),
      'model.safetensors': safetensorsOf(weights),
      ...extra,
    })

  test('tells shape, type, license, template and tokenizer', async () => {
    const files = folder({
      'README.md': '---\nlicense: apache-2.0\ntags:\n- x\n---\n# A model\n',
      'tokenizer.json': '{}',
      'tokenizer_config.json': json({ chat_template: 'T', bos_token: { content: '<s>' } }),
    })
    expect(await readModel(files)).toMatchObject([
      {
        format: 'safetensors',
        quantization: 'bf16',
        architecture: 'llama',
        task: 'chat',
        parameters: 35n,
        contextLength: 512,
        cache: { layers: 2, headsKv: 2, headSize: 8 },
        license: 'Apache-2.0',
        template: { text: 'T', bosToken: '<s>' },
        files: ['config.json', 'model.safetensors', 'tokenizer.json', 'tokenizer_config.json'],
      },
    ])
  })

  test('shards are read by their index', async () => {
    const index = { weight_map: { x: 'model-1.safetensors', y: 'model-2.safetensors' } }
    const files = {
      'config.json': json(llamaConfig),
      'model.safetensors.index.json': json(index),
      'model-1.safetensors': safetensorsOf({ x: ['F16', 10] }),
      'model-2.safetensors': safetensorsOf({ y: ['F16', 7] }),
    }
    expect(await readModel(filesOf(files))).toMatchObject([
      { parameters: 17n, quantization: 'f16' },
    ])
    const { 'model-2.safetensors': _missing, ...fewer } = files
    expect((await faultOf(filesOf(fewer))).details).toMatchInlineSnapshot(`
      [
        "File: model.safetensors.index.json.",
        "Shard: model-2.safetensors: missing.",
        "Fetch all shards that the index names.",
      ]
    `)
    const other = { ...files, 'model-2.safetensors': safetensorsOf({ z: ['F16', 7] }) }
    expect((await faultOf(filesOf(other))).details.join(' ')).toContain('not in the index')
    const outside = json({ weight_map: { x: '../../etc/passwd' } })
    const escaping = { ...files, 'model.safetensors.index.json': outside }
    expect((await faultOf(filesOf(escaping))).code).toBe('model-files-invalid')
  })

  test('packed weights count as many as they were', async () => {
    const mlx = {
      'config.json': json({ ...llamaConfig, quantization: { group_size: 64, bits: 4 } }),
      'model.safetensors': safetensorsOf({
        'a.weight': ['U32', 4, 8],
        'a.scales': ['F16', 4, 1],
        'a.biases': ['F16', 4, 1],
        'norm.weight': ['F16', 5],
      }),
    }
    const four = { format: 'mlx', quantization: 'q4', parameters: 4n * 64n + 5n }
    expect(await readModel(filesOf(mlx))).toMatchObject([four])
    const gptq = {
      'config.json': json({
        ...llamaConfig,
        quantization_config: { quant_method: 'gptq', bits: 4 },
      }),
      'model.safetensors': safetensorsOf({
        'a.qweight': ['I32', 4, 8],
        'a.qzeros': ['I32', 1, 1],
        'a.scales': ['F16', 1, 8],
        'a.g_idx': ['I32', 32],
        'norm.weight': ['F16', 5],
      }),
    }
    const packed = { format: 'safetensors', quantization: 'gptq-4', parameters: 261n }
    expect(await readModel(filesOf(gptq))).toMatchObject([packed])
  })

  test('a header that does not fit its file is refused', async () => {
    const { header, dataBytes } = describeTensors({ x: ['F16', 4] })
    const wrong: readonly [string, unknown, number][] = [
      ['more data than tensors', header, dataBytes + 1],
      ['less data than tensors', header, dataBytes - 1],
      ['overlap', { ...header, y: { dtype: 'F16', shape: [2], data_offsets: [4, 8] } }, dataBytes],
      ['hole', { ...header, y: { dtype: 'F16', shape: [1], data_offsets: [10, 12] } }, 12],
      ['type', { x: { dtype: 'Q4', shape: [8], data_offsets: [0, 8] } }, 8],
      ['size', { x: { dtype: 'F16', shape: [5], data_offsets: [0, 8] } }, 8],
      ['negative', { x: { dtype: 'F16', shape: [-4], data_offsets: [0, 8] } }, 8],
      ['huge', { x: { dtype: 'F16', shape: [2 ** 52, 2 ** 52], data_offsets: [0, 8] } }, 8],
      ['list', [], 0],
    ]
    for (const [name, value, bytes] of wrong) {
      const files = filesOf({ 'model.safetensors': writeSafetensors(value, bytes) })
      expect([name, (await faultOf(files)).code]).toEqual([name, 'model-files-invalid'])
    }
  })

  test('a header longer than the file is refused before it is read', async () => {
    const file = safetensorsOf({ x: ['F16', 4] })
    new DataView(file.buffer).setBigUint64(0, 1n << 62n, true)
    expect((await faultOf(filesOf({ 'a.safetensors': file }))).details).toMatchInlineSnapshot(`
      [
        "File: a.safetensors.",
        "Length of the header: 4611686018427387904 of 70 bytes.",
        "Fetch the file again and compare its SHA-256, or convert the model anew.",
      ]
    `)
  })
})

describe('onnx', () => {
  const config = { 'config.json': json(llamaConfig) }

  test('an ONNX model has one artifact for each type of weights, with other files', async () => {
    const beside = { location: 'model.onnx_data', offset: '0', length: '80' }
    const facts = await readModel(
      filesOf({
        ...config,
        'onnx/model.onnx': onnxOf(node('MatMul'), initializer([4, 5], { external: beside })),
        'onnx/model.onnx_data': new Uint8Array(80),
        'onnx/model_fp16.onnx': onnxOf(node('MatMul'), initializer([4, 5], { type: 10 })),
        'onnx/model_q4.onnx': onnxOf(node('MatMulNBits'), initializer([10], { type: 2 })),
      }),
    )
    expect(facts.map(({ quantization, parameters }) => [quantization, parameters])).toEqual([
      ['f32', 20n],
      ['f16', 20n],
      ['q4', undefined],
    ])
    expect(facts[0]?.files).toEqual(['config.json', 'onnx/model.onnx', 'onnx/model.onnx_data'])
  })

  test('a type of weights that lacks a part of the model is none', async () => {
    const part = onnxOf(initializer([2]))
    const facts = await readModel(
      filesOf({
        ...config,
        'onnx/encoder.onnx': part,
        'onnx/decoder.onnx': part,
        'onnx/encoder_q4.onnx': part,
      }),
    )
    expect(facts).toMatchObject([{ quantization: 'f32', parameters: 4n }])
  })

  test('weights elsewhere must be beside it, and long enough, also in graphs inside', async () => {
    const of = (location: string, length = '80') =>
      initializer([4, 5], { external: { location, length } })
    const read = async (graph: Uint8Array, data = 80) =>
      (
        await faultOf(
          filesOf({ ...config, 'onnx/model.onnx': graph, 'onnx/data': new Uint8Array(data) }),
        )
      ).details.join(' ')
    expect(await read(onnxOf(of('../../secret')))).toContain('secret')
    expect(await read(onnxOf(of('/etc/passwd')))).toContain('/etc/passwd')
    expect(await read(onnxOf(of('missing')))).toContain('missing: missing')
    expect(await read(onnxOf(of('data')), 79)).toContain('79 of 80 bytes')
    const inside = messageField(6, of('../outside'))
    expect(await read(onnxOf(node('If', inside)))).toContain('outside')
  })

  test('a graph that holds itself ever deeper, or none, is refused', async () => {
    let deep = messageField(6, initializer([1]))
    for (let depth = 0; depth < 12; depth++) deep = messageField(6, node('If', deep))
    const code = async (graph: Uint8Array) =>
      (await faultOf(filesOf({ 'm.onnx': graph }))).details[1]
    expect(await code(onnxOf(node('If', deep)))).toContain('deeper than 8 graphs')
    expect(await code(varintField(1, 10))).toContain('Graphs: 0')
    expect(await code(textField(7, 'no graph'))).toBeTypeOf('string')
  })
})

describe('TensorRT-LLM', () => {
  const config = {
    version: '0.17.0',
    pretrained_config: {
      architecture: 'LlamaForCausalLM',
      dtype: 'float16',
      num_hidden_layers: 2,
      num_attention_heads: 8,
      num_key_value_heads: 2,
      hidden_size: 64,
      mapping: { world_size: 2, tp_size: 2 },
      quantization: { quant_algo: 'FP8' },
    },
    build_config: { max_seq_len: 4096 },
  }

  test('tells version, shape and its parts', async () => {
    const files = { 'rank0.engine': 'x', 'rank1.engine': 'y', 'config.json': json(config) }
    expect(await readModel(filesOf(files))).toMatchObject([
      {
        format: 'tensorrt_llm',
        quantization: 'fp8',
        builtWith: 'TensorRT-LLM 0.17.0',
        contextLength: 4096,
        cache: { layers: 2, headsKv: 2, headSize: 8 },
        files: ['config.json', 'rank0.engine', 'rank1.engine'],
      },
    ])
    const { 'rank1.engine': _lost, ...half } = files
    expect((await faultOf(filesOf(half))).details).toMatchInlineSnapshot(`
      [
        "File: config.json.",
        "Engine: rank1.engine: missing or empty.",
        "The engine is split over 2 processes: fetch all of its files.",
      ]
    `)
  })
})

describe('folders', () => {
  test('without a model name what they hold', async () => {
    expect(await faultOf(filesOf({ 'weights.pt': 'x' }))).toMatchInlineSnapshot(`
      {
        "code": "model-format-unknown",
        "details": [
          "Files: weights.pt.",
          "Supported: GGUF, safetensors, ONNX, MLX folders and TensorRT-LLM engine folders.",
        ],
      }
    `)
  })

  test('positions of the roberta family begin after the padding token', async () => {
    const bge = {
      architectures: ['XLMRobertaModel'],
      model_type: 'xlm-roberta',
      max_position_embeddings: 8194,
      pad_token_id: 1,
      num_hidden_layers: 24,
      num_attention_heads: 16,
      hidden_size: 1024,
    }
    const files = { 'config.json': json(bge), 'model.onnx': onnxOf(initializer([3])) }
    const [facts] = await readModel(filesOf(files))
    expect(facts).toMatchObject({ contextLength: 8192, task: 'embedding' })
    expect(facts).not.toHaveProperty('cache')
  })

  test('names that objects have by themselves are names like others', async () => {
    const part = onnxOf(initializer([2]))
    const files = { 'config.json': json(llamaConfig), 'onnx/model_constructor.onnx': part }
    expect(await readModel(filesOf(files))).toMatchObject([{ quantization: 'f32' }])
    const engine = {
      pretrained_config: { architecture: 'A', dtype: 'constructor' },
      build_config: {},
    }
    const { details } = await faultOf(filesOf({ 'config.json': json(engine), 'rank0.engine': 'x' }))
    expect(details[1]).toBe('dtype: constructor.')
    expect(Quantization.parse('constructor').bits).toBeUndefined()
  })

  test('a model whose metadata exceeds the bounds of a manifest is refused', async () => {
    const engine = (algorithm: string) => ({
      pretrained_config: { architecture: 'A', quantization: { quant_algo: algorithm } },
      build_config: {},
    })
    const long = { 'config.json': json(engine('W4A16_'.repeat(9))), 'rank0.engine': 'x' }
    expect((await faultOf(filesOf(long))).details[1]).toContain('Quantization')
    const shards = Array.from({ length: 260 }, (_, index) => `model-${index}.safetensors`)
    const map = Object.fromEntries(shards.map((shard) => [`x${shard}`, shard]))
    const many = {
      'config.json': json(llamaConfig),
      'model.safetensors.index.json': json({ weight_map: map }),
      ...Object.fromEntries(
        shards.map((shard) => [shard, safetensorsOf({ [`x${shard}`]: ['F16', 1] })]),
      ),
    }
    expect((await faultOf(filesOf(many))).details[1]).toContain('Files')
  })

  test('the projector of a vision model belongs to its GGUF file', async () => {
    const model = readFileSync(`${tiny}ostrom-tiny-f16.gguf`)
    const files = { 'm-f16.gguf': model, 'mmproj-m.gguf': new Uint8Array(40) }
    expect(await readModel(filesOf(files))).toMatchObject([
      { format: 'gguf', files: ['m-f16.gguf', 'mmproj-m.gguf'], bytes: model.length + 40 },
    ])
  })

  test('values of a configuration that cannot be are refused by name', async () => {
    for (const change of [
      { num_hidden_layers: 1e9 },
      { num_key_value_heads: 3 },
      { max_position_embeddings: '512' },
      { hidden_size: -1 },
      { model_type: '../x' },
      { num_attention_heads: 1.5 },
    ]) {
      const files = {
        'config.json': json({ ...llamaConfig, ...change }),
        'model.safetensors': safetensorsOf({ x: ['F16', 1] }),
      }
      const { code, details } = await faultOf(filesOf(files))
      expect([change, code]).toEqual([change, 'model-files-invalid'])
      expect(details[1]).toContain(Object.keys(change)[0])
    }
  })
})

describe('whatever bytes are changed', () => {
  const subjects: Record<string, Record<string, Uint8Array | string>> = {
    gguf: { 'm.gguf': readFileSync(`${tiny}ostrom-tiny-f16.gguf`).subarray(0, 80_000) },
    safetensors: {
      'config.json': json(llamaConfig),
      'model.safetensors': safetensorsOf({ x: ['F16', 4], y: ['F32', 2, 2] }),
    },
    onnx: {
      'config.json': json(llamaConfig),
      'model.onnx': onnxOf(
        node('If', messageField(6, initializer([2, 2]))),
        initializer([4], { external: { location: 'w', length: '16' } }),
      ),
      w: new Uint8Array(16),
    },
    tensorrt: {
      'rank0.engine': 'x',
      'config.json': json({
        pretrained_config: { architecture: 'A', dtype: 'float16' },
        build_config: {},
      }),
    },
  }
  for (const [name, contents] of Object.entries(subjects)) {
    test(`${name}: reading ends with facts, or with an error of ours`, async () => {
      const [path = ''] = Object.keys(contents)
        .filter((key) => !/^(w|rank0.engine)$/.test(key))
        .slice(-1)
      const content = contents[path]!
      const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const change = fc.tuple(fc.nat(Math.min(whole.length, 4000) - 1), fc.nat(255))
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { maxLength: 4 }),
          fc.option(fc.nat(whole.length)),
          async (changes, cut) => {
            const bytes = whole.slice(0, cut ?? whole.length)
            for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
            try {
              for (const facts of await readModel(filesOf({ ...contents, [path]: bytes }))) {
                expect(facts.bytes).toBeGreaterThanOrEqual(0)
              }
            } catch (error) {
              if (!BaseError.is(error)) throw error
              expect(['model-files-invalid', 'model-format-unknown']).toContain(error.code)
              expect(error.details.length).toBeGreaterThanOrEqual(2)
            }
          },
        ),
        { numRuns: name === 'gguf' ? 150 : 500 },
      )
    })
  }
})
