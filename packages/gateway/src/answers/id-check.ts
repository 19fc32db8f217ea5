import { findStop, partialStopLength, type TokenTables } from '@ostrom/engine/tokenizer'
import type { AnswerTokenLogprob } from '../inference-service.ts'

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

/** A received token, and the length of the held text up to its end. */
type HeldToken = ReceivedToken & { readonly end: number }

/**
 * Creates the check of one provider's part. Tokens whose text may become a stop text are held back,
 * as an honest provider holds them back itself: so an honest provider's tokens arrive with the text
 * that decides, and a part that breaks off ends before such a text.
 */
export function createIdCheck({ tokenizer, stop, before }: createIdCheck.Options): IdCheck {
  const stops = stop.filter((text) => text !== '')
  const decoder = stops.length === 0 ? undefined : tokenizer.decodeStream()
  decoder?.push(before)
  let held: HeldToken[] = []
  /** Tokens without text of their own yet: the start of a character, or control tokens. */
  let open: ReceivedToken[] = []
  let text = ''

  const add = (token: ReceivedToken): void => {
    const own = decoder?.push([token.id]) ?? ''
    open.push(token)
    if (own === '' && decoder) return
    text += own
    const end = text.length
    held.push(...open.map((one) => ({ ...one, end })))
    open = []
  }
  /** Removes and returns the tokens whose text ends at or before `end` in the held text. */
  const release = (end: number): readonly ReceivedToken[] => {
    const count = held.findLastIndex((one) => one.end <= end) + 1
    const released = held.slice(0, count)
    const size = released.at(-1)?.end ?? 0
    held = held.slice(count).map((one) => ({ ...one, end: one.end - size }))
    text = text.slice(size)
    return released
  }

  return {
    push(tokens) {
      const passed: ReceivedToken[] = []
      for (const token of tokens) {
        if (tokenizer.eosIds.has(token.id))
          return { tokens: passed, violation: { kind: 'end-token' } }
        add(token)
        const found = findStop(text, stops)
        if (found) {
          passed.push(...release(found.start))
          const { stop } = found
          const start = findStop(text, stops)?.start ?? 0
          return {
            tokens: passed,
            violation: { kind: 'stop-text', stop, before: text.slice(0, start) },
          }
        }
        passed.push(...release(text.length - partialStopLength(text, stops)))
      }
      return { tokens: passed }
    },
    end() {
      const rest = [...held, ...open]
      held = []
      open = []
      return rest
    },
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
