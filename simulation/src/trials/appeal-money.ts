import type { TrialContext } from './trial-context.ts'
import type { TrialParty } from './trial-participants.ts'

// What an appeal takes, out of what the beacon's bonds left to who appeals.

/** Who colludes may have spent on epochs of the beacon what an appeal would take. */
export async function cannotPay(
  { chain }: TrialContext,
  party: TrialParty,
  due: bigint,
): Promise<boolean> {
  const colludes = 'strategy' in party && party.strategy === 'colluding'
  return colludes && (await party.ledger.balance(party.account, chain.nativeAsset)) < due
}

/** What its bonds of the beacon left is deposited anew from its wallet, as a node does. */
export async function depositMissing(
  { chain }: TrialContext,
  { ledger, account }: TrialParty,
  due: bigint,
): Promise<void> {
  const missing = due - (await ledger.balance(account, chain.nativeAsset))
  if (missing > 0n) await ledger.deposit({ asset: chain.nativeAsset, amount: missing })
}
