import type { Input, Output } from '../api/client.ts'

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
export type WalletChoice = {
  readonly id: string
  readonly name: string
  /** Its picture, as data. */
  readonly icon?: string
}

export type Draft = Output<'POST /api/account/sessions/prepare'>
export type DraftSignatures = Omit<Input<'POST /api/account/sessions/open'>['body'], 'id'>
export type Call = Output<'POST /api/account/deposit'>

/** A person's own wallet in this browser. Its keys never leave it. */
export type Wallet = {
  choices(): readonly WalletChoice[]
  /** Calls when wallets come or go, until what it returns is called. */
  watch(onChange: () => void): () => void
  /** Asks for an account. @returns It, as people write it on its chain. @throws {RefusedError} */
  connect(id: string): Promise<string>
  signText(text: string, account: string): Promise<string>
  /** Signs what opens a session, and its approval where it has one. */
  signSession(draft: Draft, account: string): Promise<DraftSignatures>
  /** Has a transaction completed, signed and sent; resolves with its hash once it is mined. */
  send(call: Call, account: string): Promise<string>
  forget(): Promise<void>
}
