import type { AnswerReader } from './answer-reader.ts'
import type { createAnswerText } from './answer-text.ts'

/**
 * The received part of an answer, from any providers: another provider goes on behind the last id,
 * and the readers of its text go on where they are, in the middle of a character or a call.
 */
export type AnswerSoFar = {
  /** Ids that came; none where the provider's session counts texts. */
  readonly ids: number[]
  /** Number of providers that gave some of them and then failed. */
  resumes: number
  /**
   * True once a provider gave its last token and a receipt. If that is refused, as of another
   * artifact, its tokens are not gone on with.
   */
  hasReceipt: boolean
  /** Failure that ended its last part, if another provider may go on. */
  failure?: unknown
  /** Counts that against its provider; absent where it is counted already. */
  blame?: (() => void) | undefined
  reader?: AnswerReader
  text?: ReturnType<typeof createAnswerText>
}

/** Returns an answer of which nothing has come yet. */
export const createAnswerSoFar = (): AnswerSoFar => ({
  ids: [],
  resumes: 0,
  hasReceipt: false,
})
