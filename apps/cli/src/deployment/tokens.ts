// Tokens that a market is to list, as a command names them and as they are.

import { ArgumentInvalidError } from '@ostrom/command-line/arguments'
import { parseAmount, table } from '@ostrom/command-line/output'
import type { ListedToken, TokenMetadata } from '@ostrom/ledger/evm'
import { Address, Amount } from '@ostrom/protocol'
import { assetsSchema, duplicateUnitFaults } from '../config/assets.ts'

/** A token that is to be listed: what it is called and counted in, and its ratio. */
export type MarketToken = Amount.AssetMetadata & ListedToken

/**
 * Returns a token's name here: as the command says, else as its contract says. The name is shown to
 * the lister, who vouches for it by handing the deployment file on; it is never read again.
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
    expected: expected,
  })
}

/**
 * Refuses tokens that could be taken for one another, or for the coin.
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
 * How much of a token one coin of stake backs, in its base units.
 *
 * @throws {ArgumentInvalidError} The text is no amount of the token, or zero.
 */
export function parseStakeRatio(unit: Amount.AssetMetadata, backed: string): bigint {
  const amount = parseAmount(backed, unit)
  if (amount > 0n) return amount
  const value = `${Address.format(unit.asset)}:${backed}`
  throw new ArgumentInvalidError({ argument: '--token', value, expected: 'an amount above zero' })
}

/** How far a token is, for people and in JSON. */
export type TokenState = {
  readonly unit: Amount.AssetMetadata
  /** Base units of it that one coin of stake is to back. */
  readonly backed: bigint
  readonly status: 'planned' | 'listed' | 'waiting' | 'due' | 'unlisted'
  readonly fromSeconds?: bigint
}

/** Tokens in a table; nothing where there is none. */
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

/** A second of the chain, as people write it. */
const timeOf = (seconds = 0n): string =>
  `${new Date(Number(seconds) * 1_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
