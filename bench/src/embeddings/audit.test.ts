// Goal: with real engines no honest embedding is flagged, in any batch, and every cheat is flagged.
// A real image can be generated again from its receipt's seed, equal in every byte.
// Method: the bundled model in llama.cpp, called in two ways and with other batches; a tiny image
// model in ONNX Runtime. docs/reports/embeddings.md has the same measurements for larger models.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngineLlama, type LlamaModelHandle } from '@ostrom/engine/llama'
import { createEngineOnnx, type OnnxModel } from '@ostrom/engine/onnx'
import { janusFiles } from '@ostrom/engine/onnx/tiny-janus'
import { calibrationOf, examineAnswer, measureHonestEmbeddings } from '@ostrom/node/validator'
import { Embedding, Hex, Inference, Receipt, Seed } from '@ostrom/protocol'
import { sampleReceipt, sampleSampler } from '@ostrom/protocol/testing'
import { Calibration, Detector } from '@ostrom/verification'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { perturbWeights, prune } from '../detection/altered-weights.ts'
import { embed, inputs as longInputs } from './measure.ts'

const bundled = new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url)
const path = fileURLToPath(bundled)
/** Short texts, so that the test takes seconds. */
const inputs = longInputs.map((text) => text.slice(0, 60))
const folder = mkdtempSync(join(tmpdir(), 'ostrom-audit-'))
const { signal } = new AbortController()
const engine = createEngineLlama({ threads: 1 })
const load = (from = path, of = engine) =>
  of.load({ artifact: { kind: 'file', path: from, sha256: Hex.zeroHash }, contextLength: 512 })

afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const sampler = sampleSampler()

const receiptOf = (fields: Partial<Receipt.ReceiptCore>): Receipt.ReceiptCore =>
  sampleReceipt({
    finish: Receipt.finishReasons.indexOf('stop'),
    counting: Receipt.tokenCountings.indexOf('ids'),
    sampling: Receipt.samplingModes.indexOf('greedy'),
    inputTokens: 1n,
    cachedInputTokens: 0n,
    outputTokens: 0n,
    ...fields,
  })

