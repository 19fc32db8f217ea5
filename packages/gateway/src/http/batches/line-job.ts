import { FieldUnsupportedError } from '../errors.ts'
import type { InferenceJob } from '../inference-job.ts'

/** What is different for a request that is a line of a batch. */
export type BatchLineTerms = {
  /** Whether its answer is open to audit. */
  readonly isDrawn: boolean
}

/**
 * Returns the job of a batch's line: served by flex offers.
 *
 * @throws {FieldUnsupportedError} It asks for a stream.
 */
export function lineJob(job: InferenceJob, { isDrawn }: BatchLineTerms): InferenceJob {
  if (job.delivery === 'stream') {
    const reason = 'a line of a batch has one whole answer'
    throw new FieldUnsupportedError({ param: 'stream', reason })
  }
  const tier = { serviceTier: 'flex' as const, ...(isDrawn && { isDrawn }) }
  const questions = job.questions.map((ask) => ({
    ...ask,
    preferences: { ...ask.preferences, ...tier },
  }))
  return { ...job, questions, serviceTier: 'flex' }
}
