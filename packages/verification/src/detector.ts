// A provider's audits, one after another, until there is enough against it. An e-detector of the
// Shiryaev-Roberts kind (Shin, Ramdas and Rinaldo, arXiv 2203.03532): it may be read after every
// audit, and it finds a provider that begins to cheat late as fast as a provider that always
// cheated.

/**
 * Stakes of the bets that are averaged: small ones find a provider that cheats rarely, large ones
 * quickly find a provider that always cheats.
 */
const BET_FRACTIONS = [0.02, 0.1, 0.5, 0.9] as const

/** Largest evidence kept: a larger one tells no more. */
const EVIDENCE_MAX = 1e100

/** Evidence that has accumulated against one provider. */
export type DetectorState = {
  /** Audits that said something. */
  readonly audits: number
  /** Audits that said nothing: too short an answer, or none calibrated. */
  readonly abstentions: number
  /** By bet. */
  readonly sums: readonly number[]
}

export const initialState: DetectorState = {
  audits: 0,
  abstentions: 0,
  sums: BET_FRACTIONS.map(() => 0),
}

/**
 * Takes one audit's evidence into account.
 *
 * @param evidence An e-value; undefined for an audit that says nothing.
 */
export function observe(before: DetectorState, evidence: number | undefined): DetectorState {
  if (evidence === undefined) return { ...before, abstentions: before.abstentions + 1 }
  const sums = before.sums.map((sum, bet) => {
    const stake = BET_FRACTIONS[bet]!
    return Math.min(EVIDENCE_MAX, (sum + 1) * (1 - stake + stake * evidence))
  })
  return { ...before, audits: before.audits + 1, sums }
}

/** The level of suspicion: for an honest provider at most the number of audits, on average. */
export const evidenceLevel = ({ sums }: DetectorState): number =>
  sums.reduce((total, sum) => total + sum, 0) / sums.length

/**
 * Whether a provider is flagged. A flag leads to more audits and to an accusation before a
 * committee, never by itself to a penalty.
 *
 * By Doob's inequality the chance that any of the honest providers together audited `audits` times
 * is ever flagged is at most `falseFlags`, beside the calibration's own risk.
 */
export const isFlagged = (suspicion: DetectorState, options: isFlagged.Options): boolean =>
  evidenceLevel(suspicion) >= options.audits / options.falseFlags

export declare namespace isFlagged {
  type Options = {
    /** Audits of all providers together over which the error is stated. */
    readonly audits: number
    /** Chance of any false flag among them. */
    readonly falseFlags: number
  }
}
