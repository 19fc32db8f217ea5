import { Address, type AssetId } from '@ostrom/protocol'
import { ArgumentInvalidError } from './arguments.ts'

/** A token as `--token` names it, before its existence is checked. */
export type TokenOption = {
  readonly asset: AssetId
  /** Amount of the token that one native coin of stake backs, in whole tokens, as typed. */
  readonly backed: string
  /** Symbol to show for the token; the symbol in the token's contract when absent. */
  readonly symbol?: string
}

/**
 * Parses one `--token`, for commander: an address, the amount that one coin of stake backs, and a
 * symbol if it should differ from the symbol in the token's contract.
 *
 * @throws {ArgumentInvalidError} The text lacks a part or has too many, or repeats a token.
 */
export function tokenArgument(
  value: string,
  before: readonly TokenOption[] = [],
): readonly TokenOption[] {
  const [address = '', backed = '', symbol, ...more] = value.split(':')
  const asset = Address.tryParse(address)
  const isAgain = before.some((one) => one.asset === asset)
  if (asset !== undefined && backed !== '' && symbol !== '' && more.length === 0 && !isAgain) {
    return [...before, { asset, backed, ...(symbol !== undefined && { symbol }) }]
  }
  const expected =
    'each token once: its address, the amount that one coin of stake backs, and ' +
    'optionally another symbol, such as 0x…:30000 or 0x…:30000:USDC'
  throw new ArgumentInvalidError({ argument: '--token', value, expected })
}
