import { NUMBER_BYTES, type StepKind } from '../transformer/steps.ts'

/**
 * Returns the bytes of a step's vector: its numbers in two's complement, big-endian.
 *
 * @see docs/spec/integer-transformer.md, section 5.
 */
export function encodeVector(kind: StepKind, values: ArrayLike<number>): Uint8Array {
  const size = NUMBER_BYTES[kind]
  const bytes = new Uint8Array(size * values.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (size === 1) view.setInt8(at, value)
    else if (size === 2) view.setUint16(2 * at, value & 0xffff)
    else view.setInt32(4 * at, value)
  }
  return bytes
}

/** Returns a number of a vector, and `undefined` beyond its end. Inverse of `encodeVector`. */
export function numberAt(kind: StepKind, bytes: Uint8Array, at: number): number | undefined {
  const size = NUMBER_BYTES[kind]
  if (at < 0 || (at + 1) * size > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (size === 1) return view.getInt8(at)
  if (size === 4) return view.getInt32(4 * at)
  return kind === 'weigh' ? view.getUint16(2 * at) : view.getInt16(2 * at)
}

/** Returns the numbers of a vector. */
export const decodeVector = (kind: StepKind, bytes: Uint8Array): number[] =>
  Array.from(
    { length: bytes.length / NUMBER_BYTES[kind] },
    (_, at) => numberAt(kind, bytes, at) ?? 0,
  )
