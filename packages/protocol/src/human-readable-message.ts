import * as Address from './address.ts'
import { type AccountId, type AssetId, type Hash, zeroHash } from './hex.ts'

/** What a person can judge of a session before it is opened. */
type MessageTerms = {
  readonly provider: AccountId
  readonly asset: AssetId
  readonly cap: bigint
  readonly expiresAtSeconds: bigint
}

/** Base units of the native asset of Solana: 10^-9 of it. */
const NATIVE_DECIMALS = 9
/** The last second of the year 9999. */
const DATE_SECONDS_MAX = 253_402_300_799n

/**
 * What a wallet of Solana shows before it signs an authorization, and signs: printable ASCII in
 * lines. The program builds the same text from the fields, and takes no other.
 *
 * Pure. The last line is the authorization's digest, which binds this deployment, and every field
 * that nobody could judge by looking at it.
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

/** Whole units where the asset is the native one; the program knows no token's decimals. */
function amount({ asset, cap }: MessageTerms): string {
  if (asset !== zeroHash) return `${cap} base units of token ${Address.format(asset)}`
  const digits = `${cap}`.padStart(NATIVE_DECIMALS + 1, '0')
  const part = digits.slice(-NATIVE_DECIMALS).replace(/0+$/, '')
  return `${digits.slice(0, -NATIVE_DECIMALS)}${part && `.${part}`} SOL`
}

/** The program opens no session of later than in a month, so it never writes the second form. */
function time(seconds: bigint): string {
  if (seconds > DATE_SECONDS_MAX) return `second ${seconds} since 1970`
  const [date, hours] = new Date(Number(seconds) * 1_000).toISOString().split(/[T.]/)
  return `${date} ${hours} UTC`
}
