import type { Listing } from '@ostrom/ledger'
import { type AssetId, Offer, Standing as Reputation } from '@ostrom/protocol'
import type { Preferences } from '../answering.ts'
import { type Bid, bidOf, costOf, type Measure, type Purse } from './bid.ts'
import { CLASS_WEIGHT, DEAR_FACTOR, LATENCY_UNKNOWN_MS } from './limits.ts'
import type { Observation } from './observations.ts'
import type { Pin } from './pins.ts'

/** Why a provider was not considered. Shown when nobody is left, so that nobody has to guess. */
export type Exclusion =
  | 'another-provider-pinned'
  | 'another-asset'
  | 'not-verifiable'
  | 'not-as-pinned'
  | 'price-above-limit'
  | 'no-endpoint'
  | 'endpoint-expired'
  | 'stake-too-low'
  | 'excluded'
  | 'audit-failed'
  | 'far-above-usual'
  | 'over-budget'
  | 'not-payable'
  | 'cooling-down'

export type Excluded = {
  readonly listing: Listing
  readonly reason: Exclusion
  /** Base units that it would take, where there is not enough. */
  readonly needed?: bigint
}

export type Choice = {
  /** Best first; those that refused of late after all others. */
  readonly ranked: readonly Bid[]
  /** Those that are left alone for now, in the order in which they are asked if all others fail. */
  readonly later: readonly Bid[]
  /** All that may be chosen for this question, those that are left alone for now included. */
  readonly open: readonly Bid[]
  readonly excluded: readonly Excluded[]
}

type Weights = { readonly price: number; readonly latency: number }

