import { LedgerError, type OfferListing } from '@ostrom/ledger'
import {
  Address,
  type AssetId,
  type Clock,
  type Hash,
  type Manifest,
  monotonicMs,
  Offer,
} from '@ostrom/protocol'
import { NoProviderError, OverBudgetError, PreferenceUnsupportedError } from '../errors.ts'
import type { OfferConstraints, Question } from '../inference/inference-service.ts'
import { SessionNeededError } from '../sessions/errors.ts'
import type { SessionPool } from '../sessions/pool/session-source.ts'
import { spendableMax } from '../sessions/pool/unsigned-session.ts'
import type { ConversationPin } from './conversation-pins.ts'
import { OVERPRICED_FACTOR, TYPICAL_ANSWER_SIZE } from './limits.ts'
import type { MarketCache } from './market-cache.ts'
import type { Observations } from './observations.ts'
import { offerConstraintsOf, unmetConstraint } from './offer-constraints.ts'
import type { AnswerSize, PricedOffer } from './priced-offer.ts'
import { type ExcludedOffer, type OfferRanking, rankOffers } from './rank-offers.ts'
import { spendingLimitOf } from './spending-limit.ts'
import type { Verifiability } from './verifiability.ts'

export type CandidatesContext = {
  readonly ledger: { readonly nativeAsset: AssetId }
  /** Default asset of payments; the native coin when absent. */
  readonly asset?: AssetId | undefined
  readonly marketCache: MarketCache
  readonly pool: Pick<SessionPool, 'covers' | 'spendableMax'>
  readonly observations: Observations
  readonly clock: Clock
  /** Default requirement of verifiability; derived from the market when absent (`minClass`). */
  readonly verification?: OfferConstraints['verification'] | undefined
}

/** Query for the providers of a question. */
export type CandidateQuery = {
  readonly question: Pick<
    Question,
    'model' | 'preferences' | 'constraints' | 'settlement' | 'costMax' | 'callerId' | 'asset'
  >
  readonly version: Hash
  /** True if prompt and answer are text; validators check no other answers. */
  readonly isText: boolean
  readonly size: AnswerSize
  /** Returns the base units that failed attempts have cost so far. */
  readonly lostSoFar: () => bigint
  readonly read: MarketCache['listings']
  /**
   * Returns the base units that the prompt's prefix claim saves under an offer; no saving when
   * absent.
   */
  readonly prefixSaving?: ((listing: OfferListing) => bigint) | undefined
  /**
   * Returns the number of prompt tokens that the question can claim as cached under an offer; no
   * tokens when absent.
   */
  readonly cachedTokens?: ((listing: OfferListing) => number) | undefined
  /** Returns the pin of the question's conversation; no pin when absent. */
  readonly pin?: (() => ConversationPin | undefined) | undefined
}

/**
 * Returns the asset of a question's payment. Offers in other assets are excluded, because their
 * prices are not comparable.
 */
export const assetOf = (
  { ledger, asset: usual }: Pick<CandidatesContext, 'ledger' | 'asset'>,
  { asset }: { readonly asset?: AssetId | undefined },
): AssetId => asset ?? usual ?? ledger.nativeAsset

export type ProviderCandidates = {
  /**
   * Returns the eligible offers at the time of the call, best first; offers of providers in backoff
   * come last.
   */
  readonly rank: () => readonly PricedOffer[]
  /** All eligible offers. */
  readonly eligible: readonly PricedOffer[]
  /**
   * True if the question, its key or the gateway's settings have a condition on the offers or
   * providers other than the price.
   */
  readonly isConstrained: boolean
  /** Reasons for the exclusion of the other offers. */
  readonly reasons: readonly string[]
  /**
   * Returns an error with the lowest cost of the offers that `accepts` takes and that only the
   * spending limit excludes, at the time of the call; `undefined` if there is no such offer.
   */
  readonly shortageOf: (accepts: (listing: OfferListing) => boolean) => OverBudgetError | undefined
}

/**
 * Returns the eligible offers for a question, and the reasons for the exclusion of others.
 *
 * @throws {NoProviderError} No offer is eligible.
 * @throws {PreferenceUnsupportedError} One of the constraints is met by no offer at any price.
 * @throws {OverBudgetError} {LedgerError} The spending limit (`OverBudgetError`) or the balance
 *   (`LedgerError`) is too small.
 * @throws {SessionNeededError} An external wallet has to authorize a session first.
 */
