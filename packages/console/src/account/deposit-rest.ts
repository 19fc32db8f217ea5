import type { Ledger } from '@ostrom/ledger'
import { GAS_RESERVE_DEPOSITS } from '../limits.ts'

/**
 * Deposits native coin of an account's wallet, all but what its next transactions may take as gas.
 * The gas of a first deposit, of half of it, tells how much that is.
 */
export async function depositRest(
  ledger: Ledger,
  { approve }: { readonly approve?: 'sessions' } = {},
): Promise<void> {
  const { account, nativeAsset: asset } = ledger
  const approved = approve && { approve }
  const half = (await ledger.walletBalance(account, asset)) / 2n
  if (half === 0n) return
  const { gasCost } = await ledger.deposit({ asset, amount: half, ...approved })
  const left = await ledger.walletBalance(account, asset)
  const amount = left - (GAS_RESERVE_DEPOSITS + 1n) * gasCost
  // Less than a deposit costs is not worth one.
  if (amount > gasCost) await ledger.deposit({ asset, amount, ...approved })
}