const weights: Readonly<Record<NonNullable<Preferences['sort']>, Weights>> = {
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
export function choose(options: choose.Options): Choice {
  const { open, excluded } = openBids(options)
  const standings = open.map((bid) => standingOf(bid, options))
  const inOrder = (wanted: readonly Standing[]) =>
    wanted.flatMap((one) => {
      const bids = open.filter((_, at) => standings[at] === one)
      return inOrderOfScore(bids, options)
    })
  // When everybody is cooling down the fault may be our own: then all are tried again, those that
  // broke the protocol last.
  const tiers = [inOrder(['well', 'refused']), inOrder(['cooling']), inOrder(['distrusted'])]
  const first = tiers.findIndex(({ length }) => length > 0)
  const ranked = tiers[first] ?? []
  const later = tiers.slice(first + 1).flat()
  for (const { listing } of later) excluded.push({ listing, reason: 'cooling-down' })
  return { ranked, later, open, excluded }
}

/** What was seen of a provider of late, from best to worst. */
type Standing = 'well' | 'refused' | 'cooling' | 'distrusted'

function standingOf({ listing }: Bid, options: choose.Options): Standing {
  const { nowMs } = options
  const { distrustUntilMs, coolUntilMs, refusedUntilMs } = seenOf(listing, options)
  if (distrustUntilMs > nowMs) return 'distrusted'
  if (coolUntilMs > nowMs) return 'cooling'
  return refusedUntilMs > nowMs ? 'refused' : 'well'
}

/** The best first, by price, class, latency and record. */
function inOrderOfScore(candidates: readonly Bid[], options: choose.Options): readonly Bid[] {
  const { preferences, observe, stakeMin, classOf } = options
  const weight = weights[preferences.sort ?? 'balanced']
  const rankOf = ({ listing }: Bid) => Offer.classes.indexOf(classOf(listing))
  const best = Math.max(...candidates.map(rankOf))
  const priceOf = (bid: Bid) => Number(bid.costInFull) * CLASS_WEIGHT ** (best - rankOf(bid))
  const cheapest = Math.min(...candidates.map(priceOf))
  const means = candidates.map(({ listing }) => seenOf(listing, options).firstTokenMs)
  // Who was never measured is taken for as quick as the quickest, so that everybody is tried.
  const assumed = Math.min(LATENCY_UNKNOWN_MS, ...means.filter((mean) => mean !== undefined))
  const waitOf = ({ listing: { offer } }: Bid) => waitMs(observe(offer.provider), assumed)
  const quickest = Math.min(...candidates.map(waitOf))
  const scored = candidates.map((bid) => {
    const price = ratio(cheapest, priceOf(bid)) + advantage(bid.listing, stakeMin)
    return { bid, score: weight.price * price + weight.latency * ratio(quickest, waitOf(bid)) }
  })
  const hashOf = ({ bid }: { readonly bid: Bid }) => bid.listing.offerHash
  const lead = (a: Bid, b: Bid) => rankOf(b) - rankOf(a)
  scored.sort((a, b) => b.score - a.score || lead(a.bid, b.bid) || compare(hashOf(a), hashOf(b)))
  return scored.map(({ bid }) => bid)
}

export declare namespace choose {
  type Options = {
    readonly listings: readonly Listing[]
    readonly preferences: Preferences
    readonly measure: Measure
    readonly purse: Purse
    /** What is asked of offers beside their price. */
    readonly pins: readonly Pin[]
    readonly classOf: (listing: Listing) => Offer.Class
    /** The least class that is asked of an offer. */
    readonly least: Offer.Class
    /** The one asset that the question is paid in. */
    readonly asset: AssetId
    readonly observe: (provider: Listing['offer']['provider']) => Observation
    readonly nowMs: number
    /** Least stake of a provider, in base units. */
    readonly stakeMin: bigint
  }
}

type Usable = { readonly listing: Listing; readonly cost: bigint }

/** What may be chosen, whoever is left alone for now, and why the rest may not. */
function openBids(options: choose.Options): { open: readonly Bid[]; excluded: Excluded[] } {
  const { listings, measure, purse, preferences } = options
  const excluded: Excluded[] = []
  const usable: Usable[] = []
  for (const listing of listings) {
    const reason = exclusionOf(listing, options)
    if (reason) excluded.push({ listing, reason })
    else usable.push({ listing, cost: costOf(listing, measure, measure.maxTokens) })
  }
  const open: Bid[] = []
  // Whoever names a bound has said what is too dear.
  const isBounded = preferences.costMax !== undefined
  const usual = isBounded ? 0n : usualCost(usable, options)
  for (const { listing, cost } of usable) {
    if (usual > 0n && cost > usual * DEAR_FACTOR) {
      excluded.push({ listing, reason: 'far-above-usual' })
      continue
    }
    const bid = bidOf(listing, measure, purse)
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
function usualCost(usable: readonly Usable[], options: choose.Options): bigint {
  const stakeOf = ({ listing }: Usable) => listing.stake.amount
  const half = usable.reduce((sum, one) => sum + stakeOf(one), 0n) / 2n
  let passed = 0n
  const median = usable
    .toSorted((a, b) => compare(a.cost, b.cost))
    .find((one) => {
      passed += stakeOf(one)
      return passed > half
    })
  return usable
    .filter(({ listing }) => seenOf(listing, options).hasAnswered)
    .reduce((most, { cost }) => (cost > most ? cost : most), median?.cost ?? 0n)
}

const seenOf = ({ offer }: Listing, { observe }: Pick<choose.Options, 'observe'>): Observation =>
  observe(offer.provider)

function exclusionOf(listing: Listing, options: choose.Options): Exclusion | undefined {
  const { offer, endpoint, stake, reputation } = listing
  const { preferences, asset, nowMs, stakeMin, pins, classOf, least } = options
  const { provider, outputPriceMax } = preferences
  if (provider !== undefined && provider !== offer.provider) return 'another-provider-pinned'
  if (offer.asset !== asset) return 'another-asset'
  if (outputPriceMax !== undefined && offer.prices.output > outputPriceMax) {
    return 'price-above-limit'
  }
  if (Offer.classes.indexOf(classOf(listing)) < Offer.classes.indexOf(least))
    return 'not-verifiable'
  if (pins.some(({ isMet }) => !isMet(listing))) return 'not-as-pinned'
  if (!endpoint || endpoint.addresses.length === 0) return 'no-endpoint'
  if (endpoint.expiresAtSeconds * 1000n <= BigInt(nowMs)) return 'endpoint-expired'
  if (stake.amount < stakeMin) return 'stake-too-low'
  if (reputation.isExcluded) return 'excluded'
  if (Reputation.hasFailed(reputation, BigInt(nowMs) / 1000n)) return 'audit-failed'
  return undefined
}

/** Milliseconds to expect: the mean, more with each answer of ours that is under way there. */
const waitMs = ({ firstTokenMs, running }: Observation, assumedMs: number): number =>
  (firstTokenMs ?? assumedMs) * (1 + running)

/** 1 for the best, towards 0 for worse; 1 for all when the best is free. */
const ratio = (best: number, value: number): number => (value <= 0 ? 1 : best / value)

const advantage = ({ reputation, offer }: Listing, stakeMin: bigint): number =>
  Reputation.of(reputation, stakeMin) * Reputation.advantage(offer)

const compare = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
