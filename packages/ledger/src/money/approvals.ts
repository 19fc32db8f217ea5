import type { AccountId, AssetId, Channel } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Approvals allow contracts to move an account's money in the Vault. docs/spec/money.md.

/** What one account lets one contract move of one asset, at most. */
export type AllowanceKey = {
  readonly owner: AccountId
  readonly spender: AccountId
  readonly asset: AssetId
}

/** An allowance of this much is never used up. */
export const ALLOWANCE_UNLIMITED = (1n << 256n) - 1n

/** Approvals. Writes of the connection's account approve by themselves exactly what they need. */
export type ApprovalLedger = {
  /**
   * Contracts of this deployment that can be approved, by name: `sessions`, `requests`, `stakes`.
   */
  readonly spenders: ReadonlyMap<string, AccountId>
  allowance(key: AllowanceKey): Promise<bigint>
  /** Replaces what is approved; zero revokes it. */
  approve(options: {
    readonly spender: AccountId
    readonly asset: AssetId
    readonly amount: bigint
  }): Promise<Transaction>
  /** Adds what its owner signed, once; one that was submitted before is passed over. */
  submitApproval(signed: Channel.SignedApproval): Promise<Transaction>
  isApprovalUsed(options: { readonly owner: AccountId; readonly nonce: bigint }): Promise<boolean>
  /** Makes an approval of the connection's account unusable. */
  cancelApproval(nonce: bigint): Promise<Transaction>
}

/** What happened to approvals. */
export type ApprovalEvent = {
  readonly kind: 'approval-changed'
  readonly owner: AccountId
  readonly spender: AccountId
  readonly asset: AssetId
  /** What may be moved from now on. */
  readonly amount: bigint
}
