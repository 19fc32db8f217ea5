// Measures the evidence of a provider's audits in one epoch, without earlier epochs. The measure is
// the wealth of a bettor who bets at each audit that the provider is dishonest.

/** Fractions of the wealth that are bet on each audit; `wealth` is the mean over all fractions. */
const BET_FRACTIONS = [0.1, 0.5, 0.9] as const

/** Upper limit of the wealth, because larger values carry no more information. */
const WEALTH_MAX = 1e100

/**
 * Returns the wealth of a bettor who begins with a wealth of 1 and bets on each evidence, one after
 * another. Each evidence is an e-value, with a mean of at most 1 for an honest provider. By
 * Markov's inequality, the probability that an honest provider's audits lead to a wealth of `w` or
 * more is at most 1 / w, apart from the calibration's own risk.
 */
export const wealth = (evidence: readonly number[]): number =>
  BET_FRACTIONS.reduce((sum, bet) => sum + wealthAtBet(bet, evidence), 0) / BET_FRACTIONS.length

const wealthAtBet = (bet: number, evidence: readonly number[]): number =>
  evidence.reduce((wealth, one) => Math.min(WEALTH_MAX, wealth * (1 - bet + bet * one)), 1)
