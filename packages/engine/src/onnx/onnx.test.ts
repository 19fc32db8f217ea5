// Goal: the onnx engine passes the tests of all engines, chooses tokens with Ostrom's sampler, and
// computes what its weights imply. Method: the conformance suite on the bundled model, which the
// llama engine also runs; a small encoder for vectors; examples of broken folders.
// Shows (serve): ONNX models on the CPU: text, embeddings, image input and image generation, by
// small graphs and the bundled model.
// Missing: a large model.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Embedding, Hex } from '@ostrom/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  collect,
  describeEmbedding,
  embedAll,
  engineConformance,
  generateOptions,
  tokenMargins,
} from '../conformance/index.ts'
import { echoTokenizerJson } from '../echo/index.ts'
import { Limits } from '../index.ts'
import { createEngineLlama } from '../llama/index.ts'
import { createEngineOnnx, type OnnxModel } from './index.ts'
import { encoderGraph } from './onnx.fixture.ts'

const tiny = fileURLToPath(new URL('../../../../models/tiny/ostrom-tiny', import.meta.url))
const artifact = { kind: 'folder', path: tiny, sha256: Hex.zeroHash } as const
const folder = mkdtempSync(join(tmpdir(), 'ostrom-onnx-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Bias that prevents both end tokens of an answer. */
const logitBias = [0, 2].map((id) => ({ id, bias: -100 }))
const prompt = { kind: 'text', text: 'The quick brown fox jumps over the lazy dog.' } as const

describe('suite', () => {
  engineConformance('onnx', {
    create: () => createEngineOnnx({ threads: 1 }),
    artifact,
    prompt,
    logitBias,
    // The temperature is high, because the trained model gives nearly all probability to one token.
    temperature: 3,
    sampledTokens: (model) => (model as OnnxModel).sampledTokens(),
    aheadMax: Limits.TOKENS_AHEAD_MAX,
    grammars: true,
    scores: true,
    embeds: false,
  })
})

type Parity = {
  readonly cases: readonly {
    readonly prompt: string
    readonly promptIds: readonly number[]
    readonly answer: string
    readonly top: readonly { readonly id: number; readonly logit: number }[]
  }[]
}

describe('the bundled model', () => {
  const engine = createEngineOnnx({ threads: 1 })
  let model: OnnxModel
  beforeAll(async () => {
    model = await engine.load({ artifact })
  })
  afterAll(() => engine.close())

  test('tells what it is', () => {
    expect(model.info).toMatchObject({ counting: 'ids', seeded: true, contextLength: 4096 })
    expect(model.info.build).toMatch(
      /^transformers\.js 4\.3\.1, onnxruntime-node, cpu, fp32, logit-fingerprint 1$/,
    )
    expect(model.embed).toBeUndefined()
  })

  test('answers and scores as its training saw it', async () => {
    const path = new URL('../../../../models/tiny/parity.json', import.meta.url)
    const { cases } = JSON.parse(readFileSync(path, 'utf8')) as Parity
    for (const { prompt: content, promptIds, answer, top } of cases.slice(0, 8)) {
      const messages = [{ role: 'user', content }] as const
      const options = generateOptions({ prompt: { kind: 'messages', messages }, maxTokens: 100 })
      const { text, end } = await collect(model, options)
      expect({ text, input: end.inputTokens }).toEqual({ text: answer, input: promptIds.length })
      const { signal } = options
      const [first] = await model.score!({ promptIds, outputIds: [], top: 8, signal })
      expect([...first!.ids]).toEqual(top.map(({ id }) => id))
      for (const [at, { logit }] of top.entries()) expect(first!.logits[at]).toBeCloseTo(logit, 3)
    }
  })

  test('the llama engine confirms the onnx engine’s answer with the same weights', async () => {
    const llama = createEngineLlama({ threads: 1 })
    const path = join(tiny, 'ostrom-tiny-f16.gguf')
    const other = await llama.load({ artifact: { kind: 'file', path, sha256: Hex.zeroHash } })
    const base = generateOptions({ prompt, maxTokens: 40 })
    const request = { ...base, sampler: { ...base.sampler, temperature: 0.9 } }
    const { ids: outputIds } = await collect(model, request)
    const promptIds = await model.tokenize(prompt.text)
    const { signal } = request
    const positions = await other.score({ promptIds, outputIds, top: 256, signal })
    const margins = tokenMargins(positions, outputIds, request)
    expect(Math.max(...margins)).toBeLessThan(0.2)
    await llama.close()
  })
})

const tokenizer = JSON.parse(echoTokenizerJson)
const marked = {
  ...tokenizer,
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '<|im_start|>', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '<|im_end|>', type_id: 0 } },
    ],
    special_tokens: {
      '<|im_start|>': { id: '<|im_start|>', ids: [257], tokens: ['<|im_start|>'] },
      '<|im_end|>': { id: '<|im_end|>', ids: [258], tokens: ['<|im_end|>'] },
    },
  },
}

