import { Hex } from '@ostrom/protocol'

// Writes the head of a GGUF file, version 3: all bytes before the weights.

/** Default alignment of weights in bytes. */
const ALIGNMENT = 32

const VERSION = 3

/** Numbers of the types of metadata values, including ARRAY; docs/gguf.md of ggml. */
const UINT8 = 0
const UINT32 = 4
const INT32 = 5
const FLOAT32 = 6
const BOOL = 7
const STRING = 8
const ARRAY = 9

/** A tensor to be written; its bytes follow the head in the order of the list, each padded. */
export type GgufTensorSpec = {
  readonly name: string
  /** Sizes of the dimensions, innermost first. */
  readonly shape: readonly number[]
  /** ggml's number of the tensor's type. */
  readonly type: number
  readonly bytes: number
}

/** A value of the metadata with its type. */
export type GgufValue =
  | { readonly type: 'u32' | 'f32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'texts'; readonly value: readonly string[] }
  | { readonly type: 'floats' | 'ints' | 'bytes'; readonly value: ArrayLike<number> }

/** Metadata of a GGUF file, by key. A number without a stated type is written as a 32-bit float. */
export type GgufKeyValues = Readonly<Record<string, string | number | GgufValue>>

/** Returns the zeros that pad `length` to the alignment of weights. */
export const paddingAfter = (length: number): Uint8Array =>
  new Uint8Array((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT)

const listTypes = { bytes: [UINT8, 1], ints: [INT32, 4], floats: [FLOAT32, 4] } as const
const scalarTypes = { u32: [UINT32, 4], f32: [FLOAT32, 4], bool: [BOOL, 1] } as const

/** Encodes a number, a boolean or a list of numbers after the number of its type. */
function encodeNumbers(value: Exclude<GgufValue, { readonly type: 'texts' }>): Uint8Array {
  const isList = value.type in listTypes
  const [code, size] = { ...listTypes, ...scalarTypes }[value.type]
  const numbers = typeof value.value === 'object' ? value.value : [Number(value.value)]
  const start = isList ? 16 : 4
  const view = new DataView(new ArrayBuffer(start + numbers.length * size))
  view.setUint32(0, isList ? ARRAY : code, true)
  if (isList) {
    view.setUint32(4, code, true)
    view.setBigUint64(8, BigInt(numbers.length), true)
  }
  for (let i = 0; i < numbers.length; i++) {
    const [at, number] = [start + i * size, numbers[i]!]
    if (code === FLOAT32) view.setFloat32(at, number, true)
    else if (code === INT32) view.setInt32(at, number, true)
    else if (code === UINT32) view.setUint32(at, number, true)
    else view.setUint8(at, number)
  }
  return new Uint8Array(view.buffer)
}

/** Returns the padded header of a file with this metadata and these tensors, in the given order. */
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
    if (typeof value === 'string') {
      u32(STRING)
      text(value)
    } else if (typeof value === 'object' && value.type === 'texts') {
      u32(ARRAY)
      u32(STRING)
      u64(value.value.length)
      for (const one of value.value) text(one)
    } else parts.push(encodeNumbers(typeof value === 'number' ? { type: 'f32', value } : value))
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
