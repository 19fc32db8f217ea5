import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'
import type { DatasetDecision } from './actions.ts'
import type { GovernedParameterName, GovernedSetting, GovernedSettingName } from './settings.ts'

/** A decided change of the market that waits for its delay. */
export type MarketChange =
  | { readonly kind: 'parameter'; readonly name: GovernedParameterName }
  | { readonly kind: 'fee-sink' }
  | { readonly kind: 'asset'; readonly asset: AssetId }

/** The value that counts now, and the decided next one. */
export type GovernedValue<Value> = {
  readonly value: Value
  readonly next?: { readonly value: Value; readonly fromSeconds: bigint }
}

/** Decisions of votes about numbers, models and datasets. */
export type GovernedStateLedger = {
  /** A governed number with its bounds, and its decided next value. */
  setting(name: GovernedSettingName): Promise<GovernedSetting>
  /** Account that is credited with fees. */
  feeSink(): Promise<GovernedValue<AccountId>>
  /** Base units of an asset that 1e18 base units of stake back; zero: it is not listed. */
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
