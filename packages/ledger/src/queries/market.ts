import type { AccountId, Endpoint, Hash, Hex, Offer } from '@ostrom/protocol'
import type { Stake } from '../money/stakes.ts'
import type { CalibrationKey, ModelVersion } from '../registry/models.ts'
import type { ProviderReputation } from '../registry/provider-reputation.ts'
import type { RequestState } from '../requests/requests.ts'

/** A present offer, with the facts that a client weighs when it chooses. */
export type OfferListing = {
  readonly offerHash: Hash
  readonly offer: Offer.Offer
  /** Latest announcement that has not expired; without one the provider cannot be reached. */
  readonly endpoint: Endpoint.Endpoint | undefined
  readonly reputation: ProviderReputation
  /** The provider's stake for sessions. */
  readonly stake: Stake
}

/** A model version with the time of its registration. */
export type ListedModel = ModelVersion & { readonly registeredAtSeconds: bigint }

/** An account with weight in a domain, settled or not. */
export type EnlistedAccount = { readonly account: AccountId; readonly weight: bigint }

/** A session or request that ended and whose pay, if any, was paid or returned. */
export type EndedSubject = {
  readonly kind: 'session' | 'request'
  readonly id: Hash
  readonly endedAtSeconds: bigint
}

/** Maximum rows that one query returns; a further query after the last row returns more. */
export const MARKET_PAGE_MAX = 1_000

/**
 * Queries of the roles about the whole market, which no single read of the chain answers. This read
 * model is as fresh as its last `sync`; facts that money depends on are read from the ledger
 * itself.
 *
 * Rows that any account may create come *with most at stake first*, so that many small rows hide no
 * large one: the largest amounts of each asset first, alternating between the assets. Assets
 * without any offer, which governance may not have listed, come last, as if they were one asset. Of
 * equal rows the oldest comes first.
 */
export type MarketReader = {
  /** Reads the events that the chain has confirmed since the last time. */
  sync(signal?: AbortSignal): Promise<void>
  /** Model versions that an alias names, with the status active or warned, sorted by name. */
  models(options?: { after?: string; limit?: number }): Promise<readonly ListedModel[]>
  /**
   * Calibrated parts of a version: artifacts with the builds that computed them, in the order in
   * which their first calibrations were registered.
   */
  calibratedArtifacts(version: Hash): Promise<readonly Omit<CalibrationKey, 'version'>[]>
  /**
   * Offers for a version that are not retired, cheapest output first; at most the
   * `OFFERS_PER_PROVIDER_MAX` cheapest of each provider. If these do not fit a page, reachable
   * providers come first, and one offer of each provider before any second one, alternating between
   * the cheapest offer and the offer with the largest stake.
   */
  offersFor(version: Hash): Promise<readonly OfferListing[]>
  /** All valid offers of one provider. */
  offersOf(provider: AccountId): Promise<readonly OfferListing[]>
  endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined>
  /**
   * Accounts with enlisted weight in a domain. Sorted by the weight that has been enlisted for
   * `WEIGHT_WINDOW_SECONDS`, so that new weight displaces no settled weight; then by weight.
   */
  enlistedAccounts(domain: Hash): Promise<readonly EnlistedAccount[]>
  /**
   * Requests that a provider could lock now: unlocked, not past their deadline, with most at stake
   * (`costMax`) first.
   */
  openRequests(options?: { version?: Hash; limit?: number }): Promise<readonly RequestState[]>
  /**
   * Requests whose on-chain answer waits for endorsements, with most at stake (`costMax`) first.
   */
  answeredRequests(options?: { limit?: number }): Promise<readonly RequestState[]>
  /** Input in the transaction of an open request: a prompt, or its location. */
  requestInput(id: Hash): Promise<Hex.Hex | undefined>
  /**
   * Claimed requests of one party or of all whose audit or pay has not ended, with most at stake
   * (the paid amount) first.
   */
  requestsOnAuditHold(options?: {
    client?: AccountId
    provider?: AccountId
    limit?: number
  }): Promise<readonly RequestState[]>
  /**
   * Requests of a client (of all, when absent) that any account may refund now, except held ones.
   * Locked requests come first, by descending bond; then answered and then open requests, each with
   * most at stake (`costMax`) first. An answered request may have been endorsed; it is settled
   * instead then.
   *
   * @param options.status Returns only requests that were not locked in time, were not claimed, or
   * whose answer's time for endorsements is over.
   */
  refundableRequests(options?: {
    client?: AccountId
    status?: 'open' | 'locked' | 'answered'
    limit?: number
  }): Promise<readonly RequestState[]>
  /**
   * Open sessions past their deadline, which any account may expire, with most at stake first: the
   * cap less the settled amount.
   */
  expiredSessions(options?: { limit?: number }): Promise<readonly Hash[]>
  /**
   * Sessions and requests that ended up to a second, oldest first, and by id within a second;
   * includes erased ones.
   *
   * @param options.after The last row of the previous page.
   */
  endedBefore(options: {
    after?: EndedSubject
    seconds: bigint
    limit?: number
  }): Promise<readonly EndedSubject[]>
}
