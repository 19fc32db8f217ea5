import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { createBoundedMap, type RandomBytes } from '@ostrom/protocol'
import { StateEncryptedError } from '../errors.ts'
import { STATE_CIPHER_KEYS_MAX } from '../limits.ts'

const CIPHER = 'aes-256-gcm'
const VERSION = 1
const SALT_BYTES = 16
const COUNTER_BYTES = 8
const HEAD_BYTES = 1 + SALT_BYTES + COUNTER_BYTES
const TAG_BYTES = 16

/** Key and random source for the encryption of a state's values. */
export type StateEncryption = {
  /** Secret of 32 bytes, which is not stored in the folder of the state. */
  readonly key: Uint8Array
  readonly random: RandomBytes
}

/** Encrypts values, each bound to the key of its record. */
export type ValueCipher = {
  seal(recordKey: string, value: Uint8Array): Uint8Array
  /**
   * @throws {StateEncryptedError} The value was changed, or was encrypted for another record or
   * under another key.
   */
  open(recordKey: string, sealed: Uint8Array): Uint8Array
}

/**
 * AES-256-GCM. Each opening of a state draws a salt. HKDF-SHA-256 derives the key of this opening
 * from `key` and the salt, and a counter gives its nonces: so no pair of key and nonce is ever
 * repeated.
 *
 * A sealed value: version, salt, counter, ciphertext, tag.
 */
export function createValueCipher({ key, random }: StateEncryption): ValueCipher {
  const ownSalt = random(SALT_BYTES)
  let counter = 0n
  const keys = createBoundedMap<string, Buffer>(STATE_CIPHER_KEYS_MAX)
  const keyOf = (salt: Uint8Array): Buffer => {
    const name = Buffer.from(salt).toString('base64')
    const cached = keys.get(name)
    if (cached) return cached
    const derived = Buffer.from(hkdfSync('sha256', key, salt, 'ostrom state values', 32))
    keys.set(name, derived)
    return derived
  }
  return {
    seal(recordKey, value) {
      const head = Buffer.alloc(HEAD_BYTES)
      head[0] = VERSION
      head.set(ownSalt, 1)
      head.writeBigUInt64BE(counter++, 1 + SALT_BYTES)
      const cipher = createCipheriv(CIPHER, keyOf(ownSalt), nonceIn(head))
      cipher.setAAD(Buffer.from(recordKey))
      return Buffer.concat([head, cipher.update(value), cipher.final(), cipher.getAuthTag()])
    },
    open(recordKey, sealed) {
      const tagAt = sealed.length - TAG_BYTES
      if (tagAt < HEAD_BYTES || sealed[0] !== VERSION) throw damaged(recordKey)
      const head = Buffer.from(sealed.subarray(0, HEAD_BYTES))
      const own = keyOf(head.subarray(1, 1 + SALT_BYTES))
      const decipher = createDecipheriv(CIPHER, own, nonceIn(head), { authTagLength: TAG_BYTES })
      decipher.setAAD(Buffer.from(recordKey)).setAuthTag(sealed.subarray(tagAt))
      try {
        const value = decipher.update(sealed.subarray(HEAD_BYTES, tagAt))
        return Uint8Array.from(Buffer.concat([value, decipher.final()]))
      } catch {
        throw damaged(recordKey)
      }
    },
  }
}

/** Returns the nonce of a value, 12 bytes: the counter in its head, after zeros. */
const nonceIn = (head: Buffer): Buffer =>
  Buffer.concat([Buffer.alloc(12 - COUNTER_BYTES), head.subarray(1 + SALT_BYTES)])

const damaged = (recordKey: string): StateEncryptedError =>
  new StateEncryptedError({
    reason: `the record ${recordKey} was changed, or is encrypted under another key`,
  })