describe('embeddings by llama.cpp', () => {
  let model: LlamaModelHandle
  let calibration: Calibration.Calibration
  beforeAll(async () => {
    model = await load()
    const prompts = inputs.slice(0, 16).map((text) => text.slice(0, 30))
    const measuring = { model, prompts, answers: 60, machine: 'cpu', signal }
    calibration = calibrationOf(model, await measureHonestEmbeddings(measuring))
  })

  /** Evidence of embeddings that a provider returned for texts. */
  async function evidenceOf(
    texts: readonly string[],
    vectors: readonly Float32Array[],
    engineHash = calibration.engineHash,
  ): Promise<number | undefined> {
    const prompt = { kind: 'embed-texts', inputs: texts } as const
    const output = { ids: [], bytes: Buffer.concat(vectors.map(Embedding.encode)) }
    const request = { prompt, sampler, maxTokens: 1, stop: [] }
    const receipt = receiptOf({ engineHash })
    const local = { model, tokenizer: model.tokenizer, calibration }
    const disclosed = { transcript: { request, output }, receipt }
    return (await examineAnswer(local, disclosed, signal)).evidence
  }

  test.each([
    ['by the C API', 'native'],
    ['by the binding', 'binding'],
  ] as const)(
    'embeddings of honest providers are never flagged: %s',
    async (_what, runtime) => {
      const own = createEngineLlama({ threads: 1, runtime })
      onTestFinished(() => own.close())
      const provider = await load(path, own)
      let state = Detector.initialState
      // Answers with 1 to 16 inputs; two other streams run at the same time as each of them.
      for (let at = 0, size = 1; at < inputs.length; at += size, size = (size % 13) + 4) {
        const texts = inputs.slice(at, at + size)
        const others = inputs.slice(inputs.length - at - 3, inputs.length - at)
        const [vectors] = await Promise.all([
          embed(provider, texts),
          embed(provider, others),
          embed(provider, others.toReversed()),
        ])
        const evidence = await evidenceOf(texts, vectors)
        expect(evidence).toBe(0)
        state = Detector.observe(state, evidence)
      }
      expect(Detector.evidenceLevel(state)).toBeLessThan(state.audits)
    },
    120_000,
  )

  const texts = inputs.slice(40, 48)

  test.each<[string, (honest: readonly Float32Array[]) => readonly Float32Array[]]>([
    ['a swapped order', (honest) => honest.toReversed()],
    ['scaled numbers', (honest) => honest.map((one) => one.map((value) => value * 1.05))],
    ['fewer numbers', (honest) => honest.map((one) => Embedding.truncate(one, one.length / 2))],
    [
      'half of the numbers zero',
      (honest) => {
        const half = (one: Float32Array) => one.map((value, at) => (at % 2 === 0 ? value : 0))
        return honest.map((one) => Embedding.normalize(half(one)))
      },
    ],
  ])('embeddings with %s are flagged', async (_what, change) => {
    const vectors = change(await embed(model, texts))
    expect(await evidenceOf(texts, vectors)).toBeGreaterThan(10)
  })

  test.each<[string, (text: string) => string]>([
    ['another text', (text) => `${text} No.`],
    ['four fifths of the text', (text) => text.slice(0, Math.ceil(text.length * 0.8))],
  ])('embeddings of %s are flagged', async (_what, change) => {
    const vectors = await embed(model, texts.map(change))
    expect(await evidenceOf(texts, vectors)).toBeGreaterThan(10)
    // The cheat is also found if its receipt names another build, for which the tolerance is wider.
    expect(await evidenceOf(texts, vectors, Hex.zeroHash)).toBeGreaterThan(1)
  })

  test.each<[string, (to: string) => Promise<void>]>([
    ['a layer left out', (to) => prune(path, to, 1)],
    ['other queries and values', (to) => perturbWeights(path, to, 1)],
  ])('embeddings of a model with %s are flagged', async (what, make) => {
    const to = join(folder, `${what}.gguf`)
    await make(to)
    const other = await load(to)
    const vectors = await embed(other, texts)
    await other.close()
    expect(await evidenceOf(texts, vectors)).toBeGreaterThan(10)
  })
})

const onnx = createEngineOnnx({ threads: 1 })

/** Loads the image model. */
async function loadJanus(): Promise<OnnxModel> {
  for (const [name, content] of Object.entries(janusFiles())) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const artifact = { kind: 'folder', path: folder, sha256: Hex.zeroHash } as const
  return await onnx.load({ artifact })
}
const model = await loadJanus()

describe('images by ONNX Runtime', () => {
  afterAll(() => onnx.close())

  const prompt = { kind: 'image', text: 'A red dot.' } as const

  /**
   * Generates an image with the seed `drawnFrom`, and examines it with a receipt that has the seed
   * 5.
   */
  async function examine(drawnFrom: bigint) {
    const { tokenizer } = model
    const engineHash = Inference.buildHash(model.info.build)
    const seed = Seed.deriveFromUser(drawnFrom)
    const bytes = await model.generateImage!({ prompt, seed, signal })
    const output = { ids: [], text: '', bytes }
    const receipt = receiptOf({
      engineHash,
      seed: Seed.deriveFromUser(5n),
      sampling: Receipt.samplingModes.indexOf('user-seed'),
      outputHash: Inference.outputHash(output),
    })
    const about = { artifactHash: Hex.zeroHash, engineHash, samples: [] }
    const local = { model, tokenizer, calibration: Calibration.calibrate(about) }
    const request = { prompt, sampler, maxTokens: 1, stop: [] }
    return await examineAnswer(local, { transcript: { request, output }, receipt }, signal)
  }

  test('images from the same seed are equal, byte by byte', async () => {
    expect(await examine(5n)).toMatchObject({ image: 'equal', evidence: 1 })
  })

  test('images from another seed are different, which is no evidence', async () => {
    const found = await examine(11n)
    expect(found).toMatchObject({ image: 'different' })
    expect(found.evidence).toBeUndefined()
  })
})
