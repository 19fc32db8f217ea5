import type { LinePayment } from '../batches/line-payments.ts'
import type { RequestIdentity, requestIdentityOf } from '../idempotency/index.ts'
import type { InferenceJob } from './answers/inference-job.ts'
import { FieldUnsupportedError } from './errors.ts'

/** Terms of a request that is a line of a batch, in addition to those of other requests. */
export type BatchLineTerms = {
  /** Id of the batch and number of the line: the same in each try. */
  readonly id: string
  /** Whether this gateway selects the answer for audits at random. */
  readonly isDrawn: boolean
  readonly payment: LinePayment
}

/**
 * Returns the identity of a line, which is the same in all tries of the line. No request of a
 * client has this identity.
 */
export const lineIdentity = (
  { id }: Pick<BatchLineTerms, 'id'>,
  { apiKeyId, path, bodyHash }: requestIdentityOf.Options,
): RequestIdentity => ({
  kind: 'key',
  id: `line:${apiKeyId}:${id}`,
  fingerprint: `${path}:${bodyHash}`,
  apiKeyId,
  tries: 0,
})

/**
 * Returns the job of a batch's line, in the service tier `flex`. Before the gateway signs a voucher
 * that pays for the answer, it writes to disk either the line's result or a mark that the line may
 * be paid.
 *
 * @throws {FieldUnsupportedError} The line asks for a stream.
 */
export function lineJob(job: InferenceJob, { isDrawn, payment }: BatchLineTerms): InferenceJob {
  if (job.delivery === 'stream') {
    const reason = 'a line of a batch has one whole answer'
    throw new FieldUnsupportedError({ param: 'stream', reason })
  }
  const tier = { serviceTier: 'flex' as const, ...(isDrawn && { isDrawn }) }
  const questions = job.questions.map((ask) => ({
    ...ask,
    beforePaid: payment.beforePaid,
    preferences: { ...ask.preferences, ...tier },
  }))
  return { ...job, questions, serviceTier: 'flex' }
}
