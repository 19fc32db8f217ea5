import type { SignatureScheme } from '@ostrom/ledger'
import type { AccountId, Hash, Hex } from '@ostrom/protocol'

export type ReceiptSignerOptions = {
  readonly keys: Pick<SignatureScheme, 'verify'>
  readonly provider: AccountId
  /** Reads the provider's operator from the chain; undefined if it has none. */
  readonly operator: () => Promise<AccountId | undefined>
}

/** The signer of a receipt: the provider itself if `operator` is absent. */
export type ReceiptSigner = { readonly operator?: AccountId }

/**
 * Returns a function that identifies the signer of a provider's receipt: the provider or its
 * operator; undefined for any other. The function reads the operator from the chain only if neither
 * the provider nor the last known operator signed.
 */
export function createReceiptSigner(options: ReceiptSignerOptions) {
  const { keys, provider } = options
  let signerAccount: AccountId | undefined
  return async (digest: Hash, signature: Hex.Hex): Promise<ReceiptSigner | undefined> => {
    const isSignedBy = (account: AccountId) => keys.verify({ digest, signature, account })
    if (signerAccount && (await isSignedBy(signerAccount))) return { operator: signerAccount }
    if (await isSignedBy(provider)) return {}
    const operator = await options.operator()
    if (!operator || !(await isSignedBy(operator))) return undefined
    signerAccount = operator
    return { operator }
  }
}
