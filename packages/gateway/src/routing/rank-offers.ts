import type { OfferListing } from '@ostrom/ledger'
import { type AssetId, Offer, Reputation } from '@ostrom/protocol'
import type { Preferences } from '../inference/inference-service.ts'
import type { ConversationPin } from './conversation-pins.ts'
import {
  CHALLENGE_ANSWER_MS,
  CLASS_WEIGHT,
  FAILURES_UNPROVEN,
  LATENCY_UNKNOWN_MS,
  OVERPRICED_FACTOR,
  PIN_COST_PERCENT_MAX,
  PIN_WAIT_FACTOR,
  UNPROVEN_RETRY_MS,
} from './limits.ts'
import type { Observation } from './observations.ts'
import type { OfferConstraint } from './offer-constraints.ts'
import {
  type AnswerSize,
  costOf,
  expectedOutput,
  type PricedOffer,
  pricedOfferOf,
  type SpendingBounds,
} from './priced-offer.ts'

/** Reason for the exclusion of a provider. Part of the error if no provider is left. */
export type ExclusionReason =
  | 'other-provider-requested'
  | 'another-asset'
  | 'not-verifiable'
  | 'constraint-unmet'
  | 'price-above-limit'
  | 'no-endpoint'
  | 'endpoint-expired'
  | 'stake-too-low'
  | 'excluded'
  | 'audit-failed'
  | 'overpriced'
  | 'over-budget'
  | 'unaffordable'
  | 'cooling-down'
  | 'disagreed'

export type ExcludedOffer = {
  readonly listing: OfferListing
  readonly reason: ExclusionReason
  /** Minimum cost in base units, if funds are missing. */
  readonly needed?: bigint
}

export type OfferRanking = {
  /**
   * Offers of providers without a backoff, best first. Providers that refused a question recently,
   * that failed `FAILURES_UNPROVEN` times without an answer, or that left a data challenge
   * unanswered for `CHALLENGE_ANSWER_MS`, come last. If all providers are
   * in backoff, these are the offers to try first.
   */
  readonly ranked: readonly PricedOffer[]
  /** Offers of providers in backoff, in the order of attempts if all ranked offers fail. */
  readonly deferred: readonly PricedOffer[]
  /** All eligible offers for this question, including those in backoff. */
  readonly eligible: readonly PricedOffer[]
  readonly excluded: readonly ExcludedOffer[]
  /** Usual cost of the question under the usable offers; zero if there are none. */
  readonly usualCost: bigint
}

type RankingWeights = { readonly price: number; readonly latency: number }

const weights: Readonly<Record<NonNullable<Preferences['sort']>, RankingWeights>> = {
  price: { price: 0.9, latency: 0.1 },
  latency: { price: 0.1, latency: 0.9 },
  balanced: { price: 0.6, latency: 0.4 },
}

/**
 * Ranks the offers for a question by expected cost, verifiability class, measured latency and
 * reputation. The provider of a pinned conversation comes first, unless another provider is much
 * cheaper or quicker. The ranking excludes offers that are unusable, unaffordable or overpriced,
 * that do not meet the constraints, or whose provider failed an audit recently. Pure.
 *
 * A provider can buy a part of its reputation by fees. This part improves the rank less than a
 * price that is lower by the same amount, so that no provider gains by the purchase:
 * docs/spec/reputation.md, section 4.
 */
