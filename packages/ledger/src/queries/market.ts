import type { AccountId, Endpoint, Hash, Hex, Offer } from '@ostrom/protocol'
import type { Stake } from '../money/stakes.ts'
import type { CalibrationKey, ModelVersion } from '../registry/models.ts'
import type { ProviderReputation } from '../registry/provider-reputation.ts'
import type { RequestState } from '../requests/requests.ts'

/** An offer that is not retired, with the facts by which a client chooses among offers. */
export type OfferListing = {
  readonly offerHash: Hash
  readonly offer: Offer.Offer
  /**
   * The provider's latest announcement, if it has not expired. Without an announcement clients
   * cannot reach the provider.
   */
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

/**
 * Maximum number of rows that one query returns. Some queries accept the last row of a page, and
 * return the rows after it.
 */
export const MARKET_PAGE_MAX = 1_000

/**
 * Queries about the whole market. The roles need them, and no single read of the chain answers
 * them. This read model is as fresh as its last `sync`; facts that money depends on are read from
 * the ledger itself.
 *
 * Rows that any account may create come *with most at stake first*, so that many small rows hide no
 * large one. The rows of each asset are sorted by amount, the largest first, and rows of different
 * assets alternate. Assets without any offer, which governance may not have listed, come last, as
 * if they were one asset. Of equal rows the oldest comes first.
 */
export type MarketReader = {
  /** Reads the events that the chain has confirmed since the last `sync`. */
  sync(signal?: AbortSignal): Promise<void>
  /** Model versions that an alias names, with the status active or warned, sorted by name. */
  models(options?: { after?: string; limit?: number }): Promise<readonly ListedModel[]>
  /**
   * Calibrated pairs of an artifact of the version and an engine build, in the order of the first
   * calibration of each pair.
   */
  calibratedArtifacts(version: Hash): Promise<readonly Omit<CalibrationKey, 'version'>[]>
  /**
   * Offers for a version that are not retired, cheapest output first; at most the
   * `OFFERS_PER_PROVIDER_MAX` cheapest of each provider. If these offers do not fit a page, offers
   * of reachable providers are chosen first, and the first offer of each provider before any second
   * one. Choices by lowest price and by largest stake alternate. The chosen offers are sorted by
   * output price, too.
   */
  offersFor(version: Hash): Promise<readonly OfferListing[]>
  /** Offers of one provider that are not retired, cheapest output first. */
  offersOf(provider: AccountId): Promise<readonly OfferListing[]>
  endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined>
  /**
   * Accounts with enlisted weight in a domain. They are sorted by the part of their weight that has
   * been enlisted for `WEIGHT_WINDOW_SECONDS`, so that new weight displaces no settled weight.
   * Among equals, the larger whole weight comes first.
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
  /**
   * Input in the transaction that opened a request: a prompt, or its location; undefined if that
   * transaction contained no input.
   */
  requestInput(id: Hash): Promise<Hex.Hex | undefined>
  /**
   * Claimed requests whose client asked for an audit and whose pay still matures or is held, with
   * most at stake (the paid amount) first. A request must match each given party.
   */
  requestsOnAuditHold(options?: {
    client?: AccountId
    provider?: AccountId
    limit?: number
  }): Promise<readonly RequestState[]>
  /**
   * Requests that any account may refund now, of one client or, without `client`, of all clients.
   * Locked requests come first, by descending bond; then answered and then open requests, each with
   * most at stake (`costMax`) first. An answered request may have been endorsed. In this case the
   * chain refuses the refund, and any account can settle the request instead.
   *
   * @param options.status Returns only requests that no provider locked in time (`open`), that were
   * not claimed in time (`locked`), or whose answer's time for endorsements is over (`answered`).
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
   * Sessions and requests that ended at or before `seconds`, oldest first, and by id within a
   * second. Includes those that were erased from the chain.
   *
   * @param options.after The last row of the previous page.
   */
  endedBefore(options: {
    after?: EndedSubject
    seconds: bigint
    limit?: number
  }): Promise<readonly EndedSubject[]>
}
