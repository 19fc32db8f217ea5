import type { KeyObject } from 'node:crypto'
import { Hex, Keccak } from '@ostrom/protocol'
import { IssuerClosedError, PurchaseMismatchError } from '../errors.ts'
import type { IssuerKey } from '../issuer-key.ts'
import { PURCHASE_TICKETS_MAX } from '../limits.ts'
import { PLACE_BYTES } from '../secret.ts'
import { signBlinded } from '../signing.ts'
import { NUMBER_BYTES } from '../token.ts'

/** The chain's record of a purchase, once it is final. */
export type Purchase = {
  /** Id of the key at the contract `Tickets`. */
  readonly keyId: Hex.Hash
  readonly count: number
  /** keccak256 of the hashes of the purchase's places, in order; `placeOf` writes each place. */
  readonly blindedHash: Hex.Hash
}

/**
 * Returns the hash that identifies a buyer's purchase on the chain.
 *
 * @param places Each as `placeOf` writes it.
 */
export function blindedHashOf(places: readonly Uint8Array[]): Hex.Hash {
  return Hex.from(Keccak.keccak256(Hex.join(places.map(Keccak.keccak256))))
}

/**
 * Signs the blinded messages of a purchase. A repeated call gives the same signatures, so nothing
 * has to be remembered, and a repetition gains nothing. Only the buyer knows the messages of its
 * purchase, so strangers cannot use up the number of signings that are allowed.
 *
 * @param context.maySign Returns false if the purchase was signed too often.
 * @param purchase The chain's final record; undefined if there is none.
 * @param places Each as `placeOf` writes it.
 * @throws {PurchaseMismatchError} The chain has no such purchase, or it has other messages.
 * @throws {BlindedMessageError} A message is not below the modulus.
 * @throws {IssuerClosedError} The purchase was signed too often within a minute.
 */
export function signPurchase(
  context: { key: IssuerKey; secret: KeyObject; keyId: Hex.Hash; maySign?: () => boolean },
  purchase: Purchase | undefined,
  places: readonly Uint8Array[],
): readonly Uint8Array[] {
  const { key, secret, keyId, maySign = () => true } = context
  const refuse = (reason: string) => new PurchaseMismatchError({ reason })
  if (!purchase) throw refuse('the chain has no such purchase yet')
  if (purchase.keyId !== keyId) throw refuse(`it is of the key ${purchase.keyId}`)
  if (places.length > PURCHASE_TICKETS_MAX)
    throw refuse(`there are ${places.length} messages, at most ${PURCHASE_TICKETS_MAX} are sold`)
  if (places.length !== purchase.count)
    throw refuse(`there are ${places.length} messages, and ${purchase.count} were paid for`)
  if (blindedHashOf(places) !== purchase.blindedHash)
    throw refuse('the messages are not those that were paid for')
  if (places.some((place) => place.length !== PLACE_BYTES))
    throw refuse(`a place has ${PLACE_BYTES} bytes, of a blinded message and of a hash`)
  if (!maySign())
    throw new IssuerClosedError({ reason: 'this purchase was signed just now', retry: 'later' })
  return places.map((place) => signBlinded(key, secret, place.subarray(0, NUMBER_BYTES)))
}