/** Returns a folder with a small encoder in the layout of an export. */
function encoderFolder(name: string, options: { pooling?: object; tokenizer?: object } = {}) {
  const path = join(folder, name)
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  const config = { model_type: 'bert', architectures: ['BertModel'], max_position_embeddings: 512 }
  write('config.json', JSON.stringify(config))
  write('tokenizer.json', JSON.stringify(options.tokenizer ?? tokenizer))
  write('onnx/model.onnx', encoderGraph(259))
  if (options.pooling) write('1_Pooling/config.json', JSON.stringify(options.pooling))
  return { kind: 'folder', path, sha256: Hex.zeroHash } as const
}

describe('an encoder', () => {
  const engine = createEngineOnnx({ threads: 1 })
  afterAll(() => engine.close())
  const load = (options: object = {}) =>
    engine.load({ artifact: encoderFolder('mean'), contextLength: 512, ...options })

  describe('embeds', () => describeEmbedding(load))

  test('gives no text, and says so', async () => {
    const model = await load()
    expect(model.score).toBeUndefined()
    await expect(collect(model, generateOptions({ prompt }))).rejects.toMatchObject({
      code: 'prompt-unsupported',
    })
  })

  test('an encoder uses the pooling and the special tokens of its configuration', async () => {
    const vectorOf = async (name: string, options: Parameters<typeof encoderFolder>[1]) => {
      const model = await engine.load({ artifact: encoderFolder(name, options) })
      return (await embedAll(model, ['one two']))[0]!
    }
    const first = await vectorOf('first', { pooling: { pooling_mode_cls_token: true } })
    const last = await vectorOf('last', { pooling: { pooling_mode_lasttoken: true } })
    const mean = await vectorOf('mean', {})
    // The first token's vector depends only on that token, so for one letter it equals the letter's
    // own vector.
    const letter = (await embedAll(await load(), ['o']))[0]!
    expect(Embedding.cosineSimilarity(first, letter)).toBeCloseTo(1, 5)
    expect(Embedding.cosineSimilarity(mean, last)).toBeLessThan(0.999)
    const clsToken = await vectorOf('marked', {
      pooling: { pooling_mode_cls_token: true },
      tokenizer: marked,
    })
    const other = await vectorOf('marked', { tokenizer: marked })
    expect(Embedding.cosineSimilarity(clsToken, first)).toBeLessThan(0.999)
    expect(Embedding.cosineSimilarity(other, mean)).toBeLessThan(0.9999)
  })
})

describe('folders that are no model', () => {
  const broken = (name: string, change: (path: string) => void) => {
    const { path } = encoderFolder(name)
    change(path)
    return createEngineOnnx({ threads: 1 }).load({
      artifact: { kind: 'folder', path, sha256: Hex.zeroHash },
    })
  }
  const config = (path: string, more: object) =>
    writeFileSync(join(path, 'config.json'), JSON.stringify(more))

  test.each<[string, string, (path: string) => void]>([
    ['no config', 'config.json: missing', (path) => rmSync(join(path, 'config.json'))],
    ['no graph', 'onnx/model.onnx: missing', (path) => rmSync(join(path, 'onnx/model.onnx'))],
    ['no tokenizer', 'tokenizer.json: missing', (path) => rmSync(join(path, 'tokenizer.json'))],
    ['no length', 'max_position_embeddings: missing', (path) => config(path, {})],
    [
      'an encoder and a decoder',
      'is_encoder_decoder: true',
      (path) => config(path, { is_encoder_decoder: true, max_position_embeddings: 5 }),
    ],
    ['no JSON', 'config.json: not JSON', (path) => writeFileSync(join(path, 'config.json'), '{')],
  ])('%s: an error that names what is wrong', async (name, reason, change) => {
    const loading = broken(name.replaceAll(' ', '-'), change)
    await expect(loading).rejects.toMatchObject({ code: 'artifact-invalid' })
    await expect(broken(`${name.replaceAll(' ', '-')}-2`, change)).rejects.toHaveProperty(
      'details',
      expect.arrayContaining([`${reason}.`]),
    )
  })

  test('a file in place of a folder is refused', async () => {
    const file = { kind: 'file', path: join(tiny, 'config.json'), sha256: Hex.zeroHash } as const
    await expect(createEngineOnnx().load({ artifact: file })).rejects.toMatchObject({
      code: 'artifact-invalid',
    })
  })

  test('a graph that is none', async () => {
    const loading = broken('noise', (path) =>
      writeFileSync(join(path, 'onnx/model.onnx'), Buffer.from('no graph at all')),
    )
    await expect(loading).rejects.toMatchObject({ code: 'artifact-invalid' })
  })

  test('a graph that is cut short', async () => {
    const path = join(folder, 'cut')
    cpSync(tiny, path, { recursive: true })
    const graph = readFileSync(join(path, 'onnx/model.onnx'))
    writeFileSync(join(path, 'onnx/model.onnx'), graph.subarray(0, graph.length / 2))
    const loading = createEngineOnnx({ threads: 1 }).load({
      artifact: { kind: 'folder', path, sha256: Hex.zeroHash },
    })
    await expect(loading).rejects.toMatchObject({ code: 'artifact-invalid' })
  })
})
