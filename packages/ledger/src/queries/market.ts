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
  /** Its stake for sessions. */
  readonly stake: Stake
}

/** A model version with its place in the registry. */
export type ListedModel = ModelVersion & { readonly registeredAtSeconds: bigint }

/** An account with weight in a domain, settled or not. */
export type EnlistedAccount = { readonly account: AccountId; readonly weight: bigint }

/** Work that has ended, whose pay, if any, is at its end too. */
export type EndedSubject = {
  readonly kind: 'session' | 'request'
  readonly id: Hash
  readonly endedAtSeconds: bigint
}

/** Most rows that one query returns; ask again after the last for more. */
export const MARKET_PAGE_MAX = 1_000

/**
 * Queries of the roles about the whole market: questions that no single read of the chain answers.
 * A read model, as fresh as its last `sync`; facts that money depends on are read from the ledger
 * itself.
 *
 * Rows that any account may create come *with most at stake first*, so that a page of little things
 * hides none: of each asset the largest amounts first, assets in turns, and assets that were never
 * offered in, which governance may not have listed, after all others, as if they were one. Of
 * equals the oldest first.
 */
export type MarketReader = {
  /** Reads the events that the chain has confirmed since the last time. */
  sync(signal?: AbortSignal): Promise<void>
  /** Model versions that an alias stands for, active or warned, by name. */
  models(options?: { after?: string; limit?: number }): Promise<readonly ListedModel[]>
  /**
   * Calibrated parts of a version: artifacts with the builds that computed them, in the order in
   * which their first calibrations were registered.
   */
  calibratedArtifacts(version: Hash): Promise<readonly Omit<CalibrationKey, 'version'>[]>
  /**
   * Offers for a version that are not retired, cheapest output first; of each provider the
   * `OFFERS_PER_PROVIDER_MAX` cheapest. If these do not fit a page, reachable providers come first,
   * then one offer of each provider before any second one: the cheapest and that of the largest
   * stake in turns.
   */
  offersFor(version: Hash): Promise<readonly OfferListing[]>
  /** All standing offers of one provider. */
  offersOf(provider: AccountId): Promise<readonly OfferListing[]>
  endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined>
  /**
   * Accounts with enlisted weight in a domain. First those of which most weight has stood for
   * `WEIGHT_WINDOW_SECONDS`, so that new weight displaces no settled one; then by weight.
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
   * Claimed, with an audit or pay that has not ended, of one party or of all, with most at stake
   * (the paid amount) first.
   */
  requestsOnAuditHold(options?: {
    client?: AccountId
    provider?: AccountId
    limit?: number
  }): Promise<readonly RequestState[]>
  /**
   * Requests of a client (of all, when absent) that anyone may refund now, but for those held.
   * Locked ones come first, those with the largest bond before all others; then answered ones, then
   * open ones, each with most at stake (`costMax`) first. An answered one may have been endorsed:
   * then it is settled instead.
   *
   * @param options.status Only requests not locked in time, not claimed, or whose
   *   answer had its time for endorsements.
   */
  refundableRequests(options?: {
    client?: AccountId
    status?: 'open' | 'locked' | 'answered'
    limit?: number
  }): Promise<readonly RequestState[]>
  /**
   * Sessions that are open past their deadline: anyone may expire them. With most at stake first,
   * which is the cap less the settled amount.
   */
  expiredSessions(options?: { limit?: number }): Promise<readonly Hash[]>
  /**
   * Sessions and requests ended up to a second, oldest first, and of one second by id; erased ones
   * included.
   *
   * @param options.after The last row of the page before.
   */
  endedBefore(options: {
    after?: EndedSubject
    seconds: bigint
    limit?: number
  }): Promise<readonly EndedSubject[]>
}
