import { type Bytes, bigEndian, concat } from './bytes.ts'
import { OhttpKeyError } from './errors.ts'
import { KEY_CONFIGS_BYTES_MAX } from './limits.ts'
import { AEAD_ID, KDF_ID, KEM_ID, PUBLIC_KEY_BYTES } from './suite.ts'

/** A public key of a gateway, RFC 9458, section 3.1, for the suite of this package. */
export type KeyConfig = {
  /** 0 to 255. */
  readonly id: number
  /** X25519, 32 bytes. */
  readonly publicKey: Bytes
}

/** Encodes a key with the only suite that this package supports. */
const encodeKeyConfig = ({ id, publicKey }: KeyConfig): Bytes =>
  concat(
    bigEndian(id, 1),
    bigEndian(KEM_ID, 2),
    publicKey,
    bigEndian(4, 2),
    bigEndian(KDF_ID, 2),
    bigEndian(AEAD_ID, 2),
  )

/** Encodes `application/ohttp-keys`: each key preceded by its length. */
export const encodeKeyConfigs = (configs: readonly KeyConfig[]): Bytes =>
  concat(
    ...configs.map((config) => {
      const encoded = encodeKeyConfig(config)
      return concat(bigEndian(encoded.length, 2), encoded)
    }),
  )

/**
 * Reads `application/ohttp-keys`. Keys for other suites are left out.
 *
 * @throws {OhttpKeyError} The list cannot be read, or has no key for our suite.
 */
export function parseKeyConfigs(bytes: Uint8Array): readonly KeyConfig[] {
  if (bytes.length > KEY_CONFIGS_BYTES_MAX)
    throw new OhttpKeyError({ reason: `the keys have over ${KEY_CONFIGS_BYTES_MAX} bytes` })
  const configs: KeyConfig[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    for (let at = 0; at < bytes.length; ) {
      const end = at + 2 + view.getUint16(at)
      if (end > bytes.length) throw new RangeError('cut')
      const config = parseKeyConfig(bytes.subarray(at + 2, end))
      if (config) configs.push(config)
      at = end
    }
  } catch (error) {
    if (error instanceof RangeError) throw new OhttpKeyError({ reason: 'the keys are cut' })
    throw error
  }
  if (configs.length === 0)
    throw new OhttpKeyError({ reason: 'no key for X25519, HKDF-SHA256 and AES-128-GCM' })
  return configs
}

/**
 * Reads one key; `undefined` if it is for another suite.
 *
 * @throws {RangeError} The key is truncated.
 */
export function parseKeyConfig(bytes: Uint8Array): KeyConfig | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint16(1) !== KEM_ID) return undefined
  const suitesAt = 3 + PUBLIC_KEY_BYTES
  const suitesEnd = suitesAt + 2 + view.getUint16(suitesAt)
  if (suitesEnd !== bytes.length) throw new RangeError('cut')
  for (let at = suitesAt + 2; at < suitesEnd; at += 4) {
    if (view.getUint16(at) !== KDF_ID || view.getUint16(at + 2) !== AEAD_ID) continue
    return { id: view.getUint8(0), publicKey: bytes.slice(3, suitesAt) as Bytes }
  }
  return undefined
}
