import { base58btc } from 'multiformats/bases/base58'
import { MalformedError } from './errors.ts'
import * as Hex from './hex.ts'

/** Bytes of an account on Solana; those of EVM chains have 20. */
const SOLANA_BYTES = 32

/** Letters and length that 32 bytes can have in base58. */
const base58 = /^[1-9A-HJ-NP-Za-km-z]{32,44}$/

/**
 * An account as people on its chain write it: base58 on Solana, lower-case hex on EVM chains. The
 * number of its bytes says which.
 */
export const format = (account: Hex.AccountId): string =>
  Hex.size(account) === SOLANA_BYTES ? base58btc.baseEncode(Hex.toBytes(account)) : account

/**
 * Reads an account in either form; `undefined` where the text is none. Hex may have capitals.
 * Neither form has a checksum that is looked at: who mistypes one names another account.
 */
export function tryParse(value: string): Hex.AccountId | undefined {
  const lower = value.toLowerCase()
  if (Hex.isAccount(lower)) return lower
  if (!base58.test(value)) return undefined
  const bytes = base58btc.baseDecode(value)
  return bytes.length === SOLANA_BYTES ? Hex.from(bytes) : undefined
}

/**
 * Reads an account in either form.
 *
 * @throws {MalformedError} The text is no account.
 */
export function parse(value: string): Hex.AccountId {
  const account = tryParse(value)
  if (account !== undefined) return account
  const reason = 'neither 40 or 64 hex digits after 0x, nor 32 bytes in base58'
  throw new MalformedError({ what: 'account', path: 'value', reason })
}

/** Fields that hold an account, or several: 32 bytes under any other name are a hash or an id. */
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
 * What a field of events, errors and results shows people: accounts by `text`, everything else as
 * it is. Never for what is signed or hashed, where accounts are in hex.
 */
export function formatField(name: string, value: unknown): unknown {
  if (!accountFields.has(name)) return value
  if (Array.isArray(value)) return value.map((one) => formatField(name, one))
  return Hex.isAccount(value) ? format(value) : value
}
