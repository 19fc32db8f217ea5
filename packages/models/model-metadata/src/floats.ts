// Converts weights to numbers and back. Computations on the numbers give the same result on every
// machine, because JavaScript rounds each operation by IEEE 754 and never fuses two operations.

/** Types of plain weights, by their names in safetensors, and their size in bytes. */
export const floatBytes = { F32: 4, F16: 2, BF16: 2 } as const

export type FloatType = keyof typeof floatBytes

/** Returns whether weights of this type are plain numbers, not packed. */
export const isFloatType = (dtype: string): dtype is FloatType => dtype in floatBytes

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** Decodes bytes to numbers, exactly. */
export function decodeFloats(bytes: Uint8Array, type: FloatType): Float32Array {
  const size = floatBytes[type]
  const view = viewOf(bytes)
  const out = new Float32Array(bytes.length / size)
  if (type === 'F32') for (let i = 0; i < out.length; i++) out[i] = view.getFloat32(i * 4, true)
  if (type === 'F16') for (let i = 0; i < out.length; i++) out[i] = view.getFloat16(i * 2, true)
  if (type !== 'BF16') return out
  const bits = new Uint32Array(out.buffer)
  for (let i = 0; i < out.length; i++) bits[i] = view.getUint16(i * 2, true) << 16
  return out
}

/**
 * Encodes numbers, rounded to the nearest value of the type, ties to even. For BF16, numbers are
 * first rounded to F32.
 */
export function encodeFloats(
  numbers: Float64Array | Float32Array,
  type: FloatType,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(numbers.length * floatBytes[type])
  const view = viewOf(out)
  numbers.forEach((value, i) => {
    if (type === 'F16') view.setFloat16(i * 2, value, true)
    else if (type === 'F32') view.setFloat32(i * 4, value, true)
    else view.setUint16(i * 2, encodeHalf(value), true)
  })
  return out
}

const single = new DataView(new ArrayBuffer(4))

/** Returns the upper half of a float's bits after rounding; NaN remains NaN. */
function encodeHalf(value: number): number {
  single.setFloat32(0, value)
  const bits = single.getUint32(0)
  if (Number.isNaN(value)) return (bits >>> 16) | 0x40
  const even = (bits >>> 16) & 1
  return (bits + 0x7fff + even) >>> 16
}
