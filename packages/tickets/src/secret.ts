import { Hex } from '@ostrom/protocol'
import { NUMBER_BYTES } from './token.ts'

/** Bytes of a place: a blinded message, and the SHA-256 of a secret. */
export const PLACE_BYTES = NUMBER_BYTES + 32

/**
 * Returns the nonce of a ticket: SHA-256 of the beneficiary of its purchase and of the ticket's
 * secret. The nonce reveals neither of them, and only this account can get the ticket's value back
 * (docs/spec/tickets.md, section 3).
 *
 * @param beneficiary Account on an EVM chain, 20 bytes.
 * @param secret 32 bytes from the system's random source, for this ticket alone. Spending the
 * ticket does not need the secret; opening the ticket publishes it.
 */
export const nonceOf = (beneficiary: Hex.AccountId, secret: Hex.Hash): Hex.Hash =>
  Hex.sha256Hex(Hex.join([Hex.toBytes(beneficiary), Hex.toBytes(secret)]))

/**
 * Returns the bytes of one place of a purchase, which the contract hashes (keccak256): the blinded
 * message, and SHA-256 of its ticket's secret. The place cannot be opened as another ticket.
 */
export const placeOf = (blinded: Uint8Array, secret: Hex.Hash): Uint8Array =>
  Hex.join([blinded, Hex.toBytes(Hex.sha256Hex(Hex.toBytes(secret)))])
