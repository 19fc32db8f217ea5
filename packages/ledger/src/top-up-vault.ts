import type { AssetId } from '@ostrom/protocol'
import type { Ledger } from './index.ts'

/**
 * Expected seats of a case's first jury. The opener of a case deposits the fees of two such juries.
 */
const JURY_SEATS = 21n

/** Deposits from the wallet into the Vault the part of an amount that the Vault lacks. */
export async function topUpVault(
  ledger: Ledger,
  amount: bigint,
  asset: AssetId = ledger.nativeAsset,
): Promise<void> {
  const available = await ledger.balance(ledger.account, asset)
  if (available < amount) await ledger.deposit({ asset, amount: amount - available })
}

/** Funds the bond of a case that draws no jury, such as that of a proposed dataset. */
export async function fundBond(ledger: Ledger): Promise<void> {
  await topUpVault(ledger, (await ledger.parameters()).caseBond)
}

/**
 * Funds the opening of a case: the bond, the fees of two juries, and a quarter of the fees more,
 * because fees follow the gas price on some chains. The part that the case does not take stays in
 * the Vault.
 */
export async function fundCase(ledger: Ledger): Promise<void> {
  const { caseBond, seatFee } = await ledger.parameters()
  const fees = 2n * JURY_SEATS * seatFee
  await topUpVault(ledger, caseBond + fees + fees / 4n)
}
