import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'
import type { DatasetDecision } from './actions.ts'
import type { GovernedParameterName, GovernedSetting, GovernedSettingName } from './settings.ts'

/** A decided change of the market that waits for its delay. */
export type MarketChange =
  | { readonly kind: 'parameter'; readonly name: GovernedParameterName }
  | { readonly kind: 'fee-sink' }
  | { readonly kind: 'asset'; readonly asset: AssetId }

/** What counts now, and what was decided in its place. */
export type GovernedValue<Value> = {
  readonly value: Value
  readonly next?: { readonly value: Value; readonly fromSeconds: bigint }
}

/** What votes decided about numbers, models and datasets. */
export type GovernedStateLedger = {
  /** A governed number with its bounds, and what was decided in its place. */
  setting(name: GovernedSettingName): Promise<GovernedSetting>
  /** Who is credited with fees. */
  feeSink(): Promise<GovernedValue<AccountId>>
  /** What 1e18 base units of stake back, in base units of an asset; zero: it is not listed. */
  assetRatio(asset: AssetId): Promise<GovernedValue<bigint>>
  /**
   * Makes a decided change count, once its delay is over and within two weeks. Any account.
   *
   * @throws {LedgerError} `parameter-change-not-due`.
   */
  applyChange(change: MarketChange): Promise<Transaction>
  /** Whether a version is approved as base of training. */
  isApprovedBase(version: Hash): Promise<boolean>
  /** The version that votes recommend of a model. */
  promotedVersion(model: string): Promise<Hash | undefined>
  datasetDecision(dataset: Hash): Promise<DatasetDecision>
}
