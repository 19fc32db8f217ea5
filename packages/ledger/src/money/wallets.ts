import type { AccountId, AssetId, Hash, Hex } from '@ostrom/protocol'
import type { FlagReason } from '../registry/flag-reasons.ts'

/** What an account does on chain by itself, in one transaction of its own wallet. */
export type WalletAction =
  | {
      readonly kind: 'deposit'
      readonly asset: AssetId
      readonly amount: bigint
      /** Lets a contract move so much more, in the same transaction. */
      readonly approve?: 'sessions' | 'requests'
    }
  /** On chains with the capability `approvals`: replaces what is approved. */
  | {
      readonly kind: 'approve'
      readonly spender: AccountId
      readonly asset: AssetId
      readonly amount: bigint
    }
  | { readonly kind: 'withdraw'; readonly asset: AssetId; readonly amount: bigint }
  /** `signature` is the session's signer's, over `Session.closeRequestHash`. */
  | { readonly kind: 'request-close'; readonly sessionId: Hash; readonly signature: Hex.Hex }
  | { readonly kind: 'expire'; readonly sessionId: Hash }
  | { readonly kind: 'rate'; readonly sessionId: Hash; readonly score: number }
  | { readonly kind: 'flag'; readonly sessionId: Hash; readonly reason: FlagReason }

/** A transaction that a wallet elsewhere completes, signs and sends. */
export type WalletTransactionRequest =
  | {
      readonly kind: 'evm'
      readonly to: AccountId
      readonly data: Hex.Hex
      /** Base units of the native asset that go with it. */
      readonly value: bigint
      /** Leave that a token needs before: the act is prepared again once it is in a block. */
      readonly isFirst?: true
    }
  /** A transaction that lacks nothing but the account's signature, as it goes over the wire. */
  | { readonly kind: 'solana'; readonly transaction: Uint8Array }

/** A text, and what an account is said to have signed it with. */
export type SignedText = {
  readonly text: string
  readonly signature: Hex.Hex
  readonly account: AccountId
}

/** A chain for wallets that are elsewhere, such as in a browser: their keys are never here. */
export type WalletLedger = {
  /** What the chain's people call its accounts, in a text that is signed to sign in. */
  readonly system: 'Ethereum' | 'Solana'
  /** The chain in such a text. */
  readonly chain: string
  /** An account as people and wallets write it. */
  addressOf(account: AccountId): string
  /**
   * True when `account` signed `text` in the way in which wallets sign texts for people. May ask
   * the chain, where the account can be a contract.
   */
  verifyText(signed: SignedText): Promise<boolean>
  /** As `verifyText`, by the account's own key alone: nothing is asked of the chain. */
  verifyTextByKey(signed: SignedText): Promise<boolean>
  /** The transaction by which an account does something; nothing is sent. */
  prepare(act: WalletAction, account: AccountId): Promise<WalletTransactionRequest>
  /**
   * Passes on what the account's wallet signed; absent where wallets send by themselves.
   *
   * @returns The transaction's hash, once the chain has accepted it.
   * @throws {LedgerError} `account-mismatch`: another account pays for it; or what was refused.
   */
  relay?(transaction: Uint8Array, account: AccountId): Promise<string>
}
