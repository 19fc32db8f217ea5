import type { OfferListing } from '@ostrom/ledger'
import { type AssetId, Offer, Reputation } from '@ostrom/protocol'
import type { Preferences } from '../inference-service.ts'
import { CLASS_WEIGHT, LATENCY_UNKNOWN_MS, OVERPRICED_FACTOR } from './limits.ts'
import type { Observation } from './observations.ts'
import type { OfferConstraint } from './offer-constraints.ts'
import {
  type AnswerSize,
  costOf,
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

export type ExcludedOffer = {
  readonly listing: OfferListing
  readonly reason: ExclusionReason
  /** Base units that it would take, where there is not enough. */
  readonly needed?: bigint
}

export type OfferRanking = {
  /** Best first; those that refused of late after all others. */
  readonly ranked: readonly PricedOffer[]
  /** Those that are left alone for now, in the order in which they are asked if all others fail. */
  readonly deferred: readonly PricedOffer[]
  /** All that may be chosen for this question, those that are left alone for now included. */
  readonly eligible: readonly PricedOffer[]
  readonly excluded: readonly ExcludedOffer[]
}

type RankingWeights = { readonly price: number; readonly latency: number }

const weights: Readonly<Record<NonNullable<Preferences['sort']>, RankingWeights>> = {
  price: { price: 0.9, latency: 0.1 },
  latency: { price: 0.1, latency: 0.9 },
  balanced: { price: 0.6, latency: 0.4 },
}

/**
 * Orders the offers for a question by what its answer can cost in all, how far it can be checked,
 * by measured latency and reputation, after leaving out those that cannot be used or paid, that are
 * not what was asked for, whose provider failed an audit a short while ago, or that are far dearer
 * than usual. Pure.
 *
 * Whatever fees can buy, that is the whole record, counts for less than a price that is lower by
 * the fee; so nobody buys it: docs/spec/reputation.md, section 4.
 */
export function rankOffers(options: rankOffers.Options): OfferRanking {
  const { open: eligible, excluded } = eligibleOffers(options)
  const standings = eligible.map((bid) => healthOf(bid, options))
  const inOrder = (wanted: readonly ProviderHealth[]) =>
    wanted.flatMap((one) => {
      const bids = eligible.filter((_, at) => standings[at] === one)
      return sortByScore(bids, options)
    })
  // When everybody is cooling down the fault may be our own: then all are tried again, those that
  // broke the protocol last.
  const tiers = [inOrder(['healthy', 'refused']), inOrder(['cooling']), inOrder(['distrusted'])]
  const first = tiers.findIndex(({ length }) => length > 0)
  const ranked = tiers[first] ?? []
  const deferred = tiers.slice(first + 1).flat()
  for (const { listing } of deferred) excluded.push({ listing, reason: 'cooling-down' })
  return { ranked, deferred, eligible, excluded }
}

/** What was seen of a provider of late, from best to worst. */
type ProviderHealth = 'healthy' | 'refused' | 'cooling' | 'distrusted'

function healthOf({ listing }: PricedOffer, options: rankOffers.Options): ProviderHealth {
  const { nowMs } = options
  const { distrustUntilMs, backoffUntilMs, refusedUntilMs } = observationOf(listing, options)
  if (distrustUntilMs > nowMs) return 'distrusted'
  if (backoffUntilMs > nowMs) return 'cooling'
  return refusedUntilMs > nowMs ? 'refused' : 'healthy'
}

/** The best first, by price, class, latency and record. */
function sortByScore(
  candidates: readonly PricedOffer[],
  options: rankOffers.Options,
): readonly PricedOffer[] {
  const { preferences, observe, stakeMin, classOf } = options
  const weight = weights[preferences.sort ?? 'balanced']
  const rankOf = ({ listing }: PricedOffer) => Offer.verifiabilityClasses.indexOf(classOf(listing))
  const best = Math.max(...candidates.map(rankOf))
  const priceOf = (bid: PricedOffer) => Number(bid.fullCost) * CLASS_WEIGHT ** (best - rankOf(bid))
  const cheapest = Math.min(...candidates.map(priceOf))
  const means = candidates.map(({ listing }) => observationOf(listing, options).firstTokenMs)
  // Who was never measured is taken for as quick as the quickest, so that everybody is tried.
  const assumed = Math.min(LATENCY_UNKNOWN_MS, ...means.filter((mean) => mean !== undefined))
  const waitOf = ({ listing: { offer } }: PricedOffer) => waitMs(observe(offer.provider), assumed)
  const quickest = Math.min(...candidates.map(waitOf))
  const scored = candidates.map((bid) => {
    const price = ratio(cheapest, priceOf(bid)) + reputationFactor(bid.listing, stakeMin)
    return { bid, score: weight.price * price + weight.latency * ratio(quickest, waitOf(bid)) }
  })
  const hashOf = ({ bid }: { readonly bid: PricedOffer }) => bid.listing.offerHash
  const lead = (a: PricedOffer, b: PricedOffer) => rankOf(b) - rankOf(a)
  scored.sort((a, b) => b.score - a.score || lead(a.bid, b.bid) || compare(hashOf(a), hashOf(b)))
  return scored.map(({ bid }) => bid)
}

export declare namespace rankOffers {
  type Options = {
    readonly listings: readonly OfferListing[]
    readonly preferences: Preferences
    readonly measure: AnswerSize
    readonly purse: SpendingBounds
    /** What is asked of offers beside their price. */
    readonly pins: readonly OfferConstraint[]
    readonly classOf: (listing: OfferListing) => Offer.VerifiabilityClass
    /** The least class that is asked of an offer. */
    readonly least: Offer.VerifiabilityClass
    /** The one asset that the question is paid in. */
    readonly asset: AssetId
    readonly observe: (provider: OfferListing['offer']['provider']) => Observation
    readonly nowMs: number
    /** Least stake of a provider, in base units. */
    readonly stakeMin: bigint
  }
}

type UsableOffer = { readonly listing: OfferListing; readonly cost: bigint }

/** Eligible offers, including those in backoff, and the exclusions of the others with reasons. */
function eligibleOffers(options: rankOffers.Options): {
  open: readonly PricedOffer[]
  excluded: ExcludedOffer[]
} {
  const { listings, measure, purse, preferences } = options
  const excluded: ExcludedOffer[] = []
  const usable: UsableOffer[] = []
  for (const listing of listings) {
    const reason = exclusionOf(listing, options)
    if (reason) excluded.push({ listing, reason })
    else usable.push({ listing, cost: costOf(listing, measure, measure.maxTokens) })
  }
  const open: PricedOffer[] = []
  // A caller with a spending limit has set its own bound.
  const isBounded = preferences.costMax !== undefined
  const usual = isBounded ? 0n : usualCost(usable, options)
  for (const { listing, cost } of usable) {
    if (usual > 0n && cost > usual * OVERPRICED_FACTOR) {
      excluded.push({ listing, reason: 'overpriced' })
      continue
    }
    const bid = pricedOfferOf(listing, measure, purse)
    if ('reason' in bid) excluded.push({ listing, ...bid })
    else open.push(bid)
  }
  return { open, excluded }
}

/**
 * What an answer usually costs: as much as half of the stake asks at most, or the dearest of those
 * that have answered here. Neither a few that ask a fortune nor a few that ask nearly nothing and
 * answer nothing move it, not even while all others fail.
 */
function usualCost(usable: readonly UsableOffer[], options: rankOffers.Options): bigint {
  const stakeOf = ({ listing }: UsableOffer) => listing.stake.amount
  const half = usable.reduce((sum, one) => sum + stakeOf(one), 0n) / 2n
  let passed = 0n
  const median = usable
    .toSorted((a, b) => compare(a.cost, b.cost))
    .find((one) => {
      passed += stakeOf(one)
      return passed > half
    })
  return usable
    .filter(({ listing }) => observationOf(listing, options).hasAnswered)
    .reduce((most, { cost }) => (cost > most ? cost : most), median?.cost ?? 0n)
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

/** Milliseconds to expect: the mean, more with each answer of ours that is under way there. */
const waitMs = ({ firstTokenMs, running }: Observation, assumedMs: number): number =>
  (firstTokenMs ?? assumedMs) * (1 + running)

/** 1 for the best, towards 0 for worse; 1 for all when the best is free. */
const ratio = (best: number, value: number): number => (value <= 0 ? 1 : best / value)

const reputationFactor = ({ reputation, offer }: OfferListing, stakeMin: bigint): number =>
  Reputation.score(reputation, stakeMin) * Reputation.priceAdvantageMax(offer)

const compare = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
