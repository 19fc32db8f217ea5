import type { AnswerDetails } from '../api/chat.ts'

/** One message of a conversation, as the browser keeps it. */
export type ChatMessageRecord = {
  readonly id: string
  readonly role: 'user' | 'assistant'
  readonly text: string
  /** Data URLs of pictures that came with a question; not kept when the page is closed. */
  readonly images?: readonly string[]
  /** How many pictures came with a question, whether or not they are still here. */
  readonly imageCount?: number
  /** Who was asked, and for which model; of answers. */
  readonly model?: string
  readonly provider?: string
  /** What was paid, and the receipt; of answers that came to their end. */
  readonly payment?: Pick<AnswerDetails, 'cost' | 'fee' | 'provider'> & {
    readonly receipt: string
    /** Of answers of before there was a choice, the native coin. */
    readonly asset?: string
  }
  readonly tokens?: { readonly input: number; readonly output: number }
  /** From the first piece to the last. */
  readonly seconds?: number
  /** The most tokens that the answer might have, where it came to them. */
  readonly lengthLimit?: number
  /** What was paid for an answer that broke off; nothing where it is zero. */
  readonly interruption?: {
    readonly cost: string
    readonly asset?: string
    readonly tokens: number
  }
  /** Why an answer has no regular end. */
  readonly fault?: string
}

export type Conversation = {
  readonly id: string
  readonly title: string
  readonly atMs: number
  readonly messages: readonly ChatMessageRecord[]
}

/** Where the browser keeps conversations: those of each account of a shared gateway apart. */
export const keyOf = (account: string | undefined): string =>
  account === undefined ? 'ostrom-conversations' : `ostrom-conversations-${account}`

/** Conversations kept in the browser; older ones are let go. */
const CONVERSATIONS_MAX = 30

const isMessage = (value: unknown): value is ChatMessageRecord => {
  const { id, role, text } = (value ?? {}) as Partial<ChatMessageRecord>
  return typeof id === 'string' && typeof role === 'string' && typeof text === 'string'
}

const isConversation = (value: unknown): value is Conversation => {
  const { id, title, messages } = (value ?? {}) as Partial<Conversation>
  const isIdentified = typeof id === 'string' && typeof title === 'string'
  return isIdentified && Array.isArray(messages) && messages.every(isMessage)
}

/** What the browser kept, newest first; nothing where it is not readable. */
export function readConversations(
  storage: Pick<Storage, 'getItem'>,
  key: string,
): readonly Conversation[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return Array.isArray(value) ? value.filter(isConversation) : []
  } catch {
    return []
  }
}

const withoutImages = ({ images: _images, ...message }: ChatMessageRecord): ChatMessageRecord =>
  message

/**
 * Keeps conversations in this browser alone. Pictures are too large to keep.
 *
 * @returns Whether they are kept: the browser's store may be full or closed.
 */
export function saveConversations(
  storage: Pick<Storage, 'setItem'>,
  key: string,
  conversations: readonly Conversation[],
): boolean {
  const stored = conversations.slice(0, CONVERSATIONS_MAX).map((conversation) => ({
    ...conversation,
    messages: conversation.messages.map(withoutImages),
  }))
  try {
    storage.setItem(key, JSON.stringify(stored))
    return true
  } catch {
    return false
  }
}

/** The first words of a question. */
export const titleOf = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 48 ? `${line.slice(0, 47)}…` : line || 'Picture'
}

/** Tokens that a template can add around one message: as the gateway counts them from above. */
const TEMPLATE_TOKENS = 32

/** Quotes are asked for in steps of so many tokens, and not for each key that is pressed. */
const STEP = 256

/** A question, as far as its cost goes. */
export type QuoteSize = { readonly inputTokens: number; readonly images: number }

/** More than a question has with all that was said before: no text has more tokens than bytes. */
export function quoteSizeBound(
  messages: readonly ChatMessageRecord[],
  text: string,
  attached = 0,
): QuoteSize {
  const encoder = new TextEncoder()
  const all = [...messages.map((message) => message.text), text]
  const tokens = all.reduce((sum, one) => sum + encoder.encode(one).length + TEMPLATE_TOKENS, 0)
  const before = messages.reduce((sum, message) => sum + (message.images?.length ?? 0), 0)
  const images = before + attached
  return { inputTokens: Math.ceil((tokens + TEMPLATE_TOKENS) / STEP) * STEP, images }
}
