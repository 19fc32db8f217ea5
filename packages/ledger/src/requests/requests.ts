import type { AccountId, Hash, Price, Request } from '@ostrom/protocol'
import type { PayState } from '../money/pay.ts'

/** A request as the chain has it. */
export type RequestState = {
  readonly id: Hash
  /** `refunded`: the lock was not claimed in time. `cancelled`: ended without a lock. */
  readonly status: 'open' | 'locked' | 'claimed' | 'refunded' | 'cancelled'
  readonly terms: Request.RequestTerms
  readonly provider?: AccountId
  /** Of the offer that it was locked under, where the chain keeps it. */
  readonly offerHash?: Hash
  readonly prices?: Price.PriceMap
  readonly lockedAtSeconds?: bigint
  /** Native base units that its provider put up when it locked the request, where that is known. */
  readonly bond?: bigint
  /** Addresses that the provider gave when it locked the request. */
  readonly addresses?: readonly string[]
  /** What was claimed. */
  readonly paid: bigint
  /** Of a claimed one. */
  readonly pay?: PayState
}
