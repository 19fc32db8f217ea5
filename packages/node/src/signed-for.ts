import type { Keys, Ledger, StakeMarket } from '@ostrom/ledger'
import type { AccountId, Hex, Signable } from '@ostrom/protocol'

/** A word, and for whom it was said. */
export type SignedWord = {
  readonly digest: Signable
  readonly signature: Hex.Hex
  readonly account: AccountId
  /** Where its operator speaks for it. */
  readonly market: StakeMarket
}

/**
 * True where an account, or the operator that it named in a market, signed. By keys first: an
 * account that is a contract is asked last.
 */
export async function isSignedFor(
  { keys, ledger }: { readonly keys: Pick<Keys, 'verify'>; readonly ledger: Pick<Ledger, 'stake'> },
  { account, market, ...signed }: SignedWord,
): Promise<boolean> {
  if (await keys.verify({ ...signed, account, byKey: true })) return true
  const { operator } = await ledger.stake(account, market)
  if (operator && (await keys.verify({ ...signed, account: operator, byKey: true }))) return true
  return await keys.verify({ ...signed, account })
}
