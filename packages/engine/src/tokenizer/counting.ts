import { assert, Inference } from '@ostrom/protocol'
import { COUNT_SLACK_TOKENS, COUNT_TAIL_CHARACTERS } from '../limits.ts'
import type { AsyncTokenizer } from './host.ts'
import type { EncodeLimits, Tokenizer } from './tokenizer.ts'

/** Counts the output of one answer as it grows. */
export type OutputCounter<count extends number | Promise<number> = number> = {
  /**
   * Adds a piece and returns the count so far, which never falls. Each piece must be added after
   * the count of the previous piece is known.
   */
  add(piece: { readonly ids: readonly number[]; readonly text?: string | undefined }): count
  /** Returns the final count of the whole answer, which is paid; never above the last count. */
  total(): count
  readonly output: { readonly ids: readonly number[]; readonly text: string }
}

/**
 * Counts output tokens by docs/spec/inference.md, section 4: ids if the engine returns them,
 * otherwise tokens of the canonical tokenizer over the text so far. This count does not depend on
 * how the text is split, and never falls during the stream; the final count is over the whole text.
 * Both sides of a session use this counter.
 *
 * Only the last `COUNT_TAIL_CHARACTERS` are encoded again with each piece: the count of a long
 * answer may be about one token too high until the end corrects it.
 *
 * @param limits.maxTokens Maximum tokens of the answer. Text with more tokens, which a server with
 *   another tokenizer may produce, counts as this maximum; text far beyond it counts in full, so
 *   that the excess is noticed.
 */
export function createOutputCounter(
  tokenizer: Tokenizer | undefined,
  options?: createOutputCounter.Options,
): OutputCounter
export function createOutputCounter(
  tokenizer: AsyncTokenizer | undefined,
  options?: createOutputCounter.Options,
): OutputCounter<number | Promise<number>>
export function createOutputCounter(
  tokenizer: Tokenizer | AsyncTokenizer | undefined,
  { maxTokens = Number.POSITIVE_INFINITY }: createOutputCounter.Options = {},
): OutputCounter<number | Promise<number>> {
  const output = { ids: [] as number[], text: '' }
  const lengthOf = (text: string) =>
    after(tokenizer?.encode(text) ?? [], (found: readonly number[]) => found.length)
  let ids = 0
  /** Token count of the text before `tail`, which no longer changes. */
  let settled = 0
  let tail = ''
  let textCount = 0
  const settle = (): number | Promise<number> => {
    if (tail.length <= COUNT_TAIL_CHARACTERS) return settled
    const cut = cutOf(tail)
    const begun = tail.slice(0, cut)
    tail = tail.slice(cut)
    return after(lengthOf(begun), (length) => {
      settled += length
      return settled
    })
  }
  const addText = (text: string): number | Promise<number> => {
    tail += text
    return after(settle(), (before) =>
      after(lengthOf(tail), (length) => {
        textCount = Math.max(textCount, before + length)
        return count()
      }),
    )
  }
  const bounded = (count: number): number =>
    count <= maxTokens || count > 2 * maxTokens + COUNT_SLACK_TOKENS ? count : maxTokens
  const count = () => ids + bounded(textCount)
  return {
    output,
    add(piece) {
      const { text = '' } = piece
      for (const id of piece.ids) output.ids.push(id)
      output.text += text
      if (piece.ids.length > 0) ids += piece.ids.length
      else if (text !== '') return addText(text)
      return count()
    },
    total() {
      if (output.ids.length > 0 || output.text === '' || !tokenizer) return count()
      return after(lengthOf(output.text), (length) => Math.min(count(), length))
    },
  }
}

export declare namespace createOutputCounter {
  type Options = { readonly maxTokens?: number }
}

/** Continues at once with a value, or later with a promised value. */
const after = <T, result>(
  value: T | Promise<T>,
  next: (value: T) => result | Promise<result>,
): result | Promise<result> => (value instanceof Promise ? value.then(next) : next(value))

/**
 * Returns the token ids of each embedding input. Inputs are plain text, in which nothing is a
 * control token. The special tokens that the model requires at both ends of an input are not
 * included.
 */
export function inputIds(
  prompt: Inference.EmbeddingPrompt,
  tokenizer: Tokenizer | undefined,
  limits: EncodeLimits = {},
): readonly (readonly number[])[] {
  if (prompt.kind === 'embed-ids') return prompt.inputs
  assert(tokenizer, 'text is counted only where the model names a tokenizer')
  return prompt.inputs.map((text) => tokenizer.encode(text, limits))
}

/**
 * Returns the position at which a tail is split: before white space near its end, which no token
 * spans. Without white space, the position is its end.
 */
function cutOf(tail: string): number {
  const keep = COUNT_TAIL_CHARACTERS / 4
  const cut = tail.slice(0, -keep).search(/\s\S*$/)
  return cut > 0 ? cut : tail.length
}

/**
 * Returns the number of tokens in a prompt, which both sides count equally; zero if neither side
 * can count. Images are not counted as tokens, because they are billed as images. Counting stops
 * soon after `tokensMax`, which should be the context length.
 */
export function countPrompt(
  prompt: Inference.AnyPrompt,
  tokenizer: Tokenizer | undefined,
  tokensMax?: number,
): number {
  if (prompt.kind === 'ids') return prompt.ids.length
  const limits = tokensMax === undefined ? {} : { tokensMax }
  if (prompt.kind === 'image') return tokenizer?.encode(prompt.text, limits).length ?? 0
  if (Inference.isEmbeddingPrompt(prompt)) {
    const inputs =
      tokenizer || prompt.kind === 'embed-ids' ? inputIds(prompt, tokenizer, limits) : []
    return inputs.reduce((sum, ids) => sum + ids.length, 0)
  }
  return tokenizer?.encodePrompt(prompt, limits).length ?? 0
}
