import { assert, Embedding } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import type { LoadedModel } from '../engine.ts'
import type { LoadModel } from './harness.ts'

/** Returns the engine's vectors of texts. */
export async function embedAll(
  model: LoadedModel,
  inputs: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Float32Array[]> {
  assert(model.embed, 'this model is said to embed')
  const vectors: Float32Array[] = []
  const prompt = { kind: 'embed-texts', inputs } as const
  for await (const vector of model.embed({ prompt, signal })) vectors.push(vector)
  return vectors
}

/** Tests of `LoadedModel.embed`, for engines whose models can embed. */
export function describeEmbedding(load: LoadModel) {
  const texts = ['the cat sat on the mat', 'the cat sat on a mat', 'Zürich 1848: zwölf Fragen']
  const model = openForTests(() => load({ sequencesMax: 1 }))

  test('each input has a vector of length 1, in its place', async () => {
    const vectors = await embedAll(model, texts)
    expect(vectors).toHaveLength(3)
    for (const [at, vector] of vectors.entries()) {
      expect(vector.length).toBe(vectors[0]?.length)
      expect(vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 4)
      const [alone] = await embedAll(model, [texts[at]!])
      expect(Embedding.cosineSimilarity(vector, alone!)).toBeCloseTo(1, 4)
    }
    expect(Embedding.cosineSimilarity(vectors[0]!, vectors[2]!)).toBeLessThan(0.9999)
  })

  test('token ids give the vector of their text', async () => {
    if (model.info.counting !== 'ids') return
    const inputs = [await model.tokenize(texts[0]!)]
    const { signal } = new AbortController()
    const vectors: Float32Array[] = []
    const request = { prompt: { kind: 'embed-ids', inputs } as const, signal }
    for await (const vector of model.embed!(request)) vectors.push(vector)
    expect(vectors).toEqual(await embedAll(model, texts.slice(0, 1)))
  })

  test('an empty input, a too long input and an unknown token id are refused', async () => {
    const refused = (inputs: readonly string[], code: string) =>
      expect(embedAll(model, inputs)).rejects.toMatchObject({ code })
    await refused(['a', ''], 'prompt-unsupported')
    await refused(['a '.repeat(50_000)], 'context-too-long')
    if (model.info.counting !== 'ids') return
    const { signal } = new AbortController()
    const prompt = { kind: 'embed-ids', inputs: [[0xffff_ffff]] } as const
    const first = model.embed!({ prompt, signal })[Symbol.asyncIterator]().next()
    await expect(first).rejects.toMatchObject({ code: 'token-unknown' })
  })

  test('an aborted one ends with the reason; one that is left frees its place', async () => {
    await expect(embedAll(model, texts, AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    )
    const prompt = { kind: 'embed-texts', inputs: texts } as const
    const { signal } = new AbortController()
    for await (const vector of model.embed!({ prompt, signal })) {
      expect(vector.length).toBeGreaterThan(0)
      break
    }
    expect(await embedAll(model, texts)).toHaveLength(3)
  })

  test('a loaded model that was closed refuses', async () => {
    const other = await load()
    await other.close()
    await expect(embedAll(other, texts)).rejects.toMatchObject({ code: 'engine-failed' })
  })
}
