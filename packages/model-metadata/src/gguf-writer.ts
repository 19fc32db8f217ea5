import { Hex } from '@ostrom/protocol'

// Writes the head of a GGUF file, version 3: what stands before the weights.

/** Bytes that weights are aligned to, where a file does not say otherwise. */
const ALIGNMENT = 32

const VERSION = 3
const FLOAT32 = 6
const STRING = 8

/** A tensor to be written; its bytes follow the head in the order of the list, each padded. */
export type GgufTensorSpec = {
  readonly name: string
  /** Sizes of its dimensions, the innermost first. */
  readonly shape: readonly number[]
  /** Number of its type in ggml. */
  readonly type: number
  readonly bytes: number
}

/** What a file says of itself: texts, and 32-bit floats. */
export type GgufKeyValues = Readonly<Record<string, string | number>>

/** Zeros that bring `length` to the next place where weights may begin. */
export const paddingAfter = (length: number): Uint8Array =>
  new Uint8Array((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT)

/** The head of a file with these remarks and tensors, padded, in the order given. */
export function encodeGgufHeader(
  remarks: GgufKeyValues,
  tensors: readonly GgufTensorSpec[],
): Uint8Array {
  const parts: Uint8Array[] = []
  const put = (size: number, write: (view: DataView) => void) => {
    const part = new Uint8Array(size)
    write(new DataView(part.buffer))
    parts.push(part)
  }
  const u32 = (value: number) => put(4, (view) => view.setUint32(0, value, true))
  const u64 = (value: number) => put(8, (view) => view.setBigUint64(0, BigInt(value), true))
  const text = (value: string) => {
    const bytes = new TextEncoder().encode(value)
    u64(bytes.length)
    parts.push(bytes)
  }
  parts.push(new TextEncoder().encode('GGUF'))
  u32(VERSION)
  u64(tensors.length)
  u64(Object.keys(remarks).length)
  for (const [key, value] of Object.entries(remarks)) {
    text(key)
    u32(typeof value === 'string' ? STRING : FLOAT32)
    if (typeof value === 'string') text(value)
    else put(4, (view) => view.setFloat32(0, value, true))
  }
  let at = 0
  for (const { name, shape, type, bytes } of tensors) {
    text(name)
    u32(shape.length)
    for (const size of shape) u64(size)
    u32(type)
    u64(at)
    at += bytes + paddingAfter(bytes).length
  }
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Hex.join([...parts, paddingAfter(length)])
}
