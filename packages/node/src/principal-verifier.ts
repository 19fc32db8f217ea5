import type { Ledger, SignatureScheme, StakeMarket } from '@ostrom/ledger'
import type { AccountId, Hex, Signable } from '@ostrom/protocol'

/** Whose words, and where an operator may speak for it. */
export type Principal = { readonly account: AccountId; readonly market: StakeMarket }

export type SignedDigest = { readonly digest: Signable; readonly signature: Hex.Hex }

/**
 * Checks words of an account, that it or the operator which it named in a market has signed. By
 * keys first: an account that is a contract is asked last. The operator of an account is read once.
 */
export function createPrincipalVerifier(
  {
    keys,
    ledger,
  }: { readonly keys: Pick<SignatureScheme, 'verify'>; readonly ledger: Pick<Ledger, 'stake'> },
  { account, market }: Principal,
): (word: SignedDigest) => Promise<boolean> {
  let operator: Promise<AccountId | undefined> | undefined
  return async (word) => {
    if (await keys.verify({ ...word, account, byKey: true })) return true
    operator ??= ledger.stake(account, market).then((stake) => stake.operator)
    const named = await operator
    if (named && (await keys.verify({ ...word, account: named, byKey: true }))) return true
    return await keys.verify({ ...word, account })
  }
}
