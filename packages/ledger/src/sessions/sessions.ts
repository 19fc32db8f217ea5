import type { Hash, Hex, Session, Voucher } from '@ostrom/protocol'
import type { PayState } from '../money/pay.ts'

/** A session as the chain stores it. */
export type SessionState = {
  readonly id: Hash
  readonly status: 'open' | 'closed'
  /** Pay of a closed session, with its status and due time. */
  readonly pay?: PayState
  /**
   * Authorization by which the client permitted the opening of the session. Chains do not store
   * `openBySeconds`.
   */
  readonly authorization: Omit<Session.SessionAuthorization, 'openBySeconds'>
  readonly cap: bigint
  readonly settled: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
  /**
   * Unix second before which the chain accepts vouchers. From this second on, the chain refunds the
   * unused part of the cap.
   */
  readonly deadlineSeconds: bigint
}

/** A voucher to settle. */
export type SettleOptions = {
  readonly voucher: Voucher.Voucher
  /** Signature of the voucher by the session's signer. */
  readonly signature: Hex.Hex
  /**
   * The provider's signature over the `Session.SettlementConsent` of the voucher's fields. Required
   * from all senders except the provider and its operator, so that only the provider chooses the
   * root that is anchored.
   */
  readonly consent?: Hex.Hex
}
