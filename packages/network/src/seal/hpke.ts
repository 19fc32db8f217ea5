import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'

// HPKE (RFC 9180) in base mode, for one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
// AES-128-GCM. Section numbers below are the RFC's. Written on the platform's synchronous
// primitives because each question waits for it: through Web Crypto it is some twenty trips to
// other threads, four times as slow. Tested against the RFC's vector and against `@hpke/core`.

export const PUBLIC_KEY_BYTES = 32
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

/** DER header that turns 32 raw bytes into a PKCS #8 private key of X25519 (RFC 8410). */
const PKCS8_HEADER = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** What both ends share once the encapsulated key is known. Good for one message each. */
export type Context = {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  readonly exporterSecret: Uint8Array
}

/** @throws {Error} Not 32 bytes. */
export function importSecretKey(secret: Uint8Array): KeyObject {
  const der = Buffer.concat([PKCS8_HEADER, secret])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** The 32 bytes of the public half of a key. */
export function publicKeyOf(key: KeyObject): Uint8Array<ArrayBuffer> {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  return new Uint8Array(Buffer.from(x as string, 'base64url'))
}

/**
 * Encap and key schedule of the sender, sections 4.1 and 5.1.
 *
 * @param ephemeral Fresh for each call; an argument only for the RFC's vector.
 * @throws {Error} `recipient` is no public key, or one without any secrecy.
 */
export function setupSender(
  recipient: Uint8Array,
  info: Uint8Array,
  ephemeral: KeyObject = generateKeyPairSync('x25519').privateKey,
): { readonly enc: Uint8Array; readonly context: Context } {
  const enc = publicKeyOf(ephemeral)
  const shared = sharedSecret(ephemeral, recipient, Buffer.concat([enc, recipient]))
  return { enc, context: keySchedule(shared, info) }
}

/**
 * Decap and key schedule of the recipient, sections 4.1 and 5.1.
 *
 * @throws {Error} `enc` is no public key, or one without any secrecy.
 */
export function setupRecipient(secret: KeyObject, enc: Uint8Array, info: Uint8Array): Context {
  const kemContext = Buffer.concat([enc, publicKeyOf(secret)])
  return keySchedule(sharedSecret(secret, enc, kemContext), info)
}

/** Seals the one message of a context, section 5.2, sequence number 0. */
export function seal({ key, nonce }: Context, plaintext: Uint8Array, aad = empty): Uint8Array {
  const cipher = createCipheriv('aes-128-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(aad)
  const sealed = new Uint8Array(plaintext.length + TAG_BYTES)
  sealed.set(cipher.update(plaintext))
  cipher.final()
  sealed.set(cipher.getAuthTag(), plaintext.length)
  return sealed
}

/**
 * Opens the one message of a context, section 5.2, sequence number 0.
 *
 * @throws {Error} It was not sealed in this context, or was changed.
 */
export function open({ key, nonce }: Context, sealed: Uint8Array, aad = empty): Uint8Array {
  const length = sealed.length - TAG_BYTES
  if (length < 0) throw new Error('shorter than a tag')
  const cipher = createDecipheriv('aes-128-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(aad)
  cipher.setAuthTag(sealed.subarray(length))
  const plaintext = new Uint8Array(cipher.update(sealed.subarray(0, length)))
  cipher.final()
  return plaintext
}

/** A secret of 32 bytes that both ends of a context share, section 5.3. */
export function exportSecret({ exporterSecret }: Context, label: Uint8Array): Uint8Array {
  const info = labeledInfo(SUITE, 'sec', label, HASH_BYTES)
  // HKDF-Expand of one block (RFC 5869, section 2.3).
  const block = createHmac('sha256', exporterSecret).update(info).update(Uint8Array.of(1)).digest()
  return new Uint8Array(block)
}

function sharedSecret(own: KeyObject, peer: Uint8Array, kemContext: Uint8Array): Uint8Array {
  const x = Buffer.from(peer).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' })
  const dh = diffieHellman({ privateKey: own, publicKey })
  const ikm = labeledIkm(KEM_SUITE, 'eae_prk', dh)
  const info = labeledInfo(KEM_SUITE, 'shared_secret', kemContext, HASH_BYTES)
  return hkdf(ikm, empty, info, HASH_BYTES)
}

const labeledExtract = (label: string, ikm: Uint8Array): Uint8Array =>
  createHmac('sha256', empty)
    .update(labeledIkm(SUITE, label, ikm))
    .digest()

/** There is no pre-shared key in base mode, so its hash is the same for all. */
const PSK_ID_HASH = labeledExtract('psk_id_hash', empty)
const SECRET_IKM = labeledIkm(SUITE, 'secret', empty)
const BASE_MODE = Uint8Array.of(0)

function keySchedule(shared: Uint8Array, info: Uint8Array): Context {
  const infoHash = labeledExtract('info_hash', info)
  const schedule = Buffer.concat([BASE_MODE, PSK_ID_HASH, infoHash])
  const expand = (label: string, length: number) =>
    hkdf(SECRET_IKM, shared, labeledInfo(SUITE, label, schedule, length), length)
  return {
    key: expand('key', KEY_BYTES),
    nonce: expand('base_nonce', NONCE_BYTES),
    exporterSecret: expand('exp', HASH_BYTES),
  }
}

function labeledIkm(suite: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return Buffer.concat([VERSION, suite, ascii(label), ikm])
}

function labeledInfo(suite: Uint8Array, label: string, info: Uint8Array, length: number) {
  return Buffer.concat([Uint8Array.of(0, length), VERSION, suite, ascii(label), info])
}

const hkdf = (ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', ikm, salt, info, length))
