import {
  type AccountId,
  type AssetId,
  Endpoint,
  type Hash,
  Offer,
  type Request,
  Standing,
} from '@ostrom/protocol'
import { check, isLedgerError } from '../errors.ts'
import type { OfferTerms } from '../ledger.ts'
import { courtRecordOf } from './court-records.ts'
import { RATIO_SCALE } from './escrow.ts'
import { pots } from './pots.ts'
import { completedBy } from './records.ts'
import { checkAccess, sameRoyalties, servable } from './registry.ts'
import { actsFor, providerStake } from './stakes.ts'
import { type Context, parametersOf, type State } from './state.ts'
import { checkAsset } from './vault.ts'

/** Base units of an asset that 10^18 native base units of stake back. */
function stakeRatio({ state, nativeAsset, assets }: Pick<Context, Placed>, asset: AssetId): bigint {
  const bps = asset === nativeAsset ? parametersOf(state).stakeRatioBps : assets.get(asset)
  check(bps !== undefined, 'asset-not-allowed', { asset })
  return (bps * RATIO_SCALE) / 10_000n
}

type Placed = 'state' | 'nativeAsset' | 'assets'

/** What an offer in an asset must say now. */
export function offerTerms(place: Pick<Context, Placed>, asset: AssetId): OfferTerms {
  const { feeBps, auditWindowSeconds } = parametersOf(place.state)
  const windowSeconds = Number(auditWindowSeconds)
  return { feeBps, windowSeconds, court: pots.court, stakeRatio: stakeRatio(place, asset) }
}

/**
 * @throws {LedgerError} `account-mismatch`, `asset-not-allowed`, `offer-exists`,
 * and as `checkCurrent`.
 */
export function publishOffer(context: Context, offer: Offer.Offer): void {
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
export function retireOffer(context: Context, offerHash: Hash): void {
  const known = context.state.offers.get(offerHash)
  check(known && !known.retired, 'offer-unknown', { offerHash })
  checkSender(context, known.offer.provider)
  context.state.offers.set(offerHash, { ...known, retired: true })
  context.emit({ kind: 'offer-retired', offerHash, provider: known.offer.provider })
}

/** The provider itself, or the operator that it named for sessions. */
function checkSender({ state, sender }: Context, needed: AccountId): void {
  const own = actsFor(state, { account: needed, market: 'sessions' }, sender)
  check(own, 'account-mismatch', { sender, needed })
}

/**
 * Work may begin under this offer now.
 *
 * @throws {LedgerError} `offer-unknown`, and as `checkCurrent`.
 */
export function checkOffer(context: Context, offer: Offer.Offer): void {
  const offerHash = Offer.hash(offer, context.domain)
  const known = context.state.offers.get(offerHash)
  check(known && !known.retired, 'offer-unknown', { offerHash })
  checkCurrent(context, offer)
}

/**
 * @throws {LedgerError} `offer-outdated`, `provider-barred`, `stake-too-low`, and as `servable`.
 */
function checkCurrent(context: Context, offer: Offer.Offer): void {
  const { state, nowSeconds } = context
  const { modelVersion, provider } = offer
  const model = servable(state, modelVersion)
  const now = offerTerms(context, offer.asset)
  const isEnough = offer.feeBps >= now.feeBps && offer.windowSeconds >= now.windowSeconds
  check(isEnough && offer.stakeRatio === now.stakeRatio, 'offer-outdated', { ...now })
  const same = sameRoyalties(offer.royalties, model.royalties)
  check(same, 'offer-outdated', { what: 'royalties', modelVersion })
  const { failedAtSeconds, ...record } = courtRecordOf(state, provider)
  const here = state.excludedFrom.get(`${provider}:${modelVersion}`) === true
  const excluded = record.excluded || here
  const failed = Standing.hasFailed({ auditFailedAtSeconds: failedAtSeconds }, nowSeconds)
  check(!excluded && !failed, 'provider-barred', { provider, excluded, failedAtSeconds })
  checkStake(context, provider, 0n)
}

/** @throws {LedgerError} `stake-too-low`: both bonds together are below what is asked, or least. */
function checkStake({ state }: Pick<Context, 'state'>, provider: AccountId, min: bigint): void {
  const { stakeMin } = parametersOf(state)
  const needed = min > stakeMin ? min : stakeMin
  const stake = providerStake(state, provider)
  check(stake >= needed, 'stake-too-low', { provider, stake, needed })
}

/** Whether a provider passes the filter of a request. */
export function passes(state: State, filter: Request.Filter, provider: AccountId): boolean {
  try {
    checkFilter({ state }, filter, provider)
    return true
  } catch (error) {
    if (isLedgerError(error, 'filter-not-passed') || isLedgerError(error, 'stake-too-low')) {
      return false
    }
    throw error
  }
}

/** @throws {LedgerError} `filter-not-passed`, `stake-too-low`. */
export function checkFilter(
  context: Pick<Context, 'state'>,
  filter: Request.Filter,
  provider: AccountId,
): void {
  const { providers, completionsMin, stakeMin } = filter
  const named = providers.length === 0 || providers.includes(provider)
  check(named, 'filter-not-passed', { provider, providers: providers.length })
  checkStake(context, provider, stakeMin)
  const { completions, feeWeight: volume } = completedBy(context.state, provider)
  const least = parametersOf(context.state).stakeMin
  const done = Standing.completed({ completions, volume }, completionsMin, least)
  check(done, 'filter-not-passed', { provider, completions, completionsMin })
}

const ISSUED_AHEAD_MAX_SECONDS = 3_600n

/**
 * @throws {LedgerError} `account-mismatch`, `endpoint-stale`.
 * @throws {MalformedError} Its region is none.
 */
export function announceEndpoint(context: Context, endpoint: Endpoint.Endpoint): void {
  const { state, nowSeconds } = context
  const { provider, region, issuedAtSeconds, expiresAtSeconds } = endpoint
  checkSender(context, provider)
  Endpoint.encodeRegion(region)
  const last = state.endpoints.get(provider)
  const newer = last === undefined || issuedAtSeconds > last
  check(newer, 'endpoint-stale', { issuedAtSeconds, last: last ?? 0n })
  // An announcement from the future would lock its own provider out of correcting it.
  const past = issuedAtSeconds <= nowSeconds + ISSUED_AHEAD_MAX_SECONDS
  check(past, 'endpoint-stale', { issuedAtSeconds, nowSeconds })
  const lasts = expiresAtSeconds > nowSeconds && expiresAtSeconds > issuedAtSeconds
  check(lasts, 'endpoint-stale', { expiresAtSeconds, nowSeconds })
  state.endpoints.set(provider, issuedAtSeconds)
  context.emit({ kind: 'endpoint-announced', ...endpoint })
}
