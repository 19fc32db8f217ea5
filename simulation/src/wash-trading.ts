// Cost and maximum gain of false work for a party that is both its client and its provider. All
// functions are pure. docs/spec/reputation.md contains the argument and uses these figures.

import type { ChainParameters } from '@ostrom/ledger'
import { Reputation } from '@ostrom/protocol'

const BPS = 10_000n

/** Number of audits within which cheating is found, by the targets of docs/reports/detection.md. */
const AUDITS_TO_DETECT = 20n

/** The governed parameters that the calculations use. */
export type WashTradingTerms = Pick<
  ChainParameters,
  'auditRateBps' | 'feeBps' | 'penaltyBps' | 'probationCompletions' | 'stakeMin' | 'stakeRatioBps'
>

const divideUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by

/**
 * Returns the fees of false work, which the party loses to the fee sink. Royalties return to the
 * party itself.
 */
export const feesOf = (paid: bigint, { feeBps }: Pick<WashTradingTerms, 'feeBps'>): bigint =>
  (paid * BigInt(feeBps)) / BPS

/** Returns the minimum fees with which gateways count `count` completions of a provider. */
export const feesForUp = (count: bigint, { stakeMin, stakeRatioBps }: WashTradingTerms): bigint =>
  divideUp(count * stakeMin * stakeRatioBps, Reputation.COMPLETIONS_PER_STAKE_MIN * BPS)

/**
 * Returns the maximum gain from a reputation record for which false work paid `fees`, regardless of
 * the later traffic, if gateways choose providers by their reputation.
 */
export const gainMaxUp = (fees: bigint, { feeBps }: Pick<WashTradingTerms, 'feeBps'>): bigint =>
  divideUp(fees * (2n * BPS - BigInt(feeBps)), 4n * (BPS - BigInt(feeBps)))

/**
 * Returns the number of answers before cheating is found, if `rateBps` of ten thousand answers are
 * sampled; 0 if none is sampled.
 */
export const answersUntilDetected = (rateBps: bigint): bigint =>
  rateBps === 0n ? 0n : divideUp(AUDITS_TO_DETECT * BPS, rateBps)

/**
 * Returns the maximum price of an answer at which cheating does not pay. The cheating provider left
 * probation by false work, and all its answers are false. Up to this price, its penalty and the
 * fees of its false work exceed its pay. The penalty is at least that of the minimum stake.
 */
export const protectedPrice = (terms: WashTradingTerms): bigint => {
  const penalty = (terms.stakeMin * terms.penaltyBps) / BPS + probationExitFees(terms)
  const answers = answersUntilDetected(terms.auditRateBps)
  return answers === 0n ? 0n : penalty / answers
}

/** Returns the fees for leaving probation by false work. */
export const probationExitFees = (terms: WashTradingTerms): bigint =>
  feesForUp(terms.probationCompletions, terms)

/**
 * Returns the maximum of real work up to which false work does not pay, for a provider with
 * complaints about a share of its real work. The result is the fees of the real work, divided by
 * the fees of the false work. False work also reduces the share of complaints.
 */
export function coveredTraffic(
  share: number,
  { feeBps }: Pick<WashTradingTerms, 'feeBps'>,
): number {
  const most = Number(gainMaxUp(10n ** 12n, { feeBps })) / 1e12
  return Math.expm1((1 / most - 1 + share) / share)
}

/**
 * Returns the gain from a bought record, given how gateways choose. At each moment, the provider
 * charges more than a rival without a record, by the premium for which its reputation compensates.
 * The gain of the same provider without the bought record is subtracted. In both cases, the
 * provider also earns a record by its real work.
 *
 * @returns Base units. Because the number of steps is finite, the result is a few thousandths too
 * high.
 */
export function washTradingGainOf(options: washTradingGainOf.Options): number {
  const { washed, traffic, terms, complained = 0 } = options
  const ratio = Number(terms.stakeRatioBps) / Number(BPS)
  const fee = terms.feeBps / Number(BPS)
  const advantage = Reputation.priceAdvantageMax(terms)
  const priceAt = (bought: number, fees: number) => {
    const record = { ...unmarked, volume: weightOf(bought + fees, ratio) }
    const marked = { ...record, flaggedVolume: weightOf(complained * fees, ratio) }
    return 1 / (1 - advantage * Reputation.score(marked, terms.stakeMin))
  }
  const half = Number(Reputation.halfExperienceWeight(terms.stakeMin)) * ratio
  let [left, gain, buyer, honest] = [traffic, 0, 0, 0]
  while (left > 0) {
    const step = Math.min(left, fee > 0 ? (washed + buyer + half) / 64 / fee : left)
    const prices = { buyer: priceAt(washed, buyer), honest: priceAt(0, honest) }
    gain += (1 - fee) * (prices.buyer - prices.honest) * step
    buyer += fee * prices.buyer * step
    honest += fee * prices.honest * step
    left -= step
  }
  return gain
}

export declare namespace washTradingGainOf {
  type Options = {
    /** Fees of the false work, in native base units. */
    readonly washed: number
    /** The rival's pay for the later work, in native base units. */
    readonly traffic: number
    readonly terms: Pick<WashTradingTerms, 'feeBps' | 'stakeMin' | 'stakeRatioBps'>
    /** Share of the real work with complaints; 0 by default. */
    readonly complained?: number
  }
}

const unmarked = { completions: 0n, timeouts: 0n, ratedVolume: 0n, ratingSum: 0n }

const weightOf = (fees: number, ratio: number): bigint => BigInt(Math.floor(fees / ratio))
