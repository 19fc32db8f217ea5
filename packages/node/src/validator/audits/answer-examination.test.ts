// Goal: an answer is evidence against its provider only if the named model would not have given it.
// An answer that cannot be scored gives no evidence.
// Method: the echo engine, calibrated on honest answers, and transcripts with one change each.

import { Inference, Receipt } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { createEchoModel, ECHO_ARTIFACT, echoTokenizer } from '../testing/echo-model.fixture.ts'
import { hashOf, MODEL_VERSION, receiptOf } from '../testing/findings.fixture.ts'
import { type ExaminedTranscript, examineAnswer, localModelFor } from './answer-examination.ts'

const { signal } = new AbortController()
const ids = echoTokenizer.encode('What a model says to this is this, again and to the letter.')
const wrong = ids.map((id) => (id === 32 ? 33 : id))
const sampler = sampleSampler()
const request = { prompt: { kind: 'ids', ids }, sampler, maxTokens: 100, stop: [] } as const

type Change = {
  readonly request?: Partial<ExaminedTranscript['request']>
  readonly output?: readonly number[]
  readonly receipt?: Partial<Receipt.ReceiptCore>
}

/** Returns the transcript and the receipt of an honest answer with these changes. */
function answer(change: Change = {}) {
  const output = { ids: change.output ?? ids }
  const receipt = receiptOf({
    artifactHash: ECHO_ARTIFACT,
    finish: Receipt.finishReasons.indexOf('stop'),
    sampling: Receipt.samplingModes.indexOf('greedy'),
    outputTokens: BigInt(output.ids.length),
    ...change.receipt,
  })
  return { transcript: { request: { ...request, ...change.request }, output }, receipt }
}
const examine = async (change?: Change) =>
  await examineAnswer(await createEchoModel(), answer(change), signal)

describe('an answer says nothing', () => {
  test.each<[string, Change]>([
    [
      'where its prompt has no token ids',
      { request: { prompt: { kind: 'messages', messages: [] } } },
    ],
    [
      'under a grammar that no engine supports',
      { request: { sampler: { ...sampler, grammar: Inference.jsonGrammar('{"not":{}}') } } },
    ],
    ['without a token', { output: [], receipt: { finish: 2 } }],
  ])('%s', async (_what, change) => {
    expect(await examine(change)).toEqual({ score: undefined, evidence: undefined })
  })

  test('where the engine cannot score', async () => {
    const local = await createEchoModel()
    const { score: _, ...model } = local.model
    const found = await examineAnswer({ ...local, model: model as never }, answer(), signal)
    expect(found.evidence).toBeUndefined()
  })
})

describe('an answer', () => {
  test('an answer that the model gives is no evidence against its provider', async () => {
    expect((await examine()).evidence).toBeLessThan(1)
  })

  test('an answer of other tokens is evidence against its provider', async () => {
    expect((await examine({ output: wrong })).evidence).toBeGreaterThan(10)
  })

  // Finding: RES-18
  test('an answer without a fingerprint is evidence, unless the client aborted it', async () => {
    const local = await createEchoModel(hashOf(0), 0.01)
    const evidenceOf = async (finish: Receipt.FinishReason) => {
      const change = {
        output: ids.slice(0, 30),
        request: { maxTokens: 30 },
        receipt: { finish: Receipt.finishReasons.indexOf(finish) },
      }
      return (await examineAnswer(local, answer(change), signal)).evidence
    }
    expect(await evidenceOf('length')).toBeGreaterThan(5)
    expect(await evidenceOf('aborted')).toBeLessThan(1)
  })

  test('an answer that ends too early is evidence against its provider', async () => {
    const cut = await examine({ output: ids.slice(0, 30) })
    const whole = await examine()
    expect(cut.evidence).toBeGreaterThan(whole.evidence!)
    const result = await examine({
      output: ids.slice(0, 30),
      request: { maxTokens: 30 },
      receipt: { finish: Receipt.finishReasons.indexOf('length') },
    })
    expect(result.evidence).toBeLessThan(1)
  })

  test('an answer is impossible if it counts tokens that are hidden or do not exist', async () => {
    const more = await examine({ receipt: { outputTokens: BigInt(ids.length + 1) } })
    const foreign = await examine({ output: [...ids, 3_000_000] })
    for (const { evidence } of [more, foreign]) expect(evidence).toBeGreaterThan(10)
    // A receipt that counts the tokens of the output text again (`retokenized`) commits to no ids.
    const counting = Receipt.tokenCountings.indexOf('retokenized')
    const text = await examine({ receipt: { outputTokens: 9n, counting } })
    expect(text.evidence).toBeLessThan(1)
  })

  test('an answer that may end at a stop text is not judged by its last tokens', async () => {
    const encodedAnew = [...ids.slice(0, -2), 33, 33]
    const stop = { request: { stop: ['letter.'] } }
    const highestOf = async (change: Change) =>
      Math.max(...((await examine({ output: encodedAnew, ...change })).score?.margins ?? []))
    expect(await highestOf({})).toBeGreaterThan(0)
    expect(await highestOf(stop)).toBe(0)
    // Without an end by a stop text, all tokens are scored.
    const length = { finish: Receipt.finishReasons.indexOf('length') }
    expect(await highestOf({ ...stop, receipt: length })).toBeGreaterThan(0)
  })

  test('fails with the engine, and not as a fault of its provider', async () => {
    const local = await createEchoModel()
    const score = () => Promise.reject(new Error('engine'))
    const broken = { ...local, model: { ...local.model, score } }
    await expect(examineAnswer(broken, answer(), signal)).rejects.toThrow('engine')
  })
})

test('an examination takes the artifact that the receipt names, or none', async () => {
  const first = await createEchoModel()
  const artifactHash = hashOf(0xa2)
  const second = { ...first, calibration: { ...first.calibration, artifactHash } }
  const models = new Map([[MODEL_VERSION, { ...first, others: [second] }]])
  const find = (artifact: number, modelVersion = MODEL_VERSION) =>
    localModelFor(models, { modelVersion, artifactHash: hashOf(artifact) })?.calibration
      .artifactHash
  expect([find(0xa1), find(0xa2)]).toEqual([ECHO_ARTIFACT, artifactHash])
  expect([find(0xa3), find(0xa1, hashOf(1))]).toEqual([undefined, undefined])
})
