import { createPublicKey, type KeyObject, type webcrypto } from 'node:crypto'
import { Hex } from '@ostrom/protocol'
import { BlindedMessageError } from './errors.ts'
import { NUMBER_BYTES } from './token.ts'

/** An issuer's public key of one epoch: 2048 bits, exponent 65537. */
export type IssuerKey = {
  /** The RSA modulus, 256 bytes. */
  readonly modulus: Uint8Array
  /** SHA-256 of the key in DER, which tickets contain. */
  readonly tokenKeyId: Hex.Hash
  /** The key for verification by RSASSA-PSS. */
  readonly verifier: KeyObject
  /** The same public key as an object of WebCrypto, by which messages are blinded. */
  readonly webKey: webcrypto.CryptoKey
}

const EXPONENT = new Uint8Array([1, 0, 1])

// SubjectPublicKeyInfo of RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes, before
// and after the modulus (RFC 9578, section 6.5).
const KEY_HEAD = Hex.join([
  Hex.toBytes(
    '0x30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202a11a301806092a86',
  ),
  Hex.toBytes('0x4886f70d010108300b0609608648016503040202a2030201300382010f003082010a0282010100'),
])
const KEY_TAIL = Hex.toBytes('0x0203010001')

/** Returns the public key in DER, as issuers of RFC 9578 publish it. */
export const encodeKey = (modulus: Uint8Array): Uint8Array =>
  Hex.join([KEY_HEAD, modulus, KEY_TAIL])

/**
 * Reads a modulus.
 *
 * @throws {BlindedMessageError} The modulus is even, or does not have 2048 bits.
 */
export async function importIssuerKey(modulus: Uint8Array): Promise<IssuerKey> {
  if (modulus.length !== NUMBER_BYTES || modulus[0]! < 0x80 || modulus.at(-1)! % 2 === 0)
    throw new BlindedMessageError({ reason: `a modulus is odd and has ${8 * NUMBER_BYTES} bits` })
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  const jwk = { kty: 'RSA', n: text(modulus), e: text(EXPONENT) }
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  return {
    modulus,
    tokenKeyId: Hex.sha256Hex(encodeKey(modulus)),
    verifier: createPublicKey({ key: jwk, format: 'jwk' }),
    webKey: await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']),
  }
}
