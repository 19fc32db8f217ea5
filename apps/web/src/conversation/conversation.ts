import type { AnswerDetails } from '../api/chat.ts'

/** One message of a conversation, as the browser keeps it. */
export type ChatMessageRecord = {
  /**
   * Id of the message; for an answer, also the `X-Client-Request-Id` of its request, by which its
   * cost is found.
   */
  readonly id: string
  /** The message before this one; absent for the first one. */
  readonly parent?: string
  /** Time of the message; absent in messages of an old format without branches. */
  readonly atMs?: number
  readonly role: 'user' | 'assistant'
  readonly text: string
  /** Reasoning that the model wrote before its answer; present only for reasoning models. */
  readonly reasoning?: string
  /** Data URLs of a question's pictures; only in this tab's memory, not in the browser's store. */
  readonly images?: readonly string[]
  /** Number of a question's pictures, even if they are not stored any more. */
  readonly imageCount?: number
  /** Requested model of an answer. */
  readonly model?: string
  /** Provider of an answer, as the gateway reports it. */
  readonly provider?: string
  /** Payment and receipt of an answer that came to its end. */
  readonly payment?: Pick<AnswerDetails, 'cost' | 'fee' | 'provider'> & {
    readonly receipt: string
    /** Asset of the payment; old answers without it were paid in the native coin. */
    readonly asset?: string
  }
  readonly tokens?: { readonly input: number; readonly output: number }
  /** Prompt tokens that the provider has read, of `total`; absent once the answer has begun. */
  readonly promptProgress?: { readonly tokens: number; readonly total: number }
  /** Seconds from the answer's first piece to its end. */
  readonly seconds?: number
  /** Token limit of the answer; present if the answer reached it. */
  readonly lengthLimit?: number
  /** Whether the cost limit ended the answer, and not the token limit. */
  readonly isStoppedByCost?: true
  /** Payment for an interrupted answer without receipt: cost in base units, and output tokens. */
  readonly interruption?: {
    readonly cost: string
    readonly asset?: string
    readonly tokens: number
  }
  /** Reader of the provider's key on the chain; present if this page sealed the question. */
  readonly sealedBy?: 'wallet' | 'gateway'
  /** For answers that came through a proxy. */
  readonly isProxied?: true
  /** Why an answer has no regular end. */
  readonly fault?: string
  /**
   * The text is final: the page that sent the question received the end, or the reason of the
   * interruption.
   */
  readonly isEnded?: true
  /** The gateway's record of an answer without a regular end; `none` if the gateway has none. */
  readonly charge?: 'answered' | 'stopped' | 'failed' | 'interrupted' | 'none'
}

/** Returns whether an answer can still grow in the tab that sent the question. */
export const isComing = ({ role, atMs, isEnded }: ChatMessageRecord): boolean =>
  role === 'assistant' && atMs !== undefined && !isEnded

/** Returns whether a message is final: for an answer, this includes its cost. */
export const isFinal = ({ role, atMs, ...rest }: ChatMessageRecord) => {
  const { payment, interruption, charge, sealedBy } = rest
  // The gateway cannot distinguish the answers of a sealed session, so it never reports a cost.
  return (
    role === 'user' || atMs === undefined || Boolean(payment ?? interruption ?? charge ?? sealedBy)
  )
}

export type Conversation = {
  readonly id: string
  readonly title: string
  /** Time at which a person set the title; absent or 0 for a title from the first question. */
  readonly titledAtMs?: number
  readonly atMs: number
  /** The messages of all branches. */
  readonly messages: readonly ChatMessageRecord[]
  /** A message of the shown branch, and the time since which that branch is shown. */
  readonly head?: { readonly id: string; readonly atMs: number }
}

/** Storage key of conversations, separate for each account of a shared gateway. */
export const keyOf = (account: string | undefined): string =>
  account === undefined ? 'ostrom-conversations' : `ostrom-conversations-${account}`

/** The first words of a question, used as the title. */
export const titleOf = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 48 ? `${line.slice(0, 47)}…` : line || 'Picture'
}

/** Tokens that a template can add around one message: the gateway's upper bound. */
const TEMPLATE_TOKENS = 32

/** Quotes are requested in steps of `STEP` tokens, and not at each key press. */
const STEP = 256

/** The size of a question, on which its cost depends. */
export type QuoteSize = { readonly inputTokens: number; readonly images: number }

/**
 * Returns an upper bound of the size of a question together with all earlier messages. Each byte
 * counts as a token, because no text has more tokens than bytes.
 */
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
