import type { KeyObject } from 'node:crypto'
import { Hex, Keccak } from '@ostrom/protocol'
import { PurchaseMismatchError } from '../errors.ts'
import type { IssuerKey } from '../issuer-key.ts'
import { signBlinded } from '../signing.ts'
import { PURCHASE_TICKETS_MAX } from './limits.ts'

/** What the chain says of a purchase, once it is final. */
export type Purchase = {
  /** Id of the key at the contract `Tickets`. */
  readonly keyId: Hex.Hash
  readonly count: number
  /** keccak256 of the hashes of the blinded messages, in order. */
  readonly blindedHash: Hex.Hash
}

/** Returns what a buyer names of its blinded messages on the chain. */
export function blindedHashOf(blinded: readonly Uint8Array[]): Hex.Hash {
  return Hex.from(Keccak.keccak256(Hex.join(blinded.map(Keccak.keccak256))))
}

/**
 * Signs the blinded messages of a purchase. Asked again it gives the same signatures, so that
 * nothing has to be remembered, and nobody gains by asking twice.
 *
 * @param purchase As the chain has it; undefined where it has none that is final.
 * @throws {PurchaseMismatchError} The messages are not those that were paid for.
 * @throws {BlindedMessageError} One of them is not below the modulus.
 */
export function signPurchase(
  { key, secret, keyId }: { key: IssuerKey; secret: KeyObject; keyId: Hex.Hash },
  purchase: Purchase | undefined,
  blinded: readonly Uint8Array[],
): readonly Uint8Array[] {
  const refuse = (reason: string) => new PurchaseMismatchError({ reason })
  if (!purchase) throw refuse('the chain has no such purchase yet')
  if (purchase.keyId !== keyId) throw refuse(`it is of the key ${purchase.keyId}`)
  if (blinded.length > PURCHASE_TICKETS_MAX)
    throw refuse(`there are ${blinded.length} messages, at most ${PURCHASE_TICKETS_MAX} are sold`)
  if (blinded.length !== purchase.count)
    throw refuse(`there are ${blinded.length} messages, and ${purchase.count} were paid for`)
  if (blindedHashOf(blinded) !== purchase.blindedHash)
    throw refuse('the messages are not those that were paid for')
  return blinded.map((message) => signBlinded(key, secret, message))
}
