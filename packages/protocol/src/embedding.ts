import { assert } from './errors.ts'

// Vectors of numbers as they travel: little-endian 32-bit floats, the same on every machine.

const BYTES = 4

/** Bytes of a vector, four to a number. */
export function encode(vector: Float32Array): Uint8Array {
  const bytes = new Uint8Array(vector.length * BYTES)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of vector.entries()) view.setFloat32(index * BYTES, value, true)
  return bytes
}

/** The vectors that bytes hold: `count` of equal length. Undefined where they do not divide so. */
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

/** The same direction with length 1; a vector of zeros stays as it is. */
export function normalize(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map((value) => value / length)
}

/** The first `dimensions` numbers, with length 1 again: what OpenAI's `dimensions` asks for. */
export function truncate(vector: Float32Array, dimensions: number): Float32Array {
  assert(dimensions >= 1 && dimensions <= vector.length, 'a vector is only made shorter')
  return normalize(vector.subarray(0, dimensions))
}

/** Cosine of the angle between two vectors of one length, from -1 to 1; 0 beside a zero vector. */
export function cosineSimilarity(a: Float32Array, b: Float32Array): number {
  assert(a.length === b.length, 'only vectors of one length are compared')
  const product = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, index) => sum + value * y[index]!, 0)
  const lengths = Math.sqrt(product(a, a) * product(b, b))
  return lengths === 0 ? 0 : product(a, b) / lengths
}
