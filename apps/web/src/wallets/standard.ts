// The wallet standard (github.com/wallet-standard/wallet-standard): how wallets outside of Ethereum
// announce themselves to pages, and the features that are used here.

import { Address, Hex, type SignIn } from '@ostrom/protocol'

export type StandardAccount = { readonly address: string; readonly publicKey: Uint8Array }

/**
 * Returns an account in its usual text form, computed from its key and not from the address that
 * the wallet reports.
 */
export const addressOf = ({ publicKey }: StandardAccount): string =>
  Address.format(Hex.from(Uint8Array.from(publicKey)))

type WalletFeatures = {
  readonly 'standard:connect': {
    connect(wish?: { silent?: boolean }): Promise<{ readonly accounts: readonly StandardAccount[] }>
  }
  readonly 'standard:disconnect'?: { disconnect(): Promise<void> }
  /**
   * Sign in with Solana: connects, builds the text from the given terms, and signs it, in one
   * prompt.
   */
  readonly 'solana:signIn'?: {
    signIn(wish: SignIn.SignInTerms & { readonly version: string }): Promise<
      readonly {
        readonly account: StandardAccount
        readonly signedMessage: Uint8Array
        readonly signature: Uint8Array
      }[]
    >
  }
  readonly 'solana:signMessage': {
    signMessage(wish: {
      account: StandardAccount
      message: Uint8Array
    }): Promise<readonly { readonly signature: Uint8Array }[]>
  }
  readonly 'solana:signTransaction': {
    signTransaction(wish: {
      account: StandardAccount
      transaction: Uint8Array
      chain: string
    }): Promise<readonly { readonly signedTransaction: Uint8Array }[]>
  }
}

/** A wallet that has all features that are used here. */
export type StandardWallet = {
  readonly name: string
  /** A picture, as data. */
  readonly icon: string
  readonly accounts: readonly StandardAccount[]
  readonly features: WalletFeatures
}

const requiredFeatures = [
  'standard:connect',
  'solana:signMessage',
  'solana:signTransaction',
] as const

const isSupported = (wallet: unknown): wallet is StandardWallet => {
  const { features } = (wallet ?? {}) as { features?: object }
  return features !== undefined && requiredFeatures.every((name) => name in features)
}

/** The Solana wallets in this browser, as they announce themselves. */
export function findWallets() {
  const wallets: StandardWallet[] = []
  const listeners = new Set<() => void>()
  const api = {
    register(...given: readonly unknown[]) {
      wallets.push(...given.filter(isSupported).filter((one) => !wallets.includes(one)))
      for (const listener of listeners) listener()
      return () => {
        for (const one of given) {
          const index = wallets.indexOf(one as StandardWallet)
          if (index >= 0) wallets.splice(index, 1)
        }
        for (const listener of listeners) listener()
      }
    },
  }
  // Wallets that are already loaded are notified of the page; later ones register by this event.
  addEventListener('wallet-standard:register-wallet', (event) => {
    const { detail } = event as CustomEvent<(given: typeof api) => void>
    detail(api)
  })
  dispatchEvent(new CustomEvent('wallet-standard:app-ready', { detail: api }))
  return {
    wallets: (): readonly StandardWallet[] => [...wallets],
    watch(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
