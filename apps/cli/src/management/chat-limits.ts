import type { AssetId } from '@ostrom/protocol'
import type { ConversationTerms, GatewayAnswer } from './ask.ts'

type Spending = {
  /** Base units. */
  readonly spent: bigint
  /** Base units that may be spent beyond `spent`, up to the next soft limit, after an approval. */
  readonly more: bigint
  readonly asset: AssetId | undefined
}

/** The limits of one conversation at a terminal. */
export type ChatLimits = {
  /** Returns the conversation terms to send with the next question; `undefined` without limits. */
  terms(): ConversationTerms | undefined
  /** Records the spending that an answer reports of the conversation. */
  note(answer: Pick<GatewayAnswer['ostrom'], 'caps' | 'unit'>): void
  /**
   * Returns the spending that a person has to approve before the next question; `undefined` below
   * the soft limit.
   */
  asked(): Spending | undefined
  /** Sets the soft limit to the amount spent so far plus the initial soft limit. */
  agree(): void
}

/**
 * Creates the limits of a conversation.
 *
 * @param options.maxCost Amount in the form of the API: base units, or with a unit. `softCost` has
 *   the same form.
 */
export function createChatLimits(options: createChatLimits.Options): ChatLimits {
  const { id, maxCost } = options
  let { softCost } = options
  /** The initial soft limit, in base units. */
  let step: bigint | undefined
  let question: Spending | undefined
  return {
    terms() {
      if (maxCost === undefined && softCost === undefined) return undefined
      return {
        id,
        ...(maxCost !== undefined && { max_cost: maxCost }),
        ...(softCost !== undefined && { soft_cost: softCost }),
      }
    },
    note({ caps = [], unit }) {
      const own = caps.find((cap) => cap.scope === 'conversation' && cap.id === id)
      if (own?.soft_cost === undefined) return
      step ??= BigInt(own.soft_cost)
      const spent = BigInt(own.spent)
      question = own.status === 'open' ? undefined : { spent, more: step, asset: unit?.asset }
    },
    asked: () => question,
    agree() {
      if (question) softCost = `${question.spent + question.more}`
      question = undefined
    },
  }
}

export declare namespace createChatLimits {
  type Options = {
    readonly id: string
    readonly maxCost?: string | undefined
    readonly softCost?: string | undefined
  }
}
