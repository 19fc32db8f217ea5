import {
  CONTAMINATION_NGRAM_LENGTH,
  CONTAMINATION_PER_MILLE,
  EVALUATION_TEXTS_MAX,
} from './limits.ts'
import { gramsOf, wordsOf } from './words.ts'

/**
 * Index of the texts of evaluation sets by their n-grams, which finds records that repeat such a
 * text.
 */
export type EvaluationGrams = {
  /**
   * Returns whether the words of a record contain at least `CONTAMINATION_PER_MILLE` of the n-grams
   * of one evaluation text.
   */
  isContaminated(words: readonly string[]): boolean
}

/**
 * Indexes the texts of evaluation sets by their n-grams of `CONTAMINATION_NGRAM_LENGTH` words. A
 * shorter text with at least half of that number of words is one n-gram. Texts with even fewer
 * words are ignored, because "yes" would match everywhere.
 *
 * @throws {RangeError} There are more than `EVALUATION_TEXTS_MAX` texts.
 */
export function createEvaluationGrams(texts: readonly string[]): EvaluationGrams {
  if (texts.length > EVALUATION_TEXTS_MAX) {
    throw new RangeError(`${texts.length} evaluation texts, above ${EVALUATION_TEXTS_MAX}`)
  }
  const sizes: number[] = []
  const index = new Map<number, number[]>()
  const lengths = new Set<number>()
  for (const text of texts) {
    const words = wordsOf(text)
    if (words.length < CONTAMINATION_NGRAM_LENGTH / 2) continue
    const grams = gramsOf(words, CONTAMINATION_NGRAM_LENGTH)
    lengths.add(Math.min(words.length, CONTAMINATION_NGRAM_LENGTH))
    for (const gram of grams) index.set(gram, [...(index.get(gram) ?? []), sizes.length])
    sizes.push(grams.size)
  }
  return {
    isContaminated(words) {
      const counts = new Map<number, number>()
      for (const length of lengths) {
        if (words.length < length) continue
        for (const gram of gramsOf(words, length)) {
          for (const text of index.get(gram) ?? []) {
            const count = (counts.get(text) ?? 0) + 1
            if (count * 1_000 >= (sizes[text] as number) * CONTAMINATION_PER_MILLE) return true
            counts.set(text, count)
          }
        }
      }
      return false
    },
  }
}
