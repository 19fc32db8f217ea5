import type { Hash } from '@ostrom/protocol'
import type { BlindedTicket } from '../blinding.ts'
import { challengeDigestOf } from '../challenge.ts'
import type { IssuerKey } from '../issuer-key.ts'
import { nonceOf, placeOf } from '../secret.ts'
import { type TicketMessage, ticketId } from '../token.ts'
import type { BlindedSecret, HeldPurchase } from './records.ts'

// A place of a purchase is one blinded message, which hides one ticket, with the ticket's secret.
// These functions derive the parts of the hidden ticket from a place.

/** Returns the id of the ticket that a place of a purchase hides. */
export const ticketIdOf = (rsa: IssuerKey, purchase: HeldPurchase, place: number): Hash =>
  ticketId(messageOf(rsa, { ...purchase, ...purchase.places[place]! }))

/** Returns the contents, before they are signed, of the ticket that belongs to a secret. */
export const messageOf = (
  rsa: IssuerKey,
  ticket: Pick<HeldPurchase, 'beneficiary' | 'keyId'> & Pick<BlindedSecret, 'secret'>,
): TicketMessage => ({
  nonce: nonceOf(ticket.beneficiary, ticket.secret),
  challengeDigest: challengeDigestOf(ticket.keyId),
  tokenKeyId: rsa.tokenKeyId,
})

/** Returns the bytes of a place, in the form that the hash of its purchase covers. */
export const placeBytes = ({ blinded, secret }: BlindedSecret): Uint8Array =>
  placeOf(blinded, secret)

/**
 * Returns the blinded ticket of a place: `message`, the ticket's contents, with the place's stored
 * blinded message and inverse.
 */
export const blindedTicketOf = (
  { blinded, inverse }: BlindedSecret,
  message: BlindedTicket['message'],
): BlindedTicket => ({ message, blinded, inverse })
