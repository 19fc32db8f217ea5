/** Bytes in a buffer that is not shared, as Web Crypto requires. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Joins byte strings. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** Big-endian bytes of a number below 2^48. */
export function bigEndian(value: number, size: number): Bytes {
  const bytes = new Uint8Array(size)
  for (let at = size - 1, rest = value; at >= 0; at--) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}

/** Encodes a variable-length integer (RFC 9000, section 16) below 2^48, in its shortest form. */
export function encodeVarint(value: number): Bytes {
  if (value < 2 ** 6) return bigEndian(value, 1)
  if (value < 2 ** 14) return bigEndian(value + 2 ** 14, 2)
  if (value < 2 ** 30) return bigEndian(value + 2 ** 31, 4)
  const bytes = bigEndian(value, 8)
  bytes[0]! |= 0xc0
  return bytes
}
