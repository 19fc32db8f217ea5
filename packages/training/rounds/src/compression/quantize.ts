/**
 * The values of a chunk that are sent, and their two magnitudes: docs/spec/training-rounds.md,
 * section 4.
 */
export type QuantizedChunk = {
  /** Positions in the chunk, ascending. */
  readonly positions: Uint16Array
  /** Bit 0: negative. Bit 1: the high magnitude. */
  readonly codes: Uint8Array
  /**
   * `low`: mean magnitude of the sent values at or below the mean of all sent magnitudes. `high`:
   * mean magnitude of the sent values above it.
   */
  readonly low: number
  readonly high: number
}

/** Returns the positions of the `count` largest magnitudes; of equal ones, the lowest positions. */
function largest(values: Float32Array, count: number): Uint16Array {
  const order = Array.from(values.keys())
  order.sort((a, b) => Math.abs(values[b] as number) - Math.abs(values[a] as number) || a - b)
  return Uint16Array.from(order.slice(0, count)).sort()
}

/**
 * Chooses the `count` values of a chunk with the largest magnitudes, and replaces each by its sign
 * and one of two magnitudes.
 * Sums are in 64 bits, in the order of positions; a magnitude is rounded to 32 bits once.
 *
 * @param values Finite numbers.
 */
export function quantize(values: Float32Array, count: number): QuantizedChunk {
  const positions = largest(values, count)
  let sum = 0
  for (const position of positions) sum += Math.abs(values[position] as number)
  const mean = sum / count
  const codes = new Uint8Array(count)
  const sums = [0, 0]
  const counts = [0, 0]
  for (const [at, position] of positions.entries()) {
    const value = values[position] as number
    const group = Math.abs(value) > mean ? 1 : 0
    codes[at] = (value < 0 ? 1 : 0) | (group << 1)
    sums[group] = (sums[group] as number) + Math.abs(value)
    counts[group] = (counts[group] as number) + 1
  }
  const [low, high] = sums.map((one, group) =>
    Math.fround(counts[group] === 0 ? 0 : one / (counts[group] as number)),
  )
  return { positions, codes, low: low as number, high: high as number }
}

/** Writes the sent values of a chunk into `target`; all other numbers of `target` stay. */
export function dequantize({ positions, codes, low, high }: QuantizedChunk, target: Float32Array) {
  for (const [at, position] of positions.entries()) {
    const code = codes[at] as number
    const magnitude = code & 2 ? high : low
    target[position] = code & 1 ? -magnitude : magnitude
  }
}
