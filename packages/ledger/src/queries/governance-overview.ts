import type { AssetId } from '@ostrom/protocol'
import { Contribution } from '@ostrom/protocol'
import type { GovernanceLedger } from '../governance/governance.ts'
import type { Proposal } from '../governance/proposals.ts'
import { type GovernedSetting, settingNames } from '../governance/settings.ts'
import type { Track, VetoGuardian } from '../governance/tracks.ts'
import type { RewardPool, TreasuryBalance } from '../governance/treasury.ts'
import type { Ledger } from '../ledger.ts'
import { requireMember } from './capabilities.ts'

/**
 * The treasury's native money, the pot for honeypots, and the reward pools of the running bucket.
 * Amounts are native base units.
 */
export type MoneyFlow = {
  readonly asset: AssetId
  readonly treasury: TreasuryBalance
  readonly honeypots: bigint
  /** Pools of the running bucket, by role. */
  readonly pools: Readonly<Record<Contribution.ContributionRole, RewardPool>>
}

/** Data of a page about governance. */
export type GovernanceOverview = {
  readonly nowSeconds: bigint
  /** Number of the running bucket. */
  readonly bucket: bigint
  readonly tracks: readonly Track[]
  readonly veto: VetoGuardian
  readonly proposals: readonly Proposal[]
  readonly settings: readonly GovernedSetting[]
  readonly money: MoneyFlow
}

/**
 * Reads once all tracks, proposals and governed settings, and the treasury's native money.
 *
 * @throws {InvariantError} The ledger has no governance.
 */
export async function readGovernanceOverview(ledger: Ledger): Promise<GovernanceOverview> {
  const governance = requireMember(ledger, 'governance')
  const nowSeconds = await ledger.nowSeconds()
  const { bucketSeconds } = await governance.contributionRules()
  const bucket = nowSeconds / bucketSeconds
  const [tracks, veto, proposals, settings, money] = await Promise.all([
    governance.tracks(),
    governance.vetoGuardian(),
    governance.proposals(),
    Promise.all(settingNames.map((name) => governance.setting(name))),
    readMoneyFlow(governance, { asset: ledger.nativeAsset, bucket }),
  ])
  return { nowSeconds, bucket, tracks, veto, proposals, settings, money }
}

async function readMoneyFlow(
  governance: GovernanceLedger,
  { asset, bucket }: { readonly asset: AssetId; readonly bucket: bigint },
): Promise<MoneyFlow> {
  const [treasury, honeypots, pools] = await Promise.all([
    governance.treasuryBalance(asset),
    governance.honeypotPot(),
    Promise.all(Contribution.roles.map((role) => governance.rewardPool({ bucket, role }))),
  ])
  const byRole = Contribution.roles.map((role, at) => [role, pools[at]] as const)
  return { asset, treasury, honeypots, pools: Object.fromEntries(byRole) as MoneyFlow['pools'] }
}
