import type { TokenTables } from '@ostrom/engine/tokenizer'
import type { Inference } from '@ostrom/protocol'
import type { AnswerTokenLogprob } from '../inference/inference-service.ts'
import { ANSWER_CHARACTERS_MAX } from '../sessions/limits.ts'

// Limits the text of an answer that this process holds and shows. A stranger's vocabulary may have
// tokens of a thousand characters, and each token of an answer may have twenty alternatives.

/** Stands in a token's text for bytes that are no whole character. */
const REPLACEMENT_CHARACTER = '\u{FFFD}'

type AnswerTables = Pick<TokenTables, 'decode'> & Partial<Pick<TokenTables, 'table'>>

type TokenName = Pick<AnswerTokenLogprob, 'token' | 'bytes'>

/**
 * Counts the size of an answer, and decodes the tokens in its log probabilities: each distinct
 * token once.
 */
export function createAnswerText(tokenizer: AnswerTables | undefined) {
  const names = new Map<number, TokenName>()
  let characters = 0
  const nameOf = (id: number): TokenName => {
    const cached = names.get(id)
    if (cached) return cached
    const token = tokenizer?.decode([id], { special: true }) ?? String(id)
    // A token that is a part of a character has no text of its own; its bytes are what it adds.
    const isPart = token.includes(REPLACEMENT_CHARACTER)
    const bytes = isPart ? tokenizer?.table?.bytesOf(id) : undefined
    const name = { token, bytes: [...(bytes ?? new TextEncoder().encode(token))] }
    names.set(id, name)
    return name
  }
  /** Adds `size` characters. Returns false if the answer is now larger than allowed. */
  const take = (size: number): boolean => {
    characters += size
    return characters <= ANSWER_CHARACTERS_MAX
  }
  return {
    take,
    /** UTF-16 units of the text so far, plus bytes of the tokens in log probabilities. */
    get characters() {
      return characters
    },
    /**
     * Returns log probabilities with the text and bytes of their tokens, in the form of OpenAI's
     * API.
     *
     * @returns `undefined` if the answer exceeds its maximum size with them.
     */
    named(entries: readonly Inference.TokenLogprob[]): readonly AnswerTokenLogprob[] | undefined {
      const found: AnswerTokenLogprob[] = []
      for (const { id, logprob, top } of entries) {
        const name = nameOf(id)
        const others = top.map((other) => ({ ...nameOf(other.id), logprob: other.logprob }))
        const size = others.reduce((sum, { bytes }) => sum + bytes.length, name.bytes.length)
        if (!take(size)) return undefined
        found.push({ ...name, logprob, top: others })
      }
      return found
    },
  }
}
