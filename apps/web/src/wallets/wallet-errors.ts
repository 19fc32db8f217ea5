import { ApiError } from '../api/client.ts'

type WalletFaultKind = 'wallet-away' | 'other-account' | 'other-chain'

type WalletFaultDetails = {
  readonly chainId?: number
  readonly name?: string
  readonly account?: string
}

/** Code of wallets for a person's refusal (EIP-1193). */
const REFUSED = 4001
/** Code of wallets for an unknown chain (EIP-3085). */
const CHAIN_UNKNOWN = 4902
/** Code for a wallet that already shows a prompt. */
const REQUEST_PENDING = -32_002

const fault = (code: string, message: string, ...details: readonly string[]): ApiError =>
  new ApiError({ code, status: 0, message, details })

/** The codes and names of an error and of its causes, the outermost first. */
function codesOf(error: unknown): readonly unknown[] {
  const codes: unknown[] = []
  for (let next = error, depth = 0; next && depth < 8; depth++) {
    const { code, name, cause } = next as { code?: unknown; name?: unknown; cause?: unknown }
    codes.push(code, name)
    next = cause
  }
  return codes
}

/** Returns whether a person refused, by the error's English text: Solana wallets have no codes. */
export const isUserRejection = (error: unknown): boolean =>
  /\b(?:reject|denied|declin|cancel)/i.test(String((error as { message?: unknown })?.message))

/** Returns a wallet's failure as a text with a remedy. */
export function toWalletError(error: unknown, facts: WalletFaultDetails = {}): ApiError {
  if (error instanceof ApiError) return error
  if ((error as WalletFaultKind) === 'wallet-away') {
    const help = 'Unlock the wallet, connect it to this page, or sign out and choose it again.'
    return fault('wallet-away', 'The wallet does not answer this page.', help)
  }
  if ((error as WalletFaultKind) === 'other-account') {
    const help = `Choose ${facts.account} in the wallet, or sign in again with the other one.`
    return fault('wallet-account', 'The wallet uses another account.', help)
  }
  if ((error as WalletFaultKind) === 'other-chain') {
    return fault(
      'wallet-failed',
      'The gateway sent a request for another chain.',
      'Reload this page.',
    )
  }
  const codes = codesOf(error)
  if (codes.includes(REFUSED) || isUserRejection(error)) {
    return fault(
      'wallet-refused',
      'You rejected the request in the wallet.',
      'Nothing was signed or sent.',
    )
  }
  if (codes.includes(REQUEST_PENDING)) {
    const help = 'Open the wallet and confirm or reject the request.'
    return fault('wallet-asked', 'The wallet already has an open request.', help)
  }
  const isChain = codes.includes(CHAIN_UNKNOWN) || codes.includes('SwitchChainError')
  if (isChain || codes.includes('SwitchChainNotSupportedError')) {
    const help = `Choose the network ${facts.name} (chain id ${facts.chainId}) in the wallet.`
    return fault('wallet-chain', 'The wallet is on another network.', help)
  }
  if (codes.includes('WaitForTransactionReceiptTimeoutError')) {
    const help =
      'The transaction was sent and can still be included. Check the wallet ' +
      'before you send it again.'
    return fault('wallet-late', 'The transaction is not in a block yet.', help)
  }
  const { shortMessage, message } = (error ?? {}) as { shortMessage?: string; message?: string }
  return fault('wallet-failed', 'The wallet failed.', (shortMessage ?? message ?? '').slice(0, 300))
}
