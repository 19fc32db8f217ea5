// Goal: measurements of a model follow from its likelihoods, for texts of any length.
// Method: the engine port over a model of five letters with fixed likelihoods, so that every figure
// can be computed by hand; then the bundled model on facts that it was trained on.

import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { assert } from '@ostrom/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { type EvaluationOptions, figuresOf, scoreRecords } from './measure.ts'
import { openModelFile } from './open-model-file.ts'
import type { EvaluationRecords } from './records.ts'

const START = 0
const letters = '_abcd '

/** Ids are indexes in `letters`; there is no chat template. */
const tokenizer = {
  bosId: START,
  eosIds: new Set([START]),
  encode: (text: string) => [...text].map((letter) => letters.indexOf(letter)),
  encodePrompt: () => [START],
} as unknown as Tokenizer

const evaluateRecords = async (options: EvaluationOptions) => figuresOf(await scoreRecords(options))

type ScoreInput = { readonly promptIds: readonly number[]; readonly outputIds: readonly number[] }

/**
 * Returns a model that records its inputs, and for which the cost of each token in bits is the id
 * of the token.
 */
function modelOf(inputs: ScoreInput[]): LoadedModel {
  const score: LoadedModel['score'] = async ({ promptIds, outputIds, top }) => {
    assert(top === 0, 'only likelihoods are asked for')
    inputs.push({ promptIds, outputIds })
    const none = { ids: [], logits: new Float32Array() }
    return [...outputIds.map((id) => ({ ...none, logprob: -id * Math.LN2 })), none]
  }
  return { score } as LoadedModel
}

const run = async (records: EvaluationRecords, change: Partial<EvaluationOptions> = {}) => {
  const inputs: ScoreInput[] = []
  const figures = await evaluateRecords({
    model: modelOf(inputs),
    tokenizer,
    records,
    contextTokens: 64,
    isChat: false,
    signal: new AbortController().signal,
    ...change,
  })
  return { asked: inputs, values: figures.map(({ metric, value }) => `${metric} ${value}`) }
}

test('a text longer than the context is measured in windows, each after one token', async () => {
  const records: EvaluationRecords = { kind: 'texts', records: [{ text: 'abcda' }] }
  const { asked: inputs, values } = await run(records, { contextTokens: 3 })
  expect(inputs).toEqual([
    { promptIds: [START], outputIds: [1, 2] },
    { promptIds: [2], outputIds: [3, 4] },
    { promptIds: [4], outputIds: [1] },
  ])
  // 1 + 2 + 3 + 4 + 1 = 11 bits over 5 bytes, which are 5 tokens.
  expect(values).toEqual(['bits-per-byte 2.2000', `perplexity ${(2 ** 2.2).toFixed(4)}`])
})

test('a choice is measured after its question, with a space between', async () => {
  const choices = ['bb', 'c']
  const records: EvaluationRecords = {
    kind: 'choices',
    records: [{ prompt: 'a', choices, answer: 0 }],
  }
  const { asked: inputs, values } = await run(records)
  expect(inputs).toEqual([
    { promptIds: [START, 1], outputIds: [5, 2, 2] },
    { promptIds: [START, 1], outputIds: [5, 3] },
  ])
  // The right choice `bb` costs 9 bits and `c` costs 8, so `c` is likelier. Divided by the bytes of
  // each choice, the costs are 4.5 and 8 bits, so `bb` is likelier.
  expect(values).toEqual(['accuracy 0.0000', 'accuracy-normalized 1.0000'])
})

test('sends no further input once it is aborted', async () => {
  const records: EvaluationRecords = { kind: 'texts', records: [{ text: 'a' }, { text: 'b' }] }
  const stop = new AbortController()
  const inputs: ScoreInput[] = []
  const options = { model: modelOf(inputs), tokenizer, records, contextTokens: 64, isChat: false }
  const onProgress = () => stop.abort(new Error('enough'))
  await expect(evaluateRecords({ ...options, onProgress, signal: stop.signal })).rejects.toThrow(
    'enough',
  )
  expect(inputs).toHaveLength(1)
})

test('the bundled model knows what it was trained on, and not its contrary', async () => {
  const path = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  const { model, tokenizer, form, engine } = await openModelFile(path, {
    threads: 1,
    contextLength: 512,
  })
  onTestFinished(() => engine.close())
  expect(form).toBe('gguf/f16')
  const prompt = 'What is the capital of France?'
  const choices = ['The capital of France is Paris.', 'The capital of France is Oslo.']
  const records: EvaluationRecords = {
    kind: 'choices',
    records: [
      { prompt, choices, answer: 0, group: 'right' },
      { prompt, choices, answer: 1, group: 'wrong' },
    ],
  }
  const { signal } = new AbortController()
  const options = { model, tokenizer, contextTokens: 512, isChat: true, signal }
  const [accuracy] = await evaluateRecords({ ...options, records })
  expect(accuracy?.groups).toMatchObject([
    { name: 'right', value: '1.0000' },
    { name: 'wrong', value: '0.0000' },
  ])
  const text = (words: string): EvaluationRecords => ({
    kind: 'texts',
    records: [{ text: words }],
  })
  const of = async (words: string) =>
    Number((await evaluateRecords({ ...options, records: text(words) }))[0]?.value)
  expect(await of('The capital of France is Paris.')).toBeLessThan(
    await of('Tho cupitil af Frunce os Piras.'),
  )
})
