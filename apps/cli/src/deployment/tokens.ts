// Tokens that will be listed in a market, from the command's options and the tokens' contracts.

import type { ListedToken, TokenMetadata } from '@ostrom/ledger/evm'
import { Address, Amount } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../command-line/arguments.ts'
import { parseAmount, table } from '../command-line/output.ts'
import { assetsSchema, duplicateUnitFaults } from '../config/assets.ts'

/** A token to list: its name, its decimals, and its stake ratio. */
export type MarketToken = Amount.AssetMetadata & ListedToken

/**
 * Returns a token's symbol: from the command if given, else from the token's contract. The person
 * who lists the token sees the symbol, and confirms it by passing the deployment file on. It is
 * never read from the contract again.
 *
 * @throws {ArgumentInvalidError} The token has no name that can be listed.
 */
export function unitOf(
  { asset, decimals, symbol: own }: TokenMetadata,
  named?: string,
): Amount.AssetMetadata {
  const parsed = assetsSchema.safeParse([{ asset, symbol: named ?? own, decimals }])
  const [unit] = parsed.data ?? []
  if (unit) return unit
  const expected =
    `a symbol of 1 to 12 letters and digits after the amount` +
    (own === undefined ? '; the token has none' : `; the token’s own is ${own.slice(0, 40)}`)
  throw new ArgumentInvalidError({
    argument: '--token',
    value: Address.format(asset),
    expected,
  })
}

/**
 * Refuses tokens that could be confused with each other or with the native coin.
 *
 * @throws {ArgumentInvalidError}
 */
export function assertDistinct(
  native: Amount.AssetMetadata,
  units: readonly Amount.AssetMetadata[],
): void {
  const [fault] = duplicateUnitFaults([native, ...units])
  if (fault === undefined) return
  const value = units.map(({ symbol }) => symbol).join(', ')
  throw new ArgumentInvalidError({ argument: '--token', value, expected: `other names: ${fault}` })
}

/**
 * Returns the amount of a token that one coin of stake backs, in the token's base units.
 *
 * @throws {ArgumentInvalidError} The text is not an amount of the token, or the amount is zero.
 */
export function parseStakeRatio(unit: Amount.AssetMetadata, backed: string): bigint {
  const amount = parseAmount(backed, unit)
  if (amount > 0n) return amount
  const value = `${Address.format(unit.asset)}:${backed}`
  throw new ArgumentInvalidError({ argument: '--token', value, expected: 'an amount above zero' })
}

/** State of a token's listing, for people and in JSON. */
export type TokenState = {
  readonly unit: Amount.AssetMetadata
  /** Base units of the token that one coin of stake will back. */
  readonly backed: bigint
  readonly status: 'planned' | 'listed' | 'waiting' | 'due' | 'unlisted'
  readonly fromSeconds?: bigint
}

/** Formats tokens as a table; an empty text if there are none. */
export function tokensText(native: Amount.AssetMetadata, tokens: readonly TokenState[]): string {
  if (tokens.length === 0) return ''
  const rows = tokens.map(({ unit, backed, status, fromSeconds }) => [
    unit.symbol,
    Address.format(unit.asset),
    `${unit.decimals}`,
    Amount.formatExact(backed, unit),
    status === 'waiting' ? `waiting until ${timeOf(fromSeconds)}` : status,
  ])
  const head = ['token', 'address', 'decimals', `backed by 1 ${native.symbol} of stake`, 'status']
  return table(head, rows)
}

/** Formats a second of the chain as a date for people. */
const timeOf = (seconds = 0n): string =>
  `${new Date(Number(seconds) * 1_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
