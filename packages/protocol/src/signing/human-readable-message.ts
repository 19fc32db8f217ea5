import * as Address from '../encoding/address.ts'
import { type AccountId, type AssetId, type Hash, zeroHash } from '../encoding/hex.ts'

/** Terms of a session that a wallet's user can check. */
type MessageTerms = {
  readonly provider: AccountId
  readonly asset: AssetId
  readonly cap: bigint
  readonly expiresAtSeconds: bigint
}

/** Decimal places of the native asset of Solana. */
const NATIVE_DECIMALS = 9
/** The last second of the year 9999. */
const DATE_SECONDS_MAX = 253_402_300_799n

/**
 * Returns the text that a wallet of Solana displays and signs for a session authorization: lines of
 * printable ASCII. The program builds the same text from the fields, and accepts no other.
 *
 * Pure. The last line is the authorization's digest, which covers this deployment and the fields
 * that are not in the text.
 *
 * @see docs/spec/signed-objects.md, section 3; `words.rs` in `contracts/solana`.
 */
export function humanReadableMessage(terms: MessageTerms, digest: Hash): string {
  return [
    'Ostrom: open a session',
    `Pay at most: ${amount(terms)}`,
    `To provider: ${Address.format(terms.provider)}`,
    `Until: ${time(terms.expiresAtSeconds)}`,
    `Digest: ${digest}`,
  ].join('\n')
}

/**
 * Formats the cap: in SOL for the native asset; in base units for tokens, because the program does
 * not know their decimals.
 */
function amount({ asset, cap }: MessageTerms): string {
  if (asset !== zeroHash) return `${cap} base units of token ${Address.format(asset)}`
  const digits = `${cap}`.padStart(NATIVE_DECIMALS + 1, '0')
  const part = digits.slice(-NATIVE_DECIMALS).replace(/0+$/, '')
  return `${digits.slice(0, -NATIVE_DECIMALS)}${part && `.${part}`} SOL`
}

/**
 * Formats a time. The program opens no session that expires after more than a month, so its texts
 * never contain a time as a number of seconds.
 */
function time(seconds: bigint): string {
  if (seconds > DATE_SECONDS_MAX) return `second ${seconds} since 1970`
  const [date, hours] = new Date(Number(seconds) * 1_000).toISOString().split(/[T.]/)
  return `${date} ${hours} UTC`
}
