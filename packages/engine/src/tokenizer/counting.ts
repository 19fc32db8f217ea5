import type { Inference } from '@ostrom/protocol'
import type { Tokenizer } from './tokenizer.ts'

/** Counts the output of one answer as it grows. */
export type OutputCounter = {
  /** Adds a piece and returns the count so far. */
  add(piece: { readonly ids: readonly number[]; readonly text?: string | undefined }): number
  /** The count of the whole answer: what is paid. Never above the last count. */
  total(): number
  readonly output: { readonly ids: readonly number[]; readonly text: string }
}

/**
 * Counts output tokens as docs/spec/inference.md, section 4 says: ids where the engine gives them,
 * else the canonical tokenizer over the text, piece by piece while it streams and over the whole
 * at the end, whichever is less. Both sides of a session count with this.
 */
export function createOutputCounter(tokenizer: Tokenizer | undefined): OutputCounter {
  const output = { ids: [] as number[], text: '' }
  let count = 0
  return {
    output,
    add({ ids, text = '' }) {
      for (const id of ids) output.ids.push(id)
      output.text += text
      count += ids.length > 0 ? ids.length : (tokenizer?.encode(text).length ?? 0)
      return count
    },
    total() {
      if (output.ids.length > 0 || output.text === '' || !tokenizer) return count
      return Math.min(count, tokenizer.encode(output.text).length)
    },
  }
}

/**
 * Number of tokens in a prompt, as both sides count it; zero where nobody can. Counts no further
 * than a little over `tokensMax`, which should be the context length.
 */
export function countPrompt(
  prompt: Inference.Prompt,
  tokenizer: Tokenizer | undefined,
  tokensMax?: number,
): number {
  if (prompt.kind === 'ids') return prompt.ids.length
  const limits = tokensMax === undefined ? {} : { tokensMax }
  return tokenizer?.encodePrompt(prompt, limits).length ?? 0
}
