import type { AnswerDetails } from '../api/chat.ts'

/** One message of a conversation, as the browser keeps it. */
export type ChatMessageRecord = {
  /** Of an answer, also the `X-Client-Request-Id` of its request, by which its cost is found. */
  readonly id: string
  /** The message before it; absent of the first one. */
  readonly parent?: string
  /** When it was asked; absent of messages of before there were branches. */
  readonly atMs?: number
  readonly role: 'user' | 'assistant'
  readonly text: string
  /** Reasoning that the model wrote before its answer; of answers of models that reason. */
  readonly reasoning?: string
  /** Data URLs of pictures that came with a question; not kept when the page is closed. */
  readonly images?: readonly string[]
  /** How many pictures came with a question, whether or not they are still here. */
  readonly imageCount?: number
  /** Requested provider and model; of answers. */
  readonly model?: string
  readonly provider?: string
  /** Payment and receipt; of answers that came to their end. */
  readonly payment?: Pick<AnswerDetails, 'cost' | 'fee' | 'provider'> & {
    readonly receipt: string
    /** Of answers of before there was a choice, the native coin. */
    readonly asset?: string
  }
  readonly tokens?: { readonly input: number; readonly output: number }
  /** How far a provider is with a long prompt; until the answer's first piece. */
  readonly promptProgress?: { readonly tokens: number; readonly total: number }
  /** From the first piece to the last. */
  readonly seconds?: number
  /** The most tokens that the answer might have, where it came to them. */
  readonly lengthLimit?: number
  /** Whether what it might cost ended it, and not the most tokens. */
  readonly isStoppedByCost?: true
  /** Payment for an answer that broke off; absent where it is zero. */
  readonly interruption?: {
    readonly cost: string
    readonly asset?: string
    readonly tokens: number
  }
  /** Of answers to questions that this page sealed: who read the provider's key on the chain. */
  readonly sealedBy?: 'wallet' | 'gateway'
  /** Of answers that came through a proxy. */
  readonly isProxied?: true
  /** Why an answer has no regular end. */
  readonly fault?: string
  /**
   * The text is final: the page that asked received the end, or the reason for which there is none.
   */
  readonly isEnded?: true
  /** How an answer without a regular end is recorded at the gateway; `none` where it is not. */
  readonly charge?: 'answered' | 'stopped' | 'failed' | 'interrupted' | 'none'
}

/** Whether an answer can still grow in the tab that asked. */
export const isComing = ({ role, atMs, isEnded }: ChatMessageRecord): boolean =>
  role === 'assistant' && atMs !== undefined && !isEnded

/** Whether all is known of a message that ever will be: of an answer, also what it cost. */
export const isFinal = ({ role, atMs, ...rest }: ChatMessageRecord) => {
  const { payment, interruption, charge, sealedBy } = rest
  // The gateway cannot tell the answers of a sealed session apart.
  return (
    role === 'user' || atMs === undefined || Boolean(payment ?? interruption ?? charge ?? sealedBy)
  )
}

export type Conversation = {
  readonly id: string
  readonly title: string
  /** When the title was given by hand, or taken from the first question. */
  readonly titledAtMs?: number
  readonly atMs: number
  /** All branches, in the order of asking. */
  readonly messages: readonly ChatMessageRecord[]
  /** A message of the branch that is shown, and since when. */
  readonly head?: { readonly id: string; readonly atMs: number }
}

/** Where the browser keeps conversations: those of each account of a shared gateway apart. */
export const keyOf = (account: string | undefined): string =>
  account === undefined ? 'ostrom-conversations' : `ostrom-conversations-${account}`

/** The first words of a question. */
export const titleOf = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? ''
  return line.length > 48 ? `${line.slice(0, 47)}…` : line || 'Picture'
}

/** Tokens that a template can add around one message: as the gateway counts them from above. */
const TEMPLATE_TOKENS = 32

/** Quotes are requested in steps of `STEP` tokens, and not for each key that is pressed. */
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
