import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import type { AssetId, Hash, Inference, Manifest, Price } from '@ostrom/protocol'

/** A model version that this provider has in memory, and what it asks for it. */
export type ServedModel = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly model: LoadedModel
  /** From the manifest's small artifacts; needed where the engine gives no ids. */
  readonly tokenizer?: Tokenizer
  readonly asset: AssetId
  readonly prices: Price.PriceMap
}

/** Counts the output of one answer as it grows. */
export type OutputCounter = {
  /** Adds a piece and returns the count so far. */
  add(piece: { readonly ids: readonly number[]; readonly text?: string }): number
  /** The count of the whole answer: what is paid. Never above the last count. */
  total(): number
  readonly output: { readonly ids: number[]; text: string }
}

/**
 * Counts output tokens as docs/spec/inference.md, section 4 says: ids where the engine gives them,
 * else the canonical tokenizer over the text, piece by piece while it streams and over the whole
 * at the end, whichever is less.
 */
export function createOutputCounter(tokenizer: Tokenizer | undefined): OutputCounter {
  const output = { ids: [] as number[], text: '' }
  let pieces = 0
  return {
    output,
    add({ ids, text = '' }) {
      for (const id of ids) output.ids.push(id)
      output.text += text
      pieces += ids.length > 0 ? ids.length : (tokenizer?.encode(text).length ?? 0)
      return pieces
    },
    total() {
      if (output.ids.length > 0 || output.text === '' || !tokenizer) return pieces
      return Math.min(pieces, tokenizer.encode(output.text).length)
    },
  }
}

/** Number of tokens in a prompt, as both sides count it. */
export function countPrompt(prompt: Inference.Prompt, tokenizer: Tokenizer | undefined): number {
  if (prompt.kind === 'ids') return prompt.ids.length
  if (!tokenizer) return 0
  if (prompt.kind === 'text') return tokenizer.encode(prompt.text).length
  return tokenizer.encodeMessages(prompt.messages).length
}
