import { assert } from '@ostrom/protocol'

/** Steps of bisection, enough to halve [0, 1] to below the precision of a double. */
const STEPS = 60

/** Returns P(X <= successes) of a binomial variable. Sums the terms from the largest down. */
function atMost(successes: number, trials: number, probability: number): number {
  if (successes >= trials) return 1
  if (probability <= 0) return 1
  if (probability >= 1) return 0
  const odds = Math.log(probability) - Math.log1p(-probability)
  // Starts with the logarithm of the term of `successes`, then steps down by the ratio of adjacent
  // terms.
  let log = trials * Math.log1p(-probability) + successes * odds
  for (let at = 1; at <= successes; at++) log += Math.log(trials - at + 1) - Math.log(at)
  let term = Math.exp(log)
  let total = term
  for (let at = successes; at > 0; at--) {
    term *= (at / (trials - at + 1)) * Math.exp(-odds)
    total += term
    if (term < total * 1e-17) break
  }
  return Math.min(1, total)
}

/**
 * Returns the upper confidence bound on a probability, after Clopper and Pearson (1934): the
 * smallest probability for which at most `successes` successes occur with a probability of at most
 * `risk`.
 *
 * @param options.risk Probability that the true value is above the bound, in (0, 1).
 *
 * @example
 * upperBound({ successes: 0, trials: 3000, risk: 0.05 }) // 0.000998
 */
export function upperBound(options: upperBound.Options): number {
  const { successes, trials, risk } = options
  assert(successes >= 0 && successes <= trials, 'successes are among the trials')
  if (successes === trials) return 1
  let low = successes / trials
  let high = 1
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (atMost(successes, trials, middle) > risk) low = middle
    else high = middle
  }
  return high
}

export declare namespace upperBound {
  type Options = { readonly successes: number; readonly trials: number; readonly risk: number }
}
