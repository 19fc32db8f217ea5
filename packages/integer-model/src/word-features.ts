import { ClassifierPromptTooLongError } from './errors.ts'
import { BUCKETS, PROMPT_BYTES_MAX } from './limits.ts'

/** Multiplier of the hash of a word. Odd, and below `BUCKETS`. */
export const WORD_MULTIPLIER = 5_077

/** Multiplier of the hash of a pair of words. Odd, and below `BUCKETS`. */
export const PAIR_MULTIPLIER = 3_541

/** Punctuation that is part of words, in the order of its codes, which begin with 38. */
export const PUNCTUATION = '#$*/:<=>[]_`{|}~@%&+\\^'

const CODE_OF_DIGIT_ZERO = 27
const CODE_ABOVE_ASCII = 37
const CODE_OF_FIRST_PUNCTUATION = 38

/** Code of each byte: 0 separates words, letters of both cases have one code. */
export const CODES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  const text = String.fromCharCode(byte).toLowerCase()
  if (byte >= 128) return CODE_ABOVE_ASCII
  if (text >= 'a' && text <= 'z') return text.charCodeAt(0) - 96
  if (text >= '0' && text <= '9') return text.charCodeAt(0) - 48 + CODE_OF_DIGIT_ZERO
  const position = PUNCTUATION.indexOf(text)
  return position === -1 ? 0 : CODE_OF_FIRST_PUNCTUATION + position
})

/**
 * Returns the buckets of a prompt's words and of its pairs of adjacent words, in order: at most
 * 256, each from 0 to `BUCKETS - 1`. Bucket 0 means no feature. Pure. In the first word's pair, 0
 * replaces the hash of the missing previous word.
 *
 * @throws {ClassifierPromptTooLongError} The prompt has more than `PROMPT_BYTES_MAX` bytes.
 * @see docs/spec/integer-engine.md, section 2.
 */
export function bucketsOf(prompt: Uint8Array): readonly number[] {
  if (prompt.length > PROMPT_BYTES_MAX)
    throw new ClassifierPromptTooLongError({ bytes: prompt.length, max: PROMPT_BYTES_MAX })

  const buckets: number[] = []
  let word = 0
  let previous = 0
  let isInside = false
  for (let at = 0; at <= prompt.length; at += 1) {
    const code = CODES[prompt[at] ?? 0] ?? 0
    if (code !== 0) {
      word = (word * WORD_MULTIPLIER + code) % BUCKETS
    } else {
      if (isInside) {
        buckets.push(word, (previous * PAIR_MULTIPLIER + word + 1) % BUCKETS)
        previous = word
      }
      word = 0
    }
    isInside = code !== 0
  }
  return buckets
}
