import { assert } from '../errors/errors.ts'

// Encoding of embeddings in messages: little-endian 32-bit floats, the same on each machine.

const BYTES = 4

/** Returns the number of bytes of a vector with `dimensions` numbers. */
export const bytesOf = (dimensions: number): number => dimensions * BYTES

/** Returns the bytes of a vector, four per number. */
export function encode(vector: Float32Array): Uint8Array {
  const bytes = new Uint8Array(vector.length * BYTES)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of vector.entries()) view.setFloat32(index * BYTES, value, true)
  return bytes
}

/**
 * Returns `count` vectors of equal length from bytes; undefined if there are no bytes, or if they
 * do not divide evenly.
 */
export function decode(bytes: Uint8Array, count: number): readonly Float32Array[] | undefined {
  const size = bytes.length / BYTES / count
  if (!Number.isSafeInteger(size) || size === 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: count }, (_, at) =>
    Float32Array.from({ length: size }, (_, index) =>
      view.getFloat32((at * size + index) * BYTES, true),
    ),
  )
}

/** Scales a vector to length 1; a zero vector stays unchanged. */
export function normalize(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map((value) => value / length)
}

/**
 * Returns the first `dimensions` numbers, scaled to length 1, as OpenAI's `dimensions` requires.
 */
export function truncate(vector: Float32Array, dimensions: number): Float32Array {
  assert(dimensions >= 1 && dimensions <= vector.length, 'a vector is only made shorter')
  return normalize(vector.subarray(0, dimensions))
}

/**
 * Returns the cosine of the angle between two vectors of one length, from -1 to 1; 0 for a zero
 * vector.
 */
export function cosineSimilarity(a: Float32Array, b: Float32Array): number {
  assert(a.length === b.length, 'only vectors of one length are compared')
  const product = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, index) => sum + value * y[index]!, 0)
  const lengths = Math.sqrt(product(a, a) * product(b, b))
  return lengths === 0 ? 0 : product(a, b) / lengths
}
