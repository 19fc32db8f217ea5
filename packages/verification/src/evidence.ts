import { assert } from '@ostrom/protocol'

// From margins to evidence. Each token's margin gives a factor that an honest machine has at most 1
// of on average, given all tokens before it; the product over the answer has the same bound. The
// factors that are most telling depend on the kind of cheat, so several are averaged:
// docs/spec/verification.md, section 6.

/** Margins, in raw logits, at which it is counted how often honest machines exceed them. */
export const MARGIN_EDGES = [
  0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6,
] as const

/** Gaps, in raw logits, from which positions are counted apart: a near tie tells little. */
export const GAP_EDGES = [0, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2] as const

/**
 * Assumed probabilities of a cheat: the honest probabilities to these powers. The mean over them is
 * the calibrator of p-values by Vovk and Wang (2021), cut into a few pieces.
 */
const POWERS = [0.85, 0.7, 0.5, 0.3, 0.15] as const

/** For each of `MARGIN_EDGES`, the chance of a margin above it, at most. */
export type ExceedanceRates = readonly number[]

/** Place of the last of `GAP_EDGES` that is at most `gap`. */
export const gapBin = (gap: number): number => GAP_EDGES.findLastIndex((from) => gap >= from)

/** Place of a margin among `MARGIN_EDGES`, from 0 for none: as many edges as it exceeds. */
const marginBin = (margin: number): number =>
  MARGIN_EDGES.findLastIndex((edge) => margin > edge) + 1

/**
 * The factor of each place, not falling, with a mean of at most 1 wherever margins are above each
 * edge no more often than `rates` say: then the worst case is that they are exactly as often.
 */
function factorsOf(rates: ExceedanceRates, power: number): readonly number[] {
  assert(rates.length === MARGIN_EDGES.length, 'there is a rate for every edge')
  const honest = [1, ...rates]
  const widths = honest.map((rate, index) => rate - (honest[index + 1] ?? 0))
  let highest = 0
  const rising = honest.map((rate, index) => {
    const other = rate ** power - (honest[index + 1] ?? 0) ** power
    if (widths[index]! > 0) highest = Math.max(highest, other / widths[index]!)
    return highest
  })
  // A place that costs nothing counts as much as the next that does; the last one always does.
  for (let index = rising.length - 2; index >= 0; index--) {
    if (widths[index] === 0) rising[index] = rising[index + 1]!
  }
  const mean = rising.reduce((sum, factor, index) => sum + factor * widths[index]!, 0)
  return rising.map((factor) => factor / Math.max(1, mean))
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

/** Tells the evidence of the margins of an answer, at positions of these gaps. */
export type MarginEvidenceFn = (margins: readonly number[], gaps: readonly number[]) => number

/**
 * Makes the function that judges margins: it returns an e-value, for an honest machine at most 1 on
 * average if, at every token and given all tokens before it, its probabilities are at most `rates`.
 *
 * @param rates For each of `GAP_EDGES`.
 */
export function marginEvidenceFn(rates: readonly ExceedanceRates[]): MarginEvidenceFn {
  const tables = POWERS.map((power) => rates.map((one) => factorsOf(one, power).map(Math.log)))
  return (margins, gaps) => {
    const cells = margins.map((margin, at) => ({
      gap: gapBin(gaps[at]!),
      place: marginBin(margin),
    }))
    const products = tables.map((table) => {
      const log = cells.reduce((sum, { gap, place: index }) => sum + table[gap]![index]!, 0)
      return Math.min(Number.MAX_SAFE_INTEGER, Math.exp(log))
    })
    return mean(products)
  }
}
