import { arcCosine, sine } from './deterministic-trig.ts'
import { createMagnitudeCounts, createTrim } from './magnitude-trim.ts'

// Combines the changes of several adapters to one matrix into one change: docs/spec/models.md,
// section 13. Sums use 64-bit floats, in the order of the matrix's numbers and of the adapters;
// results are rounded to 32 bits once.

/** Method by which the changes of several adapters to one matrix are combined. */
export type MergeMethod =
  /** The weighted sum of all changes. */
  | { readonly kind: 'linear' }
  /**
   * Spherical interpolation of two changes, `share` of the way to the second; ignores the adapters'
   * weights.
   */
  | { readonly kind: 'slerp'; readonly share: number }
  /**
   * TIES (Yadav et al., arXiv 2306.01708) as in PEFT, which keeps the share `density` of each
   * change: its numbers of largest magnitude.
   */
  | { readonly kind: 'ties'; readonly density: number }

/** The change that one adapter makes to a matrix, and the adapter's weight in the merge. */
export type WeightedDelta = { readonly values: Float32Array; readonly weight: number }

/** Above this magnitude of their cosine two changes are interpolated linearly, as in mergekit. */
const SLERP_COSINE_MAX = 0.9995

/** Combines the changes of several adapters to one matrix into one change. */
export function combineDeltas(
  changes: readonly WeightedDelta[],
  method: MergeMethod,
): Float32Array {
  if (method.kind === 'linear') return linear(changes)
  if (method.kind === 'ties') return ties(changes, method.density)
  const [first, second] = changes
  const missing = !first || !second || changes.length > 2
  if (missing) throw new RangeError('a spherical interpolation is between two')
  return slerp([first.values, second.values], method.share)
}

function linear(changes: readonly WeightedDelta[]): Float32Array {
  return (changes[0]?.values ?? new Float32Array()).map((_, i) => {
    let sum = 0
    for (const { values, weight } of changes) sum += weight * values[i]!
    return sum
  })
}

/**
 * Sums that determine the arc between two lists of numbers as vectors: their dot product and their
 * squared lengths.
 */
export type ArcSums = { readonly dot: number; readonly lengthA: number; readonly lengthB: number }

/**
 * Adds the products of the numbers at each index of two lists to the sums, in the order of the
 * indexes.
 */
export function addArcSums(sums: ArcSums, a: Float32Array, b: Float32Array): ArcSums {
  let { dot, lengthA, lengthB } = sums
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!
    lengthA += a[i]! * a[i]!
    lengthB += b[i]! * b[i]!
  }
  return { dot, lengthA, lengthB }
}

/** Returns the factor of each of two changes for the point at `share` of the arc between them. */
export function slerpFactors(
  { dot, lengthA, lengthB }: ArcSums,
  share: number,
): readonly [number, number] {
  const lengths = Math.sqrt(lengthA) * Math.sqrt(lengthB)
  const cosine = lengths === 0 ? 1 : dot / lengths
  if (Math.abs(cosine) > SLERP_COSINE_MAX) return [1 - share, share]
  const angle = arcCosine(cosine)
  const whole = sine(angle)
  return [sine((1 - share) * angle) / whole, sine(share * angle) / whole]
}

function slerp([a, b]: readonly [Float32Array, Float32Array], share: number): Float32Array {
  const sums = addArcSums({ dot: 0, lengthA: 0, lengthB: 0 }, a, b)
  const [towardsA, towardsB] = slerpFactors(sums, share)
  return a.map((value, i) => towardsA * value + towardsB * b[i]!)
}

/** Trims each change, elects a sign for each position, and averages the changes with that sign. */
function ties(changes: readonly WeightedDelta[], density: number): Float32Array {
  const trimmed = changes.map(({ values, weight }) => {
    const counts = createMagnitudeCounts(Math.floor(density * values.length))
    for (const half of ['upper', 'lower'] as const) counts.add(values, half)
    return { values: createTrim(counts.threshold())(values), weight }
  })
  const length = trimmed[0]?.values.length ?? 0
  return Float32Array.from({ length }, (_, i) => electedMean(trimmed, i))
}

/** Returns the mean of value times weight over the changes with the elected sign at a position. */
export function electedMean(trimmed: readonly WeightedDelta[], i: number): number {
  let mass = 0
  for (const { values } of trimmed) mass += values[i]!
  const sign = mass >= 0 ? 1 : -1
  let sum = 0
  let count = 0
  for (const { values, weight } of trimmed) {
    if (Math.sign(values[i]!) !== sign) continue
    sum += weight * values[i]!
    count++
  }
  return sum / Math.max(count, 1)
}
