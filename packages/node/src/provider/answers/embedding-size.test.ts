// Goal: if a question requests more dimensions than a model's embeddings have, it is refused before
// its inputs are computed. One embedding of the smallest input determines the size for all later
// questions.
// Method: models whose embed function records the prompts that it computes.

import type { LoadedModel } from '@ostrom/engine'
import type { Inference } from '@ostrom/protocol'
import { race } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { checkDimensions, checkEmbeddingSize, recordEmbeddingSize } from './embedding-size.ts'

const { signal } = new AbortController()
const texts = (dimensions?: number): Inference.EmbeddingPrompt => {
  const prompt = { kind: 'embed-texts', inputs: ['a long text', 'another'] } as const
  return dimensions === undefined ? prompt : { ...prompt, dimensions }
}
const ids = (inputs: readonly (readonly number[])[]): Inference.EmbeddingPrompt => {
  return { kind: 'embed-ids', inputs, dimensions: 4 } as Inference.EmbeddingPrompt
}

/** A model with embeddings of one size, the prompts that it computed, and its open streams. */
function createModel(size: number, vectors = Number.POSITIVE_INFINITY) {
  const computed: Inference.EmbeddingPrompt[] = []
  const signals: AbortSignal[] = []
  const streams = { open: 0 }
  const model = {
    async *embed({ prompt, signal: of }: { prompt: Inference.EmbeddingPrompt; signal: never }) {
      computed.push(prompt)
      signals.push(of)
      streams.open += 1
      try {
        for (let at = 0; at < vectors; at++) yield new Float32Array(size)
      } finally {
        streams.open -= 1
      }
    },
  } as unknown as LoadedModel
  return { model, computed, signals, streams }
}

test.each([false, true])('a size is refused only above that of the model', (hasComputed) => {
  const check = (dimensions?: number) => () =>
    checkEmbeddingSize(texts(dimensions), 4, { hasComputed })
  expect(check()).not.toThrow()
  expect(check(4)).not.toThrow()
  expect(check(5)).toThrowErrorMatchingInlineSnapshot(`
    [AnswerSizeUnsupportedError: The requested answer size is not supported.
    - Kind: embed-texts.
    - Reason: vectors of the model have 4 numbers, not 5.
    - Ask for at most 4 dimensions.
    Docs: docs/reference/errors/node.md#answer-size-unsupported]
  `)
  const retry = hasComputed ? 'elsewhere' : 'never'
  expect(check(5)).toThrow(expect.objectContaining({ retry, hasComputed }))
})

test('a question without dimensions computes nothing in advance', async () => {
  const { model, computed } = createModel(4)
  await checkDimensions(model, texts(), signal)
  expect(computed).toEqual([])
})

test('an unknown size costs one short text, once for each model', async () => {
  const { model, computed, signals, streams } = createModel(4)
  await checkDimensions(model, texts(4), signal)
  await checkDimensions(model, texts(3), signal)
  const refused = { code: 'answer-size-unsupported', hasComputed: false }
  await expect(checkDimensions(model, texts(5), signal)).rejects.toMatchObject(refused)
  expect(computed).toEqual([{ kind: 'embed-texts', inputs: ['a'] }])
  expect(signals).toEqual([signal])
  expect(streams.open).toBe(0)
  const other = createModel(8)
  await checkDimensions(other.model, texts(5), signal)
  expect(other.computed).toHaveLength(1)
})

test('an unknown size is refused by the question that finds it', async () => {
  const { model } = createModel(3)
  await expect(checkDimensions(model, texts(4), signal)).rejects.toMatchObject({
    code: 'answer-size-unsupported',
    retry: 'never',
  })
})

test.each([
  ['the first token of the first input', [[7, 8, 9], [5]], [[7]]],
  ['an empty input where the first is empty', [[], [5]], [[]]],
  ['an empty input where there is none', [], [[]]],
])('token ids cost %s', async (_what, inputs, probed) => {
  const { model, computed } = createModel(4)
  await checkDimensions(model, ids(inputs), signal)
  expect(computed).toEqual([{ kind: 'embed-ids', inputs: probed }])
})

test('a size recorded from an answer needs no computation', async () => {
  const { model, computed } = createModel(4)
  recordEmbeddingSize(model, new Float32Array(2))
  await expect(checkDimensions(model, texts(3), signal)).rejects.toMatchObject({
    code: 'answer-size-unsupported',
  })
  recordEmbeddingSize(model, new Float32Array(3))
  await checkDimensions(model, texts(3), signal)
  expect(computed).toEqual([])
})

test('a model that gives no embedding is left to the answer, and probed again', async () => {
  const { model, computed } = createModel(4, 0)
  await checkDimensions(model, texts(5), signal)
  await checkDimensions(model, texts(5), signal)
  expect(computed).toHaveLength(2)
  await checkDimensions({} as LoadedModel, texts(5), signal)
})

test('an error of the engine ends the check, and the next question probes again', async () => {
  const { model, computed } = createModel(4)
  const { embed } = model
  const failing = { embed: () => Promise.reject(new Error('out of memory')) }
  Object.assign(model, {
    async *embed() {
      yield await failing.embed()
    },
  })
  await expect(checkDimensions(model, texts(4), signal)).rejects.toThrow('out of memory')
  Object.assign(model, { embed })
  await checkDimensions(model, texts(4), signal)
  expect(computed).toHaveLength(1)
})

test('parallel questions compute one embedding to find the size', async () => {
  const { model, computed, streams } = createModel(8)
  const { errors } = await race(() => checkDimensions(model, texts(4), signal))
  expect([errors, computed.length, streams.open]).toEqual([[], 1, 0])
})

test('an input that the engine refuses fails no question beside its own', async () => {
  const { model } = createModel(4)
  const { embed } = model
  const refusing: LoadedModel['embed'] = async function* (options) {
    await new Promise((resolve) => setImmediate(resolve))
    if (options.prompt.inputs.flat().includes(-1)) throw new Error('no such token')
    yield* embed!(options)
  }
  Object.assign(model, { embed: refusing })
  const [hostile, ...honest] = [ids([[-1]]), texts(4), ids([[7]])].map((prompt) =>
    checkDimensions(model, prompt, signal),
  )
  await expect(hostile).rejects.toThrow('no such token')
  await Promise.all(honest)
})
