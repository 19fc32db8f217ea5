import type { AccountId, AssetId, Contribution, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Income, rewards and spending: docs/spec/governance.md, section 3.

/** Number of buckets after its own in which a reward can be claimed. */
export const REWARD_BUCKETS = 8n

/**
 * Seconds from the execution of a decision until its change of a sale takes effect, so that another
 * vote can stop the change: `ANSWER_SECONDS` of the contracts. Such a change is a new swap (the
 * account that buys tokens), a token's first or lower price, or a larger sale amount.
 */
export const SALE_ANSWER_SECONDS = 1_209_600n

/**
 * Seconds from the execution of its decision for which a token's price is valid: `PRICE_SECONDS` of
 * the contracts.
 */
export const SALE_PRICE_SECONDS = 7_776_000n

/**
 * Basis points; largest share of an asset's reserve that is spent in one bucket: `SPEND_BPS` of the
 * contracts.
 */
export const SPEND_BPS = 500n

/** Key of a reward: an account's points in one role and one closed bucket. */
export type RewardKey = {
  readonly bucket: bigint
  readonly account: AccountId
  readonly role: Contribution.ContributionRole
}

/** Money for the rewards of one role in one bucket, in native base units. */
export type RewardPool = {
  readonly total: bigint
  readonly paid: bigint
}

/** Terms and schedule of a token's sale for the native token. */
export type TokenSale = {
  /** Least price, in native base units for 1e18 base units of the token. Zero: no sale. */
  readonly price: bigint
  readonly amountMax: bigint
  readonly nextAtSeconds: bigint
  /** Second at which the price expires; zero: no price is set. Only a vote can set a new price. */
  readonly untilSeconds: bigint
}

/** The treasury's money in one asset, in base units. */
export type TreasuryBalance = {
  readonly balance: bigint
  /** Income that is not divided yet; `distribute` divides native income. */
  readonly income: bigint
  /** Sum that the treasury's track may spend. */
  readonly reserve: bigint
  /** Largest sum that the track may still spend in the running bucket. */
  readonly spendable: bigint
}

/**
 * Returns the largest amount of an asset, in base units, that a spending decision can pay from the
 * present reserve. This is the larger of two amounts: the rest of the running bucket's limit, and
 * the whole limit of a bucket in which nothing was spent.
 */
export function decidableSpending({
  reserve,
  spendable,
}: Pick<TreasuryBalance, 'reserve' | 'spendable'>): bigint {
  const fresh = (reserve * SPEND_BPS) / 10_000n
  return fresh > spendable ? fresh : spendable
}

/** Functions of the treasury. The connection's account sends their transactions. */
export type TreasuryLedger = {
  readonly treasuryAccount: AccountId
  treasuryBalance(asset: AssetId): Promise<TreasuryBalance>
  /**
   * Returns the native base units in the honeypots' pot. `supportHoneypot` pays from this pot to
   * honeypots whose owners were named by votes.
   */
  honeypotPot(): Promise<bigint>
  rewardPool(options: Omit<RewardKey, 'account'>): Promise<RewardPool>
  /**
   * Returns the factor, in basis points, of all rewards of a closed bucket. The factor depends on
   * the bucket's load: the providers' points in the bucket, relative to those in the buckets
   * before. Source: docs/spec/governance.md, section 5.
   *
   * @throws {LedgerError} `reward-not-due`: the bucket has not closed.
   */
  rewardMultiplierBps(bucket: bigint): Promise<bigint>
  /**
   * Returns the reward for an account's points in a role and a closed bucket, and whether it was
   * paid.
   *
   * @throws {LedgerError} `reward-not-due`: the bucket has not closed.
   */
  reward(key: RewardKey): Promise<{ readonly amount: bigint; readonly isPaid: boolean }>
  tokenSale(token: AssetId): Promise<TokenSale>
  isHoneypotOwner(account: AccountId): Promise<boolean>
  /**
   * Divides the native income among the reward pools of the running bucket, the honeypots' pot and
   * the reserve. Any account may call it. @throws {LedgerError} `nothing-to-distribute`.
   */
  distribute(): Promise<Transaction>
  /**
   * Pays a reward to its owner. Any account may call it.
   *
   * @throws {LedgerError} `reward-not-due`, `reward-expired`, `nothing-to-claim`.
   */
  claimReward(key: RewardKey): Promise<Transaction>
  /**
   * Turns the unclaimed rest of a role's pool into income again, after the time limit for claims.
   * Any account may call it.
   */
  returnPool(options: Omit<RewardKey, 'account'>): Promise<Transaction>
  /**
   * Sells a token for the native token, at most the amount that votes set. Between two sales of the
   * token at least the governed interval (`saleSeconds`) passes. Any account may call it.
   *
   * @throws {LedgerError} `sale-not-due`, `nothing-to-distribute`.
   */
  sell(token: AssetId): Promise<Transaction>
  /**
   * Adds money of the honeypots' pot to the reward pool of a committed honeypot, up to the governed
   * amount for one honeypot. Votes must have named its owner. Any account may call it.
   *
   * @throws {LedgerError} `honeypot-not-supported`, `nothing-to-distribute`, `terms-changed`.
   */
  supportHoneypot(options: {
    readonly honeypotId: bigint
    readonly termsHash: Hash
  }): Promise<Transaction>
}
