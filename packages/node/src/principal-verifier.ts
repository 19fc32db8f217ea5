import type { Ledger, SignatureScheme, StakeMarket } from '@ostrom/ledger'
import type { AccountId, Hex, Signable } from '@ostrom/protocol'

/**
 * The account in whose name a statement is made, and the market in which it may have named an
 * operator.
 */
export type Principal = { readonly account: AccountId; readonly market: StakeMarket }

export type SignedDigest = { readonly digest: Signable; readonly signature: Hex.Hex }

/**
 * Checks that a statement of an account is signed by the account or by the operator that it named
 * in a market. It first tries the keys of the account and of the operator. Last it calls the
 * account as a contract. It reads the operator once.
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
