import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import {
  type AccountId,
  assert,
  Hex,
  type Signable,
  SignedObject,
  type Signer,
} from '@ostrom/protocol'

/** What stands before the 32 bytes of a key in its DER forms (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

const privateKey = (secretKey: Uint8Array) => {
  assert(secretKey.length === 32, 'a secret key of ed25519 is 32 bytes')
  const key = Buffer.concat([PRIVATE_HEAD, secretKey])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

/** The account of a secret key: its public key. */
export function accountOf(secretKey: Uint8Array): AccountId {
  const der = createPublicKey(privateKey(secretKey)).export({ format: 'der', type: 'spki' })
  return Hex.from(Uint8Array.from(der.subarray(PUBLIC_HEAD.length)))
}

/**
 * A signer for a deployment on Solana; see `SignedObject.signedBytes`. Holds the secret in its
 * closure; it is never printed.
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

/** True when `account`'s key made `signature` over the signed bytes of `signable`. */
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

/** True when `account`'s key made `signature` over the bytes of a message. */
export function isMessageSignedBy(
  account: AccountId,
  message: Uint8Array,
  signature: Hex.Hex,
): boolean {
  if (!Hex.is(signature, 64) || !Hex.is(account, 32)) return false
  try {
    const key = Buffer.concat([PUBLIC_HEAD, Hex.toBytes(account)])
    const publicKey = createPublicKey({ key, format: 'der', type: 'spki' })
    return verify(null, message, publicKey, Hex.toBytes(signature))
  } catch {
    return false
  }
}
