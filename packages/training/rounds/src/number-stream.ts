import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { bytesOf64 } from './tagged-hash.ts'

const WORDS_PER_BLOCK = 8
const WORD_VALUES = 2 ** 32

/**
 * Whole numbers that follow from a seed: words of 32 bits, little-endian, of the blocks
 * SHA-256(seed, i) for i from 0 (8 bytes, little-endian). See docs/spec/training-rounds.md,
 * section 2.
 */
export type NumberStream = {
  /** Returns the next number from 0 up to, and without, `bound`; every one is equally likely. */
  below(bound: number): number
}

/** Creates the stream of a seed. */
export function createNumberStream(seed: Hash): NumberStream {
  const bytes = Hex.toBytes(seed)
  let words = new DataView(new ArrayBuffer(0))
  let block = 0
  let next = WORDS_PER_BLOCK
  const word = (): number => {
    if (next === WORDS_PER_BLOCK) {
      const digest = sha256(Hex.concat(bytes, bytesOf64(block)))
      words = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
      block += 1
      next = 0
    }
    next += 1
    return words.getUint32(4 * (next - 1), true)
  }
  return {
    below(bound) {
      // Words from the largest multiple of the bound on are rejected, because they would make low
      // numbers likelier.
      const limit = WORD_VALUES - (WORD_VALUES % bound)
      let value = word()
      while (value >= limit) value = word()
      return value % bound
    },
  }
}

/** Returns the numbers below `count` in the order of a seed (Fisher and Yates, from the end). */
export function permutation(seed: Hash, count: number): readonly number[] {
  const stream = createNumberStream(seed)
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = stream.below(last + 1)
    const value = order[last] as number
    order[last] = order[other] as number
    order[other] = value
  }
  return order
}
