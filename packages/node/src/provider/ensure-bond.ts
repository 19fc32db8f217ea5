import { type Ledger, LedgerError } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { BONDS_PER_DEPOSIT } from './limits.ts'

/**
 * A lock takes a bond of the provider's out of the Vault; keeps enough there for a few.
 *
 * @throws {LedgerError} `insufficient-funds`: only the provider's own key can deposit for it.
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
