import {
  type CheatFinding,
  type DetectionFindings,
  type RareCheatDetection,
  rareCheatDetection,
} from './findings.ts'

// The gain from a cheat before the provider is flagged, and the cost of the cheat.

/** Share of answers that an auditor selects. */
export const AUDIT_RATE = 0.05

/** The deployed minimum penalty: half of the minimum stake, in the native token. */
const PENALTY = 0.05
/** Price of one output token, from docs/guides/providers.md, in the native token. */
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
 * Returns the mean number of cheated answers that a provider sells before it is flagged; undefined
 * if not all simulated providers are flagged.
 */
export const tokensBeforeDetection = ({ share, mean }: RareCheatDetection): number | undefined =>
  mean === undefined ? undefined : (mean / AUDIT_RATE) * share

/** Returns the penalty, expressed as a number of answers at their price. */
export const penaltyOf = ({ tokensMean }: Pick<CheatFinding, 'tokensMean'>): number =>
  PENALTY / (tokensMean * TOKEN_PRICE)

/**
 * Returns the maximum earnings from a cheat less the penalty, as a number of answers at their
 * price; undefined if the earnings have no bound.
 */
export function profitOf({
  cheat,
  detections,
}: Pick<RareRow, 'cheat' | 'detections'>): number | undefined {
  const sold = detections.map(tokensBeforeDetection)
  if (sold.includes(undefined)) return undefined
  return Math.max(...sold.map((one) => one ?? 0)) - penaltyOf(cheat)
}
