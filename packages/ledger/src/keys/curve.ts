import { createRequire } from 'node:module'
import { secp256k1 as noble } from '@noble/curves/secp256k1.js'
import { Hex } from '@ostrom/protocol'

/** The curve operations of the keys, in the fastest library that works on this machine. */
export type Curve = {
  readonly name: 'native' | 'noble'
  /** Returns 64 bytes `r || s` with low s, and the recovery bit; deterministic, by RFC 6979. */
  sign(digest: Uint8Array, secretKey: Uint8Array): { rs: Uint8Array; recovery: number }
  /** Writes the uncompressed public key (65 bytes) into `key`; throws if no key fits. */
  recover(rs: Uint8Array, recovery: number, digest: Uint8Array, key: Uint8Array): void
  /**
   * Returns true if `rs` is a signature with low s by the holder of `key` (65 bytes). May throw for
   * bytes that are no signature.
   */
  verify(rs: Uint8Array, digest: Uint8Array, key: Uint8Array): boolean
  publicKey(secretKey: Uint8Array): Uint8Array
  isSecret(secretKey: Uint8Array): boolean
}

/** Plain JavaScript, for platforms without a native build. */
export const nobleCurve: Curve = {
  name: 'noble',
  sign(digest, secretKey) {
    const bytes = noble.sign(digest, secretKey, { prehash: false, format: 'recovered' })
    return { rs: bytes.slice(1), recovery: bytes[0] as number }
  },
  recover(rs, recovery, digest, key) {
    const bytes = Hex.concat(new Uint8Array([recovery]), rs)
    const compressed = noble.recoverPublicKey(bytes, digest, { prehash: false })
    key.set(noble.Point.fromBytes(compressed).toBytes(false))
  },
  verify: (rs, digest, key) => noble.verify(rs, digest, key, { prehash: false, lowS: true }),
  publicKey: (secretKey) => noble.getPublicKey(secretKey, false),
  isSecret: (secretKey) => noble.utils.isValidSecretKey(secretKey),
}

type NativeBuild = Pick<
  typeof import('secp256k1'),
  'ecdsaSign' | 'ecdsaRecover' | 'ecdsaVerify' | 'publicKeyCreate' | 'privateKeyVerify'
>

/**
 * Loads only the native bindings of the package `secp256k1`, because the package itself silently
 * falls back to slow plain JavaScript.
 */
const loadNativeBuild = (): NativeBuild =>
  createRequire(import.meta.url)('secp256k1/bindings') as NativeBuild

/**
 * Returns the native build, which verifies about 25 times as fast as noble; returns noble on
 * platforms without a build, such as linux-arm64.
 *
 * @param load Loads the native build; throws if there is none.
 */
export function chooseCurve(load: () => NativeBuild = loadNativeBuild): Curve {
  let native: NativeBuild
  try {
    native = load()
  } catch {
    return nobleCurve
  }
  return {
    name: 'native',
    sign(digest, secretKey) {
      const { signature, recid } = native.ecdsaSign(digest, secretKey)
      return { rs: signature, recovery: recid }
    },
    recover: (rs, recovery, digest, key) => {
      native.ecdsaRecover(rs, recovery, digest, false, key)
    },
    verify: (rs, digest, key) => native.ecdsaVerify(rs, digest, key),
    publicKey: (secretKey) => native.publicKeyCreate(secretKey, false),
    isSecret: (secretKey) => secretKey.length === 32 && native.privateKeyVerify(secretKey),
  }
}

/** The curve in use. */
export const curve: Curve = chooseCurve()
