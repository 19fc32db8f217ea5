import { arcCosine, sine } from './deterministic-trig.ts'

// How the changes that adapters make to one matrix become one change: docs/spec/models.md, section
// 13. Sums are of 64-bit floats, from the first weight to the last and from the first adapter to
// the last; results are rounded to 32 bits once.

/** How changes are combined. */
export type MergeMethod =
  /** The sum of all, each times its weight. */
  | { readonly kind: 'linear' }
  /** Of two: along the arc between them, `share` of the way to the second. Without weights. */
  | { readonly kind: 'slerp'; readonly share: number }
  /** TIES (Yadav et al., arXiv 2306.01708) as PEFT computes it, keeping `density` of each. */
  | { readonly kind: 'ties'; readonly density: number }

/** A change of one matrix, and what it counts. */
export type WeightedDelta = { readonly values: Float32Array; readonly weight: number }

/** Above this cosine two directions count as one, as in mergekit. */
const SLERP_COSINE_MAX = 0.9995

/** One change from several of the same size. */
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

function slerp([a, b]: readonly [Float32Array, Float32Array], share: number): Float32Array {
  let dot = 0
  let lengthA = 0
  let lengthB = 0
  for (let i = 0; i < a.length; i++) {
    dot += a[i]! * b[i]!
    lengthA += a[i]! * a[i]!
    lengthB += b[i]! * b[i]!
  }
  const lengths = Math.sqrt(lengthA) * Math.sqrt(lengthB)
  const cosine = lengths === 0 ? 1 : dot / lengths
  let [towardsA, towardsB] = [1 - share, share]
  if (Math.abs(cosine) <= SLERP_COSINE_MAX) {
    const angle = arcCosine(cosine)
    const whole = sine(angle)
    towardsA = sine((1 - share) * angle) / whole
    towardsB = sine(share * angle) / whole
  }
  return a.map((value, i) => towardsA * value + towardsB * b[i]!)
}

/** Trims each, elects a sign for each weight, and takes the mean of those that have it. */
function ties(changes: readonly WeightedDelta[], density: number): Float32Array {
  const trimmed = changes.map(({ values, weight }) => {
    return { values: trim(values, density), weight }
  })
  return (trimmed[0]?.values ?? new Float32Array()).map((_, i) => {
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
  })
}

/** Keeps the largest `density` of the values, of equal ones the first, and makes others zero. */
function trim(values: Float32Array, density: number): Float32Array {
  const keep = Math.floor(density * values.length)
  if (keep >= values.length) return values
  const { bits, above } = thresholdOf(values, keep)
  let room = keep - above
  const sizes = new Uint32Array(values.buffer, values.byteOffset, values.length)
  return values.map((value, i) => {
    const size = sizes[i]! & 0x7fff_ffff
    if (size > bits) return value
    if (size < bits || room === 0) return 0
    room--
    return value
  })
}

/**
 * Bits of the magnitude that the `keep`th largest value has, and how many are above it. Floats
 * without their sign are in the order of their bits.
 */
function thresholdOf(values: Float32Array, keep: number) {
  const sizes = new Uint32Array(values.buffer, values.byteOffset, values.length)
  if (keep === 0) return { bits: 0x7fff_ffff, above: 0 }
  let prefix = 0
  let above = 0
  // Sixteen bits at a time: first the upper half of each, then the lower among those that fit.
  for (const shift of [16, 0]) {
    const counts = new Uint32Array(1 << 16)
    for (const raw of sizes) {
      const size = raw & 0x7fff_ffff
      if (shift === 16 || size >>> 16 === prefix) counts[(size >>> shift) & 0xffff]!++
    }
    let at = counts.length - 1
    while (above + counts[at]! < keep) above += counts[at--]!
    prefix = shift === 16 ? at : prefix * 0x1_0000 + at
  }
  return { bits: prefix, above }
}
