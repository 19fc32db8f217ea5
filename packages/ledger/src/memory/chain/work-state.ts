import type { AccountId, Hash, Offer, Request, Session } from '@ostrom/protocol'
import type { OnchainAnswer } from '../../requests/onchain-answers.ts'
import type { RequestState } from '../../requests/requests.ts'

/** A root of receipts on chain, with the second at which it was put there. */
export type AnchoredRootRecord = {
  readonly receiptsRoot: Hash
  readonly total: bigint
  readonly count: bigint
  readonly atSeconds: bigint
}

export type MemorySessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly offer: Offer.Offer
  readonly closed: boolean
  /**
   * Completions of the provider at the opening. If these are fewer than `probationCompletions`, all
   * receipts of the session are drawn.
   */
  readonly completionsBefore: bigint
  readonly cap: bigint
  readonly settled: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
  readonly deadlineSeconds: bigint
  /** Second of the last settlement; zero before the first. */
  readonly anchoredAtSeconds: bigint
  /**
   * Second of the close, or the deadline if the close came later; zero before the close. The beacon
   * value for this second draws receipts under the last root.
   */
  readonly drawnAtSeconds: bigint
  /** The root that was anchored before the present one. */
  readonly previous?: AnchoredRootRecord
}

/** Terms fixed by a provider's lock. */
export type RequestLock = {
  readonly provider: AccountId
  readonly offer: Offer.Offer
  readonly atSeconds: bigint
  readonly addresses: readonly string[]
  readonly bond: bigint
  /**
   * Completions of the provider at the lock. If these are fewer than `probationCompletions`, all
   * receipts of the request are drawn.
   */
  readonly completionsBefore: bigint
}

/** An audited answer that waits for endorsements. */
export type MemoryWaitingAnswer = {
  /** The lock under which the answer was posted, with its provider, offer and bond. */
  readonly lock: RequestLock
  readonly answer: OnchainAnswer
  /** Number of seats that endorsed the answer. */
  readonly seats: bigint
}

export type MemoryRequestRecord = {
  readonly terms: Request.RequestTerms
  readonly status: RequestState['status']
  readonly lock?: RequestLock
  /**
   * Providers whose lock or answer ended unpaid, or may still end so; they cannot lock the request
   * again.
   */
  readonly releasedBy?: readonly AccountId[]
  /** Present for a claimed request. */
  readonly claim?: {
    readonly receiptsRoot: Hash
    readonly count: bigint
    readonly atSeconds: bigint
  }
  readonly settled: bigint
  readonly refunded: bigint
  /** Waiting audited answers, in the order in which they were posted. */
  readonly waiting?: readonly MemoryWaitingAnswer[]
  /** Present for a request that ended unpaid. */
  readonly endedAtSeconds?: bigint
}
