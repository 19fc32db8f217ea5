import { TensorFileInvalidError } from './errors.ts'
import { HEADER_BYTES_MAX } from './limits.ts'

/**
 * A tensor of a safetensors file: its name, type and shape. In the file, its bytes follow those of
 * the previous tensor.
 */
export type FileTensor = {
  readonly name: string
  readonly dtype: 'F32' | 'U8'
  readonly shape: readonly number[]
}

const DTYPE_BYTES = { F32: 4, U8: 1 }
/**
 * The header's length is a multiple of this number of bytes, so that the numbers after it are
 * aligned.
 */
const ALIGNMENT = 8
const LENGTH_BYTES = 8

/** Returns the size of a tensor in bytes. */
const tensorBytes = ({ dtype, shape }: FileTensor): number =>
  shape.reduce((size, side) => size * side, DTYPE_BYTES[dtype])

/**
 * Returns the head of a safetensors file: its length, and its header with the tensors in the given
 * order, without spaces. There is one such head for each list of tensors, so a file is checked by
 * comparing bytes, and its own header is never parsed.
 *
 * @see docs/spec/training-rounds.md, section 4, and https://github.com/huggingface/safetensors
 */
export function fileHead(tensors: readonly FileTensor[]): Uint8Array {
  let offset = 0
  const entries = tensors.map((tensor) => {
    const { name, dtype, shape } = tensor
    const begin = offset
    offset += tensorBytes(tensor)
    // The header is built as text, because an object would order names that look like numbers
    // before all others.
    const entry = JSON.stringify({ dtype, shape, data_offsets: [begin, offset] })
    return `${JSON.stringify(name)}:${entry}`
  })
  const header = new TextEncoder().encode(`{${entries.join(',')}}`)
  const length = Math.ceil(header.length / ALIGNMENT) * ALIGNMENT
  const head = new Uint8Array(LENGTH_BYTES + length).fill(0x20)
  new DataView(head.buffer).setBigUint64(0, BigInt(length), true)
  head.set(header, LENGTH_BYTES)
  return head
}

/** Returns the size in bytes of a whole file, head and data. */
export const fileBytes = (tensors: readonly FileTensor[]): number =>
  tensors.reduce((sum, tensor) => sum + tensorBytes(tensor), fileHead(tensors).length)

/** Returns the file of tensors and their data, in order. */
export function encodeFile(
  tensors: readonly FileTensor[],
  data: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const head = fileHead(tensors)
  const file = new Uint8Array(fileBytes(tensors))
  file.set(head)
  let at = head.length
  for (const bytes of data) {
    file.set(bytes, at)
    at += bytes.length
  }
  return file
}

/** Describes how a header differs from the header that the job prescribes. */
function headerFault(file: Uint8Array): string {
  if (file.length < LENGTH_BYTES) return `${file.length} bytes hold no header`
  if (file[0] === 0x80 || (file[0] === 0x50 && file[1] === 0x4b)) return 'a pickle or a zip archive'
  const length = new DataView(file.buffer, file.byteOffset).getBigUint64(0, true)
  if (length > BigInt(HEADER_BYTES_MAX))
    return `a header of ${length} bytes, above ${HEADER_BYTES_MAX}`
  return 'the header names other tensors, types, shapes or offsets than the job prescribes'
}

/**
 * Returns the data of each tensor of an untrusted file, as views of it.
 *
 * @throws {TensorFileInvalidError} The size or the head does not match these tensors.
 */
export function decodeFile(
  file: Uint8Array,
  options: { readonly tensors: readonly FileTensor[]; readonly what: 'update' | 'state' },
): readonly Uint8Array[] {
  const { tensors, what } = options
  const refuse = (reason: string): never => {
    throw new TensorFileInvalidError({ file: what, reason })
  }
  const head = fileHead(tensors)
  const isSame = head.every((byte, at) => file[at] === byte)
  if (!isSame) refuse(headerFault(file))
  const size = fileBytes(tensors)
  if (file.length !== size) refuse(`${file.length} bytes, where ${size} are due`)
  let at = head.length
  return tensors.map((tensor) => {
    const begin = at
    at += tensorBytes(tensor)
    return file.subarray(begin, at)
  })
}

/** Returns numbers of 32 bits as bytes, little-endian on every machine. */
export function bytesOfFloats(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 * values.length)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < values.length; at += 1) view.setFloat32(4 * at, values[at] as number, true)
  return bytes
}

/** Returns the numbers that `bytesOfFloats` wrote as bytes. */
export function floatsOfBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(4 * at, true))
}

/** Returns the index of the first number that is not finite; -1 if all are finite. */
export const firstNotFinite = (values: Float32Array): number =>
  values.findIndex((value) => !Number.isFinite(value))
