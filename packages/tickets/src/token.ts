import { Hex } from '@ostrom/protocol'
import { TicketInvalidError } from './errors.ts'

/** Token type of blind RSA with 2048 bits (RFC 9578, section 6). */
export const TOKEN_TYPE = 2

/** Bytes of a modulus, of a blinded message and of a signature. */
export const NUMBER_BYTES = 256

/** Bytes that the authenticator of a token signs. */
const MESSAGE_BYTES = 98

/** Bytes of a whole token. */
export const TOKEN_BYTES = MESSAGE_BYTES + NUMBER_BYTES

/** Contents of a ticket before it is signed (RFC 9577, section 2.2). */
export type TicketMessage = {
  /** 32 bytes that only the buyer can derive: see `nonceOf`. */
  readonly nonce: Hex.Hash
  /** SHA-256 of the challenge, which contains the epoch's key. */
  readonly challengeDigest: Hex.Hash
  /** SHA-256 of the public key in DER. */
  readonly tokenKeyId: Hex.Hash
}

/** A ticket: a token of RFC 9578, type 2. */
export type Ticket = {
  readonly message: TicketMessage
  /** RSASSA-PSS over the encoded message, 256 bytes. */
  readonly authenticator: Uint8Array
}

/** Returns the bytes that the authenticator signs: type, nonce, challenge digest, key id. */
export const encodeMessage = ({
  nonce,
  challengeDigest,
  tokenKeyId,
}: TicketMessage): Uint8Array<ArrayBuffer> =>
  Hex.join([
    new Uint8Array([TOKEN_TYPE >> 8, TOKEN_TYPE & 0xff]),
    ...[nonce, challengeDigest, tokenKeyId].map(Hex.toBytes),
  ])

/** Returns the id under which a ticket is accepted once: SHA-256 of its encoded message. */
export const ticketId = (message: TicketMessage): Hex.Hash => Hex.sha256Hex(encodeMessage(message))

/** Returns the 354 bytes of a ticket. */
export const encodeTicket = ({ message, authenticator }: Ticket): Uint8Array =>
  Hex.join([encodeMessage(message), authenticator])

/**
 * Reads a ticket. Does not check the signature: see `assertSigned`.
 *
 * @throws {TicketInvalidError} The token has another size or type.
 */
export function decodeTicket(bytes: Uint8Array): Ticket {
  if (bytes.length !== TOKEN_BYTES)
    throw new TicketInvalidError({ reason: `it has ${bytes.length} bytes, not ${TOKEN_BYTES}` })
  const type = (bytes[0]! << 8) | bytes[1]!
  if (type !== TOKEN_TYPE)
    throw new TicketInvalidError({ reason: `its token type is ${type}, not ${TOKEN_TYPE}` })
  const word = (at: number): Hex.Hash => Hex.from(bytes.subarray(2 + 32 * at, 34 + 32 * at))
  return {
    message: { nonce: word(0), challengeDigest: word(1), tokenKeyId: word(2) },
    authenticator: bytes.slice(MESSAGE_BYTES),
  }
}
