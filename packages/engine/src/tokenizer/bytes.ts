// Maps tokens to their bytes. Decoding only concatenates these bytes, so that incremental decoding
// gives the same text as decoding all tokens at once.

/** For each printable character by which GPT-2's vocabulary represents a byte, this byte. */
const byteOfCharacter = buildByteOfCharacter()

/** The characters of `byteOfCharacter`, in the order of the bytes that they represent. */
export const characterOfByte: readonly string[] = [...byteOfCharacter]
  .sort(([, a], [, b]) => a - b)
  .map(([character]) => character)

function buildByteOfCharacter(): Map<string, number> {
  const map = new Map<string, number>()
  let next = 256
  for (let byte = 0; byte < 256; byte++) {
    const printable =
      (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae
    map.set(String.fromCodePoint(printable ? byte : next++), byte)
  }
  return map
}

/** Returns the bytes of a token of a byte-level vocabulary, such as `Ġthe`. */
export function bytesOfByteLevel(token: string): Uint8Array {
  const bytes: number[] = []
  for (const character of token) {
    const byte = byteOfCharacter.get(character)
    // A token with a character outside of this alphabet was added as plain text.
    if (byte === undefined) return new TextEncoder().encode(token)
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

const byteToken = /^<0x([0-9A-Fa-f]{2})>$/

/** Returns the bytes of a token of a SentencePiece vocabulary, such as `▁the` or `<0x0A>`. */
export function bytesOfSentencePiece(token: string): Uint8Array {
  const byte = byteToken.exec(token)?.[1]
  if (byte !== undefined) return Uint8Array.of(Number.parseInt(byte, 16))
  return new TextEncoder().encode(token.replaceAll('\u2581', ' '))
}

const continued = '##'

/**
 * Returns the bytes of a token of a WordPiece vocabulary, such as `##ing`; those of a token that
 * begins a word start with a space.
 */
export function bytesOfWordPiece(token: string): Uint8Array {
  const isContinued = token.startsWith(continued) && token.length > continued.length
  return new TextEncoder().encode(isContinued ? token.slice(continued.length) : ` ${token}`)
}

/**
 * Returns the number of bytes at the end of `bytes` that begin an incomplete character; at most 3.
 */
export function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return size > back ? back : 0
    }
  }
  return 0
}
