import { ed25519 } from '@noble/curves/ed25519.js'
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Domain, type Hash, Hex, SignedObject } from '@ostrom/protocol'

/** Half of the group's order: the contracts refuse a signature with a larger s. */
const HALF_ORDER = '7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0'

/**
 * Returns the account that signed a digest, by the contracts' rules; `undefined` for an invalid
 * signature.
 */
export function signerOf(digest: Hash, signature: string): string | undefined {
  if (!Hex.is(signature, 65) || signature.slice(66, 130) > HALF_ORDER) return undefined
  const bytes = Hex.toBytes(signature)
  const recovery = bytes[64]! - 27
  if (recovery !== 0 && recovery !== 1) return undefined
  try {
    const recovered = Hex.concat(new Uint8Array([recovery]), bytes.subarray(0, 64))
    const key = secp256k1.recoverPublicKey(recovered, Hex.toBytes(digest), { prehash: false })
    const point = secp256k1.Point.fromBytes(key).toBytes(false)
    return Hex.from(keccak_256(point.subarray(1)).subarray(12))
  } catch {
    return undefined
  }
}

/** True when an account's ed25519 key signed the digest together with program and signer. */
export function isSignedBy(
  { account, program }: { readonly account: string; readonly program: Hex.Hex },
  digest: Hash,
  signature: string,
): boolean {
  if (!Hex.is(signature, 64) || !Hex.is(account, 32)) return false
  const message = SignedObject.signedBytes(digest, { program, signer: account })
  try {
    // RFC 8032 refuses an encoding that is not canonical.
    const options = { zip215: false }
    return ed25519.verify(Hex.toBytes(signature), message, Hex.toBytes(account), options)
  } catch {
    return false
  }
}

/** True when an account's key signed the digest, by the scheme of its chain. */
export const isSignatureOf = (
  account: string,
  { digest, signature }: { readonly digest: Hash; readonly signature: string },
  domain: Domain,
): boolean =>
  domain.scheme === 'ed25519'
    ? isSignedBy({ account, program: domain.program }, digest, signature)
    : signerOf(digest, signature) === account
