import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'

// The randomness of the sampler: a uniform number for every (seed, position, token id). The field
// `draws` of vectors/sampler.json tests implementations in other languages. Implementations in
// other languages hash the same `tag`, so it never changes within a version of the sampler.

const tag = new TextEncoder().encode('ostrom:draw:v1')

/** 64-bit key of one position of an answer, as two 32-bit words. */
export type PositionKey = { readonly k0: number; readonly k1: number }

/**
 * Returns the key of a position: `digest = SHA-256("ostrom:draw:v1" || seed || position)`, with
 * `position` as 8 bytes little-endian; `k0` and `k1` are its first two words, little-endian. The
 * message fits into one block of SHA-256.
 *
 * @param position Index of the output token, from 0.
 */
export function positionKey(seed: Hash, position: number): PositionKey {
  const message = new Uint8Array(tag.length + 40)
  message.set(tag)
  message.set(Hex.toBytes(seed), tag.length)
  const view = new DataView(message.buffer)
  view.setBigUint64(tag.length + 32, BigInt(position), true)
  const hashed = sha256(message)
  const digest = new DataView(hashed.buffer, hashed.byteOffset)
  return { k0: digest.getUint32(0, true), k1: digest.getUint32(4, true) }
}

/**
 * HalfSipHash-2-4 with 64 bits of output, of the 4-byte little-endian message `id`, under the key
 * (k0, k1), as a 52-bit number: the low 20 bits of the second output word, then the first word.
 *
 * All additions are modulo 2^32, `<<<` rotates left. State: v0 = k0, v1 = k1 ^ 0xee,
 * v2 = k0 ^ 0x6c796765, v3 = k1 ^ 0x74656462. One round:
 * v0 += v1; v1 = (v1 <<< 5) ^ v0; v0 <<<= 16; v2 += v3; v3 = (v3 <<< 8) ^ v2;
 * v0 += v3; v3 = (v3 <<< 7) ^ v0; v2 += v1; v1 = (v1 <<< 13) ^ v2; v2 <<<= 16.
 * Then: v3 ^= id; 2 rounds; v0 ^= id; v3 ^= 0x04000000; 2 rounds; v0 ^= 0x04000000; v2 ^= 0xee;
 * 4 rounds; first word = v1 ^ v3; v1 ^= 0xdd; 4 rounds; second word = v1 ^ v3.
 *
 * @see https://github.com/veorq/SipHash, whose published vector the tests check.
 */
export function mix(key: PositionKey, id: number): number {
  let v0 = key.k0 | 0
  let v1 = key.k1 ^ 0xee
  let v2 = key.k0 ^ 0x6c796765
  let v3 = key.k1 ^ 0x74656462 ^ id
  let first = 0
  for (let round = 0; round < 12; round++) {
    v0 = (v0 + v1) | 0
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0
    v0 = (v0 << 16) | (v0 >>> 16)
    v2 = (v2 + v3) | 0
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2
    v0 = (v0 + v3) | 0
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0
    v2 = (v2 + v1) | 0
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2
    v2 = (v2 << 16) | (v2 >>> 16)
    if (round === 1) {
      v0 ^= id
      v3 ^= 0x04000000
    } else if (round === 3) {
      v0 ^= 0x04000000
      v2 ^= 0xee
    } else if (round === 7) {
      first = (v1 ^ v3) >>> 0
      v1 ^= 0xdd
    }
  }
  return ((v1 ^ v3) & 0xfffff) * 0x1_0000_0000 + first
}

/** Uniform number in the open interval (0, 1): (mix + 1/2) / 2^52, exact in a double. */
export const uniform = (key: PositionKey, id: number): number =>
  (mix(key, id) + 0.5) * 2.220446049250313e-16

/**
 * Gumbel noise of a token: -ln(-ln(uniform)). `Math.log` may differ in the last bit between
 * machines; validators allow a margin that is larger by many orders of magnitude.
 */
export const gumbel = (key: PositionKey, id: number): number =>
  -Math.log(-Math.log(uniform(key, id)))
