import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'

/** Returns a number as 8 bytes, little-endian. */
export function bytesOf64(value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true)
  return bytes
}

/**
 * Returns SHA-256 over a tag and parts, in order. Hashes and accounts are encoded as their bytes,
 * and numbers as 8 bytes, little-endian. See docs/spec/training-rounds.md, section 2.
 */
export function taggedHash(
  tag: string,
  ...parts: readonly (Hex.Hex | number | bigint | Uint8Array)[]
): Hash {
  const bytes = parts.map((part) => {
    if (part instanceof Uint8Array) return part
    return typeof part === 'string' ? Hex.toBytes(part) : bytesOf64(part)
  })
  return Hex.from(sha256(Hex.concat(new TextEncoder().encode(tag), ...bytes)))
}
