// Goal: each sample object is valid and complete, so that a test needs only the fields that it is
// about, and a reader that drops a field of a sample is noticed.
// Method: the schema or the canonical form of each sample, its empty fields, and a changed field.

import { expect, test } from 'vitest'
import { inferenceRequestSchema } from '../inference/inference.ts'
import { receiptSchema } from '../inference/receipt.ts'
import * as Manifest from '../models/manifest.ts'
import * as Approval from '../money/approval.ts'
import * as Endpoint from '../offers/endpoint.ts'
import { offerSchema, serviceTierOf, violatedTerm } from '../offers/offer.ts'
import { authorizationSchema, topUpSchema } from '../sessions/session.ts'
import { voucherSchema } from '../sessions/voucher.ts'
import { sampleApproval } from './approval.ts'
import { sampleAuthorization, sampleTopUp } from './authorization.ts'
import { sampleEndpoint } from './endpoint.ts'
import { sampleInferenceRequest, sampleSampler } from './inference-request.ts'
import { sampleArtifact, sampleManifest } from './manifest.ts'
import { sampleOffer } from './offer.ts'
import { sampleReceipt } from './receipt.ts'
import { sampleRequestTerms } from './request-terms.ts'
import { sampleVoucher } from './voucher.ts'

/** Returns the fields of a value that are zero or empty, by their paths. */
function emptyFields(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([name, part]) => {
    const at = `${path}${name}`
    if (typeof part === 'object' && part !== null)
      return Object.keys(part).length === 0 ? [at] : emptyFields(part, `${at}.`)
    return /^(|0|0x0*|false)$/.test(`${part}`) ? [at] : []
  })
}

/** Parameters of a sampler that change nothing when they are zero. */
const neutral = ['temperature', 'topK', 'frequencyPenalty', 'presencePenalty', 'logitBias']

const samples: readonly (readonly [string, (fields?: object) => object, string[]])[] = [
  ['receipt', sampleReceipt, []],
  ['offer', sampleOffer, []],
  ['endpoint', sampleEndpoint, []],
  ['voucher', sampleVoucher, []],
  ['authorization', sampleAuthorization, []],
  ['top-up', sampleTopUp, []],
  ['approval', sampleApproval, []],
  [
    'request',
    sampleRequestTerms,
    ['filter.completionsMin', 'filter.stakeMin', 'filter.providers', 'held'],
  ],
  ['artifact', sampleArtifact, []],
  ['manifest', sampleManifest, ['parents']],
  ['sampler', sampleSampler, neutral],
  [
    'question',
    sampleInferenceRequest,
    [...neutral.map((name) => `sampler.${name}`), 'stop', 'logprobs', 'segment'],
  ],
]

test.each(samples)(
  'no field of the sample %s is empty but those documented',
  (_, sample, empty) => {
    expect(emptyFields(sample())).toEqual(empty)
  },
)

test.each(samples)('the sample %s has the same value at each call', (_, sample) => {
  expect(sample()).toEqual(sample())
})

test.each(samples)('the sample %s has each given field', (_, sample) => {
  for (const name of Object.keys(sample())) {
    const fields = { ...sample(), [name]: 'given' }
    expect(sample(fields)).toEqual(fields)
  }
})

test('the finder of empty fields finds each form of them', () => {
  const fields = { a: '', b: 0n, c: 0, d: '0x0000', e: [], f: { g: false }, h: 10n, i: '0x10' }
  expect(emptyFields(fields)).toEqual(['a', 'b', 'c', 'd', 'e', 'f.g'])
})

test('the schemas accept the samples', () => {
  expect(receiptSchema(sampleReceipt(), '')).toEqual(sampleReceipt())
  expect(offerSchema(sampleOffer(), '')).toEqual(sampleOffer())
  expect(voucherSchema(sampleVoucher(), '')).toEqual(sampleVoucher())
  expect(authorizationSchema(sampleAuthorization(), '')).toEqual(sampleAuthorization())
  expect(topUpSchema(sampleTopUp(), '')).toEqual(sampleTopUp())
  expect(Approval.schema(sampleApproval(), '')).toEqual(sampleApproval())
  expect(inferenceRequestSchema(sampleInferenceRequest(), '')).toEqual(sampleInferenceRequest())
})

test('manifest and endpoint come back from their encoded forms', () => {
  expect(Manifest.decode(Manifest.encode(sampleManifest()))).toEqual(sampleManifest())
  const announcement = Endpoint.toAnnouncement(sampleEndpoint())
  expect(Endpoint.fromAnnouncement(announcement)).toEqual(sampleEndpoint())
})

test('the sample receipt keeps the terms of the sample offer', () => {
  expect(violatedTerm(sampleOffer(), sampleReceipt())).toBeUndefined()
  expect(serviceTierOf(sampleOffer())).toBe('flex')
})
