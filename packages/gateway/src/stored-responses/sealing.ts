import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { RandomBytes } from '@ostrom/protocol'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/** Encryption under the secret of one API key; the gateway stores only a hash of that secret. */
export type SecretSeal = {
  /**
   * Encrypts and authenticates bytes.
   *
   * @param label Names the purpose of the bytes; `open` needs the same label.
   */
  seal(bytes: Uint8Array, label: string): Uint8Array
  /** Returns the bytes; `undefined` if they were sealed under another secret or label. */
  open(sealed: Uint8Array, label: string): Uint8Array | undefined
}

/**
 * Creates the encryption of the data that a gateway stores for a key: AES-256-GCM under a key that
 * HKDF-SHA-256 derives from the secret. Without a request that carries the secret, none of the data
 * can be read.
 */
export function createSecretSeal({
  secret,
  random,
}: {
  readonly secret: string
  readonly random: RandomBytes
}): SecretSeal {
  let derived: Buffer | undefined
  // Derived on first use, because requests that store and read nothing need no key.
  const keyOf = (): Buffer => {
    derived ??= Buffer.from(hkdfSync('sha256', secret, '', 'ostrom stored responses', 32))
    return derived
  }
  return {
    seal(bytes, label) {
      const nonce = random(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keyOf(), nonce).setAAD(Buffer.from(label))
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed, label) {
      if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined
      const tagAt = sealed.length - TAG_BYTES
      const decipher = createDecipheriv(CIPHER, keyOf(), sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(label))
        .setAuthTag(sealed.subarray(tagAt))
      try {
        const text = decipher.update(sealed.subarray(NONCE_BYTES, tagAt))
        return Buffer.concat([text, decipher.final()])
      } catch {
        return undefined
      }
    },
  }
}
