import { sha256 } from '@noble/hashes/sha2.js'
import { MalformedError } from '../errors/errors.ts'

/** Bytes in lower-case hex with a leading `0x`. */
export type Hex = `0x${string}`

/** A 32-byte hash or id, in hex. */
export type Hash = Hex

/**
 * An account on a chain, in hex: 20 bytes on EVM chains, 32 bytes on Solana. Base58 and checksummed
 * notations are for display and input only.
 */
export type AccountId = Hex

/** Id of an asset: the token's account; all zeros for the chain's native token. */
export type AssetId = Hex

const pattern = /^0x(?:[0-9a-f]{2})*$/

// Tables are used because every digest and signature is converted here: they are about four times
// as fast as `toString(16)` and `parseInt` by byte.
const texts = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const nibbles = new Uint8Array(128)
for (let value = 0; value < 16; value++) nibbles[value.toString(16).charCodeAt(0)] = value

/** Encodes bytes as lower-case hex. */
export function from(bytes: Uint8Array): Hex {
  let text = '0x'
  for (let i = 0; i < bytes.length; i++) text += texts[bytes[i] as number]
  return text as Hex
}

/**
 * Decodes hex into bytes.
 *
 * @throws {MalformedError} `hex` is not lower-case hex of whole bytes with a leading `0x`.
 */
export function toBytes(hex: Hex): Uint8Array {
  if (!pattern.test(hex)) {
    throw new MalformedError({ what: 'hex', path: 'value', reason: 'not lower-case 0x hex' })
  }
  const bytes = new Uint8Array((hex.length - 2) / 2)
  for (let i = 0; i < bytes.length; i++) {
    const high = nibbles[hex.charCodeAt(2 + 2 * i)] as number
    bytes[i] = (high << 4) | (nibbles[hex.charCodeAt(3 + 2 * i)] as number)
  }
  return bytes
}

/**
 * Decodes `value` into `bytes`, beginning at `at`. Returns false, with `bytes` partly overwritten,
 * unless `value` is lower-case hex of `size` bytes. It checks and copies in one pass, because it
 * runs for each voucher, where two passes would take as long as the hash of the voucher.
 */
export function decodeInto(value: unknown, size: number, bytes: Uint8Array, at: number): boolean {
  if (typeof value !== 'string' || value.length !== 2 + 2 * size) return false
  if (value.charCodeAt(0) !== ZERO || value.charCodeAt(1) !== LOWER_X) return false
  let all = 0
  for (let i = 0, from = 2; i < size; i++, from += 2) {
    const high = value.charCodeAt(from)
    const low = value.charCodeAt(from + 1)
    const byte = ((digits[high & 0xff] as number) << 4) | (digits[low & 0xff] as number)
    bytes[at + i] = byte
    // `all` becomes negative if a digit is invalid (negative value) or a character code exceeds a
    // byte.
    all |= byte | (255 - (high | low))
  }
  return all >= 0
}

const [ZERO, LOWER_X] = ['0'.charCodeAt(0), 'x'.charCodeAt(0)]
const digits = new Int8Array(256).fill(-1)
for (let value = 0; value < 16; value++) digits[value.toString(16).charCodeAt(0)] = value

/** Returns the number of bytes that `hex` encodes. */
export const size = (hex: Hex): number => (hex.length - 2) / 2

/** Returns true for lower-case hex of `bytes` bytes (of any number of whole bytes when omitted). */
export function is(value: unknown, bytes?: number): value is Hex {
  if (typeof value !== 'string' || !pattern.test(value)) return false
  return bytes === undefined || value.length === 2 + 2 * bytes
}

/** Returns true for an account id of either kind of chain. */
export const isAccount = (value: unknown): value is AccountId => is(value, 20) || is(value, 32)

/** 32 zero bytes: the value of an absent hash in a signed object. */
export const zeroHash: Hash = `0x${'00'.repeat(32)}`

/** Joins byte arrays into one. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array => join(parts)

/**
 * Joins a list of byte arrays. A function with spread arguments would overflow the stack for long
 * lists.
 */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    joined.set(part, offset)
    offset += part.length
  }
  return joined
}

/** Returns the SHA-256 of bytes, in hex. */
export const sha256Hex = (bytes: Uint8Array): Hash => from(sha256(bytes))
