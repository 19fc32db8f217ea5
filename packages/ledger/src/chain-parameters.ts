import type { GovernedParameterName, governedParameters } from '@ostrom/protocol/governed-numbers'

/** Parameters that no vote changes, and the ratio of an asset, in seconds and basis points. */
type FixedParameters = {
  readonly closeWindowSeconds: bigint
  readonly claimWindowSeconds: bigint
  readonly releaseWindowSeconds: bigint
  /** Minimum seconds between two settlements of a session. A close is possible at any time. */
  readonly settleIntervalSeconds: bigint
  readonly unbondingSeconds: bigint
  /**
   * Maximum sum of the caps of a provider's open agreements and of its pay that has not matured
   * yet, in basis points of its stake.
   */
  readonly stakeRatioBps: bigint
}

type UnitOf<Name extends GovernedParameterName> = (typeof governedParameters)[Name]['unit']

/**
 * Name of a governed parameter in `ChainParameters`. Times are in seconds: `voteWindowSeconds` of
 * `voteWindow`. Shares of the minimum stake and multiples of a seat's fee are amounts: `caseBond`
 * of `caseBondBps`, `absenceFine` of `absenceFees`.
 */
type FieldOf<Name extends GovernedParameterName> =
  UnitOf<Name> extends 'seconds'
    ? `${Name}Seconds`
    : [UnitOf<Name>, Name] extends ['share-of-stake', `${infer Amount}Bps`]
      ? Amount
      : [UnitOf<Name>, Name] extends ['seat-fees', `${infer Cause}Fees`]
        ? `${Cause}Fine`
        : Name

/** Names of the governed parameters in `ChainParameters`. */
export type ParameterField = {
  [Name in GovernedParameterName]: FieldOf<Name>
}[GovernedParameterName]

/**
 * Parameters of the chain, governed or fixed, in seconds and base units. The table
 * `governedParameters` describes the governed ones. When the minimum stake changes, the amounts
 * that are shares of it change in proportion.
 */
export type ChainParameters = FixedParameters & {
  readonly [Field in Exclude<ParameterField, 'feeBps'>]: bigint
} & { readonly feeBps: number }
