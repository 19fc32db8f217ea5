import { knownChain } from '@ostrom/ledger/evm/known-chains'
import { Amount, type AssetId } from '@ostrom/protocol'
import { z } from 'zod'
import { ASSETS_LISTED_MAX } from '../limits.ts'
import { account, count, text } from './values.ts'

/** Decimals of the lamport, and of the wei. */
const SOL_DECIMALS = 9
const EVM_DECIMALS = 18

/** Maximum decimal places of an amount. */
const DECIMALS_MAX = 36

const nativeAsset = (bytes: number): AssetId => `0x${'00'.repeat(bytes)}`

const isSolana = (deployment: unknown): boolean =>
  typeof deployment === 'object' && deployment !== null && 'program' in deployment

/** Decimals of a deployment's native coin. The deployment may not have been checked yet. */
export const decimalsOf = (deployment: unknown): number =>
  isSolana(deployment) ? SOL_DECIMALS : EVM_DECIMALS

/** Returns the native coin of a deployment's chain. */
export function nativeUnitOf(
  deployment: { readonly chainId: number } | { readonly program: string },
): Amount.AssetMetadata {
  const decimals = decimalsOf(deployment)
  if ('program' in deployment) return { asset: nativeAsset(32), symbol: 'SOL', decimals }
  return { asset: nativeAsset(20), symbol: knownChain(deployment.chainId).nativeSymbol, decimals }
}

/** Tokens that the operator lists: their names are the operator's, not the tokens' own. */
export const assetsSchema = z
  .array(
    z.strictObject({
      asset: account.describe('Address of the token contract or of the mint.'),
      symbol: text
        .regex(/^[A-Za-z][A-Za-z0-9.]{0,11}$/, 'a symbol is 1 to 12 letters and digits')
        .describe(
          'Symbol for the user interface, such as `USDC`; replaces the token’s own symbol.',
        ),
      decimals: count(0, DECIMALS_MAX).describe(
        'Decimals of the token; checked against the token at the start.',
      ),
    }),
  )
  .max(ASSETS_LISTED_MAX)

/** Returns the reasons why these units cannot be in one list; an empty list if they can. */
export function duplicateUnitFaults(units: readonly Amount.AssetMetadata[]): readonly string[] {
  const [native] = units
  return units.flatMap(({ asset, symbol }, at) => {
    const before = units.slice(0, at)
    const faults: string[] = []
    if (asset.length !== native?.asset.length) faults.push(`${asset} is of another kind of chain`)
    if (before.some((one) => one.asset === asset)) faults.push(`${asset} stands there twice`)
    // Refuses a symbol that the parser of another listed asset accepts, for example because the two
    // symbols differ only in a prefix.
    const others = units.filter((_, other) => other !== at)
    const isRead = others.some((one) => Amount.parse(`1000000000000000000 ${symbol}`, one))
    if (isRead) faults.push(`${symbol} could be read as another asset of the list`)
    return faults
  })
}

/** Returns the asset that a symbol or an id names; undefined if the list has none. */
export const findUnit = (
  units: readonly Amount.AssetMetadata[],
  name: string,
): Amount.AssetMetadata | undefined =>
  units.find(({ asset, symbol }) => asset === name || symbol.toLowerCase() === name.toLowerCase())
