import type { Listing } from '@ostrom/ledger'
import type { Preferences } from '../answering.ts'
import { LATENCY_UNKNOWN_MS } from './limits.ts'
import type { Observation } from './observations.ts'

/** Why a provider was not considered. Shown when nobody is left, so that nobody has to guess. */
export type Exclusion =
  | 'another-provider-pinned'
  | 'price-above-limit'
  | 'no-endpoint'
  | 'endpoint-expired'
  | 'stake-too-low'
  | 'cooling-down'

export type Choice = {
  /** Best first. */
  readonly ranked: readonly Listing[]
  readonly excluded: readonly { readonly listing: Listing; readonly reason: Exclusion }[]
}

type Weights = { readonly price: number; readonly latency: number; readonly reputation: number }

const weights: Readonly<Record<NonNullable<Preferences['sort']>, Weights>> = {
  price: { price: 0.8, latency: 0.1, reputation: 0.1 },
  latency: { price: 0.1, latency: 0.8, reputation: 0.1 },
  balanced: { price: 0.4, latency: 0.3, reputation: 0.3 },
}

/**
 * Orders the offers for a model by price, measured latency and reputation, after leaving out those
 * that cannot be used. Pure.
 */
export function choose(options: choose.Options): Choice {
  const { listings, preferences, observe, nowMs, stakeMin } = options
  const excluded: { listing: Listing; reason: Exclusion }[] = []
  const usable: Listing[] = []
  for (const listing of listings) {
    const reason = exclusionOf(listing, { preferences, nowMs, stakeMin })
    if (reason) excluded.push({ listing, reason })
    else usable.push(listing)
  }
  const cool = usable.filter(({ offer }) => observe(offer.provider).coolUntilMs <= nowMs)
  // When everybody is cooling down the fault may be our own: then all are tried again.
  const candidates = cool.length > 0 ? cool : usable
  if (cool.length > 0) {
    for (const listing of usable) {
      if (!cool.includes(listing)) excluded.push({ listing, reason: 'cooling-down' })
    }
  }
  const weight = weights[preferences.sort ?? 'balanced']
  const cheapest = Math.min(...candidates.map(priceOf))
  const means = candidates.map(({ offer }) => observe(offer.provider).firstTokenMs)
  // Who was never measured is taken for as quick as the quickest, so that everybody is tried.
  const assumed = Math.min(LATENCY_UNKNOWN_MS, ...means.filter((mean) => mean !== undefined))
  const waitOf = ({ offer }: Listing) => waitMs(observe(offer.provider), assumed)
  const quickest = Math.min(...candidates.map(waitOf))
  const scored = candidates.map((listing) => {
    const score =
      weight.price * ratio(cheapest, priceOf(listing)) +
      weight.latency * ratio(quickest, waitOf(listing)) +
      weight.reputation * standing(listing)
    return { listing, score }
  })
  scored.sort((a, b) => b.score - a.score || compare(a.listing.offerHash, b.listing.offerHash))
  return { ranked: scored.map(({ listing }) => listing), excluded }
}

export declare namespace choose {
  type Options = {
    readonly listings: readonly Listing[]
    readonly preferences: Preferences
    readonly observe: (provider: Listing['offer']['provider']) => Observation
    readonly nowMs: number
    /** Least stake of a provider, in base units. */
    readonly stakeMin: bigint
  }
}

function exclusionOf(
  { offer, endpoint, stake }: Listing,
  { preferences, nowMs, stakeMin }: Pick<choose.Options, 'preferences' | 'nowMs' | 'stakeMin'>,
): Exclusion | undefined {
  const { provider, outputPriceMax } = preferences
  if (provider !== undefined && provider !== offer.provider) return 'another-provider-pinned'
  if (outputPriceMax !== undefined && offer.prices.output > outputPriceMax) {
    return 'price-above-limit'
  }
  if (!endpoint || endpoint.addresses.length === 0) return 'no-endpoint'
  if (endpoint.expiresAtSeconds * 1000n <= BigInt(nowMs)) return 'endpoint-expired'
  if (stake.amount < stakeMin) return 'stake-too-low'
  return undefined
}

/** One number for a price map: a million tokens out and as many in. Only compared, never paid. */
const priceOf = ({ offer: { prices } }: Listing): number =>
  Number(prices.output) + Number(prices.input)

/** Milliseconds to expect: the mean, more with each answer of ours that is under way there. */
const waitMs = ({ firstTokenMs, running }: Observation, assumedMs: number): number =>
  (firstTokenMs ?? assumedMs) * (1 + running)

/** 1 for the best, towards 0 for worse; 1 for all when the best is free. */
const ratio = (best: number, value: number): number => (value <= 0 ? 1 : best / value)

/** From 0 to 1: finished work counts for, time-outs and flagged volume against. */
function standing({ reputation }: Listing): number {
  const { completions, volume, locks, timeouts, flaggedVolume, ratedVolume, ratingSum } = reputation
  const experience = 1 - 1 / (1 + Number(completions) / 100)
  const timely = locks > 0n ? 1 - Number(timeouts) / Number(locks) : 1
  const trusted = volume > 0n ? 1 - Number(flaggedVolume) / Number(volume) : 1
  const liked = ratedVolume > 0n ? Number(ratingSum) / (5 * Number(ratedVolume)) : 0.8
  return (0.25 + 0.75 * experience) * timely * trusted * liked
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
