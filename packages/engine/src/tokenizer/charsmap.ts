import { TokenizerUnsupportedError } from '../errors.ts'
import { CHARSMAP_ENTRY_BYTES_MAX } from '../limits.ts'

// Applies SentencePiece's normalization before a text is split into tokens: a table of
// replacements, compiled into the model. At each position the longest matching entry is replaced.

const fault = (value: string, cause?: unknown) =>
  new TokenizerUnsupportedError({
    field: 'precompiled_charsmap',
    value,
    remedy: 'Take the tokenizer.json of the original model.',
    cause,
  })

/** Returns the number of bytes of a character, from its first byte. */
const sizeOf = (byte: number) => (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4)

/**
 * Reads a double-array trie: each unit has the position of its children, its byte, and the entry
 * that ends there.
 */
function readTable(bytes: Uint8Array) {
  if (bytes.length < 8) throw fault(`${bytes.length} bytes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const trieBytes = view.getUint32(0, true)
  if (trieBytes % 4 !== 0 || 4 + trieBytes > bytes.length || trieBytes === 0) {
    throw fault(`a table of ${trieBytes} bytes`)
  }
  const units = Uint32Array.from({ length: trieBytes / 4 }, (_, at) =>
    view.getUint32(4 + 4 * at, true),
  )
  return { units, texts: bytes.subarray(4 + trieBytes) }
}

const offsetOf = (unit: number) => (unit >>> 10) << ((unit & 0x200) >>> 6)
const labelOf = (unit: number) => (unit & 0x800000ff) >>> 0
const isEnd = (unit: number) => ((unit >>> 8) & 1) === 1
const textOf = (unit: number) => unit & 0x7fffffff

/** @throws {TokenizerUnsupportedError} The text is not base64. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    throw fault('no base64')
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/**
 * Reads a table of replacements.
 *
 * @param base64 The table in the form of `tokenizer.json`.
 * @returns A pure function of text, in time proportional to its length.
 * @throws {TokenizerUnsupportedError} The data is no such table. The returned function throws this
 *   error for faults that appear only when it replaces a text.
 */
export function createCharsmap(base64: string): (text: string) => string {
  const { units, texts } = readTable(bytesOf(base64))
  const unit = (at: number) => {
    const found = units[at]
    if (found === undefined) throw fault('a place outside of its table')
    return found
  }
  const root = offsetOf(unit(0))

  /** Returns the longest entry at `from`: its size, and the start of its replacement. */
  const longest = (bytes: Uint8Array, from: number) => {
    let node = root
    let best: { readonly size: number; readonly text: number } | undefined
    const to = Math.min(bytes.length, from + CHARSMAP_ENTRY_BYTES_MAX)
    for (let at = from; at < to; at++) {
      node ^= bytes[at]!
      const found = units[node]
      if (found === undefined || labelOf(found) !== bytes[at]) break
      node ^= offsetOf(found)
      if (isEnd(found)) best = { size: at - from + 1, text: textOf(unit(node)) }
    }
    return best
  }
  return (text) => {
    const bytes = new TextEncoder().encode(text)
    const parts: Uint8Array[] = []
    for (let at = 0; at < bytes.length; ) {
      const found = longest(bytes, at)
      if (found) {
        const most = found.text + CHARSMAP_ENTRY_BYTES_MAX
        const size = texts.subarray(found.text, most).indexOf(0)
        if (size < 0) throw fault('a text without an end, or too long a one')
        const end = found.text + size
        parts.push(texts.subarray(found.text, end))
        at += found.size
      } else {
        const size = sizeOf(bytes[at]!)
        parts.push(bytes.subarray(at, at + size))
        at += size
      }
    }
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(joined(parts))
  }
}
