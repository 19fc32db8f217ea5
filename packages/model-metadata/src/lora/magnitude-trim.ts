// Finds the largest of many numbers part by part: floats without their sign are in the
// order of their bits.

/** From which magnitude on numbers are kept. */
export type MagnitudeThreshold = {
  /** Bits of the magnitude of the last that is kept; larger ones are all kept. */
  readonly bits: number
  /** How many of exactly that magnitude are kept: the first ones. */
  readonly room: number
}

const bitsOf = (values: Float32Array) =>
  new Uint32Array(values.buffer, values.byteOffset, values.length)
const MAGNITUDE = 0x7fff_ffff

/**
 * Counts magnitudes in two passes over all parts: first by the upper half of their bits, then, of
 * those at the edge, by the lower half.
 *
 * @param keep How many of all numbers are kept.
 */
export function createMagnitudeCounts(keep: number) {
  const counts = { upper: new Float64Array(1 << 16), lower: new Float64Array(1 << 16) }
  let prefix: number | undefined
  let above = 0
  let total = 0
  /** Goes down from the largest to the magnitude of the last kept number. */
  const edgeOf = (of: Float64Array): number => {
    let at = of.length - 1
    while (at > 0 && above + of[at]! < keep) above += of[at--]!
    return at
  }
  return {
    /** All parts with `upper`, then all again with `lower`. */
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

/** Sets values below a threshold to zero, in parts from the first to the last. */
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
