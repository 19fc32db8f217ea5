import {
  greedySampler,
  type InferenceRequest,
  type SamplerParameters,
} from '../inference/inference.ts'
import { hashOf } from './values.ts'

/**
 * Returns a sampler's parameters for tests, with the given fields. All others leave the logits as
 * they are, and a temperature of 0 takes the likeliest token, so that an answer follows from its
 * prompt alone.
 */
export const sampleSampler = (fields: Partial<SamplerParameters> = {}): SamplerParameters => ({
  ...greedySampler,
  ...fields,
})

/**
 * Returns a valid question for tests, with the given fields. It has no texts that stop the answer,
 * no log probabilities and segment 0; its sampler is `sampleSampler()`. Every other field differs
 * from its empty value, except the optional ones, which are absent.
 */
export const sampleInferenceRequest = (
  fields: Partial<InferenceRequest> = {},
): InferenceRequest => ({
  modelVersion: hashOf('12'),
  prompt: { kind: 'ids', ids: [1, 2, 3] },
  sampler: sampleSampler(),
  maxTokens: 16,
  stop: [],
  logprobs: 0,
  clientNonce: hashOf('1e'),
  auditCommitment: hashOf('1f'),
  segment: 0,
  ...fields,
})
