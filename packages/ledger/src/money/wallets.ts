import type { AccountId, AssetId, Hash, Hex } from '@ostrom/protocol'
import type { GovernanceAction } from '../governance/actions.ts'
import type { ProposalKey, VoteChoice } from '../governance/proposals.ts'
import type { RewardKey } from '../governance/treasury.ts'
import type { FlagReason } from '../registry/flag-reasons.ts'

/** An action of an account in one transaction of its own wallet. */
export type WalletAction =
  | {
      readonly kind: 'deposit'
      readonly asset: AssetId
      readonly amount: bigint
      /** Raises a contract's allowance by this amount in the same transaction. */
      readonly approve?: 'sessions' | 'requests'
    }
  /** Replaces an allowance, on chains with approvals. */
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

/** A governance action of an account in one transaction of its own wallet. */
export type GovernanceWalletAction =
  /** `cid`: CID of the proposal's text. */
  | {
      readonly kind: 'propose'
      readonly actions: readonly GovernanceAction[]
      readonly cid: string
    }
  | (ProposalKey & { readonly kind: 'vote'; readonly choice: VoteChoice })
  | (ProposalKey & { readonly kind: 'queue' | 'execute' | 'cancel' | 'releaseDeposit' })
  | { readonly kind: 'delegate'; readonly to: AccountId }
  | (Omit<RewardKey, 'account'> & { readonly kind: 'claim-reward' })

/** A transaction that an external wallet completes, signs and sends. */
export type WalletTransactionRequest =
  | {
      readonly kind: 'evm'
      readonly to: AccountId
      readonly data: Hex.Hex
      /** Value of the transaction, in native base units. */
      readonly value: bigint
      /**
       * True for a deposit or an approval that the action needs first: once it is mined, the caller
       * prepares the action again.
       */
      readonly isFirst?: true
    }
  /** A serialized transaction that lacks only the account's signature. */
  | { readonly kind: 'solana'; readonly transaction: Uint8Array }

/** A text with an account's claimed signature. */
export type SignedText = {
  readonly text: string
  readonly signature: Hex.Hex
  readonly account: AccountId
}

/** Functions of a chain for external wallets, such as in a browser, which keep their keys. */
export type WalletLedger = {
  /** Name of the chain family in a sign-in text. */
  readonly system: 'Ethereum' | 'Solana'
  /** Id of the chain in a sign-in text. */
  readonly chain: string
  /** Formats an account as wallets display it. */
  addressOf(account: AccountId): string
  /**
   * Returns true if `account` signed `text` by the wallet convention for readable texts. May call
   * the chain, because the account may be a contract.
   */
  verifyText(signed: SignedText): Promise<boolean>
  /** As `verifyText`, by the account's own key only, without a call to the chain. */
  verifyTextByKey(signed: SignedText): Promise<boolean>
  /** Builds the transaction of an action. Sends nothing. */
  prepare(act: WalletAction, account: AccountId): Promise<WalletTransactionRequest>
  /**
   * Builds the transaction of a governance action; absent on chains without governance.
   *
   * @throws {LedgerError} The errors of the ledger's own write before its transaction is sent.
   */
  prepareGovernance?(
    act: GovernanceWalletAction,
    account: AccountId,
  ): Promise<WalletTransactionRequest>
  /**
   * Relays a transaction that the account's wallet signed; absent if wallets send themselves.
   *
   * @returns The transaction's hash, once the chain has accepted it.
   * @throws {LedgerError} `account-mismatch`: another account pays for the transaction; or the
   * chain's error.
   */
  relay?(transaction: Uint8Array, account: AccountId): Promise<string>
}