export function rankOffers(options: rankOffers.Options): OfferRanking {
  const { open, excluded, usualCost } = eligibleOffers(options)
  const isBarred = ({ listing }: PricedOffer) =>
    options.observe(listing.offer.provider).excludedUntilMs > options.observedMs
  const eligible = open.filter((offer) => !isBarred(offer))
  for (const { listing } of open.filter(isBarred)) {
    excluded.push({ listing, reason: 'disagreed' })
  }
  const health = eligible.map((offer) => healthOf(offer, options))
  const inOrder = (states: readonly ProviderHealth[]) =>
    states.flatMap((one) => {
      const offers = eligible.filter((_, at) => health[at] === one)
      return sortByScore(offers, options)
    })
  // If all providers are in backoff, the fault may be this gateway's. The gateway then still tries
  // all providers, and tries those that broke the protocol last.
  const tiers = [inOrder(['healthy', 'refused']), inOrder(['cooling']), inOrder(['distrusted'])]
  const first = tiers.findIndex(({ length }) => length > 0)
  const ranked = first === 0 ? withPinFirst(tiers[0]!, options) : (tiers[first] ?? [])
  const deferred = tiers.slice(first + 1).flat()
  for (const { listing } of deferred) excluded.push({ listing, reason: 'cooling-down' })
  return { ranked, deferred, eligible, excluded, usualCost }
}

/** Health of a provider according to recent observations, from best to worst. */
type ProviderHealth = 'healthy' | 'refused' | 'cooling' | 'distrusted'

function healthOf({ listing }: PricedOffer, options: rankOffers.Options): ProviderHealth {
  const { nowMs, observedMs } = options
  const { distrustUntilMs, backoffUntilMs, refusedUntilMs, failuresInRow } = observationOf(
    listing,
    options,
  )
  if (distrustUntilMs > observedMs) return 'distrusted'
  if (backoffUntilMs > observedMs) return 'cooling'
  const isUnproven = failuresInRow >= FAILURES_UNPROVEN
  if (isUnproven && backoffUntilMs + UNPROVEN_RETRY_MS > observedMs) return 'refused'
  return refusedUntilMs > observedMs || isSilent(listing, nowMs) ? 'refused' : 'healthy'
}

/** True for a provider that has left a validator's data challenge on the chain unanswered. */
function isSilent({ reputation }: OfferListing, nowMs: number): boolean {
  const challengedMs = Number(reputation.challengedAtSeconds) * 1_000
  return challengedMs > 0 && nowMs >= challengedMs + CHALLENGE_ANSWER_MS
}

/**
 * Moves the offer of a pinned conversation's provider to the front while its expected cost is near
 * the least cost, and no other provider is much quicker. A refusal does not matter here, because a
 * refusal that implicates the provider has removed the pin.
 */
function withPinFirst(
  ranked: readonly PricedOffer[],
  options: rankOffers.Options,
): readonly PricedOffer[] {
  const { pin, nowMs } = options
  const pinned = ranked.find(({ listing }) => listing.offer.provider === pin?.provider)
  if (!pinned || isSilent(pinned.listing, nowMs)) return ranked
  const costs = ranked.map((offer) => rankingCost(offer, options))
  const least = costs.reduce((a, b) => (b < a ? b : a))
  const isDear = rankingCost(pinned, options) * 100n > least * PIN_COST_PERCENT_MAX
  if (isDear || isOutrun(pinned, ranked, options)) return ranked
  return [pinned, ...ranked.filter((offer) => offer !== pinned)]
}

/**
 * True if the conversation waited too long for the first token of its last answer, and another
 * provider's first token usually comes much sooner.
 */
function isOutrun(
  pinned: PricedOffer,
  ranked: readonly PricedOffer[],
  options: rankOffers.Options,
): boolean {
  const slowMs = options.pin?.slowMs
  if (slowMs === undefined || options.preferences.sort === 'price') return false
  return ranked.some((offer) => {
    const { firstTokenMs = LATENCY_UNKNOWN_MS } = observationOf(offer.listing, options)
    return offer !== pinned && firstTokenMs * PIN_WAIT_FACTOR <= slowMs
  })
}

