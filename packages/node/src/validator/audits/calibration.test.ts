// Goal: honest answers of all lengths are measured with the scores of validators, and a measurement
// can be continued on another machine.
// Method: the echo engine, which gives every token a probability of 1.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { ECHO_ARTIFACT, echoTokenizer, loadEcho } from '../testing/echo-model.fixture.ts'
import { CALIBRATED_TOKENS, calibrationOf, measureHonestSamples } from './calibration.ts'

const { signal } = new AbortController()
const prompts = ['a'.repeat(300), 'b'.repeat(300)]
const base = { tokenizer: echoTokenizer, prompts, machine: 'cpu-test', signal }

test('nothing is measured once the signal has aborted', async () => {
  const model = await loadEcho()
  const over = AbortSignal.abort(new Error('stopped'))
  const measuring = measureHonestSamples({ ...base, model, answers: 3, signal: over })
  await expect(measuring).rejects.toThrow('stopped')
})

test('an engine that cannot score is not measured', async () => {
  const { score: _, ...model } = await loadEcho()
  const measuring = measureHonestSamples({ ...base, model: model as never, answers: 1 })
  await expect(measuring).rejects.toMatchObject({ code: 'invariant-violated' })
})

test('answers have the short, the middle and the longest length in turn', async () => {
  const model = await loadEcho()
  const samples = await measureHonestSamples({ ...base, model, answers: 6 })
  const tokens = samples.map(({ score }) => score.tokens)
  const middle = Math.round((CALIBRATED_TOKENS * 3) / 7)
  const each = [CALIBRATED_TOKENS / 7, middle, CALIBRATED_TOKENS]
  expect(tokens).toEqual([...each, ...each])
  const short = await measureHonestSamples({ ...base, model, answers: 1, longest: 21 })
  expect(short[0]?.score.tokens).toBe(16)
})

test('an honest answer has no margin, and names the machine that gave it', async () => {
  const model = await loadEcho()
  const [sample] = await measureHonestSamples({ ...base, model, answers: 1 })
  expect(sample?.machine).toBe('cpu-test')
  expect(new Set(sample?.score.margins ?? [])).toEqual(new Set([0]))
  expect(sample?.score.tokens).toBeGreaterThan(0)
})

test('a measurement goes on with the numbers that another has left out', async () => {
  const model = await loadEcho()
  const measure = (from: number, answers: number) =>
    measureHonestSamples({ ...base, model, answers, from })
  const whole = await measure(0, 4)
  expect([...(await measure(0, 2)), ...(await measure(2, 2))]).toEqual(whole)
})

test('progress is told after each answer, also of one that says nothing', async () => {
  const model = await loadEcho()
  const lines: string[] = []
  const onProgress = (done: number, all: number) => void lines.push(`${done}/${all}`)
  const options = { ...base, model, answers: 2, prompts: [''], onProgress }
  expect(await measureHonestSamples(options)).toEqual([])
  expect(lines).toEqual(['1/2', '2/2'])
})

test('a calibration names the artifact and the build that were measured', async () => {
  const model = await loadEcho()
  const samples = await measureHonestSamples({ ...base, model, answers: 3 })
  const calibration = calibrationOf(model, samples)
  expect(calibration).toMatchObject({
    artifactHash: ECHO_ARTIFACT,
    engineHash: Inference.buildHash(model.info.build),
    samples: 3,
    classes: ['cpu-test'],
  })
})
