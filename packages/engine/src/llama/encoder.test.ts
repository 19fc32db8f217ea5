// Goal: llama.cpp computes the vectors of encoders such as BERT and BGE-M3 from the same tokens as
// those of its own tokenizer, and with the pooling that an encoder's file states. Method: small
// encoders with random weights, for WordPiece and Unigram vocabularies, compared with the native
// library called directly.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Embedding, Hex } from '@ostrom/protocol'
import { getLlama } from 'node-llama-cpp'
import { afterAll, describe, expect, test } from 'vitest'
import { describeEmbedding, embedAll, type LoadModel } from '../conformance/index.ts'
import { createTokenizer, tokenizerFromGguf } from '../tokenizer/index.ts'
import { unigramMetadata, wordPieceMetadata, writeGgufFixture } from './gguf.fixture.ts'
import { createEngineLlama, readGgufHeader } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-encoder-'))
const engine = createEngineLlama({ threads: 1 })
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const texts = ['the cat sat on the mat', 'Zürich 1848: zwölf Fragen', 'the runner reads']

const write = (name: string, options: Parameters<typeof writeGgufFixture>[0]) => {
  const path = join(folder, `${name}.gguf`)
  writeFileSync(path, writeGgufFixture({ seed: 3, ...options }))
  return path
}

describe.each([
  ['Unigram', unigramMetadata()],
  ['WordPiece', wordPieceMetadata()],
] as const)('an encoder with a vocabulary of %s', (name, tokenizer) => {
  const path = write(name, { tokenizer, pooling: 'first' })
  const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
  const load: LoadModel = (limits = {}) => engine.load({ artifact, ...limits })
  describeEmbedding(load)

  test('sees the tokens that llama.cpp makes of a text, between its own marks', async () => {
    const { metadata } = await readGgufHeader(path)
    const ours = createTokenizer({ tokenizerJson: tokenizerFromGguf(metadata).tokenizerJson })
    const llama = await getLlama({ build: 'never', gpu: false })
    const native = await llama.loadModel({ modelPath: path })
    const context = await native.createEmbeddingContext({ contextSize: 512, threads: 1 })
    const model = await load()
    for (const text of texts) {
      expect(ours.encode(text)).toEqual(native.tokenize(text))
      const { vector } = await context.getEmbeddingFor(text)
      const [given] = await embedAll(model, [text])
      expect(Embedding.cosineSimilarity(given!, Float32Array.from(vector))).toBeCloseTo(1, 4)
    }
    await model.close()
    await llama.dispose()
  })

  test('gives another vector where its file says another pooling', async () => {
    const mean = { ...artifact, path: write(`${name}-mean`, { tokenizer, pooling: 'mean' }) }
    const [first, all] = [await load(), await engine.load({ artifact: mean })]
    const [a] = await embedAll(first, texts.slice(0, 1))
    const [b] = await embedAll(all, texts.slice(0, 1))
    expect(a).toHaveLength(64)
    expect(Embedding.cosineSimilarity(a!, b!)).toBeLessThan(0.99)
    await Promise.all([first.close(), all.close()])
  })
})
