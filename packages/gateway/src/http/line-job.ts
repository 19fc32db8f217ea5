import type { LinePayment } from '../batches/line-payments.ts'
import type { RequestIdentity, requestIdentityOf } from '../idempotency/index.ts'
import type { InferenceJob } from './answers/inference-job.ts'
import { FieldUnsupportedError } from './errors.ts'

/** Additional terms of a request that is a line of a batch. */
export type BatchLineTerms = {
  /** Id of the batch and number of the line: the same in each try. */
  readonly id: string
  /** Whether this gateway draws the answer for audits. */
  readonly isDrawn: boolean
  readonly payment: LinePayment
}

/**
 * Returns the identity that the tries of a line share; no request of a client has the same
 * identity.
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
 * Returns the job of a batch's line. Flex offers serve it. Before a voucher counts its answer, the
 * line's result, or a mark that the line may be paid, is on disk.
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
