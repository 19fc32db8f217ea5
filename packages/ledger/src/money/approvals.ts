import type { AccountId, AssetId, Channel } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Approvals allow contracts to move an account's money in the Vault; see docs/spec/money.md.

/** Key of an allowance: owner, spender and asset. */
export type AllowanceKey = {
  readonly owner: AccountId
  readonly spender: AccountId
  readonly asset: AssetId
}

/** An unlimited allowance: transfers do not reduce it. */
export const ALLOWANCE_UNLIMITED = (1n << 256n) - 1n

/**
 * Reads and changes approvals. Other writes of the connection's account need no call of these
 * methods, because each approves the required amount itself.
 */
export type ApprovalLedger = {
  /**
   * Contracts of this deployment that can be approved, by name: `sessions`, `requests`, `stakes`.
   */
  readonly spenders: ReadonlyMap<string, AccountId>
  allowance(key: AllowanceKey): Promise<bigint>
  /** Replaces an allowance; zero revokes it. */
  approve(options: {
    readonly spender: AccountId
    readonly asset: AssetId
    readonly amount: bigint
  }): Promise<Transaction>
  /** Submits an owner's signed approval. Ignores an approval that was submitted before. */
  submitApproval(signed: Channel.SignedApproval): Promise<Transaction>
  isApprovalUsed(options: { readonly owner: AccountId; readonly nonce: bigint }): Promise<boolean>
  /** Makes an approval of the connection's account unusable. */
  cancelApproval(nonce: bigint): Promise<Transaction>
}

/** Event of a changed allowance. */
export type ApprovalEvent = {
  readonly kind: 'approval-changed'
  readonly owner: AccountId
  readonly spender: AccountId
  readonly asset: AssetId
  /** The new allowance, in base units. */
  readonly amount: bigint
}
