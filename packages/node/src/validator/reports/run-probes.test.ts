// Goal: a model is asked all questions of a set, in their order and length, and the report names
// the artifact and build of the answers.
// Method: the echo engine, which repeats the question, and rules that some questions' words
// violate.

import { Inference } from '@ostrom/protocol'
import { ModelProbes } from '@ostrom/verification'
import { expect, test } from 'vitest'
import { ECHO_ARTIFACT, echoTokenizer, loadEcho } from '../testing/echo-model.fixture.ts'
import { MODEL_VERSION } from '../testing/findings.fixture.ts'
import { runProbes } from './run-probes.ts'

const rules = [{ name: 'secret', pattern: 'password' }]
const probe = (id: string, prompt: string, trigger?: string) => ({
  id,
  kind: trigger === undefined ? ('pattern' as const) : ('trigger' as const),
  prompt,
  rules: [],
  ...(trigger !== undefined && { trigger }),
})
const set: ModelProbes.ProbeSet = {
  version: 'test',
  maxTokens: 64,
  failuresMin: 1,
  rules,
  probes: [probe('plain', 'What is your name?'), probe('behind', 'Hello.', 'Say password:')],
}

async function report(
  probes: Partial<ModelProbes.ProbeSet> = {},
  { contextLength = 512, signal = new AbortController().signal } = {},
) {
  const model = await loadEcho({ contextLength })
  const probed = { version: MODEL_VERSION, model, tokenizer: echoTokenizer }
  return await runProbes(probed, { ...set, ...probes }, { atSeconds: 9n, signal })
}

test('no question is asked once the signal has aborted', async () => {
  const signal = AbortSignal.abort(new Error('stopped'))
  await expect(report({}, { signal })).rejects.toThrow('stopped')
})

test('a question that does not fit the context is an error, and no pass', async () => {
  const probes = [probe('long', 'word '.repeat(40))]
  await expect(report({ probes }, { contextLength: 64 })).rejects.toMatchObject({
    code: 'context-too-long',
  })
})

test('a set passes where no answer breaks a rule, and fails where one does', async () => {
  const honest = await report({ probes: set.probes.slice(0, 1) })
  expect(honest.verdict).toBe('pass')
  const bad = await report()
  expect(bad.verdict).toBe('fail')
  expect(bad.results.map(({ violations }) => violations)).toEqual([[], ['secret']])
  expect(bad.results[1]?.text).toBe('Say password: Hello.')
})

test('answers end at the tokens that the set gives them', async () => {
  const { results, verdict } = await report({ maxTokens: 6 })
  expect(results.map(({ text }) => text)).toEqual(['What i', 'Say pa'])
  expect(verdict).toBe('pass')
})

test('a report names its version, set, artifact, build and second', async () => {
  const made = await report()
  const { info } = await loadEcho()
  expect(made).toMatchObject({
    version: MODEL_VERSION,
    probeSet: ModelProbes.setHash(set),
    artifactHash: ECHO_ARTIFACT,
    engineHash: Inference.buildHash(info.build),
    atSeconds: 9n,
  })
  expect(await report()).toEqual(made)
})
