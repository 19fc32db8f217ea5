import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import { ChaCha20Poly1305, newInstance } from '@chainsafe/as-chacha20poly1305'
import { type AeadParameters, TAG_BYTES } from './aead.ts'

/**
 * Length limit of the faster cipher for short messages. Both ciphers implement ChaCha20-Poly1305
 * (RFC 8439). A cipher object of Node costs about 15 us for any length, and more if the key is no
 * key object. The WebAssembly implementation costs about 3 us for a token's frame, and above this
 * number of bytes more than Node's.
 */
const SMALL_BYTES = 1_200

const options = { authTagLength: TAG_BYTES }

const small = new ChaCha20Poly1305(newInstance())

/** Returns the ciphertext with its tag. A `nonce` must never be used twice with one key. */
export function encrypt(
  { key, nonce, associated }: AeadParameters,
  plaintext: Uint8Array,
): Uint8Array {
  if (plaintext.length < SMALL_BYTES) return small.seal(key, nonce, plaintext, associated)
  const cipher = createCipheriv('chacha20-poly1305', createSecretKey(key), nonce, options)
  cipher.setAAD(associated, { plaintextLength: plaintext.length })
  const sealed = new Uint8Array(plaintext.length + TAG_BYTES)
  sealed.set(cipher.update(plaintext))
  cipher.final()
  sealed.set(cipher.getAuthTag(), plaintext.length)
  return sealed
}

/** Returns the plaintext, or undefined if any bit was changed. */
export function decrypt(
  { key, nonce, associated }: AeadParameters,
  sealed: Uint8Array,
): Uint8Array | undefined {
  const length = sealed.length - TAG_BYTES
  if (length < 0) return undefined
  if (length < SMALL_BYTES) return small.open(key, nonce, sealed, associated) ?? undefined
  const cipher = createDecipheriv('chacha20-poly1305', createSecretKey(key), nonce, options)
  cipher.setAAD(associated, { plaintextLength: length })
  cipher.setAuthTag(sealed.subarray(length))
  const plaintext = cipher.update(sealed.subarray(0, length))
  try {
    cipher.final()
  } catch {
    return undefined
  }
  return new Uint8Array(plaintext.buffer, plaintext.byteOffset, plaintext.length)
}
