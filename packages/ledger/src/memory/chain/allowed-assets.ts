import type { AssetId } from '@ostrom/protocol'
import type { GovernanceState } from './governance-state.ts'

/**
 * Assets beside the native one, with the amount that one base unit of stake backs, in 1/10,000 base
 * units of the asset.
 */
export type AllowedAssets = Pick<ReadonlyMap<AssetId, bigint>, 'get' | 'has'>

/**
 * Returns the assets that the chain had at its start (`given`), with those that votes have listed
 * since and without those that they delisted.
 */
export const allowedAssets = (
  { governance }: { readonly governance: GovernanceState },
  given: ReadonlyMap<AssetId, bigint>,
): AllowedAssets => {
  const get = (asset: AssetId) => {
    const bps = governance.assets.get(asset) ?? given.get(asset)
    return bps === 0n ? undefined : bps
  }
  return { get, has: (asset) => get(asset) !== undefined }
}
