import type { AccountId, AssetId, Hash, Hex } from '@ostrom/protocol'
import type { GovernedParameterName, RewardSettingName } from '@ostrom/protocol/governed-numbers'
import type { GovernanceTrackName } from './tracks.ts'

// Actions that votes can decide. Each action belongs to one track, whose timelock alone may take
// it.

export const datasetDecisions = ['none', 'admitted', 'refused'] as const

/** `none`: the jurors' ruling counts. An admitted dataset also needs the jurors' acceptance. */
export type DatasetDecision = (typeof datasetDecisions)[number]

/**
 * Statuses that the emergency track can give a model version, once for each version and for a week
 * at most.
 */
export type EmergencyStatus = 'active' | 'warned' | 'quarantined'

/** Actions of the root track. */
export type RootAction =
  | { readonly kind: 'set-fee-sink'; readonly account: AccountId }
  | { readonly kind: 'cancel-fee-sink' }
  /**
   * `ratio`: the amount that 1e18 base units of stake back, in base units of the asset; zero
   * delists it.
   */
  | { readonly kind: 'list-asset'; readonly asset: AssetId; readonly ratio: bigint }
  | { readonly kind: 'cancel-asset'; readonly asset: AssetId }
  | { readonly kind: 'transfer-ownership'; readonly account: AccountId }

/** Actions of the track of parameters, with values in the contracts' units. */
export type ParameterAction =
  | {
      readonly kind: 'set-parameter'
      readonly name: GovernedParameterName
      readonly value: bigint
    }
  | { readonly kind: 'cancel-parameter'; readonly name: GovernedParameterName }
  | { readonly kind: 'set-setting'; readonly name: RewardSettingName; readonly value: bigint }

/** Actions of the treasury's track. */
export type TreasuryAction =
  | {
      readonly kind: 'spend'
      readonly asset: AssetId
      readonly to: AccountId
      readonly amount: bigint
    }
  | { readonly kind: 'set-swap'; readonly account: AccountId }
  /**
   * Least price in native base units for 1e18 base units of the token, and the maximum amount of
   * one sale.
   */
  | {
      readonly kind: 'set-sale'
      readonly token: AssetId
      readonly price: bigint
      readonly amountMax: bigint
    }
  | { readonly kind: 'set-honeypot-owner'; readonly account: AccountId; readonly accepted: boolean }

/** Actions of the tracks of models and datasets, and of the emergency track. */
export type RegistryAction =
  | { readonly kind: 'set-base'; readonly version: Hash; readonly approved: boolean }
  /** Recommends a version of a model; `undefined` ends the recommendation. */
  | { readonly kind: 'promote'; readonly model: string; readonly version: Hash | undefined }
  | { readonly kind: 'decide-dataset'; readonly dataset: Hash; readonly decision: DatasetDecision }
  | {
      readonly kind: 'set-model-status'
      readonly version: Hash
      readonly status: EmergencyStatus
      /** SHA-256 of the document with the reasons for the status. */
      readonly reason: Hash
    }

export type GovernanceAction = RootAction | ParameterAction | TreasuryAction | RegistryAction

/** A call that this version cannot decode. */
export type UnknownAction = {
  readonly kind: 'unknown'
  readonly target: AccountId
  readonly data: Hex.Hex
  /** Base units of the native token that the call transfers; absent for none. */
  readonly value?: bigint
}

const trackByKind = {
  'set-fee-sink': 'root',
  'cancel-fee-sink': 'root',
  'list-asset': 'root',
  'cancel-asset': 'root',
  'transfer-ownership': 'root',
  'set-parameter': 'parameters',
  'cancel-parameter': 'parameters',
  'set-setting': 'parameters',
  spend: 'treasury',
  'set-swap': 'treasury',
  'set-sale': 'treasury',
  'set-honeypot-owner': 'treasury',
  'set-base': 'models',
  promote: 'models',
  'decide-dataset': 'datasets',
  'set-model-status': 'emergency',
} as const satisfies Readonly<Record<GovernanceAction['kind'], GovernanceTrackName>>

export const actionKinds = Object.keys(trackByKind) as readonly GovernanceAction['kind'][]

/** Returns the joint spending of actions, in base units by asset. */
export function spendingOf(actions: readonly GovernanceAction[]): ReadonlyMap<AssetId, bigint> {
  const sums = new Map<AssetId, bigint>()
  for (const action of actions) {
    if (action.kind !== 'spend') continue
    sums.set(action.asset, (sums.get(action.asset) ?? 0n) + action.amount)
  }
  return sums
}

/** Returns the only track that may take an action. */
export const trackOf = ({ kind }: GovernanceAction): GovernanceTrackName => trackByKind[kind]
