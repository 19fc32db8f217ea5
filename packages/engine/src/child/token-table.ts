import type { Grammar } from '@ostrom/verification'
import type { Tokenizer } from '../tokenizer/index.ts'

/** Texts of a vocabulary's tokens, in the form sent to a child. */
export type PackedTokenTable = {
  /** Bytes of each token's text, by id; -1 for an id without a text. */
  readonly lengths: Int32Array
  /** The bytes of all texts, concatenated. */
  readonly bytes: Uint8Array
  readonly dropsFirstSpace: boolean
}

/** Packs the bytes of all tokens into two arrays, for another process. */
export const packTable = ({ table, vocabularySize }: Tokenizer): PackedTokenTable =>
  packTexts(table, Array(vocabularySize).keys())

/** Packs the bytes of the tokens `ids`, in this order. */
export function packTexts(
  { bytesOf, dropsFirstSpace }: Grammar.TokenTable,
  ids: Iterable<number>,
): PackedTokenTable {
  const texts = Array.from(ids, (id) => bytesOf(id))
  return {
    lengths: Int32Array.from(texts, (text) => text?.length ?? -1),
    bytes: Buffer.concat(texts.flatMap((text) => text ?? [])),
    dropsFirstSpace,
  }
}

/** A token table in the child, with the number of its ids. */
export type SizedTokenTable = Grammar.TokenTable & { readonly size: number }

/** Returns the token table of a packed one; `endIds` are the tokens that end an answer. */
export function unpackTable(
  packed: PackedTokenTable,
  endIds: ReadonlySet<number>,
): SizedTokenTable {
  let at = 0
  const texts = Array.from(packed.lengths, (length) => {
    if (length < 0) return undefined
    at += length
    return packed.bytes.subarray(at - length, at)
  })
  const { dropsFirstSpace } = packed
  return { bytesOf: (id) => texts[id], endIds, dropsFirstSpace, size: texts.length }
}
