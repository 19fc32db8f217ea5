import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import {
  type AccountId,
  assert,
  createBoundedMap,
  Hex,
  type Signable,
  SignedObject,
  type Signer,
} from '@ostrom/protocol'

/** Bytes before the 32 bytes of a key in its DER forms (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

const privateKey = (secretKey: Uint8Array) => {
  assert(secretKey.length === 32, 'a secret key of ed25519 is 32 bytes')
  const key = Buffer.concat([PRIVATE_HEAD, secretKey])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

/** Returns the account of a secret key, which is the public key. */
export function accountOf(secretKey: Uint8Array): AccountId {
  const der = createPublicKey(privateKey(secretKey)).export({ format: 'der', type: 'spki' })
  return Hex.from(Uint8Array.from(der.subarray(PUBLIC_HEAD.length)))
}

/**
 * Returns a signer for a deployment on Solana; see `SignedObject.signedBytes`. The signer holds the
 * secret in its closure; the secret is never printed.
 */
export function createSigner(secretKey: Uint8Array, program: AccountId): Signer {
  const key = privateKey(secretKey)
  const account = accountOf(secretKey)
  return {
    account,
    scheme: 'ed25519',
    async sign(signable) {
      const message = SignedObject.signedBytes(signable, { program, signer: account })
      return Hex.from(Uint8Array.from(sign(null, message, key)))
    },
  }
}

/** Returns true if `account`'s key made `signature` over the signed bytes of `signable`. */
export function isSignedBy(
  { account, program }: { readonly account: AccountId; readonly program: AccountId },
  signable: Signable,
  signature: Hex.Hex,
): boolean {
  if (!Hex.is(account, 32)) return false
  if (typeof signable === 'string' && !Hex.is(signable, 32)) return false
  const message = SignedObject.signedBytes(signable, { program, signer: account })
  return isMessageSignedBy(account, message, signature)
}

/**
 * The encoded y coordinates of the eight points of small order, without the sign bit of x. The
 * coordinates 0 and 1 are also listed with the field's order added, because decoders accept these
 * forms. If a key is such a point, a signature made without a secret fits any message. If the first
 * half of a signature is such a point, the key's holder signed without a nonce. The runtime of
 * Solana refuses both (`verify_strict`), and so does OpenSSL 3.5. OpenSSL 3.0 accepts both, so with
 * its checks alone a provider would accept a voucher that can never be settled.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
])

/** Returns true if 64 hex digits encode a point of small order, for either sign of its x. */
function isSmallOrder(digits: string): boolean {
  const top = Number.parseInt(digits.slice(62), 16) & 0x7f
  return SMALL_ORDER.has(digits.slice(0, 62) + top.toString(16).padStart(2, '0'))
}

/**
 * Accounts whose keys are cached in OpenSSL's form, because parsing a key makes a verification a
 * third slower.
 */
const KEYS_CACHE_MAX = 4_096

const keys = createBoundedMap<AccountId, KeyObject>(KEYS_CACHE_MAX)

function read(account: AccountId): KeyObject {
  const key = Buffer.concat([PUBLIC_HEAD, Hex.toBytes(account)])
  return createPublicKey({ key, format: 'der', type: 'spki' })
}

/**
 * Returns true if `account`'s key made `signature` over the bytes of a message. Returns false for
 * every signature that the runtime of Solana would refuse: the second half must be below the
 * group's order, and neither the key nor the first half may be a point of small order.
 */
export function isMessageSignedBy(
  account: AccountId,
  message: Uint8Array,
  signature: Hex.Hex,
): boolean {
  if (!Hex.is(signature, 64) || !Hex.is(account, 32)) return false
  if (isSmallOrder(signature.slice(2, 66))) return false
  try {
    const publicKey = keys.get(account)
    if (publicKey) return verify(null, message, publicKey, Hex.toBytes(signature))
    if (isSmallOrder(account.slice(2))) return false
    const key = read(account)
    const good = verify(null, message, key, Hex.toBytes(signature))
    if (good) keys.set(account, key)
    return good
  } catch {
    return false
  }
}
