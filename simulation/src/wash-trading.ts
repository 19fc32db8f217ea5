// Cost of false work to a party that is both client and provider of it, and its greatest gain.
// All pure: docs/spec/reputation.md has the argument, and its figures are these.

import type { ChainParameters } from '@ostrom/ledger'
import { Reputation } from '@ostrom/protocol'

const BPS = 10_000n

/** Audits within which a cheat is found: the reach of docs/reports/detection.md. */
const AUDITS_TO_DETECT = 20n

/** The governed numbers that the arithmetic rests on. */
export type WashTradingTerms = Pick<
  ChainParameters,
  'auditRateBps' | 'feeBps' | 'penaltyBps' | 'probationSessions' | 'stakeMin' | 'stakeRatioBps'
>

const divideUp = (value: bigint, by: bigint): bigint => (value + by - 1n) / by

/** Fees of false work, which go to the fee sink. Royalties are the cluster's own, and come back. */
export const feesOf = (paid: bigint, { feeBps }: Pick<WashTradingTerms, 'feeBps'>): bigint =>
  (paid * BigInt(feeBps)) / BPS

/** Fees without which `count` completions are not believed. */
export const feesForUp = (count: bigint, { stakeMin, stakeRatioBps }: WashTradingTerms): bigint =>
  divideUp(count * stakeMin * stakeRatioBps, Reputation.COMPLETIONS_PER_STAKE_MIN * BPS)

/** Most that a record of `fees` ever brings in gateways, for any traffic that follows. */
export const gainMaxUp = (fees: bigint, { feeBps }: Pick<WashTradingTerms, 'feeBps'>): bigint =>
  divideUp(fees * (2n * BPS - BigInt(feeBps)), 4n * (BPS - BigInt(feeBps)))

/** Answers that a cheat gives before it is found, where `rateBps` of ten thousand are drawn. */
export const answersUntilDetected = (rateBps: bigint): bigint =>
  rateBps === 0n ? 0n : divideUp(AUDITS_TO_DETECT * BPS, rateBps)

/**
 * Price of an answer up to which a cheat that left probation by false work loses more than it was
 * paid for, all answers taken for false: its penalty is at least that of the least stake.
 */
export const protectedPrice = (terms: WashTradingTerms): bigint => {
  const penalty = (terms.stakeMin * terms.penaltyBps) / BPS + probationExitFees(terms)
  const answers = answersUntilDetected(terms.auditRateBps)
  return answers === 0n ? 0n : penalty / answers
}

/** Fees of leaving probation by false work. */
export const probationExitFees = (terms: WashTradingTerms): bigint =>
  feesForUp(terms.probationSessions, terms)

/**
 * Fees of real work, as a multiple of the false work's, up to which false work does not pay a
 * provider of whose work a share is complained of: false work makes that share less, too.
 */
export function coveredTraffic(
  share: number,
  { feeBps }: Pick<WashTradingTerms, 'feeBps'>,
): number {
  const most = Number(gainMaxUp(10n ** 12n, { feeBps })) / 1e12
  return Math.expm1((1 / most - 1 + share) / share)
}

/**
 * Returns the gain of a bought record, as gateways choose: at each moment the provider charges the
 * premium over its rival, which has no record, that its reputation makes up for. The gain of the
 * same provider without that record is subtracted. Both go on to earn records of the work that they
 * really serve.
 *
 * @returns Base units; steps are finite, so a few parts of a thousand too much.
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
    /** Fees of the false work. */
    readonly washed: number
    /** Pay of the rival for the later work, in native base units. */
    readonly traffic: number
    readonly terms: Pick<WashTradingTerms, 'feeBps' | 'stakeMin' | 'stakeRatioBps'>
    /** Share of the real work that clients complain of; none unless given. */
    readonly complained?: number
  }
}

const unmarked = { completions: 0n, timeouts: 0n, ratedVolume: 0n, ratingSum: 0n }

const weightOf = (fees: number, ratio: number): bigint => BigInt(Math.floor(fees / ratio))
