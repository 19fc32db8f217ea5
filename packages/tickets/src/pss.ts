import { createHash } from 'node:crypto'

/** Bytes of SHA-384. */
const HASH_BYTES = 48

/** Bytes of the salt of RSABSSA-SHA384-PSS (RFC 9474, section 5). */
export const SALT_BYTES = 48

const ENCODED_BYTES = 256
const MASKED_BYTES = ENCODED_BYTES - HASH_BYTES - 1

const sha384 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha384')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Returns the mask that MGF1 (RFC 8017, appendix B.2.1) makes of a seed. */
function maskOf(seed: Uint8Array): Buffer {
  const parts = Array.from({ length: Math.ceil(MASKED_BYTES / HASH_BYTES) }, (_, at) =>
    sha384(seed, new Uint8Array([0, 0, 0, at])),
  )
  return Buffer.concat(parts).subarray(0, MASKED_BYTES)
}

const mixed = (left: Uint8Array, right: Uint8Array): Buffer =>
  Buffer.from(left.map((byte, at) => byte ^ right[at]!))

/**
 * Encodes a message by EMSA-PSS-ENCODE (RFC 8017, section 9.1.1), for keys of 2048 bits.
 *
 * @param salt 48 bytes.
 */
export function encodePss(message: Uint8Array, salt: Uint8Array): Uint8Array {
  const digest = sha384(new Uint8Array(8), sha384(message), salt)
  const block = Buffer.alloc(MASKED_BYTES)
  block[MASKED_BYTES - SALT_BYTES - 1] = 1
  block.set(salt, MASKED_BYTES - SALT_BYTES)
  const masked = mixed(block, maskOf(digest))
  masked[0]! &= 0x7f
  return Buffer.concat([masked, digest, Buffer.from([0xbc])])
}

/** Returns the salt of an encoding by `encodePss`. */
export function saltOf(encoded: Uint8Array): Uint8Array {
  const digest = encoded.subarray(MASKED_BYTES, MASKED_BYTES + HASH_BYTES)
  return mixed(encoded.subarray(0, MASKED_BYTES), maskOf(digest)).subarray(-SALT_BYTES)
}
