import type { AnswerReader } from './answer-reader.ts'
import type { createAnswerText } from './answer-text.ts'

/** State of one provider's part of an answer, which callbacks of other parts never change. */
export type ProviderPart = {
  /**
   * True once the provider has sent the last token and a receipt. If the receipt is refused, such
   * as for another artifact, no provider continues from these tokens.
   */
  hasReceipt: boolean
  /** True once the part has broken off. A receipt that comes later does not change the answer. */
  isOver?: boolean
  /** True if tokens of the part were dropped, because they cannot belong to the answer. */
  isCut?: boolean
  /** Failure that ended the part, if another provider may continue the answer. */
  failure?: unknown
  /** Records `failure` against the provider; absent if it is recorded already. */
  blame?: (() => void) | undefined
}

/** Records that the provider of a part has sent its receipt. */
export function recordReceipt(part: ProviderPart): void {
  if (!part.isOver) part.hasReceipt = true
}

/** Returns the state of a part that has not begun. */
export const createProviderPart = (): ProviderPart => ({ hasReceipt: false })

/**
 * The received part of an answer, from one or several providers. The next provider continues after
 * the last id, and the readers of the text continue where they are, even in the middle of a
 * character or a call.
 */
export type AnswerSoFar = {
  /** Received token ids; empty if the provider's session counts texts. */
  readonly ids: number[]
  /** Number of providers that delivered a part and then failed. */
  resumes: number
  /** The part of the provider that was asked last. */
  part: ProviderPart
  /** The stop text that ended the answer, although its provider went on; absent before. */
  stop?: string | undefined
  /** True if the grammar of the answer permits no further token. */
  isFinished?: boolean
  /** True if the caller has seen text that cannot belong to the answer, so that nothing follows. */
  isSpoiled?: boolean
  reader?: AnswerReader
  text?: ReturnType<typeof createAnswerText>
}

/** Returns an answer without any received part. */
export const createAnswerSoFar = (): AnswerSoFar => ({
  ids: [],
  resumes: 0,
  part: createProviderPart(),
})
