import {
  type CheatFinding,
  type DetectionFindings,
  type RareCheatDetection,
  rareCheatDetection,
} from './findings.ts'

// Gain of a cheat before it is flagged, beside its cost.

/** Share of answers that an auditor draws. */
export const AUDIT_RATE = 0.05

/** Least penalty, as deployed: half of the least stake, in the native token. */
const PENALTY = 0.05
/** Price of an output token in docs/guides/providers.md, in the native token. */
const TOKEN_PRICE = 0.004e-6

export type RareRow = {
  readonly cheat: CheatFinding
  readonly detections: readonly RareCheatDetection[]
}

export const rareRows = ({ cheats, crossValidated }: DetectionFindings): readonly RareRow[] =>
  cheats.map((cheat) => ({
    cheat,
    detections: [1, 0.1, 0.01].map((share) => rareCheatDetection(cheat, crossValidated, share)),
  }))

/**
 * Mean number of cheated answers that are sold before the flag; undefined if not all cheats are
 * found.
 */
export const tokensBeforeDetection = ({ share, mean }: RareCheatDetection): number | undefined =>
  mean === undefined ? undefined : (mean / AUDIT_RATE) * share

/** Returns the penalty as a number of answers at their price. */
export const penaltyOf = ({ tokensMean }: Pick<CheatFinding, 'tokensMean'>): number =>
  PENALTY / (tokensMean * TOKEN_PRICE)

/**
 * Returns a cheat's greatest earnings as a number of answers at their price; undefined if nothing
 * bounds them.
 */
export function profitOf({
  cheat,
  detections,
}: Pick<RareRow, 'cheat' | 'detections'>): number | undefined {
  const sold = detections.map(tokensBeforeDetection)
  if (sold.includes(undefined)) return undefined
  return Math.max(...sold.map((one) => one ?? 0)) - penaltyOf(cheat)
}
