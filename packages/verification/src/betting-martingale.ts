// Measures the evidence of one epoch's audits of one provider alone, without earlier epochs: the
// wealth of a bettor who bets on every audit that the provider is not honest.

/** Parts of the wealth that are bet each time; the result is the mean over them. */
const BET_FRACTIONS = [0.1, 0.5, 0.9] as const

/** Largest wealth kept: a larger one tells no more. */
const WEALTH_MAX = 1e100

/**
 * Returns the wealth that one unit becomes after bets on every evidence.
 *
 * Each evidence is an e-value, at most 1 on average for an honest provider. By Markov's inequality
 * the chance that an honest provider's audits come to `w` or more is at most 1 / w, beside the
 * calibration's own risk.
 */
export const wealth = (evidence: readonly number[]): number =>
  BET_FRACTIONS.reduce((sum, bet) => sum + wealthAtBet(bet, evidence), 0) / BET_FRACTIONS.length

const wealthAtBet = (bet: number, evidence: readonly number[]): number =>
  evidence.reduce((wealth, one) => Math.min(WEALTH_MAX, wealth * (1 - bet + bet * one)), 1)
