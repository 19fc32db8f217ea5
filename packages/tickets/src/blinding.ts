import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { BlindedMessageError, BlindSignatureError } from './errors.ts'
import type { IssuerKey } from './issuer-key.ts'
import { inverseOf, powerOfExponent, readNumber, writeNumber } from './numbers.ts'
import { encodePss, SALT_BYTES, saltOf } from './pss.ts'
import { encodeMessage, NUMBER_BYTES, type Ticket, type TicketMessage } from './token.ts'

// RFC 9578, section 6: RSABSSA-SHA384-PSS-Deterministic.
const suite = RSABSSA.SHA384.PSS.Deterministic()

/** A ticket that waits for its signature. The holder can spend the ticket once it is signed. */
export type BlindedTicket = {
  readonly message: TicketMessage
  /** Message that the issuer signs: 256 bytes that reveal nothing about the ticket. */
  readonly blinded: Uint8Array
  /** Inverse of the blinding factor, 256 bytes. */
  readonly inverse: Uint8Array
}

/** Proof that a blinded message hides a certain ticket (docs/spec/tickets.md, section 5). */
export type TicketOpening = {
  readonly blinded: Uint8Array
  /** Salt of the ticket's encoding, 48 bytes. */
  readonly salt: Uint8Array
  /** The blinding factor, 256 bytes. */
  readonly factor: Uint8Array
}

/**
 * Blinds a ticket with a factor and a salt from the system's random source (RFC 9474, section 4.2).
 */
export async function blindTicket(key: IssuerKey, message: TicketMessage): Promise<BlindedTicket> {
  const { blindedMsg, inv } = await suite.blind(key.webKey, encodeMessage(message))
  return { message, blinded: blindedMsg, inverse: inv }
}

/**
 * Makes a ticket from a blind signature (RFC 9474, section 4.4).
 *
 * @throws {BlindSignatureError} The signature does not match the issuer's public key.
 */
export async function finalizeTicket(
  key: IssuerKey,
  { message, inverse }: BlindedTicket,
  signature: Uint8Array,
): Promise<Ticket> {
  try {
    const bytes = encodeMessage(message)
    return { message, authenticator: await suite.finalize(key.webKey, bytes, signature, inverse) }
  } catch {
    throw new BlindSignatureError({ keyId: key.tokenKeyId })
  }
}

/**
 * Returns the proof that a blinded message hides its ticket. It needs no signature by the issuer.
 */
export function openBlinded(key: IssuerKey, ticket: BlindedTicket): TicketOpening {
  const modulus = readNumber(key.modulus)
  const inverse = readNumber(ticket.inverse)
  const encoded = (readNumber(ticket.blinded) * powerOfExponent(inverse, modulus)) % modulus
  const factor = inverseOf(inverse, modulus)
  if (factor === undefined)
    throw new BlindedMessageError({ reason: 'its factor has no inverse for this key' })
  return {
    blinded: ticket.blinded,
    salt: saltOf(writeNumber(encoded)),
    factor: writeNumber(factor),
  }
}

/**
 * Returns true if a blinded message hides the ticket, by the same check as `Tickets.open` on the
 * chain.
 */
export function isHiddenIn(
  key: Pick<IssuerKey, 'modulus'>,
  message: TicketMessage,
  { blinded, salt, factor }: TicketOpening,
): boolean {
  const sizes = [blinded.length, factor.length, salt.length]
  if (sizes.join() !== [NUMBER_BYTES, NUMBER_BYTES, SALT_BYTES].join()) return false
  const modulus = readNumber(key.modulus)
  const [product, by] = [readNumber(blinded), readNumber(factor)]
  if (product >= modulus || by >= modulus) return false
  const encoded = readNumber(encodePss(encodeMessage(message), salt))
  return (encoded * powerOfExponent(by, modulus)) % modulus === product
}
