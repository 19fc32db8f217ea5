import {
  type AccountId,
  type AssetId,
  Endpoint,
  type Hash,
  Offer,
  Reputation,
  Request,
} from '@ostrom/protocol'
import { check, isLedgerError } from '../../errors.ts'
import type { OfferTerms } from '../../registry/offers.ts'
import { courtRecordOf } from '../chain/court-records.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { RATIO_SCALE } from '../money/escrow.ts'
import { completionTotals } from '../money/escrow-records.ts'
import { isActingFor, providerStake } from '../money/stakes.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { checkAsset } from '../money/vault.ts'
import { areRoyaltiesEqual, checkAccess, requireServable } from './models.ts'

/** Base units of an asset that 10^18 native base units of stake back. */
export function stakeRatio(
  { state, nativeAsset, assets }: Pick<TransactionContext, OfferContextKey>,
  asset: AssetId,
): bigint {
  const bps = asset === nativeAsset ? parametersOf(state).stakeRatioBps : assets.get(asset)
  check(bps !== undefined, 'asset-not-allowed', { asset })
  return (bps * RATIO_SCALE) / 10_000n
}

type OfferContextKey = 'state' | 'nativeAsset' | 'assets'

/** Returns the terms that a new offer in an asset must have now. */
export function offerTerms(
  context: Pick<TransactionContext, OfferContextKey>,
  asset: AssetId,
): OfferTerms {
  const { feeBps, auditWindowSeconds } = parametersOf(context.state)
  const windowSeconds = Number(auditWindowSeconds)
  return {
    feeBps,
    windowSeconds,
    court: systemAccounts.court,
    stakeRatio: stakeRatio(context, asset),
  }
}

/**
 * @throws {LedgerError} `account-mismatch`, `asset-not-allowed`, `model-access-denied`,
 * `offer-exists`, and as `checkCurrent`.
 */
export function publishOffer(context: TransactionContext, offer: Offer.Offer): void {
  const { state, domain } = context
  checkSender(context, offer.provider)
  checkAsset(context, offer.asset)
  const now = offerTerms(context, offer.asset)
  const { windowSeconds, stakeRatio, court } = offer
  const same = windowSeconds === now.windowSeconds && stakeRatio === now.stakeRatio
  const isJudgedHere = court === now.court
  check(same && isJudgedHere && offer.feeBps === now.feeBps, 'offer-outdated', { ...now })
  checkCurrent(context, offer)
  checkAccess(context, offer.modelVersion, offer.provider)
  const offerHash = Offer.hash(offer, domain)
  check(!state.offers.get(offerHash), 'offer-exists', { offerHash })
  state.offers.set(offerHash, { offer, retired: false })
  context.emit({ kind: 'offer-published', offerHash, offer })
}

/** @throws {LedgerError} `offer-unknown`, `account-mismatch`. */
export function retireOffer(context: TransactionContext, offerHash: Hash): void {
  const offer = context.state.offers.get(offerHash)
  check(offer && !offer.retired, 'offer-unknown', { offerHash })
  checkSender(context, offer.offer.provider)
  context.state.offers.set(offerHash, { ...offer, retired: true })
  context.emit({ kind: 'offer-retired', offerHash, provider: offer.offer.provider })
}

/** Checks that the sender is the provider or its operator for sessions. */
function checkSender({ state, sender }: TransactionContext, needed: AccountId): void {
  const own = isActingFor(state, { account: needed, market: 'sessions' }, sender)
  check(own, 'account-mismatch', { sender, needed })
}

/**
 * Checks that a session or request may begin under this offer now.
 *
 * @throws {LedgerError} `offer-unknown`, and as `checkCurrent`.
 */
export function checkOffer(context: TransactionContext, offer: Offer.Offer): void {
  const offerHash = Offer.hash(offer, context.domain)
  const record = context.state.offers.get(offerHash)
  check(record && !record.retired, 'offer-unknown', { offerHash })
  checkCurrent(context, offer)
}

/**
 * @throws {LedgerError} `offer-outdated`, `provider-ineligible`, `stake-too-low`, and as
 * `requireServable`.
 */
