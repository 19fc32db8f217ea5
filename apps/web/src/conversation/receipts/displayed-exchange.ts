import type { DisplayedExchange } from '../../receipt/contents.ts'
import type { ChatMessageRecord } from '../conversation.ts'

/** Returns one question and its answer as the screen shows them, as sent and as received. */
export const displayedExchangeOf = (
  { text, reasoning, fault, isEnded, atMs }: ChatMessageRecord,
  before: readonly ChatMessageRecord[],
): DisplayedExchange => ({
  messages: before.filter((one) => one.text !== '' || one.imageCount),
  answer: text,
  ...(reasoning !== undefined && { reasoning }),
  // The page that asked did not hear the end of it, which is paid nevertheless.
  isPartial: fault !== undefined || (atMs !== undefined && !isEnded),
})
