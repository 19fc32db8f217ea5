import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { type Bytes, concat, utf8 } from './bytes.ts'

// The only suite, which is also that of sealed questions: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
// AES-128-GCM.

export const KEM_ID = 0x0020
export const KDF_ID = 0x0001
export const AEAD_ID = 0x0001
export const PUBLIC_KEY_BYTES = 32
export const TAG_BYTES = 16
/** Length of a response nonce: the larger of the cipher's key length and nonce length. */
export const RESPONSE_NONCE_BYTES = 16

const KEY_BYTES = 16
const NONCE_BYTES = 12

export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
})

/** Form of messages: whole as in RFC 9458, or in chunks as in draft-ietf-ohai-chunked-ohttp. */
export type MessageForm = 'whole' | 'chunked'

/** Labels and media types of both forms. */
export const forms = {
  whole: {
    request: 'message/bhttp request',
    response: 'message/bhttp response',
    requestType: 'message/ohttp-req',
    responseType: 'message/ohttp-res',
  },
  chunked: {
    request: 'message/bhttp chunked request',
    response: 'message/bhttp chunked response',
    requestType: 'message/ohttp-chunked-req',
    responseType: 'message/ohttp-chunked-res',
  },
} as const

/**
 * Seals and opens the chunks of a response in order; a whole response is a single chunk without
 * associated data.
 */
export type ResponseCipher = {
  seal(plaintext: Uint8Array, associated?: Uint8Array): Promise<Bytes>
  /** @throws {Error} The chunk was changed, or is not the next one. */
  open(sealed: Uint8Array, associated?: Uint8Array): Promise<Bytes>
}

/**
 * Creates the cipher of a response with the key and nonces of RFC 9458, section 4.4, and of
 * draft-ietf-ohai-chunked-ohttp, section 6.2.
 */
export async function createResponseCipher(options: {
  /** Secret that is exported from the context of the request. */
  readonly secret: Uint8Array
  readonly enc: Uint8Array
  readonly responseNonce: Uint8Array
}): Promise<ResponseCipher> {
  const { secret, enc, responseNonce } = options
  const material = await crypto.subtle.importKey('raw', concat(secret), 'HKDF', false, [
    'deriveBits',
  ])
  const salt = concat(enc, responseNonce)
  const derive = async (label: string, size: number) => {
    const terms = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(label) }
    return new Uint8Array(await crypto.subtle.deriveBits(terms, material, size * 8))
  }
  const raw = await derive('key', KEY_BYTES)
  const base = await derive('nonce', NONCE_BYTES)
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  let chunks = 0
  const next = (associated: Uint8Array = new Uint8Array()) => {
    const iv = base.slice()
    // The counter is below 2^32, so it changes only the last four bytes.
    const view = new DataView(iv.buffer)
    view.setUint32(NONCE_BYTES - 4, (view.getUint32(NONCE_BYTES - 4) ^ chunks++) >>> 0)
    return { name: 'AES-GCM', iv, additionalData: concat(associated), tagLength: TAG_BYTES * 8 }
  }
  return {
    seal: async (plaintext, associated) =>
      new Uint8Array(await crypto.subtle.encrypt(next(associated), key, concat(plaintext))),
    open: async (sealed, associated) =>
      new Uint8Array(await crypto.subtle.decrypt(next(associated), key, concat(sealed))),
  }
}
