import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { BEACON_BONDS_RESERVED, CHALLENGES_OPEN_MAX, JURY_SEATS } from './limits.ts'

/**
 * Computes the sum of the bonds and fees that the validator needs next. If the balance of the
 * node's account in the Vault is below this sum, deposits twice the sum.
 *
 * @param account The validator's account: the node's own, or one that the node operates.
 */
export async function fundBonds(ledger: Ledger, account: AccountId): Promise<void> {
  const { beaconBond, caseBond, seatFee } = await ledger.parameters()
  const own = account === ledger.account
  const deposit = caseBond + 2n * JURY_SEATS * seatFee
  const isCommitter = ledger.audits?.beacon.kind === 'commit-reveal'
  const beaconBonds = isCommitter ? BEACON_BONDS_RESERVED * beaconBond : 0n
  const challengeBonds = own ? BigInt(CHALLENGES_OPEN_MAX) * seatFee : 0n
  const needed = deposit + beaconBonds + challengeBonds
  const asset = ledger.nativeAsset
  const available = await ledger.balance(ledger.account, asset)
  if (available < needed) await ledger.deposit({ asset, amount: 2n * needed })
}
