import type { ApiInput, ApiOutput } from '../api/client.ts'

/** The data of a chain that a page passes to wallets. */
export type WalletChain = {
  /** Number of the chain or, on Solana, the name of its cluster. */
  readonly chain: string
  readonly name: string
  readonly symbol: string
  readonly decimals: number
  /** RPC address for wallets that do not know the chain. */
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

/** Challenge that a gateway wants signed; includes the text if the account is known. */
export type WalletSignInChallenge = ApiOutput<'POST /api/sign-in/challenge'>
export type FetchChallenge = (account?: string) => Promise<WalletSignInChallenge>

/** An account in its chain's usual form, and its signature of a challenge. */
export type SignInProof = {
  readonly account: string
  readonly signature: string
  readonly challenge: WalletSignInChallenge
}

/** A person's own wallet in this browser. Its keys never leave it. */
export type BrowserWallet = {
  choices(): readonly DetectedWallet[]
  /** Calls back when wallets appear or disappear, until the returned function is called. */
  watch(onChange: () => void): () => void
  /**
   * Asks the wallet for an account and its signature. If the wallet can do both at once, there is
   * one prompt.
   *
   * @param challengeOf Returns the challenge to sign, by the given account or by any that the
   * wallet chooses.
   * @throws {ApiError}
   */
  signIn(id: string, challengeOf: FetchChallenge): Promise<SignInProof>
  /** Signs the authorization of a session, and its approval if it has one. */
  signSession(draft: SessionToSign, account: string): Promise<SessionSignatures>
  /**
   * Lets the wallet complete and sign a transaction. On EVM chains the wallet sends it; on Solana
   * the gateway does. Resolves with the transaction's hash once it is in a block.
   */
  send(call: WalletTransaction, account: string): Promise<string>
  /**
   * Queries the wallet's own node, by EIP-1193; absent for wallets without a node that pages can
   * query.
   */
  readonly request?: (
    question: { readonly method: string; readonly params?: readonly unknown[] },
    account: string,
  ) => Promise<unknown>
  forget(): Promise<void>
}
