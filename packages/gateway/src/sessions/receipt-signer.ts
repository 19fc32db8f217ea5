import type { SignatureScheme } from '@ostrom/ledger'
import type { AccountId, Hash, Hex } from '@ostrom/protocol'

export type ReceiptSignerOptions = {
  readonly keys: Pick<SignatureScheme, 'verify'>
  readonly provider: AccountId
  /** Who signs for the provider beside itself, as the chain has it now. */
  readonly operator: () => Promise<AccountId | undefined>
}

/** Who signed a receipt; `operator` where it was not the provider itself. */
export type ReceiptSigner = { readonly operator?: AccountId }

/**
 * Tells who signed a provider's receipts: itself, or its operator; undefined where neither did. The
 * chain is asked for the operator only where nobody known signed.
 */
export function createReceiptSigner(options: ReceiptSignerOptions) {
  const { keys, provider } = options
  let known: AccountId | undefined
  return async (digest: Hash, signature: Hex.Hex): Promise<ReceiptSigner | undefined> => {
    const isSignedBy = (account: AccountId) => keys.verify({ digest, signature, account })
    if (known && (await isSignedBy(known))) return { operator: known }
    if (await isSignedBy(provider)) return {}
    const operator = await options.operator()
    if (!operator || !(await isSignedBy(operator))) return undefined
    known = operator
    return { operator }
  }
}
