import { Hex } from '@ostrom/protocol'
import { TOKEN_TYPE } from './token.ts'

const ISSUER_NAME = new TextEncoder().encode('ostrom')

/**
 * Returns the challenge digest of an epoch's tickets: SHA-256 of the TokenChallenge of RFC 9577,
 * section 2.1. The challenge has one name for all issuers, the epoch's key as the redemption
 * context, and no origin.
 *
 * @param keyId Id of the key at the contract `Tickets`.
 */
export function challengeDigestOf(keyId: Hex.Hash): Hex.Hash {
  const size = (value: number) => new Uint8Array([value >> 8, value & 0xff])
  const context = Hex.toBytes(keyId)
  return Hex.sha256Hex(
    Hex.join([
      size(TOKEN_TYPE),
      size(ISSUER_NAME.length),
      ISSUER_NAME,
      new Uint8Array([context.length]),
      context,
      size(0),
    ]),
  )
}
