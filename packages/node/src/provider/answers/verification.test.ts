// Goal: the terms of an offer agree with its later receipts, and include audits only if audits are
// possible.
// Method: models with each kind of counting, sampling and task, on a chain with a court and on a
// chain without.
// Requirements: R001-1

import type { LoadedModel, ModelInfo } from '@ostrom/engine'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Hex, Inference, type Manifest, Offer } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { samplingModeOf, verificationOf } from './verification.ts'

const artifactHash: Hash = `0x${'a1'.repeat(32)}`
const info: ModelInfo = {
  build: 'engine 1',
  artifactHash,
  tokenizerHash: Hex.zeroHash,
  templateHash: Hex.zeroHash,
  contextLength: 512,
  counting: 'ids',
  seeded: true,
  sequencesMax: 1,
}
const { audits } = createMemoryChain().connect(new Uint8Array(32).fill(7))
const court = { audits: audits! }

type VerificationScenario = {
  readonly task?: Manifest.ModelTask
  readonly chain?: Partial<typeof court>
  readonly tier?: 'T0'
}

const namesOf = (
  fields: Partial<ModelInfo>,
  { task = 'chat', chain = court, tier }: VerificationScenario = {},
) => {
  const served = { manifest: { task }, model: { info: { ...info, ...fields } } }
  const { manifest, model } = served as { manifest: Manifest.Manifest; model: LoadedModel }
  const made = verificationOf({ manifest, model, ...(tier && { tier }) }, chain)
  return Offer.verificationLabels(made)
}

test('names artifact and engine as receipts will', () => {
  expect(namesOf({})).toEqual({
    artifact: artifactHash,
    engineClass: Inference.buildHash('engine 1'),
    counting: 'ids',
    sampling: 'seeded',
    tier: 'T1',
  })
  expect(namesOf({ artifactHash: Hex.zeroHash })).not.toHaveProperty('artifact')
})

test('promises no draw from the seed where the engine draws for itself', () => {
  expect(namesOf({ seeded: false })).toMatchObject({ sampling: 'unverified', tier: 'T1' })
})

test('promises no audit where its provider offers none', () => {
  expect(namesOf({}, { tier: 'T0' })).toMatchObject({ counting: 'ids', tier: 'T0' })
})

test('promises no audit of text without ids, or without a court', () => {
  expect(namesOf({ counting: 'retokenized' })).toMatchObject({
    counting: 'retokenized',
    tier: 'T0',
  })
  expect(namesOf({}, { chain: {} })).toMatchObject({ sampling: 'seeded', tier: 'T0' })
})

test('promises audits of embeddings that the engine computes from token ids', () => {
  const task = 'embedding'
  const audited = { sampling: 'greedy', tier: 'T1' }
  expect(namesOf({}, { task })).toMatchObject(audited)
  // An encoder samples nothing, so an engine without seeds is audited, too.
  expect(namesOf({ seeded: false }, { task })).toMatchObject(audited)
  expect(namesOf({}, { task, chain: {} })).toMatchObject({ sampling: 'greedy', tier: 'T0' })
  const forwarded = namesOf({ counting: 'retokenized', seeded: false }, { task })
  expect(forwarded).toMatchObject({ sampling: 'unverified', tier: 'T0' })
})

test('promises no audit of images, also from a seed', () => {
  const task = 'image'
  expect(namesOf({}, { task })).toMatchObject({ sampling: 'seeded', tier: 'T0' })
  const own = namesOf({ seeded: false }, { task })
  expect(own).toMatchObject({ sampling: 'unverified', tier: 'T0' })
})

test('a receipt says how its own answer was computed', () => {
  const sampler = { temperature: 1 } as Inference.SamplerParameters
  const modeOf = (
    prompt: Inference.AnyPrompt,
    fields: Partial<ModelInfo> = {},
    userSeed?: bigint,
  ) =>
    samplingModeOf(
      { info: { ...info, ...fields } },
      {
        prompt,
        sampler,
        ...(userSeed !== undefined && { userSeed }),
      },
    )
  const embedding = { kind: 'embed-ids', inputs: [[1]] } as const
  const image = { kind: 'image', text: 'A cat.' } as const
  const text = { kind: 'ids', ids: [1] } as const
  expect([modeOf(embedding), modeOf(image), modeOf(text)]).toEqual(['greedy', 'seeded', 'seeded'])
  expect([modeOf(embedding, {}, 5n), modeOf(image, {}, 5n)]).toEqual(['greedy', 'user-seed'])
  const unseeded = { seeded: false }
  expect([modeOf(embedding, unseeded), modeOf(image, unseeded)]).toEqual(['greedy', 'unverified'])
  expect(modeOf(embedding, { counting: 'retokenized' })).toBe('unverified')
})

test.each(['completion', 'any-to-any'] as const)('takes a model for %s as one for text', (task) => {
  expect(namesOf({}, { task })).toMatchObject({ sampling: 'seeded', tier: 'T1' })
})
