import { type Ledger, stakeMarkets } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'

/** All that an account has at stake, active and unbonding. */
export async function stakeOf(ledger: Ledger): Promise<bigint> {
  const { account } = ledger
  const stakes = await Promise.all(stakeMarkets.map((market) => ledger.stake(account, market)))
  return stakes.reduce((all, { amount, unbonding }) => all + amount + unbonding, 0n)
}

/** All that an account has, in the Vault, at stake and outside, without what others owe it. */
export async function totalFundsOf(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset: asset } = ledger
  const outside = await ledger.walletBalance(account, asset)
  return outside + (await ledger.balance(account, asset)) + (await stakeOf(ledger))
}

/** Whether a ruling or silence has excluded a provider. */
export async function isExcluded(ledger: Ledger, account: AccountId): Promise<boolean> {
  return (await ledger.providerRecord(account)).isExcluded
}
