import { assert } from '@ostrom/protocol'

// Converts the margins of an answer's tokens to evidence. A margin is the smallest change of the
// validator's logits under which the sampler selects the token (docs/spec/verification.md, section
// 5). Each token's margin gives a factor, whose mean for an honest machine is at most 1 given all
// earlier tokens; the product over the answer has the same bound. The most powerful factors depend
// on the kind of cheat. So the evidence is the mean of several products, each with other factors:
// docs/spec/verification.md, section 6.

/**
 * Thresholds of margins, in raw logits, for which the calibration counts how often honest machines
 * exceed them.
 */
export const MARGIN_EDGES = [
  0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6,
] as const

/**
 * Edges of gaps, in raw logits, that separate groups of positions. The gap of a position is the
 * least margin of any token except the validator's own choice. A different token at a small gap (a
 * near tie) carries little information.
 */
export const GAP_EDGES = [0, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2] as const

/**
 * Exponents: a cheating provider is assumed to exceed a margin with the probability of an honest
 * provider, raised to one of these powers. Vovk and Wang (2021) convert p-values to e-values by the
 * mean over all powers; five powers approximate this mean.
 */
const POWERS = [0.85, 0.7, 0.5, 0.3, 0.15] as const

/** For each of `MARGIN_EDGES`, an upper bound of the probability of a margin above it. */
export type ExceedanceRates = readonly number[]

/** Returns the index of the last of `GAP_EDGES` that is at most `gap`. */
export function gapBin(gap: number): number {
  let bin = GAP_EDGES.length - 1
  while (bin >= 0 && !(gap >= GAP_EDGES[bin]!)) bin--
  return bin
}

/** Returns the bin of a margin: the number of `MARGIN_EDGES` that it exceeds. */
function marginBin(margin: number): number {
  let bin = 0
  while (bin < MARGIN_EDGES.length && margin > MARGIN_EDGES[bin]!) bin++
  return bin
}

/**
 * Returns a non-decreasing factor for each bin, with a mean of at most 1 if margins exceed each
 * edge with at most the probabilities `rates`. Because the factors do not decrease, the worst case
 * is that margins exceed the edges with exactly these probabilities.
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
  // A bin with probability zero gets the factor of the next bin with a positive probability. In the
  // results of `calibrate` the probability of the last bin is positive.
  for (let index = rising.length - 2; index >= 0; index--) {
    if (widths[index] === 0) rising[index] = rising[index + 1]!
  }
  const mean = rising.reduce((sum, factor, index) => sum + factor * widths[index]!, 0)
  return rising.map((factor) => factor / Math.max(1, mean))
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

/** Returns the evidence of an answer's margins, at positions with these gaps. */
export type MarginEvidenceFn = (margins: readonly number[], gaps: readonly number[]) => number

/**
 * Returns the function that judges margins. It returns an e-value, whose mean is at most 1 for an
 * honest machine if, at every token and given all earlier tokens, the probabilities that the
 * token's margin exceeds the edges are at most `rates`.
 *
 * @param rates For each of `GAP_EDGES`, the exceedance rates at positions with such a gap.
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
