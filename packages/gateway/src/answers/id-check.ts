import { createStopSearch, type TokenTables } from '@ostrom/engine/tokenizer'
import type { AnswerTokenLogprob } from '../inference/inference-service.ts'

// Checks the token ids of an answer as they arrive. The ids come from a stranger, which leaves no
// receipt if it breaks off: docs/spec/inference.md, section 17.

/** One received token. */
export type ReceivedToken = {
  readonly id: number
  readonly logprob: AnswerTokenLogprob | undefined
}

export type CheckedTokens = {
  /** Tokens that certainly belong to the answer, in order. */
  readonly tokens: readonly ReceivedToken[]
  /** The rule that the next token breaks: it and all later tokens do not belong to the answer. */
  readonly violation?: IdViolation
}

/** An id that ends an answer, among the ids of the answer; or a stop text of the question. */
export type IdViolation =
  | { readonly kind: 'end-token' }
  | {
      readonly kind: 'stop-text'
      readonly stop: string
      /** Text of the answer before the stop text, beyond that of `tokens`. */
      readonly before: string
    }

export type IdCheck = {
  push(tokens: readonly ReceivedToken[]): CheckedTokens
  /** Returns the tokens that were held back; called when the answer ends without a violation. */
  end(): readonly ReceivedToken[]
}

/**
 * Creates the check of one provider's part. Tokens whose text may become a stop text are held back,
 * as an honest provider holds them back itself: so an honest provider's tokens arrive with the text
 * that decides, and a part that breaks off ends before such a text.
 */
export function createIdCheck({ tokenizer, stop, before }: createIdCheck.Options): IdCheck {
  const search = createStopSearch<ReceivedToken>({ tokenizer, stop, answeredIds: before })
  return {
    push(tokens) {
      const passed: ReceivedToken[] = []
      for (const token of tokens) {
        if (tokenizer.eosIds.has(token.id))
          return { tokens: passed, violation: { kind: 'end-token' } }
        const { tokens: certain, found } = search.push(token)
        passed.push(...certain)
        if (!found) continue
        const { stop, before } = found
        return { tokens: passed, violation: { kind: 'stop-text', stop, before } }
      }
      return { tokens: passed }
    },
    end: () => search.end(),
  }
}

export declare namespace createIdCheck {
  type Options = {
    readonly tokenizer: Pick<TokenTables, 'decodeStream' | 'eosIds'>
    /** Stop texts of the question. */
    readonly stop: readonly string[]
    /** Ids that earlier providers delivered. */
    readonly before: readonly number[]
  }
}
