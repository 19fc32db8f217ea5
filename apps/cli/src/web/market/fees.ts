import type { SettledUsageRow } from '@ostrom/indexer'
import type { AssetId } from '@ostrom/protocol'

/**
 * What the network took of a provider's pay, by asset. Amounts of two assets are never added.
 *
 * @param rows What was settled and paid, by asset and version.
 */
export function feesOf(
  rows: readonly Pick<SettledUsageRow, 'asset' | 'fee'>[],
): { readonly asset: AssetId; readonly amount: string }[] {
  return [...Map.groupBy(rows, ({ asset }) => asset)].flatMap(([asset, of]) => {
    const sum = of.reduce((all, { fee }) => all + fee, 0n)
    return sum === 0n ? [] : [{ asset: asset as AssetId, amount: `${sum}` }]
  })
}
