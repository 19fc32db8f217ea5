import type { DisplayedExchange } from '../../receipt/contents.ts'
import type { ChatMessageRecord } from '../conversation.ts'

/** Returns a question and its answer as the page displays them, to compare with a receipt. */
export const displayedExchangeOf = (
  { text, reasoning, fault, isEnded, atMs }: ChatMessageRecord,
  before: readonly ChatMessageRecord[],
): DisplayedExchange => ({
  messages: before.filter((one) => one.text !== '' || one.imageCount),
  answer: text,
  ...(reasoning !== undefined && { reasoning }),
  // True if the page may not have received the end of the answer, which the receipt covers.
  isPartial: fault !== undefined || (atMs !== undefined && !isEnded),
})
