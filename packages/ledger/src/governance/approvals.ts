import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { GovernedParameterName } from '@ostrom/protocol/governed-numbers'
import type { Transaction } from '../transaction.ts'
import type { DatasetDecision } from './actions.ts'
import type { GovernedSetting, GovernedSettingName } from './settings.ts'

/** A decided change of the market during its delay. */
export type MarketChange =
  | { readonly kind: 'parameter'; readonly name: GovernedParameterName }
  | { readonly kind: 'fee-sink' }
  | { readonly kind: 'asset'; readonly asset: AssetId }

/** The present value, and the value that a vote has decided to apply next, if any. */
export type GovernedValue<Value> = {
  readonly value: Value
  readonly next?: { readonly value: Value; readonly fromSeconds: bigint }
}

/** Reads the decisions of votes about numbers, models and datasets, and applies decided changes. */
export type GovernedStateLedger = {
  /** Returns a governed number with its bounds, and its decided next value if there is one. */
  setting(name: GovernedSettingName): Promise<GovernedSetting>
  /** Account that is credited with fees. */
  feeSink(): Promise<GovernedValue<AccountId>>
  /** Base units of an asset that 1e18 base units of stake back; zero if it is not listed. */
  assetRatio(asset: AssetId): Promise<GovernedValue<bigint>>
  /**
   * Applies a decided change, within two weeks after the end of its delay. Any account may call it.
   *
   * @throws {LedgerError} `parameter-change-not-due`.
   */
  applyChange(change: MarketChange): Promise<Transaction>
  /** Returns true if votes approved a version as a base of training. */
  isApprovedBase(version: Hash): Promise<boolean>
  /** Returns the recommended version of a model, if votes have recommended a version. */
  promotedVersion(model: string): Promise<Hash | undefined>
  datasetDecision(dataset: Hash): Promise<DatasetDecision>
}
