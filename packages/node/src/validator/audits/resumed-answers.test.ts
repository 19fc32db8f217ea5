// Goal: both parts of an interrupted answer pass an audit, for any claim of the client about the
// first part; a false part is detected.
// Method: the echo engine generates both parts. It stalls in the first part, and the client stops
// it. The validator's examination judges the transcripts and receipts of both parts with the same
// model.

import { Hex, Inference, Receipt } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import {
  createEchoModel,
  ECHO_ARTIFACT,
  echoTokenizer,
  loadEcho,
} from '../testing/echo-model.fixture.ts'
import { receiptOf } from '../testing/findings.fixture.ts'
import { type ExaminedTranscript, examineAnswer } from './answer-examination.ts'

const { signal } = new AbortController()
const text = 'What a model says to this is this, again, and to the very last letter of it.'
const sampler = sampleSampler()
type Prompt = Extract<Inference.Prompt, { kind: 'ids' }>
type Asked = Omit<ExaminedTranscript['request'], 'prompt'> & { readonly prompt: Prompt }
const turn = echoTokenizer.encodePrompt({
  kind: 'messages',
  messages: [{ role: 'user', content: text }],
})
const asked: Asked = { prompt: { kind: 'ids', ids: turn }, sampler, maxTokens: 200, stop: [] }

/**
 * Returns the output of an honest engine; with `stopAfter`, the client stops it after this number
 * of tokens.
 */
async function give(request: Asked, stopAfter = Number.POSITIVE_INFINITY) {
  const model = await loadEcho()
  const ids: number[] = []
  const seed = Hex.zeroHash
  let finish: Receipt.FinishReason = 'aborted'
  const answer = model.generate({ ...request, seed, logprobs: 0, prefillTokens: 64, signal })
  for await (const part of answer) {
    if (part.kind === 'tokens') ids.push(...part.ids)
    if (part.kind === 'end') finish = part.finish
    if (ids.length >= stopAfter) break
  }
  return { ids, finish }
}

async function evidenceOf(request: Asked, { ids, finish }: Awaited<ReturnType<typeof give>>) {
  const receipt = receiptOf({
    artifactHash: ECHO_ARTIFACT,
    finish: Receipt.finishReasons.indexOf(finish),
    sampling: Receipt.samplingModes.indexOf('greedy'),
    inputTokens: BigInt(request.prompt.ids.length),
    outputTokens: BigInt(ids.length),
  })
  const transcript = { request, output: { ids } }
  return (await examineAnswer(await createEchoModel(), { transcript, receipt }, signal)).evidence
}

const restOf = (request: Asked, answered: readonly number[]): Asked => ({
  ...request,
  maxTokens: request.maxTokens - answered.length,
  prompt: {
    kind: 'ids',
    ids: [...request.prompt.ids, ...answered],
    answered: answered.length,
  },
})

describe('an answer whose first provider stalled and signed for what came', () => {
  // Finding: RES-11
  test('two honest receipts of a resumed answer cover it and give no evidence', async () => {
    const first = await give(asked, 30)
    expect(first).toMatchObject({ finish: 'aborted', ids: { length: 30 } })
    const rest = restOf(asked, first.ids)
    const second = await give(rest)
    expect(echoTokenizer.decode([...first.ids, ...second.ids])).toBe(text)
    expect(rest.prompt.ids).toEqual([...asked.prompt.ids, ...first.ids])
    expect(await evidenceOf(asked, first)).toBeLessThan(1)
    expect(await evidenceOf(rest, second)).toBeLessThan(1)
  })

  // Finding: RES-11
  test('a false second part of a resumed answer gives evidence against it', async () => {
    const first = await give(asked, 30)
    const rest = restOf(asked, first.ids)
    const { ids, finish } = await give(rest)
    const lie = ids.map((id) => (id === 32 ? 33 : id))
    expect(await evidenceOf(rest, { ids: lie, finish })).toBeGreaterThan(10)
    // This second part begins again, as if there were no first part.
    const again = await give(asked)
    expect(await evidenceOf(rest, again)).toBeGreaterThan(10)
    // This second part ends too early.
    const cut = { ids: ids.slice(0, 20), finish }
    expect(await evidenceOf(rest, cut)).toBeGreaterThan((await evidenceOf(rest, { ids, finish }))!)
  })

  // Finding: RES-13
  test('a second part that ends at once gives evidence against it', async () => {
    const first = await give(asked, 30)
    const nothing: Awaited<ReturnType<typeof give>> = { ids: [], finish: 'stop' }
    expect(await evidenceOf(restOf(asked, first.ids), nothing)).toBeGreaterThan(5)
    // After a complete answer, an empty second part is honest.
    const whole = restOf(asked, echoTokenizer.encode(text))
    expect(await give(whole)).toEqual(nothing)
    expect(await evidenceOf(whole, nothing)).toBeLessThan(1)
    // With a stop text, which is removed from the answer, an honest second part may be empty.
    expect(await evidenceOf({ ...restOf(asked, first.ids), stop: ['x'] }, nothing)).toBe(undefined)
  })

  // Finding: RES-11
  test('a false first part of a resumed answer gives evidence against it', async () => {
    const { ids, finish } = await give(asked, 30)
    const lie = ids.map((id) => (id === 32 ? 33 : id))
    expect(await evidenceOf(asked, { ids: lie, finish })).toBeGreaterThan(10)
  })
})

const json = Inference.jsonGrammar('{"type":"object","properties":{"a":{"type":"integer"}}}')
const bytes = (said: string) => echoTokenizer.encode(said)
const emoji = bytes('\u{1F600}')

// Finding: RES-8
describe('an honest provider is not accused for continuing what a client invented', () => {
  test.each<[string, Asked, readonly number[]]>([
    ['of other tokens than any model gave', asked, bytes('Nonsense!')],
    ['with a stop text in it', { ...asked, stop: ['sense'] }, bytes('Nonsense!')],
    ['with the beginning of a stop text', { ...asked, stop: [`!${text[9]}`] }, bytes('Nonsense!')],
    ['cut in a character', { ...asked, stop: ['letter'] }, emoji.slice(0, 3)],
    ['with tokens that its grammar refuses', withGrammar(), bytes('}no{')],
    ['with an end in it', asked, [...bytes('No'), ...echoTokenizer.eosIds, ...bytes('way')]],
    [
      'under penalties',
      { ...asked, sampler: { ...sampler, frequencyPenalty: 2, presencePenalty: 2 } },
      bytes('aaaaaaaaaaaaaaa'),
    ],
    [
      'of a prompt without turns',
      { ...asked, prompt: { kind: 'ids', ids: bytes(text) } },
      bytes(text.slice(0, 9)),
    ],
  ])('%s', async (_what, request, answered) => {
    const rest = restOf(request, answered)
    const given = await give(rest)
    expect(given.ids.length).toBeGreaterThan(0)
    expect(await evidenceOf(rest, given)).toBeLessThan(1)
  })
})

function withGrammar(): Asked {
  return { ...asked, sampler: { ...sampler, grammar: json } }
}
