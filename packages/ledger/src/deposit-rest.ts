import type { Ledger } from './index.ts'
import { GAS_RESERVE_DEPOSITS } from './limits.ts'

/**
 * Deposits the native coin of an account's wallet, except for the gas of its next transactions. It
 * first deposits half of the balance; the gas cost of that deposit determines how much the wallet
 * keeps.
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
  // A second deposit is worth its gas only if it moves more than the gas costs.
  if (amount > gasCost) await ledger.deposit({ asset, amount, ...approved })
}