function checkCurrent(context: TransactionContext, offer: Offer.Offer): void {
  const { state, nowSeconds } = context
  const { modelVersion, provider } = offer
  const model = requireServable(context, modelVersion)
  const now = offerTerms(context, offer.asset)
  const isEnough = offer.feeBps >= now.feeBps && offer.windowSeconds >= now.windowSeconds
  check(isEnough && offer.stakeRatio === now.stakeRatio, 'offer-outdated', { ...now })
  const same = areRoyaltiesEqual(offer.royalties, model.royalties)
  check(same, 'offer-outdated', { what: 'royalties', modelVersion })
  const { failedAtSeconds, ...record } = courtRecordOf(state, provider)
  const here = state.excludedFrom.get(`${provider}:${modelVersion}`) === true
  const excluded = record.excluded || here
  const failed = Reputation.hasRecentAuditFailure(
    { auditFailedAtSeconds: failedAtSeconds },
    nowSeconds,
  )
  check(!excluded && !failed, 'provider-ineligible', { provider, excluded, failedAtSeconds })
  checkStake(context, provider, 0n)
}

/**
 * @throws {LedgerError} `stake-too-low`: the sum of the provider's bonds for sessions and for
 * requests is below `min` or the minimum stake.
 */
function checkStake(
  { state }: Pick<TransactionContext, 'state'>,
  provider: AccountId,
  min: bigint,
): void {
  const { stakeMin } = parametersOf(state)
  const needed = min > stakeMin ? min : stakeMin
  const stake = providerStake(state, provider)
  check(stake >= needed, 'stake-too-low', { provider, stake, needed })
}

/** Returns true if a provider passes the filter of a request. */
export function passes(
  state: MemoryState,
  filter: Request.ProviderFilter,
  provider: AccountId,
): boolean {
  try {
    checkFilter({ state }, filter, provider)
    return true
  } catch (error) {
    if (isLedgerError(error, 'filter-not-satisfied') || isLedgerError(error, 'stake-too-low')) {
      return false
    }
    throw error
  }
}

/** @throws {LedgerError} `filter-not-satisfied`, `stake-too-low`. */
export function checkFilter(
  context: Pick<TransactionContext, 'state'>,
  filter: Request.ProviderFilter,
  provider: AccountId,
): void {
  const { court = systemAccounts.court, providers, completionsMin, stakeMin } = filter
  // Every offer of this chain names the same court.
  const isCourt = court === systemAccounts.court || BigInt(court) === 0n
  check(isCourt && Request.isCourtClear(filter), 'filter-not-satisfied', { provider, court })
  const named = providers.length === 0 || providers.includes(provider)
  check(named, 'filter-not-satisfied', { provider, providers: providers.length })
  checkStake(context, provider, stakeMin)
  const { completions, feeWeight: volume } = completionTotals(context.state, provider)
  const least = parametersOf(context.state).stakeMin
  const done = Reputation.hasCompleted({ completions, volume }, completionsMin, least)
  check(done, 'filter-not-satisfied', { provider, completions, completionsMin })
}

const ISSUED_AHEAD_MAX_SECONDS = 3_600n

/**
 * @throws {LedgerError} `account-mismatch`, `endpoint-stale`.
 * @throws {MalformedError} As `Endpoint.toAnnouncement`.
 */
export function announceEndpoint(context: TransactionContext, endpoint: Endpoint.Endpoint): void {
  const { state, nowSeconds } = context
  const { provider, issuedAtSeconds, expiresAtSeconds } = endpoint
  checkSender(context, provider)
  const announcement = Endpoint.toAnnouncement(endpoint)
  const last = state.endpoints.get(provider)
  const newer = last === undefined || issuedAtSeconds > last
  check(newer, 'endpoint-stale', { issuedAtSeconds, last: last ?? 0n })
  // After an announcement with a second in the far future, the provider could publish no correction
  // until then.
  const past = issuedAtSeconds <= nowSeconds + ISSUED_AHEAD_MAX_SECONDS
  check(past, 'endpoint-stale', { issuedAtSeconds, nowSeconds })
  const lasts = expiresAtSeconds > nowSeconds && expiresAtSeconds > issuedAtSeconds
  check(lasts, 'endpoint-stale', { expiresAtSeconds, nowSeconds })
  state.endpoints.set(provider, issuedAtSeconds)
  // The event has the same fields as on other chains, parsed from the announcement.
  context.emit({ kind: 'endpoint-announced', ...Endpoint.fromAnnouncement(announcement) })
}
