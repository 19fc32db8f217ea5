import type { AccountId, Hash, Hex, Price, Request, Voucher } from '@ostrom/protocol'
import type { PayState } from '../money/pay.ts'

/** An audited answer on chain that waits for endorsements. */
export type WaitingAnswer = {
  /** Provider that posted the answer; it can answer a request only once. */
  readonly provider: AccountId
  readonly sha256: Hash
  readonly postedAtSeconds: bigint
  /**
   * The provider's bond for the answer, in native base units. If another answer is paid instead,
   * the client gets the bond. If the time for endorsements ends, the bond is burnt; if no seats
   * could be drawn in time, only a tenth of it is burnt.
   */
  readonly bond: bigint
  /** Hash and prices of the offer under which the answer was posted. */
  readonly offerHash?: Hash
  readonly prices?: Price.PriceMap
}

/** A request as the chain stores it. */
export type RequestState = {
  readonly id: Hash
  /**
   * `answered`: audited answers wait for endorsements, and a further provider can lock it.
   * `refunded`: the lock was not claimed in time. `cancelled`: ended without a lock.
   */
  readonly status: 'open' | 'locked' | 'answered' | 'claimed' | 'refunded' | 'cancelled'
  readonly terms: Request.RequestTerms
  readonly provider?: AccountId
  /** Hash of the offer under which the request is locked, if the chain stores the hash. */
  readonly offerHash?: Hash
  readonly prices?: Price.PriceMap
  readonly lockedAtSeconds?: bigint
  /** Audited answers that wait for endorsements; absent if none waits. */
  readonly answers?: readonly WaitingAnswer[]
  /**
   * True if the provider cannot release its lock. On Solana this holds for a lock after four
   * releases of the request.
   */
  readonly isFinal?: boolean
  /** Bond of the provider for its lock, in native base units, if the chain stores it. */
  readonly bond?: bigint
  /** Addresses that the provider gave when it locked the request. */
  readonly addresses?: readonly string[]
  /** Base units that the provider claimed. */
  readonly paid: bigint
  /** Pay of a claimed request. */
  readonly pay?: PayState
}

/** A voucher by which the pay of a request is claimed. */
export type ClaimOptions = {
  readonly voucher: Voucher.Voucher
  /** Signature of the voucher by the request's signer. */
  readonly signature: Hex.Hex
  /**
   * The provider's signature over a `Request.ClaimConsent` with this least total and the voucher's
   * request, count and root. Required from all senders except the provider and its operator.
   */
  readonly consent?: { readonly totalMin: bigint; readonly signature: Hex.Hex }
}
