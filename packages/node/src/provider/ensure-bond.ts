import { type Ledger, LedgerError } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { BONDS_PER_DEPOSIT } from './limits.ts'

/**
 * Deposits bonds for several locks if the provider's balance in the Vault is below one bond.
 *
 * @param bond The bond of the next lock, if it differs from the least bond.
 * @throws {LedgerError} `insufficient-funds`: only the provider's own key can deposit.
 */
export async function ensureBond(
  ledger: Ledger,
  provider: AccountId,
  bond?: bigint,
): Promise<void> {
  const { lockBond } = await ledger.parameters()
  const needed = bond ?? lockBond
  const { nativeAsset: asset } = ledger
  const available = await ledger.balance(provider, asset)
  if (available >= needed) return
  if (provider !== ledger.account) {
    throw new LedgerError('insufficient-funds', { account: provider, asset, needed })
  }
  const missing = needed - available
  const several = lockBond * BONDS_PER_DEPOSIT
  await ledger.deposit({ asset, amount: missing > several ? missing : several })
}
