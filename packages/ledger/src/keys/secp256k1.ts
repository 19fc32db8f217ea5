import {
  type AccountId,
  assert,
  createBoundedMap,
  type Hash,
  Hex,
  Keccak,
  SignedObject,
  type Signer,
} from '@ostrom/protocol'
import { curve } from './curve.ts'

// Loads the fastest Keccak for the digests that these keys sign. This module does it, because a
// process that only reads the chain needs no faster Keccak than that of the library noble.
void Keccak.loadFastest()

/**
 * Library that signs and verifies. The speeds in the benchmark's reports are those of `native`;
 * `noble` is slower.
 */
export const curveName: 'native' | 'noble' = curve.name

/** Half of the group's order: a signature with a larger s is refused on chain (EIP-2). */
const HALF_ORDER = '7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0'

const accountOfKey = (publicKey: Uint8Array): AccountId =>
  Hex.from(Keccak.keccak256(publicKey.subarray(1)).subarray(12))

/**
 * Returns the account of a secret key.
 *
 * @throws {InvariantError} The bytes are no secret key of secp256k1.
 */
export function accountOf(secretKey: Uint8Array): AccountId {
  assert(curve.isSecret(secretKey), 'a secret key is 32 bytes within the order of secp256k1')
  return accountOfKey(curve.publicKey(secretKey))
}

/**
 * Returns the signature of a digest: 65 bytes `r || s || v`.
 *
 * @throws {InvariantError} The bytes are no secret key of secp256k1.
 */
export function sign(digest: Hash, secretKey: Uint8Array): Hex.Hex {
  assert(curve.isSecret(secretKey), 'a secret key is 32 bytes within the order of secp256k1')
  const { rs, recovery } = curve.sign(Hex.toBytes(digest), secretKey)
  return `${Hex.from(rs)}${recovery === 0 ? '1b' : '1c'}`
}

// Buffers of `recoverKey`: allocating them for each voucher would take 1/30 of the recovery's time.
const inputs = new Uint8Array(97)
const [rsInput, digestInput] = [inputs.subarray(0, 64), inputs.subarray(65)]
const keyOutput = new Uint8Array(65)

/**
 * Decodes digest and signature into the buffers. Returns the recovery bit; `undefined` unless the
 * signature has the form that chains accept: 65 bytes, v of 27 or 28, low s.
 */
function readInputs(digest: Hash, signature: Hex.Hex): 0 | 1 | undefined {
  if (!Hex.decodeInto(signature, 65, inputs, 0) || !Hex.decodeInto(digest, 32, inputs, 65))
    return undefined
  if (signature.slice(66, 130) > HALF_ORDER) return undefined
  const recovery = (inputs[64] as number) - 27
  return recovery === 0 || recovery === 1 ? recovery : undefined
}

/**
 * Returns the uncompressed public key that made `signature`, by the same rules as on chain. The
 * result is one buffer that the next call overwrites.
 */
function recoverKey(digest: Hash, signature: Hex.Hex): Uint8Array | undefined {
  const recovery = readInputs(digest, signature)
  if (recovery === undefined) return undefined
  try {
    curve.recover(rsInput, recovery, digestInput, keyOutput)
    return keyOutput
  } catch {
    return undefined
  }
}

/**
 * Returns the account whose key made `signature` over `digest`, by the same rules as on chain: 65
 * bytes, v of 27 or 28, low s. `undefined` for anything else, so that every signature that the
 * contracts would refuse is refused here.
 */
export function recover(digest: Hash, signature: Hex.Hex): AccountId | undefined {
  const key = recoverKey(digest, signature)
  return key && accountOfKey(key)
}

/** Accounts whose public keys are cached. */
const KEYS_CACHE_MAX = 4_096

// A cached key saves a hash for each voucher of an account after the first.
const keys = createBoundedMap<AccountId, Uint8Array>(KEYS_CACHE_MAX)

/** Returns true if `recover` gives `account`. Faster than `recover` for a cached account. */
export function isSignedBy(account: AccountId, digest: Hash, signature: Hex.Hex): boolean {
  const key = recoverKey(digest, signature)
  if (!key) return false
  const publicKey = keys.get(account)
  if (publicKey) return sameBytes(publicKey, key)
  if (accountOfKey(key) !== account) return false
  keys.set(account, Uint8Array.from(key))
  return true
}

/**
 * First digits of any r below the field's order minus the group's order. The point of such a
 * signature may have x = r plus the group's order, which no v of 27 or 28 can express.
 */
const AMBIGUOUS_R = '0'.repeat(31)

/**
 * Returns true if `isSignedBy` holds for this signature or for its twin with the other v, so that
 * `canonicalSignature` finds a signature. For a cached account this check is a fifth faster than
 * `isSignedBy`, because it recovers no key: the signature is verified under the cached key. A valid
 * signature shows that the point's x is r, so one of the two v values fits.
 */
export function isSignedUpToV(account: AccountId, digest: Hash, signature: Hex.Hex): boolean {
  if (readInputs(digest, signature) === undefined) return false
  const key = keys.get(account)
  if (!key || signature.startsWith(AMBIGUOUS_R, 2)) {
    return canonicalSignature(account, digest, signature) !== undefined
  }
  try {
    return curve.verify(rsInput, digestInput, key)
  } catch {
    return false
  }
}

/**
 * Returns the form of `account`'s signature that chains accept: unchanged, or with the other v.
 * `undefined` if they accept neither.
 */
export function canonicalSignature(
  account: AccountId,
  digest: Hash,
  signature: Hex.Hex,
): Hex.Hex | undefined {
  if (isSignedBy(account, digest, signature)) return signature
  const recovery = readInputs(digest, signature)
  if (recovery === undefined) return undefined
  const twin: Hex.Hex = `0x${signature.slice(2, 130)}${recovery === 0 ? '1c' : '1b'}`
  return isSignedBy(account, digest, twin) ? twin : undefined
}

/** Compares by a plain loop for speed at every voucher, because `every` takes ten times as long. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * Returns a signer for EIP-712 digests. The signer holds the secret in its closure; the secret is
 * never printed.
 */
export function createSigner(secretKey: Uint8Array): Signer {
  const account = accountOf(secretKey)
  const secret = Uint8Array.from(secretKey)
  return {
    account,
    scheme: 'eip712',
    sign: async (signable) => sign(SignedObject.requireDigest(signable), secret),
  }
}
