import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'

// HPKE (RFC 9180) in base mode, for one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
// AES-128-GCM. Section numbers below are the RFC's. This code uses the platform's synchronous
// primitives, because each question waits for it: Web Crypto needs about twenty switches to other
// threads and takes four times as long. HKDF is noble's, which for these few bytes takes a third of
// the platform's time. Ciphers get key objects: for plain bytes, Node first throws and catches an
// exception internally, which takes 80 us if that code is not in the processor's caches. Tests
// compare this code with the RFC's vector and with `@hpke/core`.

export const SECRET_KEY_BYTES = 32

const KEY_BYTES = 16
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HASH_BYTES = 32

const empty: Uint8Array = new Uint8Array()
const ascii = (text: string): Buffer => Buffer.from(text, 'ascii')
const VERSION = ascii('HPKE-v1')
const KEM_SUITE = Buffer.concat([ascii('KEM'), Uint8Array.of(0x00, 0x20)])
const SUITE = Buffer.concat([ascii('HPKE'), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x01)])

/** DER header that makes a PKCS #8 private key of X25519 from 32 raw bytes (RFC 8410). */
const PKCS8_HEADER = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** Secrets of one message, which both ends derive from the message's encapsulated key. */
export type HpkeContext = {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  readonly exporterSecret: Uint8Array
}

/**
 * An imported secret key with its public part, because exporting that part takes half as long as
 * one use of the key.
 */
export type HpkeSecretKey = { readonly bytes: Uint8Array<ArrayBuffer>; readonly key: KeyObject }

/**
 * Imports a secret key.
 *
 * @throws {Error} Not 32 bytes.
 */
export function importSecretKey(secret: Uint8Array): HpkeSecretKey {
  const der = Buffer.concat([PKCS8_HEADER, secret])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return { bytes: publicBytesOf(createPublicKey(key)), key }
}

/** An imported public key. The import takes as long as one use of the key. */
export type HpkePublicKey = { readonly bytes: Uint8Array; readonly key: KeyObject }

/**
 * Imports a public key.
 *
 * @throws {Error} Not 32 bytes.
 */
export function importPublicKey(bytes: Uint8Array): HpkePublicKey {
  return { bytes, key: (importsRaw ? importRaw : importJwk)(bytes) }
}

const importRaw = (bytes: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.from(bytes), format: 'raw-public', asymmetricKeyType: 'x25519' })

function importJwk(bytes: Uint8Array): KeyObject {
  const x = Buffer.from(bytes).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
}

/**
 * True if this version of Node imports raw keys; versions 24 before 24.21 may not. A raw import
 * takes half the time of an import as JWK.
 */
const importsRaw = ((): boolean => {
  try {
    return importRaw(new Uint8Array(32).fill(9)).type === 'public'
  } catch {
    return false
  }
})()

/** Returns the 32 bytes of a key's public part. */
export const publicKeyOf = ({ bytes }: HpkeSecretKey): Uint8Array<ArrayBuffer> => bytes

function publicBytesOf(key: KeyObject): Uint8Array<ArrayBuffer> {
  const { x } = key.export({ format: 'jwk' })
  return new Uint8Array(Buffer.from(x as string, 'base64url'))
}

/** A fresh key for one message to one recipient, and the secret that both sides then share. */
export type Encapsulation = { readonly enc: Uint8Array; readonly shared: Uint8Array }

/**
 * Encapsulation of the sender, section 4.1. An encapsulation depends on no message, so it can be
 * computed in advance; use it for one message only.
 *
 * @param ephemeral Fresh for each call; it is an argument only so that tests can use the RFC's
 *   vector.
 * @throws {Error} `recipient` is a low-order point, which would give no secrecy.
 */
export function encapsulate(
  recipient: HpkePublicKey,
  ephemeral: HpkeSecretKey = generateEphemeral(),
): Encapsulation {
  const { bytes: enc } = ephemeral
  const kemContext = Buffer.concat([enc, recipient.bytes])
  return { enc, shared: sharedSecret(ephemeral.key, recipient.key, kemContext) }
}

function generateEphemeral(): HpkeSecretKey {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  return { bytes: publicBytesOf(publicKey), key: privateKey }
}

