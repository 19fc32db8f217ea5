import type { AccountId } from '@ostrom/protocol'

/** Market of a stake: one of the escrows, or the court. */
export type StakeMarket = 'sessions' | 'requests' | 'court'

export const stakeMarkets = ['sessions', 'requests', 'court'] as const satisfies StakeMarket[]

/**
 * Stake of an account for one market, or for all on chains with a single stake. In native base
 * units.
 */
export type Stake = {
  readonly amount: bigint
  /**
   * Part of `amount` that backs agreements which are open or whose pay has not matured, or votes.
   * It cannot unbond.
   */
  readonly inUse: bigint
  /** Part of `amount` that cases have locked until they end. */
  readonly locked: bigint
  /** Unbonding stake, which is free from `unbondsAtSeconds` on. */
  readonly unbonding: bigint
  readonly unbondsAtSeconds: bigint
  /** Operator, which opens, settles and votes for the account. */
  readonly operator?: AccountId
}
