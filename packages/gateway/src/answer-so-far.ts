import type { AnswerReader } from './answer-reader.ts'
import type { createAnswerText } from './answer-text.ts'

/**
 * What has come of an answer, whoever gave it: another provider goes on behind the last id, and the
 * readers of its text go on where they are, in the middle of a character or a call.
 */
export type AnswerSoFar = {
  /** Ids that came; none where the provider's session counts texts. */
  readonly ids: number[]
  /** Number of providers that gave some of them and then failed. */
  resumes: number
  /** What ended its last part, if another provider may go on. */
  failure?: unknown
  reader?: AnswerReader
  text?: ReturnType<typeof createAnswerText>
}

/** Returns an answer of which nothing has come yet. */
export const createAnswerSoFar = (): AnswerSoFar => ({ ids: [], resumes: 0 })
