import type { Ledger } from '@ostrom/ledger'
import { BONDS_DEPOSITED } from './limits.ts'

/** A lock takes a bond out of the Vault; keeps enough there for a few. */
export async function coverBond(ledger: Ledger): Promise<void> {
  const { requestBond } = await ledger.parameters()
  const { nativeAsset: asset } = ledger
  const available = await ledger.balance(ledger.account, asset)
  if (available >= requestBond) return
  await ledger.deposit({ asset, amount: requestBond * BONDS_DEPOSITED })
}