export async function findCandidates(
  context: CandidatesContext,
  query: CandidateQuery,
): Promise<ProviderCandidates> {
  const { marketCache, pool, clock, observations } = context
  const { question, version, read } = query
  const { model } = question
  const asset = assetOf(context, question)
  const [listings, balance] = [await read(version), await marketCache.balance(asset)]
  let market = await rankingOf(context, query, { listings, balance, asset })
  let choice = market.choose()
  if (choice.ranked.length === 0) {
    const listings = await marketCache.listingsNow(version)
    const balance = await marketCache.balanceNow(asset)
    market = await rankingOf(context, query, { listings, balance, asset })
    choice = market.choose()
  }
  const reasons = [
    ...clockHint(choice.excluded, clock.nowMs()),
    ...choice.excluded.map((excluded) => reasonOf(excluded, market.lackOf)),
  ]
  if (choice.ranked.length === 0) {
    const unmet = unmetConstraint(market.pins, market.listings)
    if (unmet) throw new PreferenceUnsupportedError(unmet)
    const cause = moneyError(choice.excluded, {
      allowed: market.budgetLeft(),
      available: market.balance,
      asset,
    })
    throw cause ?? new NoProviderError({ model, reasons })
  }
  const isCovered = ({ listing }: PricedOffer) => pool.covers(listing)
  if (!choice.ranked.some(isCovered)) throw new SessionNeededError()
  const { revision } = observations
  let first: OfferRanking | undefined = choice
  const rank = () => {
    // The first call returns the ranking from above, unless an observation of a provider has
    // changed since.
    const { ranked, deferred } =
      first && observations.revision === revision ? first : market.choose()
    first = undefined
    return [...ranked, ...deferred].filter(isCovered)
  }
  const shortageOf: ProviderCandidates['shortageOf'] = (accepts) => {
    const excluded = market.choose().excluded.filter(({ listing }) => accepts(listing))
    const cause = moneyError(excluded, { allowed: market.budgetLeft(), available: balance, asset })
    return cause instanceof OverBudgetError ? cause : undefined
  }
  const { eligible } = choice
  return { rank, eligible, isConstrained: market.isPinned, reasons, shortageOf }
}

/**
 * Returns the offers for a version in the order in which a question without constraints ranks them.
 */
export async function rankDefault(
  context: Omit<CandidatesContext, 'pool'>,
  { version, task }: { readonly version: Hash; readonly task: Manifest.ModelTask },
): Promise<readonly OfferListing[]> {
  const isText = task !== 'embedding' && task !== 'image'
  const pool = { spendableMax: () => undefined, covers: () => true }
  const read = context.marketCache.listingsNow
  const question = {
    model: '',
    preferences: {},
    settlement: 'session',
    costMax: undefined,
  } as const
  const size = TYPICAL_ANSWER_SIZE
  const query = { question, version, isText, size, lostSoFar: () => 0n, read }
  const known = { listings: await read(version), balance: 0n, asset: assetOf(context, {}) }
  const market = await rankingOf({ ...context, pool }, query, known)
  return market.choose().ranked.map(({ listing }) => listing)
}

/** Offers and balance as read for one question, perhaps from the market cache. */
type MarketReading = {
  readonly listings: readonly OfferListing[]
  /** Base units of `asset` in the wallet. */
  readonly balance: bigint
  readonly asset: AssetId
}

/** Prepares the ranking of offers for one question. */
async function rankingOf(
  context: CandidatesContext,
  query: CandidateQuery,
  { listings, balance, asset }: MarketReading,
) {
  const { marketCache, pool, observations, clock, verification } = context
  const { question, size } = query
  const { preferences, constraints = {}, settlement, callerId } = question
  const stakeMin = await marketCache.stakeMin()
  const verifiability = await marketCache.verifiability(query.version)
  const { classOf, lackOf } = verifiability
  const requirements = { ...verifiability, stakeMin }
  const isRequired = (preferences.verification ?? constraints.verification) !== undefined
  const usual = !isRequired && verification === 'none' ? { verification } : {}
  const pins = [
    ...offerConstraintsOf(preferences, requirements),
    ...offerConstraintsOf(constraints, requirements),
    ...offerConstraintsOf(usual, requirements),
  ]
  const means = (listing: OfferListing) =>
    settlement === 'request' ? spendableMax(listing, balance) : pool.spendableMax(listing, balance)
  const least = minClass(verification, query, verifiability)
  const limit = spendingLimitOf(question)
  const budgetLeft = () => (limit === undefined ? undefined : restOf(limit, query.lostSoFar()))
  const rank: TierRanking = (tier, tierCostMax) =>
    rankOffers({
      tierCostMax,
      listings: listings.filter(({ offer }) => Offer.serviceTierOf(offer) === tier),
      preferences,
      answerSize: size,
      pins,
      classOf,
      least,
      stakeMin,
      spendingBounds: {
        costMax: budgetLeft(),
        spendableMax: means,
        cachedTokens: query.cachedTokens,
      },
      asset,
      prefixSaving: query.prefixSaving,
      pin: query.pin?.(),
      observe: (provider) => observations.of(provider, callerId),
      nowMs: clock.nowMs(),
      observedMs: monotonicMs(clock),
    })
  const choice = () => choiceOfTier(rank, question)
  const isPinned = pins.length > 0 || least !== 'none' || preferences.provider !== undefined
  return { listings, balance, budgetLeft, pins, isPinned, lackOf, choose: choice }
}