/** Sorts offers best first, by price, class, latency and reputation. */
function sortByScore(
  candidates: readonly PricedOffer[],
  options: rankOffers.Options,
): readonly PricedOffer[] {
  const { preferences, observe, stakeMin, classOf } = options
  const weight = weights[preferences.sort ?? 'balanced']
  const classes = candidates.map(({ listing }) =>
    Offer.verifiabilityClasses.indexOf(classOf(listing)),
  )
  const best = Math.max(...classes)
  const prices = candidates.map(
    (offer, at) => Number(rankingCost(offer, options)) * CLASS_WEIGHT ** (best - classes[at]!),
  )
  const cheapest = Math.min(...prices)
  const observed = candidates.map(({ listing: { offer } }) => observe(offer.provider))
  const means = observed.flatMap(({ firstTokenMs = [] }) => firstTokenMs)
  // An unmeasured provider counts as fast as the fastest measured one, so that each provider gets a
  // question.
  const assumed = Math.min(LATENCY_UNKNOWN_MS, ...means)
  const waits = observed.map((one) => waitMs(one, assumed))
  const quickest = Math.min(...waits)
  const scored = candidates.map((offer, at) => {
    const price = ratio(cheapest, prices[at]!) + reputationFactor(offer.listing, stakeMin)
    const score = weight.price * price + weight.latency * ratio(quickest, waits[at]!)
    return { offer, score, rank: classes[at]! }
  })
  const hashOf = ({ offer }: { readonly offer: PricedOffer }) => offer.listing.offerHash
  scored.sort((a, b) => b.score - a.score || b.rank - a.rank || compare(hashOf(a), hashOf(b)))
  return scored.map(({ offer }) => offer)
}

export declare namespace rankOffers {
  type Options = {
    readonly listings: readonly OfferListing[]
    readonly preferences: Preferences
    readonly answerSize: AnswerSize
    readonly spendingBounds: SpendingBounds
    /** Constraints on offers other than their price. */
    readonly pins: readonly OfferConstraint[]
    readonly classOf: (listing: OfferListing) => Offer.VerifiabilityClass
    /** Minimum verifiability class. */
    readonly least: Offer.VerifiabilityClass
    /** Asset of the payment. */
    readonly asset: AssetId
    readonly observe: (provider: OfferListing['offer']['provider']) => Observation
    /**
     * Returns the base units that the prompt's prefix claim saves under an offer, less the
     * additional savings that the provider made impossible by lost channels. May be negative.
     */
    readonly prefixSaving?: ((listing: OfferListing) => bigint) | undefined
    /** The pin of the question's conversation. */
    readonly pin?: ConversationPin | undefined
    /** Present time in Unix milliseconds, for comparison with times from the chain. */
    readonly nowMs: number
    /** Present time in milliseconds by the monotonic clock, for comparison with observations. */
    readonly observedMs: number
    /** Least stake of a provider, in base units. */
    readonly stakeMin: bigint
    /**
     * Upper bound of an answer's cost in base units, derived from the offers of another service
     * tier; no bound when absent or zero.
     */
    readonly tierCostMax?: bigint | undefined
  }
}

type UsableOffer = Pick<PricedOffer, 'listing' | 'fullCost'>

/** Returns the eligible offers, including those in backoff, and the others with their reasons. */
function eligibleOffers(options: rankOffers.Options): {
  open: readonly PricedOffer[]
  excluded: ExcludedOffer[]
  usualCost: bigint
} {
  const { listings, answerSize, spendingBounds, preferences, tierCostMax = 0n } = options
  const excluded: ExcludedOffer[] = []
  const usable: UsableOffer[] = []
  for (const listing of listings) {
    const reason = exclusionOf(listing, options)
    if (reason) excluded.push({ listing, reason })
    else usable.push({ listing, fullCost: costOf(listing, answerSize, answerSize.maxTokens) })
  }
  const open: PricedOffer[] = []
  // A caller's own spending limit replaces the bound on overpriced offers.
  const isBounded = preferences.costMax !== undefined
  const usual = usualCostOf(usable, options)
  const bounds = isBounded ? [] : [usual * OVERPRICED_FACTOR, tierCostMax]
  for (const { listing, fullCost } of usable) {
    if (bounds.some((most) => most > 0n && fullCost > most)) {
      excluded.push({ listing, reason: 'overpriced' })
      continue
    }
    const offer = pricedOfferOf({ listing, fullCost }, answerSize, spendingBounds)
    if ('reason' in offer) excluded.push({ listing, ...offer })
    else open.push(offer)
  }
  return { open, excluded, usualCost: usual }
}

