import { TensorFileInvalidError, ValueNotFiniteError } from '../errors.ts'
import {
  bytesOfFloats,
  decodeFile,
  encodeFile,
  type FileTensor,
  fileBytes,
  firstNotFinite,
  floatsOfBytes,
} from '../safetensors.ts'
import { packBits, unpackBits } from './bits.ts'
import { type ChunkShape, CODE_BITS, chunkShapes, INDEX_BITS, isBitmap } from './chunks.ts'
import { dequantize, type QuantizedChunk, quantize } from './quantize.ts'

/** Values that determine the form of an update. */
export type UpdateForm = {
  /** Number of parameters that the job trains. */
  readonly parameters: number
  readonly densityPpm: number
}

const total = (shapes: readonly ChunkShape[], part: 'indexBytes' | 'codeBytes'): number =>
  shapes.reduce((sum, shape) => sum + shape[part], 0)

function tensorsOf(shapes: readonly ChunkShape[]): readonly FileTensor[] {
  return [
    { name: 'codebook', dtype: 'F32', shape: [shapes.length, 2] },
    { name: 'index', dtype: 'U8', shape: [total(shapes, 'indexBytes')] },
    { name: 'code', dtype: 'U8', shape: [total(shapes, 'codeBytes')] },
  ]
}

/** Returns the number of bytes in the file of every update of a form. */
export const fileBytesOf = ({ parameters, densityPpm }: UpdateForm): number =>
  fileBytes(tensorsOf(chunkShapes(parameters, densityPpm)))

function encodeIndex(positions: Uint16Array, length: number, densityPpm: number): Uint8Array {
  if (!isBitmap(densityPpm)) return packBits(positions, INDEX_BITS)
  const bitmap = new Uint8Array(length)
  for (const position of positions) bitmap[position] = 1
  return packBits(bitmap, 1)
}

export type CompressedUpdate = {
  /** The update's file. */
  readonly file: Uint8Array<ArrayBuffer>
  /** Error feedback: the part of the change that was not sent, for the trainer's next update. */
  readonly residual: Float32Array
}

/**
 * Compresses a change of the parameters. The file has the values of each chunk with the largest
 * magnitudes, in two bits each; the rest is error feedback. The same input gives the same bytes
 * everywhere.
 *
 * Pure. `delta` is the state at the round's start minus the trained state. See
 * docs/spec/training-rounds.md, section 4; SparseLoCo, arXiv 2508.15706.
 *
 * @throws {ValueNotFiniteError} A number is not finite.
 */
export function compress(options: {
  readonly delta: Float32Array
  /** Residual after the trainer's last accepted round; zeros before its first one. */
  readonly residual: Float32Array
  /**
   * Share of the values that is sent, and share of the residual that is kept, in parts per million.
   */
  readonly compression: { readonly densityPpm: number; readonly feedbackPpm: number }
}): CompressedUpdate {
  const { delta, compression } = options
  const { densityPpm, feedbackPpm } = compression
  const residual = new Float32Array(delta.length)
  const feedback = Math.fround(feedbackPpm / 1_000_000)
  for (let i = 0; i < delta.length; i += 1) {
    residual[i] = Math.fround(feedback * (options.residual[i] as number)) + (delta[i] as number)
  }
  const fault = firstNotFinite(residual)
  if (fault >= 0) throw new ValueNotFiniteError({ what: 'change of the parameters', index: fault })
  const shapes = chunkShapes(delta.length, densityPpm)
  const codebook = new Float32Array(2 * shapes.length)
  const index: Uint8Array[] = []
  const code: Uint8Array[] = []
  for (const [at, { start, length, count }] of shapes.entries()) {
    const values = residual.subarray(start, start + length)
    const chunk = quantize(values, count)
    codebook.set([chunk.low, chunk.high], 2 * at)
    index.push(encodeIndex(chunk.positions, length, densityPpm))
    code.push(packBits(chunk.codes, CODE_BITS))
    const sent = new Float32Array(length)
    dequantize(chunk, sent)
    for (let i = 0; i < length; i += 1) values[i] = (values[i] as number) - (sent[i] as number)
  }
  const data = [bytesOfFloats(codebook), ...index, ...code]
  return { file: encodeFile(tensorsOf(shapes), data), residual }
}

/** Reads the positions of a chunk; undefined unless they are `count` ascending, different ones. */
function decodeIndex(
  bytes: Uint8Array,
  { length, count }: ChunkShape,
  densityPpm: number,
): Uint16Array | undefined {
  if (!isBitmap(densityPpm)) {
    const positions = unpackBits(bytes, { count, bits: INDEX_BITS })
    const isAscending = positions?.every((one, i) => i === 0 || one > (positions[i - 1] as number))
    return isAscending && (positions?.at(-1) ?? 0) < length ? positions : undefined
  }
  const bitmap = unpackBits(bytes, { count: length, bits: 1 })
  const positions = Uint16Array.from(bitmap ? bitmap.keys().filter((i) => bitmap[i] === 1) : [])
  return positions.length === count ? positions : undefined
}

/** Returns the reason why the encoder could not have written a chunk; undefined if it could. */
function chunkFault({ codes, low, high }: QuantizedChunk): string | undefined {
  if (!(low >= 0 && high >= 0 && Number.isFinite(low) && Number.isFinite(high))) {
    return `magnitudes ${low} and ${high} are not finite or negative`
  }
  const hasHigh = codes.some((one) => (one & 2) !== 0)
  const hasLow = codes.some((one) => (one & 2) === 0)
  const isOrdered = (hasHigh ? high >= low : high === 0) && (hasLow || low === 0)
  return isOrdered ? undefined : `magnitudes ${low} and ${high} are not in order`
}

/**
 * Decodes an untrusted update into the change of all parameters, which is zero for values that were
 * not sent.
 *
 * @throws {TensorFileInvalidError} The job's encoder could not have written the file, because of
 * its size, header, positions, magnitudes or unused bits.
 */
export function decode(file: Uint8Array, { parameters, densityPpm }: UpdateForm): Float32Array {
  const shapes = chunkShapes(parameters, densityPpm)
  const parts = decodeFile(file, { tensors: tensorsOf(shapes), what: 'update' })
  const [codebook, index, code] = parts as [Uint8Array, Uint8Array, Uint8Array]
  const magnitudes = floatsOfBytes(codebook)
  const values = new Float32Array(parameters)
  const offsets = { index: 0, code: 0 }
  for (const [at, shape] of shapes.entries()) {
    const refuse = (reason: string): never => {
      throw new TensorFileInvalidError({ file: 'update', reason: `chunk ${at}: ${reason}` })
    }
    const { start, length, count, indexBytes, codeBytes } = shape
    const ownIndex = index.subarray(offsets.index, offsets.index + indexBytes)
    const ownCode = code.subarray(offsets.code, offsets.code + codeBytes)
    offsets.index += indexBytes
    offsets.code += codeBytes
    const positions = decodeIndex(ownIndex, shape, densityPpm)
    if (!positions) return refuse(`its positions are not ${count} different ones below ${length}`)
    const codes = unpackBits(ownCode, { count, bits: CODE_BITS })
    if (!codes) return refuse('bits behind the last code are set')
    const [low, high] = magnitudes.subarray(2 * at, 2 * at + 2)
    const chunk = { positions, codes: Uint8Array.from(codes), low: low ?? 0, high: high ?? 0 }
    const fault = chunkFault(chunk)
    if (fault) return refuse(fault)
    dequantize(chunk, values.subarray(start, start + length))
  }
  return values
}
