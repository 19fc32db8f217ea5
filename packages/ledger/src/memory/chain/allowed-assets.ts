import type { AssetId } from '@ostrom/protocol'
import type { GovernanceState } from './governance-state.ts'

/** Assets beside the native one, with the value that a unit of stake may back, in 1/10,000. */
export type AllowedAssets = Pick<ReadonlyMap<AssetId, bigint>, 'get' | 'has'>

/** Assets as the chain began with them, unless votes listed or delisted one. */
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
