import type { Hash, Hex, Session, Voucher } from '@ostrom/protocol'
import type { PayState } from '../money/pay.ts'

/** A session as the chain has it. */
export type SessionState = {
  readonly id: Hash
  readonly status: 'open' | 'closed'
  /** Of a closed one: what becomes of what is settled, and when it matures. */
  readonly pay?: PayState
  /** As it was opened; chains do not keep `openBySeconds`. */
  readonly authorization: Omit<Session.SessionAuthorization, 'openBySeconds'>
  readonly cap: bigint
  readonly settled: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
  /** Vouchers are taken strictly before this second; refunds from it on. */
  readonly deadlineSeconds: bigint
}

/** A voucher, as it is settled or claimed. */
export type SettleOptions = {
  readonly voucher: Voucher.Voucher
  /** By the session's or request's signer. */
  readonly signature: Hex.Hex
  /**
   * The provider's signature over the `Session.SettlementConsent` of the voucher's fields. Needed
   * of everybody but the provider, so that nobody but the provider chooses what is anchored.
   */
  readonly consent?: Hex.Hex
}
