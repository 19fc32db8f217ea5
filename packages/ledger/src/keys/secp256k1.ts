import { createRequire } from 'node:module'
import { secp256k1 as noble } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import {
  type AccountId,
  assert,
  type Hash,
  Hex,
  Keccak,
  SignedObject,
  type Signer,
} from '@ostrom/protocol'

/** The operations that the keys need, by the fastest library that works on this machine. */
type Curve = {
  readonly name: 'native' | 'noble'
  /** 64 bytes `r || s` with low s, and the recovery bit. RFC 6979, so deterministic. */
  sign(digest: Uint8Array, secretKey: Uint8Array): { rs: Uint8Array; recovery: number }
  /** Writes the uncompressed public key (65 bytes) into `key`; throws when there is none. */
  recover(rs: Uint8Array, recovery: number, digest: Uint8Array, key: Uint8Array): void
  publicKey(secretKey: Uint8Array): Uint8Array
  isSecret(secretKey: Uint8Array): boolean
}

const nobleCurve: Curve = {
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
  publicKey: (secretKey) => noble.getPublicKey(secretKey, false),
  isSecret: (secretKey) => noble.utils.isValidSecretKey(secretKey),
}

/**
 * The native build, about 25 times as fast as noble at verifying. Where there is no build for the
 * platform the package falls back to slow plain JavaScript without a word: then noble is better.
 */
function loadCurve(): Curve {
  try {
    const require = createRequire(import.meta.url)
    const native = require('secp256k1') as typeof import('secp256k1')
    const elliptic = require('secp256k1/elliptic') as typeof import('secp256k1')
    if (native.ecdsaSign === elliptic.ecdsaSign) return nobleCurve
    return {
      name: 'native',
      sign(digest, secretKey) {
        const { signature, recid } = native.ecdsaSign(digest, secretKey)
        return { rs: signature, recovery: recid }
      },
      recover: (rs, recovery, digest, key) => {
        native.ecdsaRecover(rs, recovery, digest, false, key)
      },
      publicKey: (secretKey) => native.publicKeyCreate(secretKey, false),
      isSecret: (secretKey) => secretKey.length === 32 && native.privateKeyVerify(secretKey),
    }
  } catch {
    return nobleCurve
  }
}

const curve = loadCurve()
// The digests that these keys sign; whoever only reads them needs no more than noble.
void Keccak.accelerate()

/** Which library does the work: `native` reaches the figures of the benchmark, `noble` does not. */
export const curveName: 'native' | 'noble' = curve.name

/** Half of the group's order: a signature with a larger s is refused on chain (EIP-2). */
const HALF_ORDER = '7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0'

const accountOfKey = (publicKey: Uint8Array): AccountId =>
  Hex.from(keccak_256(publicKey.subarray(1)).subarray(12))

/**
 * The account of a secret key.
 *
 * @throws {InvariantError} Not a secret key of secp256k1.
 */
export function accountOf(secretKey: Uint8Array): AccountId {
  assert(curve.isSecret(secretKey), 'a secret key is 32 bytes within the order of secp256k1')
  return accountOfKey(curve.publicKey(secretKey))
}

/**
 * Signs a digest: 65 bytes `r || s || v`.
 *
 * @throws {InvariantError} Not a secret key of secp256k1.
 */
export function sign(digest: Hash, secretKey: Uint8Array): Hex.Hex {
  assert(curve.isSecret(secretKey), 'a secret key is 32 bytes within the order of secp256k1')
  const { rs, recovery } = curve.sign(Hex.toBytes(digest), secretKey)
  return `${Hex.from(rs)}${recovery === 0 ? '1b' : '1c'}`
}

// Buffers of `recoverKey`: allocating them for each voucher takes a thirtieth of its time.
const inputs = new Uint8Array(97)
const [rsInput, digestInput] = [inputs.subarray(0, 64), inputs.subarray(65)]
const keyOutput = new Uint8Array(65)

/**
 * The uncompressed public key that made `signature`, by the same rules as on chain. The result is
 * one buffer that the next call overwrites.
 */
function recoverKey(digest: Hash, signature: Hex.Hex): Uint8Array | undefined {
  if (!Hex.read(signature, 65, inputs, 0) || !Hex.read(digest, 32, inputs, 65)) return undefined
  if (signature.slice(66, 130) > HALF_ORDER) return undefined
  const recovery = (inputs[64] as number) - 27
  if (recovery !== 0 && recovery !== 1) return undefined
  try {
    curve.recover(rsInput, recovery, digestInput, keyOutput)
    return keyOutput
  } catch {
    return undefined
  }
}

/**
 * The account whose key made `signature` over `digest`, by the same rules as on chain: 65 bytes,
 * v of 27 or 28, low s. `undefined` for anything else, so that nothing is accepted here that the
 * contracts would refuse.
 */
export function recover(digest: Hash, signature: Hex.Hex): AccountId | undefined {
  const key = recoverKey(digest, signature)
  return key && accountOfKey(key)
}

/** Accounts of which the public key is remembered. */
const KEYS_CACHE_MAX = 4_096

// The key of an account that has signed before saves a hash for each voucher after the first.
const keys = new Map<AccountId, Uint8Array>()

/** True when `recover` gives `account`. Faster than that for an account seen before. */
export function isSignedBy(account: AccountId, digest: Hash, signature: Hex.Hex): boolean {
  const key = recoverKey(digest, signature)
  if (!key) return false
  const known = keys.get(account)
  if (known) return sameBytes(known, key)
  if (accountOfKey(key) !== account) return false
  const [oldest] = keys.keys()
  if (keys.size >= KEYS_CACHE_MAX && oldest !== undefined) keys.delete(oldest)
  keys.set(account, Uint8Array.from(key))
  return true
}

/** A loop: `every` takes ten times as long, and this runs for every voucher. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** A signer for EIP-712 digests. Holds the secret in its closure; it is never printed. */
export function createSigner(secretKey: Uint8Array): Signer {
  const account = accountOf(secretKey)
  const secret = Uint8Array.from(secretKey)
  return {
    account,
    scheme: 'eip712',
    sign: async (signable) => sign(SignedObject.onlyDigest(signable), secret),
  }
}
