import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { RandomBytes } from '@ostrom/protocol'
import { KeystoreInvalidError } from './errors.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Derives a key of 32 bytes for one purpose from a folder's key, by HKDF-SHA-256. Pure. */
export const deriveFromFolderKey = (folderKey: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', folderKey, '', `ostrom keystore: ${purpose}`, 32))

/**
 * Encrypts a small secret of a folder, such as the key of its peer, with a key derived from the
 * folder's key. The encryption authenticates the secret's name. Returns base64.
 */
export function sealSecret(
  secret: Uint8Array,
  options: {
    readonly folderKey: Uint8Array
    readonly name: string
    readonly random: RandomBytes
  },
): string {
  const { folderKey, name, random } = options
  const nonce = random(NONCE_BYTES)
  const key = deriveFromFolderKey(folderKey, 'small secrets')
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name))
  const sealed = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]
  return `${Buffer.concat(sealed).toString('base64')}\n`
}

/**
 * Decrypts a small secret of a folder.
 *
 * @throws {KeystoreInvalidError} The secret is damaged, or sealed under another key or name.
 */
export function openSecret(
  text: string,
  { folderKey, name }: { readonly folderKey: Uint8Array; readonly name: string },
): Uint8Array {
  const sealed = Buffer.from(text, 'base64')
  // A text shorter than nonce and tag leaves no ciphertext, and its tag is invalid.
  const tagAt = Math.max(NONCE_BYTES, sealed.length - TAG_BYTES)
  try {
    const key = deriveFromFolderKey(folderKey, 'small secrets')
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(name))
      .setAuthTag(sealed.subarray(tagAt))
    const secret = decipher.update(sealed.subarray(NONCE_BYTES, tagAt))
    return Uint8Array.from(Buffer.concat([secret, decipher.final()]))
  } catch {
    const reason = 'it is damaged, or was encrypted for another folder'
    throw new KeystoreInvalidError({ file: name, reason })
  }
}
