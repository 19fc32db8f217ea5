import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { RandomBytes } from '@ostrom/protocol'
import { PassphraseWrongError } from './errors.ts'
import { derivationOf, parseFields } from './json-fields.ts'
import {
  assertAffordable,
  DERIVED_BYTES,
  deriveKey,
  passphraseForms,
  type ScryptParameters,
} from './key-derivation.ts'

const CIPHER = 'aes-256-gcm'
const FORMAT = 'ostrom-secret'
const VERSION = 1
const SALT_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Content of a secret file. The encryption of the secret authenticates kind and account. */
export type SecretFile = {
  /** `ed25519` or `folder`. */
  readonly kind: string
  /** The account in hex; the empty text for the key of a folder. */
  readonly account: string
  /** 32 bytes. */
  readonly secret: Uint8Array
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const identityOf = ({ kind, account }: Pick<SecretFile, 'kind' | 'account'>) =>
  Buffer.from(JSON.stringify([FORMAT, VERSION, kind, account]))

/**
 * Encrypts 32 bytes for which no standard keystore has a format: keys of ed25519, and the key of a
 * folder. scrypt derives the key from the passphrase. AES-256-GCM encrypts the secret, and
 * authenticates its kind and account.
 */
export async function encodeSecretFile(
  { kind, account, secret }: SecretFile,
  options: {
    readonly passphrase: string
    readonly parameters: ScryptParameters
    readonly random: RandomBytes
  },
): Promise<string> {
  const { passphrase, parameters, random } = options
  const [salt, nonce] = [random(SALT_BYTES), random(NONCE_BYTES)]
  const key = await deriveKey(passphrase.normalize('NFKC'), { name: 'scrypt', salt, ...parameters })
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(identityOf({ kind, account }))
  const ciphertext = Buffer.concat([cipher.update(secret), cipher.final()])
  const value = {
    format: FORMAT,
    version: VERSION,
    kind,
    account,
    crypto: {
      cipher: CIPHER,
      ciphertext: hex(ciphertext),
      nonce: hex(nonce),
      tag: hex(cipher.getAuthTag()),
      kdf: 'scrypt',
      kdfparams: { dklen: DERIVED_BYTES, ...parameters, salt: hex(salt) },
    },
  }
  return `${JSON.stringify(value)}\n`
}

/**
 * Decrypts a secret file.
 *
 * @throws {KeystoreInvalidError} The file is damaged or of another kind.
 * @throws {KeystoreCostError} The file demands more work than the limits; nothing was computed.
 * @throws {PassphraseWrongError} The passphrase is wrong, or the file was changed: AES-GCM cannot
 * distinguish these.
 */
export async function decodeSecretFile(
  text: string,
  { passphrase, file }: { readonly passphrase: string; readonly file: string },
): Promise<SecretFile> {
  const fields = parseFields(text, file)
  if (fields.text('format') !== FORMAT) return fields.fail(`format is not ${FORMAT}`)
  if (fields.count('version') !== VERSION) return fields.fail(`version is not ${VERSION}`)
  const identity = { kind: fields.text('kind'), account: fields.text('account') }
  const crypto = fields.object('crypto')
  if (crypto.text('cipher') !== CIPHER) return crypto.fail(`cipher is not ${CIPHER}`)
  const ciphertext = crypto.bytes('ciphertext', { exactly: 32 })
  const nonce = crypto.bytes('nonce', { exactly: NONCE_BYTES })
  const tag = crypto.bytes('tag', { exactly: TAG_BYTES })
  const derivation = derivationOf(crypto)
  assertAffordable(derivation)
  for (const form of passphraseForms(passphrase)) {
    const key = await deriveKey(form, derivation)
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(identityOf(identity))
      .setAuthTag(tag)
    try {
      const secret = Buffer.concat([decipher.update(ciphertext), decipher.final()])
      return { ...identity, secret: Uint8Array.from(secret) }
    } catch {}
  }
  throw new PassphraseWrongError({ file })
}
