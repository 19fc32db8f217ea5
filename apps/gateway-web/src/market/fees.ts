import type { SettledUsageRow } from '@ostrom/indexer'
import type { AssetId } from '@ostrom/protocol'

/**
 * Returns the network's fees on a provider's pay, by asset. Amounts of two assets are never added.
 *
 * @param rows Settled and paid sums, by asset and version.
 */
export function feesOf(
  rows: readonly Pick<SettledUsageRow, 'asset' | 'fee'>[],
): { readonly asset: AssetId; readonly amount: string }[] {
  return [...Map.groupBy(rows, ({ asset }) => asset)].flatMap(([asset, of]) => {
    const sum = of.reduce((all, { fee }) => all + fee, 0n)
    return sum === 0n ? [] : [{ asset: asset as AssetId, amount: `${sum}` }]
  })
}
