import type { ApiInput, ApiOutput } from '../api/client.ts'

/** A chain, as a wallet is told of it. */
export type WalletChain = {
  /** Its number, or on Solana the name of its cluster. */
  readonly chain: string
  readonly name: string
  readonly symbol: string
  readonly decimals: number
  /** For wallets that do not know the chain. */
  readonly rpcUrl?: string
}

/** A wallet that was found in this browser. */
export type DetectedWallet = {
  readonly id: string
  readonly name: string
  /** Its picture, as data. */
  readonly icon?: string
}

export type SessionToSign = ApiOutput<'POST /api/account/sessions/prepare'>
export type SessionSignatures = Omit<ApiInput<'POST /api/account/sessions/open'>['body'], 'id'>
export type WalletTransaction = ApiOutput<'POST /api/account/deposit'>

/** Challenge that a gateway wants signed; its text where the account is known. */
export type WalletSignInChallenge = ApiOutput<'POST /api/sign-in/challenge'>
export type FetchChallenge = (account?: string) => Promise<WalletSignInChallenge>

/** An account, as people write it on its chain, and its signature of a challenge. */
export type SignInProof = {
  readonly account: string
  readonly signature: string
  readonly challenge: WalletSignInChallenge
}

/** A person's own wallet in this browser. Its keys never leave it. */
export type BrowserWallet = {
  choices(): readonly DetectedWallet[]
  /** Calls when wallets come or go, until what it returns is called. */
  watch(onChange: () => void): () => void
  /**
   * Asks for an account and its word. Where the wallet can do both at once, it is asked once.
   *
   * @param challengeOf Returns the challenge to sign, by the given account or by any that the
   * wallet chooses.
   * @throws {RefusedError}
   */
  signIn(id: string, challengeOf: FetchChallenge): Promise<SignInProof>
  /** Signs what opens a session, and its approval where it has one. */
  signSession(draft: SessionToSign, account: string): Promise<SessionSignatures>
  /** Has a transaction completed, signed and sent; resolves with its hash once it is mined. */
  send(call: WalletTransaction, account: string): Promise<string>
  /** Asks the wallet's own node, by EIP-1193; absent where wallets have none that pages ask. */
  readonly request?: (
    question: { readonly method: string; readonly params?: readonly unknown[] },
    account: string,
  ) => Promise<unknown>
  forget(): Promise<void>
}
