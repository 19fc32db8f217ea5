// Accumulates evidence over a provider's audits until it suffices for a flag. The method is an
// e-detector of the Shiryaev-Roberts kind (Shin, Ramdas and Rinaldo, arXiv 2203.03532). Its bound
// on false flags holds after every audit, and it finds a provider that begins to cheat late as fast
// as a provider that always cheated.

/**
 * Shares of their wealth that bettors stake on each audit; the evidence level is the mean over all
 * shares. Small shares find a provider that cheats rarely, and large shares quickly find a provider
 * that always cheats.
 */
const BET_FRACTIONS = [0.02, 0.1, 0.5, 0.9] as const

/** Upper limit of the evidence, because larger values carry no more information. */
const EVIDENCE_MAX = 1e100

/** Evidence that has accumulated against one provider. */
export type DetectorState = {
  /** Number of audits with evidence. */
  readonly audits: number
  /**
   * Number of audits without evidence: the answer was too short, or there is no calibration for it.
   */
  readonly abstentions: number
  /**
   * For each of `BET_FRACTIONS`, the total wealth of all bettors with this share. Before each audit
   * another bettor begins, with a wealth of 1.
   */
  readonly sums: readonly number[]
}

export const initialState: DetectorState = {
  audits: 0,
  abstentions: 0,
  sums: BET_FRACTIONS.map(() => 0),
}

/**
 * Returns the state after one more audit.
 *
 * @param evidence An e-value; undefined for an audit without evidence.
 */
export function observe(before: DetectorState, evidence: number | undefined): DetectorState {
  if (evidence === undefined) return { ...before, abstentions: before.abstentions + 1 }
  const sums = before.sums.map((sum, bet) => {
    const stake = BET_FRACTIONS[bet]!
    return Math.min(EVIDENCE_MAX, (sum + 1) * (1 - stake + stake * evidence))
  })
  return { ...before, audits: before.audits + 1, sums }
}

/** Returns the evidence level. For an honest provider its mean is at most the number of audits. */
export const evidenceLevel = ({ sums }: DetectorState): number =>
  sums.reduce((total, sum) => total + sum, 0) / sums.length

/**
 * Returns whether a provider is flagged. A flag leads to more audits of the provider, and to an
 * accusation that a jury decides, but never directly to a penalty. By Doob's inequality, if all
 * honest providers together are audited `audits` times, the probability that any of them is ever
 * flagged is at most `falseFlags`, apart from the calibration's own risk.
 */
export const isFlagged = (suspicion: DetectorState, options: isFlagged.Options): boolean =>
  evidenceLevel(suspicion) >= options.audits / options.falseFlags

export declare namespace isFlagged {
  type Options = {
    /**
     * Number of audits of all providers together, in which the probability of a false flag is at
     * most `falseFlags`.
     */
    readonly audits: number
    /** Probability of any false flag in these audits. */
    readonly falseFlags: number
  }
}
