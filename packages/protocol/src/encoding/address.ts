import { base58btc } from 'multiformats/bases/base58'
import { MalformedError } from '../errors/errors.ts'
import * as Hex from './hex.ts'

/** Bytes of an account on Solana; accounts of EVM chains have 20. */
const SOLANA_BYTES = 32

/** Characters and length of 32 bytes in base58. */
const base58 = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/

/**
 * Returns an account in the notation of its chain: base58 on Solana, lower-case hex on EVM chains.
 * The number of bytes identifies the kind of chain.
 */
export const format = (account: Hex.AccountId): string =>
  Hex.size(account) === SOLANA_BYTES ? base58btc.baseEncode(Hex.toBytes(account)) : account

/**
 * Parses an account in either notation; returns `undefined` for other text. Hex may have upper-case
 * letters. No checksum is verified, so a mistyped account may be another valid account.
 */
export function tryParse(value: string): Hex.AccountId | undefined {
  const lower = value.toLowerCase()
  if (Hex.isAccount(lower)) return lower
  if (!base58.test(value)) return undefined
  const bytes = base58btc.baseDecode(value)
  return bytes.length === SOLANA_BYTES ? Hex.from(bytes) : undefined
}

/**
 * Parses an account in either notation.
 *
 * @throws {MalformedError} The text is no account.
 */
export function parse(value: string): Hex.AccountId {
  const account = tryParse(value)
  if (account !== undefined) return account
  const reason = 'neither 40 or 64 hex digits after 0x, nor 32 bytes in base58'
  throw new MalformedError({ what: 'account', path: 'value', reason })
}

/** Names of fields with accounts. In any other field, 32 bytes are a hash or an id. */
const accountFields: ReadonlySet<string> = new Set([
  'account',
  'appellant',
  'asset',
  'client',
  'court',
  'creator',
  'opener',
  'operator',
  'owner',
  'payer',
  'provider',
  'providers',
  'recipient',
  'respondent',
  'sender',
  'signer',
  'validator',
])

/**
 * Returns a field of an event, error or result for display: accounts by `format`, other values
 * unchanged. Signed and hashed data keep accounts in hex.
 */
export function formatField(name: string, value: unknown): unknown {
  if (!accountFields.has(name)) return value
  if (Array.isArray(value)) return value.map((one) => formatField(name, one))
  return Hex.isAccount(value) ? format(value) : value
}
