import { Hex } from '@ostrom/protocol'
import { unfinishedBytes } from './bytes.ts'

/** Decodes a stream of ids to text; never returns a part of a character. */
export type DecodeStream = {
  /** Adds ids, and returns the text that is now complete; often empty. */
  push(ids: readonly number[]): string
  /** Returns the remaining text at the end: broken characters as U+FFFD. */
  end(): string
  /** True while the last ids begin an incomplete character. */
  readonly pending: boolean
}

/** The part of a vocabulary that decoding needs. */
export type Decodable = {
  readonly dropsFirstSpace: boolean
  isSpecial(id: number): boolean
  bytesOf(id: number): Uint8Array
  /** @throws {TokenUnknownError} */
  assertKnown(id: number): void
}

/** Control tokens to decode as text: all, none, or those with these ids. */
export type SpecialDecoding = { readonly special?: boolean | ReadonlySet<number> }

/** Creates the decoding functions of a vocabulary. */
export function createDecoding(vocabulary: Decodable) {
  const decodeStream = ({ special = false }: SpecialDecoding = {}): DecodeStream =>
    createDecodeStream(vocabulary, special)
  return {
    decodeStream,
    decode(ids: readonly number[], options?: SpecialDecoding): string {
      const stream = decodeStream(options)
      return stream.push(ids) + stream.end()
    },
  }
}

function createDecodeStream(
  vocabulary: Decodable,
  special: boolean | ReadonlySet<number>,
): DecodeStream {
  const isShown = (id: number) =>
    (typeof special === 'boolean' ? special : special.has(id)) || !vocabulary.isSpecial(id)
  // ignoreBOM keeps U+FEFF, which is an ordinary character here.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest: Uint8Array = new Uint8Array(0)
  let first = true
  const text = (bytes: Uint8Array) => {
    if (bytes.length === 0) return ''
    const decoded = decoder.decode(bytes)
    const trims = first && vocabulary.dropsFirstSpace && decoded.startsWith(' ')
    first = false
    return trims ? decoded.slice(1) : decoded
  }
  return {
    push(ids) {
      const parts = [rest]
      for (const id of ids) {
        if (isShown(id)) parts.push(vocabulary.bytesOf(id))
        else vocabulary.assertKnown(id)
      }
      const bytes = parts.length === 1 ? rest : Hex.join(parts)
      const size = bytes.length - unfinishedBytes(bytes)
      rest = bytes.subarray(size)
      return text(bytes.subarray(0, size))
    },
    end() {
      const last = text(rest)
      rest = new Uint8Array(0)
      return last
    },
    get pending() {
      return rest.length > 0
    },
  }
}
