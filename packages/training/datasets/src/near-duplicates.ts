import {
  MINHASH_BANDS,
  MINHASH_CANDIDATES_MAX,
  MINHASH_PERMUTATIONS,
  NEAR_DUPLICATE_PER_MILLE,
  SHINGLE_LENGTH,
} from './limits.ts'
import { gramsOf, mixed } from './words.ts'

const ROWS = MINHASH_PERMUTATIONS / MINHASH_BANDS
const seeds = Array.from({ length: MINHASH_PERMUTATIONS }, (_, at) => mixed(0x9e3779b9 * (at + 1)))

/**
 * Returns the MinHash signature of words (Broder 1997): for each of `MINHASH_PERMUTATIONS` hash
 * functions the least value over the shingles. The share of positions at which two signatures are
 * equal estimates the Jaccard similarity of their sets of shingles.
 */
function minHashOf(words: readonly string[]): Uint32Array {
  const signature = new Uint32Array(MINHASH_PERMUTATIONS).fill(0xffffffff)
  for (const gram of gramsOf(words, SHINGLE_LENGTH)) {
    const high = Math.floor(gram / 2 ** 21) | 0
    for (let at = 0; at < MINHASH_PERMUTATIONS; at += 1) {
      const value = mixed(high ^ (seeds[at] as number))
      if (value < (signature[at] as number)) signature[at] = value
    }
  }
  return signature
}

/**
 * Returns the share of positions at which two signatures are equal, in parts per thousand, rounded
 * down.
 */
function similarityPerMille(one: Uint32Array, other: Uint32Array): number {
  let equal = 0
  for (let at = 0; at < MINHASH_PERMUTATIONS; at += 1) if (one[at] === other[at]) equal += 1
  return Math.floor((equal * 1_000) / MINHASH_PERMUTATIONS)
}

/** Index of texts by the bands of their signatures (locality-sensitive hashing). */
export type NearDuplicateIndex = {
  /**
   * Adds a text, and returns whether it nearly repeats an earlier text. A text with fewer words
   * than a shingle never does.
   */
  add(words: readonly string[]): boolean
}

/**
 * Creates an index without texts. Two texts with a similarity of 0.8 share a band with a
 * probability of 0.95. At a similarity of 0.5 this probability is 0.06. Texts that share a band are
 * compared by their whole signatures.
 */
export function createNearDuplicateIndex(): NearDuplicateIndex {
  const signatures: Uint32Array[] = []
  const bands = Array.from({ length: MINHASH_BANDS }, () => new Map<number, number[]>())
  return {
    add(words) {
      if (words.length < SHINGLE_LENGTH) return false
      const signature = minHashOf(words)
      const compared = new Set<number>()
      let isNear = false
      for (const [band, texts] of bands.entries()) {
        let key = band
        for (let at = band * ROWS; at < (band + 1) * ROWS; at += 1) {
          key = mixed(Math.imul(key, 31) + (signature[at] as number))
        }
        const same = texts.get(key) ?? []
        for (const text of same) {
          if (isNear || compared.has(text)) continue
          compared.add(text)
          const similarity = similarityPerMille(signature, signatures[text] as Uint32Array)
          isNear = similarity >= NEAR_DUPLICATE_PER_MILLE
        }
        if (same.length < MINHASH_CANDIDATES_MAX) texts.set(key, [...same, signatures.length])
      }
      signatures.push(signature)
      return isNear
    },
  }
}
