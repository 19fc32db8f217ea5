import { type Ledger, stakeMarkets } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'

/** Returns the stakes of an account, active and unbonding. */
export async function stakeOf(ledger: Ledger): Promise<bigint> {
  const { account } = ledger
  const stakes = await Promise.all(stakeMarkets.map((market) => ledger.stake(account, market)))
  return stakes.reduce((all, { amount, unbonding }) => all + amount + unbonding, 0n)
}

/**
 * Returns the funds of an account in its wallet, in the Vault and in stakes, without the money that
 * escrows hold.
 */
export async function totalFundsOf(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset: asset } = ledger
  const outside = await ledger.walletBalance(account, asset)
  return outside + (await ledger.balance(account, asset)) + (await stakeOf(ledger))
}

/** Returns whether the court excluded a provider, by a ruling or for repeatedly withheld data. */
export async function isExcluded(ledger: Ledger, account: AccountId): Promise<boolean> {
  return (await ledger.providerRecord(account)).isExcluded
}
