import type { AccountId } from '@ostrom/protocol'

/** What stake backs: work in one of the escrows, or votes in the court. */
export type StakeMarket = 'sessions' | 'requests' | 'court'

export const stakeMarkets = ['sessions', 'requests', 'court'] as const satisfies StakeMarket[]

/** What an account put up for one market. On chains with one stake for all, that. */
export type Stake = {
  readonly amount: bigint
  /** Part of `amount` that open and immature work, or votes, rely on: it cannot leave. */
  readonly inUse: bigint
  /** Held by cases until they end. */
  readonly locked: bigint
  /** Being withdrawn; free from `unbondsAtSeconds` on. */
  readonly unbonding: bigint
  readonly unbondsAtSeconds: bigint
  /** Opens, settles and votes for the account, beside itself. */
  readonly operator?: AccountId
}
