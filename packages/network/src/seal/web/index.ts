import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Hex, MalformedError } from '@ostrom/protocol'
import type { Decrypt } from '../aead.ts'
import { createFrameOpener, type FrameOpener } from '../answer.ts'
import { contextOf, EXPORT_LABEL, infoOf, type SealInfo } from '../context.ts'

// The client's half of sealing for browsers: HPKE by Web Crypto, and the answer's frames by noble's
// ChaCha20-Poly1305, which Web Crypto lacks. The sealed bytes have the format of `../request.ts`.

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
})

/** Copies bytes into a plain buffer of exactly their length, as Web Crypto needs it. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

const decrypt: Decrypt = ({ key, nonce, associated }, sealed) => {
  try {
    return chacha20poly1305(key, nonce, associated).decrypt(sealed)
  } catch {
    return undefined
  }
}

/**
 * Seals a question to a provider (HPKE, RFC 9180, base mode), so that no other party can read it.
 * Also returns the opener of the answer.
 *
 * @throws {MalformedError} `sealKey` is not an X25519 public key.
 */
export async function sealRequest(options: {
  /** The provider's X25519 public key, from its endpoint. */
  readonly sealKey: Hex.Hex
  readonly info: SealInfo
  readonly plaintext: Uint8Array
}): Promise<{
  readonly enc: Uint8Array
  readonly ciphertext: Uint8Array
  readonly responseOpener: FrameOpener
}> {
  const { sealKey, info, plaintext } = options
  const context = contextOf(info)
  const sender = await createSender(sealKey, infoOf(context))
  const ciphertext = new Uint8Array(await sender.seal(bufferOf(plaintext)))
  const exporterSecret = new Uint8Array(await sender.export(bufferOf(EXPORT_LABEL), 32))
  const enc = new Uint8Array(sender.enc)
  const responseOpener = createFrameOpener({ exporterSecret, enc, context }, decrypt)
  return { enc, ciphertext, responseOpener }
}

async function createSender(sealKey: Hex.Hex, info: Uint8Array) {
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(Hex.toBytes(sealKey)))
    return await suite.createSenderContext({ recipientPublicKey, info: bufferOf(info) })
  } catch {
    const reason = 'not an X25519 public key'
    throw new MalformedError({ what: 'seal key', path: 'sealKey', reason })
  }
}

/**
 * Does nothing: a page asks one question at a time, and `createSenderContext` encapsulates only
 * when it knows the question's `info`.
 */
export const prepareSeal = (_sealKey: Hex.Hex): void => {}
