import type { ReceiptCore } from '../inference/receipt.ts'
import { hashOf } from './values.ts'

/**
 * Returns a valid receipt for tests, with the given fields. Every other field differs from its
 * empty value, and every hash from each other one. The receipt violates no term of `sampleOffer()`.
 */
export const sampleReceipt = (fields: Partial<ReceiptCore> = {}): ReceiptCore => ({
  sessionId: hashOf('11'),
  index: 41n,
  modelVersion: hashOf('12'),
  artifactHash: hashOf('13'),
  engineHash: hashOf('14'),
  tokenizerHash: hashOf('15'),
  templateHash: hashOf('16'),
  promptHash: hashOf('17'),
  samplerHash: hashOf('18'),
  seed: hashOf('19'),
  outputHash: hashOf('1a'),
  traceRoot: hashOf('1b'),
  finish: 1,
  counting: 1,
  sampling: 2,
  inputTokens: 1_000n,
  cachedInputTokens: 24n,
  outputTokens: 512n,
  total: 987_654n,
  endedAtSeconds: 1_700_000_123n,
  ...fields,
})
