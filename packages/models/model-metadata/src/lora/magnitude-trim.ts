// Finds the numbers of largest magnitude among many numbers, which are read part by part.
// Magnitudes of floats have the same order as their bits without the sign bit.

/**
 * Threshold that decides which numbers are kept: those of larger magnitude, and some of equal
 * magnitude.
 */
export type MagnitudeThreshold = {
  /** Bits of the smallest kept magnitude; all larger magnitudes are kept. */
  readonly bits: number
  /**
   * How many numbers of exactly the magnitude `bits` are kept; the first ones in the order of the
   * parts are kept.
   */
  readonly room: number
}

const bitsOf = (values: Float32Array) =>
  new Uint32Array(values.buffer, values.byteOffset, values.length)
const MAGNITUDE = 0x7fff_ffff

/**
 * Counts magnitudes in two passes over all parts: first by the upper half of their bits, then, for
 * magnitudes whose upper half equals that of the threshold, by the lower half.
 *
 * @param keep How many of all numbers to keep.
 */
export function createMagnitudeCounts(keep: number) {
  const counts = { upper: new Float64Array(1 << 16), lower: new Float64Array(1 << 16) }
  let prefix: number | undefined
  let above = 0
  let total = 0
  /** Searches down from the largest magnitude to that of the last kept number. */
  const edgeOf = (of: Float64Array): number => {
    let at = of.length - 1
    while (at > 0 && above + of[at]! < keep) above += of[at--]!
    return at
  }
  return {
    /**
     * Counts the magnitudes of one part of the numbers. All parts must be added with `upper`, then
     * all again with `lower`.
     */
    add(values: Float32Array, half: 'upper' | 'lower'): void {
      if (half === 'lower') prefix ??= edgeOf(counts.upper)
      else total += values.length
      for (const raw of bitsOf(values)) {
        const size = raw & MAGNITUDE
        if (half === 'upper') counts.upper[size >>> 16]!++
        else if (size >>> 16 === prefix) counts.lower[size & 0xffff]!++
      }
    },
    threshold(): MagnitudeThreshold {
      if (keep >= total) return { bits: 0, room: Number.POSITIVE_INFINITY }
      if (keep === 0) return { bits: MAGNITUDE, room: 0 }
      const bits = (prefix ?? 0) * 0x1_0000 + edgeOf(counts.lower)
      return { bits, room: keep - above }
    },
  }
}

/** Returns a function that sets values below a threshold to zero, part by part in order. */
export function createTrim({ bits, room }: MagnitudeThreshold) {
  let left = room
  return (values: Float32Array): Float32Array => {
    const sizes = bitsOf(values)
    return values.map((value, i) => {
      const size = sizes[i]! & MAGNITUDE
      if (size > bits) return value
      if (size < bits || left === 0) return 0
      left--
      return value
    })
  }
}
