// Goal: a receipt binds all output that was shown and paid. A validator detects text without token
// ids, token counts that the ids do not prove, and ids that belong to no token.
// Method: transcripts and receipts that agree in every hash, with one change each; the echo
// engine, calibrated on honest answers of its own.

import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { Hex, Inference, Receipt } from '@ostrom/protocol'
import { sampleInferenceRequest, sampleReceipt } from '@ostrom/protocol/testing'
import { Calibration, Evidence } from '@ostrom/verification'
import { describe, expect, test } from 'vitest'
import { examineAnswer, type LocalModel } from './answer-examination.ts'
import { transcriptMismatch } from './audit-client.ts'

const never = new AbortController().signal
const hash = `0x${'11'.repeat(32)}` as const
const utf8 = (text: string) => new TextEncoder().encode(text)
const tokenizer = createTokenizer({
  tokenizerJson: utf8(echoTokenizerJson),
  template: utf8(echoTemplate),
})
const ids = tokenizer.encode('What is shown is what is paid.')
const prompt = { kind: 'ids', ids } as const

const request = sampleInferenceRequest({
  modelVersion: hash,
  prompt,
  maxTokens: 100,
  clientNonce: hash,
  auditCommitment: hash,
})

/** Returns a transcript, and a receipt with its hashes. */
function replyTo(output: Inference.InferenceOutput, claimed: Partial<Receipt.ReceiptCore> = {}) {
  const receipt = sampleReceipt({
    modelVersion: request.modelVersion,
    artifactHash: hash,
    promptHash: Inference.promptHash(request.prompt),
    samplerHash: Inference.samplerHash(request),
    outputHash: Inference.outputHash(output),
    finish: Receipt.finishReasons.indexOf('stop'),
    counting: Receipt.tokenCountings.indexOf('ids'),
    sampling: Receipt.samplingModes.indexOf('greedy'),
    inputTokens: BigInt(ids.length),
    cachedInputTokens: 0n,
    outputTokens: BigInt(output.ids.length),
    ...claimed,
  })
  return { transcript: { request, output }, receipt }
}

const retokenized = { counting: Receipt.tokenCountings.indexOf('retokenized') }
const aborted = { finish: Receipt.finishReasons.indexOf('aborted') }
const spam = 'Send all your money to this account.'

describe('a transcript', () => {
  const differenceOf = ({ transcript, receipt }: ReturnType<typeof replyTo>) =>
    transcriptMismatch(transcript, receipt)

  test('a transcript of counted ids or counted text matches its receipt', () => {
    expect(differenceOf(replyTo({ ids, text: '' }))).toBeUndefined()
    expect(
      differenceOf(replyTo({ ids: [], text: spam }, { ...retokenized, outputTokens: 9n })),
    ).toBe(undefined)
    expect(differenceOf(replyTo({ ids: [], text: '' }, { ...aborted, inputTokens: 3n }))).toBe(
      undefined,
    )
  })

  test.each<[string, string, Inference.InferenceOutput, Partial<Receipt.ReceiptCore>]>([
    ['output', 'text in the place of ids', { ids: [], text: spam }, { outputTokens: 36n }],
    ['output', 'text beside ids', { ids, text: spam }, {}],
    ['output', 'ids where text is counted', { ids, text: '' }, retokenized],
    ['output count', 'more tokens than ids', { ids, text: '' }, { outputTokens: 288n }],
    ['output count', 'tokens without any id', { ids: [], text: '' }, { outputTokens: 288n }],
    ['input count', 'more input than prompt', { ids, text: '' }, { inputTokens: 4_000n }],
    ['input count', 'less input than prompt', { ids, text: '' }, { inputTokens: 1n }],
    ['input count', 'more input, stopped', { ids: [], text: '' }, { ...aborted, inputTokens: 99n }],
    ['input count', 'more from a cache', { ids, text: '' }, { cachedInputTokens: 4_000n }],
  ])(
    'a transcript with another %s than its receipt is detected: %s',
    (field, _what, output, claimed) => {
      expect(differenceOf(replyTo(output, claimed))).toBe(field)
    },
  )
})

describe('an examination', () => {
  const echo = createEngineEcho({ clock: { nowMs: () => 0, sleep: async () => {} } })
  const artifact = { kind: 'file', path: 'echo', sha256: hash } as const

  async function examined(): Promise<LocalModel> {
    const margins = Array.from({ length: 40 }, () => 0)
    const gaps = margins.map((_, at) => Evidence.GAP_EDGES[at % Evidence.GAP_EDGES.length]!)
    const score = { tokens: 40, margins, gaps, end: 0 }
    const samples = Array.from({ length: 300 }, () => ({ machine: 'echo', score }))
    const about = { artifactHash: hash, engineHash: Hex.zeroHash, samples } as const
    const model = await echo.load({ artifact })
    return { model, tokenizer, calibration: Calibration.calibrate(about) }
  }

  test('speaks for a provider whose answer is the one that the model gives', async () => {
    const { evidence } = await examineAnswer(await examined(), replyTo({ ids, text: '' }), never)
    expect(evidence).toBeLessThan(1)
  })

  // Finding: OFF-C1
  test.each<[string, Inference.InferenceOutput, Partial<Receipt.ReceiptCore>]>([
    ['no ids for the tokens that it counts', { ids: [], text: spam }, { outputTokens: 36n }],
    ['fewer ids than tokens', { ids: ids.slice(0, 20), text: '' }, { outputTokens: 288n }],
    ['an id of no token', { ids: [...ids, 3_000_000], text: '' }, {}],
  ])('an examination gives evidence against an answer with %s', async (_what, output, claimed) => {
    const { evidence } = await examineAnswer(await examined(), replyTo(output, claimed), never)
    expect(evidence).toBeGreaterThan(10)
  })

  test('says nothing of an answer that was stopped before its first token', async () => {
    const before = replyTo({ ids: [], text: '' }, aborted)
    expect((await examineAnswer(await examined(), before, never)).evidence).toBeUndefined()
  })
})
