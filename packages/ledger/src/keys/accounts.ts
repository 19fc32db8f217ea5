import type { AccountId } from '@ostrom/protocol'
import { accountOf as accountOfEd25519 } from './ed25519.ts'
import { accountOf as accountOfSecp256k1 } from './secp256k1.ts'

/**
 * Returns the account of a secret key on a chain that signs with `curve`.
 *
 * @throws {InvariantError} The bytes are no secret key of this curve.
 */
export const accountOfKey = (curve: 'secp256k1' | 'ed25519', secretKey: Uint8Array): AccountId =>
  (curve === 'ed25519' ? accountOfEd25519 : accountOfSecp256k1)(secretKey)
