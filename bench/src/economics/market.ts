import { penaltyBpsOf } from '@ostrom/ledger'
import {
  governedParameters,
  initialValues,
  rewardSettings,
} from '@ostrom/protocol/governed-numbers'
import type { BookSettings } from './books.ts'
import { defaultSettings } from './books.ts'

/**
 * Parameters of a network in which agents act. Values are fractions from 0 to 1 unless stated
 * otherwise.
 */
export type NetworkParameters = {
  /** The network's fee, as a share of the price. */
  readonly fee: number
  /** Share of answers that are drawn for audit. */
  readonly auditRate: number
  /** Share of stake that the penalty for fraud takes. */
  readonly penalty: number
  /** Share of stake that the penalty for a minor violation takes. */
  readonly minorPenalty: number
  /** Minimum stake, in native tokens. */
  readonly stakeMin: number
  /** Audit window, in days. Pay can be withheld during this time. */
  readonly windowDays: number
  /** Share of the total weight that must vote. */
  readonly quorum: number
  /**
   * Price of a unit of compute, in native base units, which limits the points for work: `UnitFee`.
   */
  readonly unitFee: bigint
  readonly books: BookSettings
}

const parameters = initialValues(governedParameters)
const shareOf = (bps: bigint): number => Number(bps) / 10_000

/** Initial parameters of a public chain. */
export const defaultParameters: NetworkParameters = {
  fee: shareOf(parameters.feeBps),
  auditRate: shareOf(parameters.auditRateBps),
  penalty: shareOf(penaltyBpsOf('major', parameters)),
  minorPenalty: shareOf(penaltyBpsOf('minor', parameters)),
  stakeMin: Number(parameters.stakeMin) / 1e18,
  windowDays: Number(parameters.auditWindow) / 86_400,
  quorum: 0.2,
  unitFee: rewardSettings.unitFee.initial,
  books: defaultSettings,
}

/** Assumptions about agents, which no contract states. Costs are shares of the price. */
export const assumptions = {
  /** Cost of computing an honest answer. */
  honestCost: 0.6,
  /** Cost for a provider that serves a smaller model. */
  cheatCost: 0.2,
  /** Cost for a provider that skips some of its work. */
  lazyCost: 0.45,
  /** Share of audits that find a wrong answer. */
  detection: 0.9,
  /** Number of wrong answers that an accusation needs. */
  accusationAnswers: 4,
  /** Share of a lazy provider's answers that are wrong; a minor ruling concerns these answers. */
  lazyFaults: 0.1,
  /** Number of answers that a lazy provider gives in a week; each can be audited. */
  lazyAnswers: 200,
  /** Price of an answer, in native tokens. */
  answerPrice: 0.0001,
  /** Number of weeks in which gateways avoid a provider after a ruling against it: `Reputation`. */
  absentWeeks: 4,
  /** Share of the honest weight that takes part in a usual vote. */
  turnout: 0.3,
  /** Number of weeks until other accounts vote against an account that drains the treasury. */
  responseWeeks: 2,
  /** Price of a million output tokens of a typical model, in USD. */
  tokenPriceUsd: 0.5,
  /** Size of that model in bytes. */
  modelBytes: 16e9,
  /** Price of the native token, in USD. */
  nativePriceUsd: 3_000,
} as const

/** Returns a generator of numbers from 0 to 1 that are the same in each run: mulberry32. */
export function createDraws(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Converts native tokens to base units, rounded to a millionth of a token. */
export const unitsOf = (tokens: number): bigint => BigInt(Math.round(tokens * 1e6)) * 10n ** 12n

/** Converts base units to native tokens. */
export const tokensOf = (units: bigint): number => Number(units / 10n ** 9n) / 1e9
