import {
  constants,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify as verifySignature,
} from 'node:crypto'
import { BlindedMessageError, TicketInvalidError } from './errors.ts'
import type { IssuerKey } from './issuer-key.ts'
import { readNumber } from './numbers.ts'
import { SALT_BYTES } from './pss.ts'
import { encodeMessage, NUMBER_BYTES, type Ticket } from './token.ts'

/**
 * Signs a blinded message (RFC 9474, section 4.3) with the bare RSA function of the machine's own
 * library, and checks the result with the public key, because a fault of the processor would reveal
 * the private key (RFC 9474, section 8.1).
 *
 * @param secret The private key of `key`.
 * @returns 256 bytes.
 * @throws {BlindedMessageError} The number has another size, or is not below the modulus; or
 * `secret` is not the private key of `key`.
 */
export function signBlinded(key: IssuerKey, secret: KeyObject, blinded: Uint8Array): Uint8Array {
  if (blinded.length !== NUMBER_BYTES)
    throw new BlindedMessageError({
      reason: `a blinded message has ${blinded.length} bytes, not ${NUMBER_BYTES}`,
    })
  if (readNumber(blinded) >= readNumber(key.modulus))
    throw new BlindedMessageError({ reason: 'a blinded message is not below the modulus' })
  const signature = applySecret(secret, blinded)
  if (!signature || !isSignatureOf(key, signature, blinded))
    throw new BlindedMessageError({ reason: 'the private key is not that of the public key' })
  return signature
}

const padding = constants.RSA_NO_PADDING

/**
 * Applies the bare RSA function with the secret key; undefined for a number that is not below the
 * key's own modulus.
 */
function applySecret(secret: KeyObject, value: Uint8Array): Buffer | undefined {
  try {
    return privateDecrypt({ key: secret, padding }, value)
  } catch {
    return undefined
  }
}

/**
 * Returns whether the bare RSA function with the public key maps the signature to the value; false
 * for a signature that is not below the key's modulus.
 */
function isSignatureOf(key: IssuerKey, signature: Uint8Array, value: Uint8Array): boolean {
  try {
    return publicEncrypt({ key: key.verifier, padding }, signature).equals(value)
  } catch {
    return false
  }
}

/**
 * Verifies the authenticator of a key's ticket.
 *
 * @throws {TicketInvalidError} The ticket belongs to another key or epoch, or has no signature of
 *   its issuer.
 */
export function assertSigned(key: IssuerKey, challengeDigest: string, ticket: Ticket): void {
  const { message, authenticator } = ticket
  if (message.tokenKeyId !== key.tokenKeyId)
    throw new TicketInvalidError({ reason: `it is of the key ${message.tokenKeyId}` })
  if (message.challengeDigest !== challengeDigest)
    throw new TicketInvalidError({ reason: `it is of the challenge ${message.challengeDigest}` })
  const options = {
    key: key.verifier,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: SALT_BYTES,
  }
  if (!verifySignature('sha384', encodeMessage(message), options, authenticator))
    throw new TicketInvalidError({ reason: 'its issuer has not signed it' })
}
