// Bounds beyond which a text counts as garbage and not as language. Tables and programs are within
// these bounds. They follow the quality rules of Rae et al. 2021 (Gopher), appendix A.1.

/** Number of characters other than white space below which a text never counts as garbage. */
const CHARACTERS_MIN = 40
/** Least share of letters and digits among the characters that are no spaces, in percent. */
const WRITTEN_PERCENT_MIN = 30
/**
 * Greatest share of control and replacement characters, in percent of the characters that are no
 * spaces.
 */
const CONTROL_PERCENT_MAX = 1
/** Greatest mean length of a word, in characters. */
const WORD_LENGTH_MAX = 24
/**
 * A text of at least `REPEATED_WORDS_MIN` words is garbage if less than `DISTINCT_PERCENT_MIN`
 * percent of its words are different.
 */
const REPEATED_WORDS_MIN = 50
const DISTINCT_PERCENT_MIN = 10

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Returns whether a text is no language: symbols, encoded bytes, or few words repeated. */
export function isGarbage(text: string, words: readonly string[]): boolean {
  const characters = countOf(text, /\S/gu)
  if (characters < CHARACTERS_MIN) return false
  const written = countOf(text, /[\p{L}\p{M}\p{N}]/gu)
  if (written * 100 < characters * WRITTEN_PERCENT_MIN) return true
  const control = countOf(text, /[\p{Cc}\ufffd]/gu) - countOf(text, /[\t\n\r]/g)
  if (control * 100 > characters * CONTROL_PERCENT_MAX) return true
  if (written > words.length * WORD_LENGTH_MAX) return true
  if (words.length < REPEATED_WORDS_MIN) return false
  return new Set(words).size * 100 < words.length * DISTINCT_PERCENT_MIN
}
