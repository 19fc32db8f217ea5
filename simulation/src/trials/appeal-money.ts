import type { TrialContext } from './trial-context.ts'
import type { TrialParty } from './trial-participants.ts'

// The money that an appellant has for an appeal, after its bonds for the beacon.

/**
 * Returns whether a colluding party lacks the money for an appeal because it spent it on epochs of
 * the beacon.
 */
export async function cannotPay(
  { chain }: TrialContext,
  party: TrialParty,
  due: bigint,
): Promise<boolean> {
  const colludes = 'strategy' in party && party.strategy === 'colluding'
  return colludes && (await party.ledger.balance(party.account, chain.nativeAsset)) < due
}

/** Deposits the missing amount from the party's wallet, as a node does. */
export async function depositMissing(
  { chain }: TrialContext,
  { ledger, account }: TrialParty,
  due: bigint,
): Promise<void> {
  const missing = due - (await ledger.balance(account, chain.nativeAsset))
  if (missing > 0n) await ledger.deposit({ asset: chain.nativeAsset, amount: missing })
}
