import type { Listing } from '@ostrom/ledger'
import { Standing } from '@ostrom/protocol'
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
  | 'excluded'
  | 'audit-failed'
  | 'cooling-down'

export type Choice = {
  /** Best first. */
  readonly ranked: readonly Listing[]
  readonly excluded: readonly { readonly listing: Listing; readonly reason: Exclusion }[]
}

type Weights = { readonly price: number; readonly latency: number }

const weights: Readonly<Record<NonNullable<Preferences['sort']>, Weights>> = {
  price: { price: 0.9, latency: 0.1 },
  latency: { price: 0.1, latency: 0.9 },
  balanced: { price: 0.6, latency: 0.4 },
}

/**
 * Orders the offers for a model by price, measured latency and reputation, after leaving out those
 * that cannot be used, or whose provider failed an audit a short while ago. Pure.
 *
 * Whatever fees can buy, that is the whole record, counts for less than a price that is lower by
 * the fee; so nobody buys it: docs/spec/reputation.md, section 4.
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
  const trusted = usable.filter(({ offer }) => observe(offer.provider).distrustUntilMs <= nowMs)
  const cool = trusted.filter(({ offer }) => observe(offer.provider).coolUntilMs <= nowMs)
  // When everybody is cooling down the fault may be our own: then all are tried again, those that
  // broke the protocol last.
  const candidates = [cool, trusted, usable].find(({ length }) => length > 0) ?? []
  for (const listing of usable) {
    if (!candidates.includes(listing)) excluded.push({ listing, reason: 'cooling-down' })
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
      weight.price * (ratio(cheapest, priceOf(listing)) + advantage(listing, stakeMin)) +
      weight.latency * ratio(quickest, waitOf(listing))
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
  { offer, endpoint, stake, reputation }: Listing,
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
  if (reputation.isExcluded) return 'excluded'
  if (Standing.hasFailed(reputation, BigInt(nowMs) / 1000n)) return 'audit-failed'
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

const advantage = ({ reputation, offer }: Listing, stakeMin: bigint): number =>
  Standing.of(reputation, stakeMin) * Standing.advantage(offer)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
