import type { Ledger, StakeMarket } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { NotOperatorError, StakeMissingError } from './stake-errors.ts'

/**
 * Ensures that an account has put up at least `amount` for a market: the node adds the missing
 * stake if the account is its own. For another account, the node is only the operator and cannot
 * add stake.
 *
 * @returns The added stake in base units; 0 if the stake sufficed.
 * @throws {NotOperatorError} The node is not the operator of the other account.
 * @throws {StakeMissingError} The other account lacks stake, which only this account can add.
 */
export async function ensureStake(
  ledger: Pick<Ledger, 'account' | 'stake' | 'addStake'>,
  { account, market, amount }: ensureStake.Options,
): Promise<bigint> {
  const stake = await ledger.stake(account, market)
  const own = account === ledger.account
  if (!own && stake.operator !== ledger.account) {
    throw new NotOperatorError({ account, market, operator: ledger.account })
  }
  if (stake.amount >= amount) return 0n
  if (!own) throw new StakeMissingError({ account, market, stake: stake.amount, needed: amount })
  await ledger.addStake({ market, amount: amount - stake.amount })
  return amount - stake.amount
}

export declare namespace ensureStake {
  type Options = {
    readonly account: AccountId
    readonly market: StakeMarket
    /** In base units of the native asset. */
    readonly amount: bigint
  }
}
