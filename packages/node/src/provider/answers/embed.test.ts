// Goal: the provider reports each embedding before its computation, returns exactly one for each
// input, and only for a model that computes embeddings.
// Method: the echo engine, and engines that return too few, too many or too large vectors.

import { Embedding, Inference } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { ServedModel } from '../served-model.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'
import { type EmbeddingStreamPart, embeddingParts } from './embed.ts'

const { signal } = new AbortController()
const texts = (...inputs: string[]) => ({ kind: 'embed-texts', inputs }) as const

async function partsOf(
  served: ServedModel,
  prompt: Inference.EmbeddingPrompt,
): Promise<readonly EmbeddingStreamPart[]> {
  return await Array.fromAsync(embeddingParts({ served, question: { prompt }, signal }, prompt))
}
const vectorsOf = (...lengths: number[]) =>
  async function* () {
    for (const length of lengths) yield new Float32Array(length).fill(1)
  }
const embedding = (...lengths: number[]) =>
  serveEcho('embedding', { embed: vectorsOf(...lengths) as never })

describe('no embedding is made', () => {
  test('a model of another task, or an engine without embeddings, refuses inputs', async () => {
    const unsupported = { code: 'prompt-unsupported' }
    await expect(partsOf(await serveEcho('chat'), texts('a'))).rejects.toMatchObject(unsupported)
    const none = await serveEcho('embedding', { embed: undefined as never })
    await expect(partsOf(none, texts('a'))).rejects.toMatchObject(unsupported)
  })

  test('inputs of embeddings that are too long in total are refused', async () => {
    const long = 'a'.repeat(Inference.EMBED_TEXT_MAX / 2 + 1)
    await expect(partsOf(await embedding(4), texts(long, long))).rejects.toMatchObject({
      code: 'prompt-unsupported',
    })
  })

  test('more dimensions than the model has are refused before any input is processed', async () => {
    const served = await embedding(4)
    const prompt = { ...texts('a'), dimensions: 5 }
    const error = await partsOf(served, prompt).catch((failure) => failure)
    expect(error).toMatchObject({ code: 'answer-size-unsupported', hasComputed: false })
  })

  test.each([
    ['fewer vectors than inputs', [4]],
    ['a vector that is too large', [Inference.EMBED_DIMENSIONS_MAX + 1, 4]],
  ])('an engine that gives %s counts as failed', async (_what, lengths) => {
    await expect(partsOf(await embedding(...lengths), texts('a', 'b'))).rejects.toMatchObject({
      code: 'engine-failed',
    })
  })
})

test('each input is told before its vector, by its tokens', async () => {
  const parts = await partsOf(await serveEcho('embedding'), texts('ab', 'cde'))
  expect(parts.map((part) => (part.kind === 'prefill' ? part.tokens : part.kind))).toEqual([
    2,
    'embeddings',
    5,
    'embeddings',
    'end',
  ])
})

test('the next input is not begun before the caller asks for more', async () => {
  let begun = 0
  async function* embed() {
    for (;;) {
      begun += 1
      yield new Float32Array(4).fill(1)
    }
  }
  const served = await serveEcho('embedding', { embed: embed as never })
  const prompt = texts('a', 'b')
  const parts = embeddingParts({ served, question: { prompt }, signal }, prompt)
  await parts.next()
  expect(begun).toBe(0)
  await parts.next()
  await parts.next()
  expect(begun).toBe(1)
  await parts.return(undefined)
})

test('vectors are cut to the dimensions that were asked for', async () => {
  const [, part] = await partsOf(await embedding(4), { ...texts('a'), dimensions: 2 })
  const whole = Embedding.encode(new Float32Array(2).fill(1))
  expect(part?.kind === 'embeddings' && part.bytes.length).toBe(whole.length)
})
