import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto'
import { type AccountId, Hex, Keccak, type RandomBytes } from '@ostrom/protocol'
import { PassphraseWrongError } from './errors.ts'
import { derivationOf, parseFields } from './json-fields.ts'
import {
  assertAffordable,
  DERIVED_BYTES,
  deriveKey,
  passphraseForms,
  type ScryptParameters,
} from './key-derivation.ts'

const CIPHER = 'aes-128-ctr'
const SALT_BYTES = 32
const IV_BYTES = 16
const SECRET_BYTES = 32

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** AES uses the first half of the derived key; the passphrase check uses the second half. */
const macOf = (derived: Uint8Array, ciphertext: Uint8Array): Uint8Array =>
  Keccak.keccak256(Hex.concat(derived.slice(16, 32), ciphertext))

/** Formats 16 random bytes as a UUID (RFC 9562, version 4). */
function uuidOf(bytes: Uint8Array): string {
  const own = Uint8Array.from(bytes)
  own[6] = (own[6]! & 0x0f) | 0x40
  own[8] = (own[8]! & 0x3f) | 0x80
  return hex(own).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Input of `encodeWeb3Secret`. */
export type Web3SecretOptions = {
  /** Private key on secp256k1, 32 bytes. */
  readonly secret: Uint8Array
  readonly account: AccountId
  readonly passphrase: string
  readonly parameters: ScryptParameters
  readonly random: RandomBytes
}

/**
 * Encrypts a key of an EVM account as Web3 Secret Storage, version 3: the JSON that geth, Foundry
 * and ethers read.
 *
 * @throws {KeystoreCostError} The parameters exceed the limits of `assertAffordable`.
 * @see https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage
 */
export async function encodeWeb3Secret(options: Web3SecretOptions): Promise<string> {
  const { secret, account, passphrase, parameters, random } = options
  const salt = random(SALT_BYTES)
  const iv = random(IV_BYTES)
  const derived = await deriveKey(passphrase.normalize('NFKC'), {
    name: 'scrypt',
    salt,
    ...parameters,
  })
  const cipher = createCipheriv(CIPHER, derived.subarray(0, 16), iv)
  const ciphertext = Buffer.concat([cipher.update(secret), cipher.final()])
  const value = {
    version: 3,
    id: uuidOf(random(16)),
    address: account.slice(2),
    crypto: {
      cipher: CIPHER,
      cipherparams: { iv: hex(iv) },
      ciphertext: hex(ciphertext),
      kdf: 'scrypt',
      kdfparams: { dklen: DERIVED_BYTES, ...parameters, salt: hex(salt) },
      mac: hex(macOf(derived, ciphertext)),
    },
  }
  return `${JSON.stringify(value)}\n`
}

/** Returns true if a text has the `"version": 3` of Web3 Secret Storage. Pure. */
export const isWeb3Secret = (text: string): boolean => /"version"\s*:\s*3\b/.test(text)

/**
 * Decrypts a key that any program stored as Web3 Secret Storage, version 3.
 *
 * Ignores the address in the file, because it is not authenticated; the key determines its account.
 *
 * @throws {KeystoreInvalidError} The file is damaged or of another kind.
 * @throws {KeystoreCostError} The file demands more work than the limits; nothing was computed.
 * @throws {PassphraseWrongError}
 */
export async function decodeWeb3Secret(
  text: string,
  { passphrase, file }: { readonly passphrase: string; readonly file: string },
): Promise<Uint8Array> {
  const fields = parseFields(text, file)
  if (fields.count('version') !== 3) return fields.fail('version is not 3')
  const crypto = fields.object(text.includes('"Crypto"') ? 'Crypto' : 'crypto')
  if (crypto.text('cipher') !== CIPHER) return crypto.fail(`cipher is not ${CIPHER}`)
  const iv = crypto.object('cipherparams').bytes('iv', { exactly: IV_BYTES })
  const ciphertext = crypto.bytes('ciphertext', { max: SECRET_BYTES })
  const mac = crypto.bytes('mac', { exactly: 32 })
  const derivation = derivationOf(crypto)
  assertAffordable(derivation)
  for (const form of passphraseForms(passphrase)) {
    const derived = await deriveKey(form, derivation)
    if (!timingSafeEqual(macOf(derived, ciphertext), mac)) continue
    const decipher = createDecipheriv(CIPHER, derived.subarray(0, 16), iv)
    // Some programs leave out a key's leading zeros.
    const secret = new Uint8Array(SECRET_BYTES)
    secret.set(decipher.update(ciphertext), SECRET_BYTES - ciphertext.length)
    return secret
  }
  throw new PassphraseWrongError({ file })
}