/** Key schedule of the sender, section 5.1. */
export const setupSender = ({ shared }: Encapsulation, info: Uint8Array): HpkeContext =>
  keySchedule(shared, info)

/**
 * Decapsulation and key schedule of the recipient, sections 4.1 and 5.1.
 *
 * @throws {Error} `enc` is no public key, or a low-order point, which would give no secrecy.
 */
export function setupRecipient(
  { bytes, key }: HpkeSecretKey,
  enc: Uint8Array,
  info: Uint8Array,
): HpkeContext {
  const kemContext = Buffer.concat([enc, bytes])
  return keySchedule(sharedSecret(key, importPublicKey(enc).key, kemContext), info)
}

/** Seals the single message of a context, section 5.2, sequence number 0. */
export function seal({ key, nonce }: HpkeContext, plaintext: Uint8Array, aad = empty): Uint8Array {
  const cipher = createCipheriv('aes-128-gcm', createSecretKey(key), nonce, {
    authTagLength: TAG_BYTES,
  })
  cipher.setAAD(aad)
  const sealed = new Uint8Array(plaintext.length + TAG_BYTES)
  sealed.set(cipher.update(plaintext))
  cipher.final()
  sealed.set(cipher.getAuthTag(), plaintext.length)
  return sealed
}

/**
 * Opens the single message of a context, section 5.2, sequence number 0.
 *
 * @throws {Error} The message was sealed in another context, or was changed.
 */
export function open({ key, nonce }: HpkeContext, sealed: Uint8Array, aad = empty): Uint8Array {
  const length = sealed.length - TAG_BYTES
  if (length < 0) throw new Error('shorter than a tag')
  const cipher = createDecipheriv('aes-128-gcm', createSecretKey(key), nonce, {
    authTagLength: TAG_BYTES,
  })
  cipher.setAAD(aad)
  cipher.setAuthTag(sealed.subarray(length))
  const plaintext = new Uint8Array(cipher.update(sealed.subarray(0, length)))
  cipher.final()
  return plaintext
}

/** Returns a secret of 32 bytes that both ends of a context share, section 5.3. */
export function exportSecret({ exporterSecret }: HpkeContext, label: Uint8Array): Uint8Array {
  return expand(sha256, exporterSecret, labeledInfo(SUITE, 'sec', label, HASH_BYTES), HASH_BYTES)
}

function sharedSecret(own: KeyObject, peer: KeyObject, kemContext: Uint8Array): Uint8Array {
  const dh = diffieHellman({ privateKey: own, publicKey: peer })
  const key = extract(sha256, labeledIkm(KEM_SUITE, 'eae_prk', dh))
  const info = labeledInfo(KEM_SUITE, 'shared_secret', kemContext, HASH_BYTES)
  return expand(sha256, key, info, HASH_BYTES)
}

const labeledExtract = (label: string, ikm: Uint8Array): Uint8Array =>
  extract(sha256, labeledIkm(SUITE, label, ikm))

/** Base mode has no pre-shared key, so this hash is constant. */
const PSK_ID_HASH = labeledExtract('psk_id_hash', empty)
const SECRET_IKM = labeledIkm(SUITE, 'secret', empty)
const BASE_MODE = Uint8Array.of(0)

function keySchedule(shared: Uint8Array, info: Uint8Array): HpkeContext {
  const infoHash = labeledExtract('info_hash', info)
  const schedule = Buffer.concat([BASE_MODE, PSK_ID_HASH, infoHash])
  const secret = extract(sha256, SECRET_IKM, shared)
  const derive = (label: string, length: number) =>
    expand(sha256, secret, labeledInfo(SUITE, label, schedule, length), length)
  return {
    key: derive('key', KEY_BYTES),
    nonce: derive('base_nonce', NONCE_BYTES),
    exporterSecret: derive('exp', HASH_BYTES),
  }
}

function labeledIkm(suite: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return Buffer.concat([VERSION, suite, ascii(label), ikm])
}

function labeledInfo(suite: Uint8Array, label: string, info: Uint8Array, length: number) {
  return Buffer.concat([Uint8Array.of(0, length), VERSION, suite, ascii(label), info])
}
