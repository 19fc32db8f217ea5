/** ChaCha20-Poly1305 (RFC 8439): key, nonce and tag, in bytes. */
export const KEY_BYTES = 32
export const NONCE_BYTES = 12
export const TAG_BYTES = 16

/** Key and nonce of one message. */
export type AeadParameters = {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  /** Associated data of at most 32 bytes, the maximum of the short-message cipher. */
  readonly associated: Uint8Array
}

/** Returns the ciphertext with its tag. A `nonce` must never be used twice with one key. */
export type Encrypt = (parameters: AeadParameters, plaintext: Uint8Array) => Uint8Array

/** Returns the plaintext, or undefined if any bit was changed. */
export type Decrypt = (parameters: AeadParameters, sealed: Uint8Array) => Uint8Array | undefined
