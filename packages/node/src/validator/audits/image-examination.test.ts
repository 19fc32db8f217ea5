// Goal: an image equal to the validator's own image speaks for the provider, and a different image
// is never evidence against the provider.
// Method: an engine whose file follows from text and seed, and receipts with one change each.
// bench/src/embeddings/audit.test.ts uses the real engine.
// Shows (validate): generated images compared byte by byte with images that validators generate
// from the same seed, with the same engine build (a tiny model).
// Missing: a useful model, and a verdict: a difference is logged and is no evidence.

import type { ImageOptions } from '@ostrom/engine'
import { Inference, Receipt } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { createEchoModel, loadEcho } from '../testing/echo-model.fixture.ts'
import { hashOf, receiptOf } from '../testing/findings.fixture.ts'
import { examineAnswer } from './answer-examination.ts'

const { signal } = new AbortController()
const prompt = { kind: 'image', text: 'A cat.' } as const
const sampler = sampleSampler({ temperature: 1 })
const generateImage = async ({ prompt: { text }, seed }: ImageOptions) =>
  new TextEncoder().encode(`${text} ${seed}`)

/**
 * Returns an answer with the file of one seed, and a receipt that names the same or another seed.
 */
async function examine(change: Partial<Receipt.ReceiptCore> = {}, drawnFrom = hashOf(7)) {
  const local = await createEchoModel(hashOf(0xb0))
  const model = { ...(await loadEcho()), generateImage }
  const bytes = await generateImage({ prompt, seed: drawnFrom, signal })
  const output = { ids: [], text: '', bytes }
  const receipt = receiptOf({
    engineHash: hashOf(0xb0),
    seed: hashOf(7),
    outputHash: Inference.outputHash(output),
    outputTokens: 0n,
    ...change,
  })
  const disclosed = {
    transcript: { request: { prompt, sampler, maxTokens: 1, stop: [] }, output },
    receipt,
  }
  return await examineAnswer({ ...local, model }, disclosed, signal)
}

test('an equal file confirms its provider without outweighing other evidence', async () => {
  expect(await examine()).toEqual({ score: undefined, evidence: 1, image: 'equal' })
})

test('another file of the same build is reported, and no evidence', async () => {
  const found = { score: undefined, evidence: undefined, image: 'different' }
  expect(await examine({}, hashOf(8))).toEqual(found)
})

test.each<[string, Partial<Receipt.ReceiptCore>]>([
  ['of another build', { engineHash: hashOf(0xb1) }],
  ['that says unverified', { sampling: Receipt.samplingModes.indexOf('unverified') }],
  ['that was stopped', { finish: Receipt.finishReasons.indexOf('aborted') }],
])('an answer %s is not compared', async (_what, change) => {
  expect(await examine(change)).toEqual({ score: undefined, evidence: undefined })
})
