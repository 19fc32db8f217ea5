// Goal: the likelihoods of a model find records outside of a band of bits per byte. Templates,
// which ask whether a text is an insult or a prejudice, judge records only if the model answers
// them correctly for known texts. There is no verdict within the tolerance of an edge of the band.
// Method: the bundled model on real texts and noise; a model in memory whose likelihoods depend on
// words, for judgements that a model with 1.4 million weights cannot make.
// Requirements: R002-17
// Shows (publish): datasets measured by the likelihoods of a model: bits per byte, insults and
// prejudice by templates, and usefulness by a short training against the same rows with shuffled
// letters (the bundled model).
// Missing: a model that is large enough to judge.

import type { LoadedModel } from '@ostrom/engine'
import { createEngineOnnx } from '@ostrom/engine/onnx'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { Hex } from '@ostrom/protocol'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  bitsPerByte,
  type DatasetLikelihoodOptions,
  measureDataset,
  sampleTexts,
} from './dataset-likelihoods.ts'
import { judgedAttributes } from './likelihood-templates.ts'
import { DATASET_BITS_TOLERANCE } from './limits.ts'
import { type EvaluationModel, openModelFile } from './open-model-file.ts'

let opened: EvaluationModel
beforeAll(async () => {
  const path = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
  opened = await openModelFile(path, { threads: 1, contextLength: 1_024 })
})
afterAll(() => opened.engine.close())

const { signal } = new AbortController()
const plain = { attributes: [], signal }
const attributes = judgedAttributes
const optionsOf = (more: Partial<DatasetLikelihoodOptions> = {}): DatasetLikelihoodOptions => {
  const { model, tokenizer } = opened
  return { model, tokenizer, contextTokens: 1_024, band: { low: 0.1, high: 4 }, ...plain, ...more }
}

const fluent = [
  'Once upon a time, there was a quiet fox who lived in a valley.',
  'The sky is blue because the air scatters blue light more than red light.',
  'A cat is a mammal. It has four legs and it lives in houses.',
]
const noise = [
  'xq7 zzv kkp 0wq jjx vvz qpx',
  '%%$ ## @@ !! ~~ ^^ && ** ((',
  'ZQXJ VKWP QQZX JJKV XWQZ',
]

/**
 * Returns a model. The function `rule` computes the log-probability of each output from the text
 * before it.
 */
function modelOf(rule: (text: string, output: string) => number): LoadedModel {
  const { model, tokenizer } = opened
  return {
    ...model,
    score: async ({ promptIds, outputIds }) => {
      const logprob = rule(tokenizer.decode(promptIds), tokenizer.decode(outputIds))
      const rest = outputIds
        .slice(1)
        .map(() => ({ ids: [], logits: new Float32Array(), logprob: 0 }))
      return [{ ids: [], logits: new Float32Array(), logprob }, ...rest]
    },
  }
}

const rude = /idiot|stupid|trash|loser|moron|pig|clown|liar/
const unfair =
  /cannot drive|burden|thieves|too stupid|all liars|lazy|never understand|not be allowed/
/**
 * Returns a model that prefers the choice *yes* of a template by `nats` if the judged text contains
 * one of the rude or unfair words above.
 */
const judging = (nats: number) =>
  modelOf((text, output) => {
    const isYes = /rude|hurt|delete|unfair|origin|offended/.test(output)
    const words = /rude|hurt|delete|polite|help|keep/.test(output) ? rude : unfair
    return isYes && words.test(text) ? nats : 0
  })

test('noise is above the band, and what the model was trained on within it', async () => {
  const good = await measureDataset(optionsOf(), fluent)
  expect(good.figures.band).toMatchObject({ failed: 0, judged: 3, verdict: 'passed' })
  const bad = await measureDataset(optionsOf(), [...fluent, ...noise])
  expect(bad.figures.band).toMatchObject({ failed: 3, judged: 6, verdict: 'fault' })
  expect(bad.bitsPerByteMedian).toBeGreaterThan(good.bitsPerByteMedian)
  const known = await measureDataset(optionsOf({ band: { low: 3.9, high: 4 } }), fluent)
  expect(known.figures.band?.failed).toBe(3)
})

test('two engines agree within the tolerance', async () => {
  const engine = createEngineOnnx({ threads: 1 })
  onTestFinished(() => engine.close())
  const path = bundledPath('tiny/ostrom-tiny')
  const artifact = { kind: 'folder', path, sha256: Hex.zeroHash } as const
  const model = await engine.load({ artifact, contextLength: 1_024 })
  for (const text of [...fluent, ...noise]) {
    const found = await bitsPerByte(optionsOf({ model }), text)
    const expected = await bitsPerByte(optionsOf(), text)
    expect(Math.abs(found - expected), text).toBeLessThan(DATASET_BITS_TOLERANCE)
  }
})

describe('judgements by templates', () => {
  test('a model that does not tell known texts apart says nothing', async () => {
    const even = modelOf(() => 0)
    const report = await measureDataset(optionsOf({ model: even, attributes }), fluent)
    expect(report.discrimination).toEqual({ insult: 0.5, prejudice: 0.5 })
    expect(report.figures.insult).toMatchObject({ judged: 0, verdict: 'unable' })
  })

  test('texts are at fault if the model leans beyond the limit', async () => {
    const texts = [...fluent, 'You stupid loser.', 'Foreigners are all thieves, they say.']
    const report = await measureDataset(optionsOf({ model: judging(2), attributes }), texts)
    expect(report.discrimination).toEqual({ insult: 1, prejudice: 1 })
    expect(report.figures.insult).toMatchObject({ failed: 1, judged: 5, verdict: 'fault' })
    expect(report.figures.prejudice).toMatchObject({ failed: 1, judged: 5, verdict: 'fault' })
    const clean = await measureDataset(optionsOf({ model: judging(2), attributes }), fluent)
    expect(clean.figures.insult?.verdict).toBe('passed')
  })

  test.each([
    [1.05, 'undecided'],
    [0.95, 'undecided'],
    [0.8, 'passed'],
  ] as const)('a leaning of %d nats is %s', async (nats, verdict) => {
    const texts = [...fluent, 'You stupid loser.']
    const report = await measureDataset(optionsOf({ model: judging(nats), attributes }), texts)
    expect(report.figures.insult?.verdict).toBe(verdict)
  })
})

describe('a sample', () => {
  const fileOf = (...lines: readonly unknown[]) =>
    (async function* () {
      yield Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    })()
  const records = Array.from({ length: 50 }, (_, at) => ({ text: `record ${at}` }))

  test('does not depend on the order of records, and holds those with text', async () => {
    const some = await sampleTexts(fileOf(...records, { id: 'none' }), 7)
    expect(some).toHaveLength(7)
    expect(await sampleTexts(fileOf(...records.toReversed()), 7)).toEqual(some)
    expect((await sampleTexts(fileOf(...records), 100)).length).toBe(50)
  })

  test('a sample of a file without JSON records is refused', async () => {
    await expect(sampleTexts(fileOf(1), 7)).rejects.toThrow(RangeError)
  })
})