/**
 * Returns the usual cost of an answer: the stake-weighted median of the offers' costs or, if it is
 * more, the highest cost among providers that have answered this gateway. A few very expensive
 * offers hardly change the median. A few very cheap offers cannot lower the usual cost below that
 * of providers that have answered.
 */
function usualCostOf(usable: readonly UsableOffer[], options: rankOffers.Options): bigint {
  const stakeOf = ({ listing }: UsableOffer) => listing.stake.amount
  const half = usable.reduce((sum, one) => sum + stakeOf(one), 0n) / 2n
  let passed = 0n
  const median = usable
    .toSorted((a, b) => compare(a.fullCost, b.fullCost))
    .find((one) => {
      passed += stakeOf(one)
      return passed > half
    })
  return usable
    .filter(({ listing }) => observationOf(listing, options).hasAnswered)
    .reduce((most, { fullCost }) => (fullCost > most ? fullCost : most), median?.fullCost ?? 0n)
}

/**
 * Returns the expected cost of an answer, less the saving by the prompt's prefix claim. The
 * expected output is the mean of the conversation's answers so far or, without a pin, the whole
 * requested output.
 */
function rankingCost(
  { listing, fullCost }: PricedOffer,
  { prefixSaving, answerSize, pin }: rankOffers.Options,
): bigint {
  const saving = prefixSaving?.(listing) ?? 0n
  const expected = pin?.outputTokens === undefined ? undefined : expectedOutput(answerSize, pin)
  const cost = expected === undefined ? fullCost : costOf(listing, answerSize, expected)
  return saving < cost ? cost - saving : 0n
}

const observationOf = (
  { offer }: OfferListing,
  { observe }: Pick<rankOffers.Options, 'observe'>,
): Observation => observe(offer.provider)

function exclusionOf(
  listing: OfferListing,
  options: rankOffers.Options,
): ExclusionReason | undefined {
  const { offer, endpoint, stake, reputation } = listing
  const { preferences, asset, nowMs, stakeMin, pins, classOf, least } = options
  const { provider, outputPriceMax } = preferences
  if (provider !== undefined && provider !== offer.provider) return 'other-provider-requested'
  if (offer.asset !== asset) return 'another-asset'
  if (outputPriceMax !== undefined && offer.prices.output > outputPriceMax) {
    return 'price-above-limit'
  }
  if (
    Offer.verifiabilityClasses.indexOf(classOf(listing)) < Offer.verifiabilityClasses.indexOf(least)
  )
    return 'not-verifiable'
  if (pins.some(({ isMet }) => !isMet(listing))) return 'constraint-unmet'
  if (!endpoint || endpoint.addresses.length === 0) return 'no-endpoint'
  if (endpoint.expiresAtSeconds * 1000n <= BigInt(nowMs)) return 'endpoint-expired'
  if (stake.amount < stakeMin) return 'stake-too-low'
  if (reputation.isExcluded) return 'excluded'
  if (Reputation.hasRecentAuditFailure(reputation, BigInt(nowMs) / 1000n)) return 'audit-failed'
  return undefined
}

/**
 * Returns the expected milliseconds to the first token: the mean, multiplied by one plus the number
 * of this gateway's running answers at the provider.
 */
const waitMs = ({ firstTokenMs, running }: Observation, assumedMs: number): number =>
  (firstTokenMs ?? assumedMs) * (1 + running)

/**
 * Returns `best / value`, which is 1 for the best value and less for others; 1 if `value` is zero.
 */
const ratio = (best: number, value: number): number => (value <= 0 ? 1 : best / value)

const reputationFactor = ({ reputation, offer }: OfferListing, stakeMin: bigint): number =>
  Reputation.score(reputation, stakeMin) * Reputation.priceAdvantageMax(offer)

const compare = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
