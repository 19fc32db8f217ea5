import { type Ledger, LedgerError } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { BONDS_PER_DEPOSIT } from './limits.ts'

/**
 * Deposits bonds for several locks if the provider's balance in the Vault is below one bond.
 *
 * @throws {LedgerError} `insufficient-funds`: only the provider's own key can deposit.
 */
export async function ensureBond(ledger: Ledger, provider: AccountId): Promise<void> {
  const { requestBond } = await ledger.parameters()
  const { nativeAsset: asset } = ledger
  const available = await ledger.balance(provider, asset)
  if (available >= requestBond) return
  if (provider !== ledger.account) {
    throw new LedgerError('insufficient-funds', { account: provider, asset, needed: requestBond })
  }
  await ledger.deposit({ asset, amount: requestBond * BONDS_PER_DEPOSIT })
}
