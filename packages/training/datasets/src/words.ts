// Splits texts into words, and hashes the words. The hashes are equal on all machines. An author
// can choose texts with equal hashes.

/** A character of a script without spaces. */
const spaceless =
  String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}` +
  String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`

/**
 * In a script without spaces, each character is a word; in others, a run of letters, marks and
 * digits is a word.
 */
const pattern = new RegExp(String.raw`${spaceless}|[[\p{L}\p{M}\p{N}]--${spaceless}]+`, 'gv')

/** Returns the words of a text in lower case, without punctuation. */
export const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFKC').toLowerCase().match(pattern) ?? []

/** Returns 32 well mixed bits of 32 bits (the finalizer of MurmurHash3). */
export function mixed(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * Returns a 32-bit hash of a text: FNV-1a over its UTF-16 units, from the start value `basis`, then
 * `mixed`.
 */
function hashOf(text: string, basis: number): number {
  let bits = basis
  for (let at = 0; at < text.length; at += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193)
  }
  return mixed(bits)
}

const FIRST_BASIS = 0x811c9dc5
const SECOND_BASIS = 0x2f7c1e95
const HIGH = 2 ** 21

/**
 * Returns the 53-bit hashes of all runs of `size` words. If there are fewer words, they are one
 * run. Without words the set is empty.
 */
export function gramsOf(words: readonly string[], size: number): ReadonlySet<number> {
  const grams = new Set<number>()
  const first = words.map((word) => hashOf(word, FIRST_BASIS))
  const second = words.map((word) => hashOf(word, SECOND_BASIS))
  const length = Math.min(size, words.length)
  if (length === 0) return grams
  for (let from = 0; from + length <= words.length; from += 1) {
    let [a, b] = [length, length]
    for (let at = from; at < from + length; at += 1) {
      a = mixed(Math.imul(a, 31) + (first[at] as number))
      b = mixed(Math.imul(b, 37) + (second[at] as number))
    }
    grams.add(a * HIGH + (b >>> 11))
  }
  return grams
}