type TierRanking = (tier: Offer.ServiceTier, tierCostMax?: bigint) => OfferRanking

/**
 * Ranks the offers of the tier that a question requests, or those of the default tier if no offer
 * of the requested tier is eligible. A priority question also tries the default tier after all
 * priority offers fail. A flex question does not, because the default tier costs more. Only padded
 * offers answer a padded question. Requests in escrow have no tiers.
 *
 * The default tier also bounds the price of the other tiers, because a tier may have a single
 * provider with any price. A flex offer must not cost more than the usual cost in the default tier.
 * Offers of the other tiers must not cost more than `OVERPRICED_FACTOR` times that cost.
 */
function choiceOfTier(
  rank: TierRanking,
  { preferences, settlement }: Pick<Question, 'preferences' | 'settlement'>,
): OfferRanking {
  const { serviceTier = 'default' } = settlement === 'request' ? {} : preferences
  const usual = rank('default')
  if (serviceTier === 'default') return usual
  const factor = serviceTier === 'flex' ? 1n : OVERPRICED_FACTOR
  const asked = rank(serviceTier, usual.usualCost * factor)
  if (serviceTier === 'flex' && asked.eligible.length > 0) return asked
  // The length and timing of an answer under an offer without padding would reveal its topic.
  if (serviceTier === 'padded') return asked
  if (asked.eligible.length === 0) return usual
  return {
    ranked: asked.ranked,
    deferred: [...asked.deferred, ...usual.ranked, ...usual.deferred],
    eligible: [...asked.eligible, ...usual.eligible],
    excluded: [...asked.excluded, ...usual.excluded],
    usualCost: usual.usualCost,
  }
}

/** Returns the rest of a spending limit after losses. */
const restOf = (limit: bigint, lost: bigint): bigint => (lost < limit ? limit - lost : 0n)

/** Describes the exclusion of an offer; for an unverifiable offer, the missing requirement. */
function reasonOf({ listing, reason }: ExcludedOffer, lackOf: Verifiability['lackOf']): string {
  const lack = reason === 'not-verifiable' ? lackOf(listing) : undefined
  return `${Address.format(listing.offer.provider)}: ${reason}${lack ? `, lacks ${lack}` : ''}.`
}

/**
 * Returns the minimum verifiability class that applies if neither the question nor its key sets
 * one. Only text answers have such a minimum: the gateway's setting. If there is no setting, the
 * minimum is `replayable` if validators judge an artifact of the version, and otherwise `declared`.
 * On a chain without a court, it is then `none`.
 */
function minClass(
  usual: OfferConstraints['verification'],
  { question: { preferences, constraints }, isText }: CandidateQuery,
  { hasCourt, isJudged }: Verifiability,
): Offer.VerifiabilityClass {
  const isRequired = (preferences.verification ?? constraints?.verification) !== undefined
  if (isRequired || !isText || usual === 'any') return 'none'
  if (usual !== undefined || !hasCourt) return usual ?? 'none'
  return isJudged ? 'replayable' : 'declared'
}

type AvailableFunds = {
  readonly allowed: bigint | undefined
  readonly available: bigint
  readonly asset: AssetId
}

/**
 * Returns an error that states the lowest cost among the offers that only missing funds exclude;
 * undefined if there is no such offer.
 */
function moneyError(
  excluded: readonly ExcludedOffer[],
  { allowed, available, asset }: AvailableFunds,
): Error | undefined {
  const unpaid = excluded.flatMap(({ reason, needed }) =>
    needed === undefined ? [] : [{ reason, needed }],
  )
  const least = unpaid.toSorted((a, b) => (a.needed < b.needed ? -1 : 1))[0]
  if (!least) return undefined
  const { needed } = least
  if (least.reason === 'over-budget' && allowed !== undefined) {
    return new OverBudgetError({ needed, allowed, asset })
  }
  return new LedgerError('insufficient-funds', { asset, available, required: needed })
}

/**
 * Returns a hint about this machine's clock if all announced endpoints have expired by this clock.
 */
export function clockHint(excluded: OfferRanking['excluded'], nowMs: number): readonly string[] {
  const announced = excluded.filter(({ reason }) => reason !== 'no-endpoint')
  const isSuspect = announced.every(({ reason }) => reason === 'endpoint-expired')
  if (announced.length === 0 || !isSuspect) return []
  const now = new Date(nowMs).toISOString()
  return [`All endpoints are over: look whether this machine's clock, which says ${now}, is right.`]
}
