import type { Ledger } from '@ostrom/ledger'

/** Moves what an accusation bond lacks from the wallet into the Vault. */
export async function fundBond(ledger: Ledger): Promise<void> {
  const asset = ledger.nativeAsset
  const { accusationBond } = await ledger.parameters()
  const available = await ledger.balance(ledger.account, asset)
  if (available < accusationBond) {
    await ledger.deposit({ asset, amount: accusationBond - available })
  }
}
