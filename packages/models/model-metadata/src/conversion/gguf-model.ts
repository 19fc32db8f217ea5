import { licenseOf } from '../config.ts'
import { invalid, type ModelFiles, readSpan, unsupported } from '../files.ts'
import { decodeFloats, encodeFloats, type FloatType, floatBytes, isFloatType } from '../floats.ts'
import {
  encodeGgufHeader,
  type GgufKeyValues,
  type GgufTensorSpec,
  paddingAfter,
} from '../gguf-writer.ts'
import { WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import type { LocatedTensor } from '../located-tensors.ts'
import { interleavedRow } from '../lora/layer-map.ts'
import type { DecoderConfig } from './decoder-config.ts'
import type { DecoderModel } from './decoder-model.ts'
import type { DecoderTensor } from './decoder-tensors.ts'
import { decoderMetadata } from './gguf-metadata.ts'
import { frequencyDivisors } from './rope.ts'

// Converts a safetensors model to the format that llama.cpp loads, as a stream of bytes:
// docs/spec/models.md, section 14. The same files give the same bytes.

/** Type of matrices in the result; `source` keeps the type of each matrix. */
export type GgufWeightType = 'f32' | 'f16' | 'bf16' | 'source'

/**
 * ggml's number of each tensor type, and llama.cpp's number of a file whose matrices have this
 * type.
 */
const types = {
  F32: { type: 0, fileType: 0 },
  F16: { type: 1, fileType: 1 },
  BF16: { type: 30, fileType: 32 },
} as const

const targets: Readonly<Record<GgufWeightType, FloatType | undefined>> = {
  f32: 'F32',
  f16: 'F16',
  bf16: 'BF16',
  source: undefined,
}

type ConvertedTensor = GgufTensorSpec & {
  readonly from: LocatedTensor
  readonly float: FloatType
  readonly change: DecoderTensor['change'] | undefined
}

const damaged = ({ path, name }: LocatedTensor, value: string, remedy: string) =>
  invalid(path, { field: `Tensor ${name.slice(0, 64)}`, value, remedy })

function sourceType(tensor: LocatedTensor): FloatType {
  const { dtype } = tensor
  if (isFloatType(dtype)) return dtype
  throw unsupported(tensor.path, {
    field: `Tensor ${tensor.name.slice(0, 64)}`,
    value: `type ${dtype}`,
    remedy: 'Converted are F32, F16 and BF16.',
  })
}

/** Reorders the rows of heads from halves to pairs; leaves other rows unchanged. */
function reordered(numbers: Float32Array, columns: number, headSize: number): Float32Array {
  const rowOf = interleavedRow(headSize)
  const out = new Float32Array(numbers.length)
  for (let row = 0; row * columns < numbers.length; row++) {
    const from = rowOf(row) * columns
    out.set(numbers.subarray(from, from + columns), row * columns)
  }
  return out
}

/** Yields the bytes of one tensor in the type of the result. */
async function* tensorBytes(
  files: ModelFiles,
  { from, float, change, bytes }: ConvertedTensor,
  { headSize }: DecoderConfig,
): AsyncGenerator<Uint8Array> {
  const type = sourceType(from)
  const size = floatBytes[type]
  const columns = from.shape.at(-1) ?? 1
  // Reads whole heads at a time if their rows are reordered.
  const unit = change === 'interleave' ? columns * headSize * size : size
  const step = Math.max(1, Math.floor(WEIGHTS_WINDOW_BYTES / unit)) * unit
  for (let at = 0; at < from.bytes; at += step) {
    const length = Math.min(step, from.bytes - at)
    const read = await readSpan(files, from.path, { offset: from.offset + at, length })
    let numbers = decodeFloats(read, type)
    if (!numbers.every(Number.isFinite)) {
      throw damaged(from, 'a value that is not finite', 'Fetch the file again, or train it anew.')
    }
    if (change === 'plus-one') numbers = numbers.map((value) => value + 1)
    if (change === 'interleave') numbers = reordered(numbers, columns, headSize)
    const out = encodeFloats(numbers, float)
    if (float === 'F16' && type !== 'F16' && !decodeFloats(out, float).every(Number.isFinite)) {
      throw damaged(from, 'a value beyond F16', 'Convert to gguf/bf16 or gguf/f32.')
    }
    yield out
  }
  yield paddingAfter(bytes)
}

function convertedTensors(
  { tensors }: DecoderModel,
  target: FloatType | undefined,
): readonly ConvertedTensor[] {
  return tensors.map(({ from, target: name, shape, change }) => {
    // Norms and biases stay in 32 bits, because they are small and ggml can combine only 32-bit
    // ones with activations.
    const own = sourceType(from)
    const float = shape.length === 1 ? 'F32' : (target ?? own)
    const bytes = Number(from.elements) * floatBytes[float]
    return {
      name,
      shape: [...shape].reverse(),
      type: types[float].type,
      bytes,
      from,
      float,
      change,
    }
  })
}

const ROPE_DIVISORS = 'rope_freqs.weight'

/** A model to be written as a GGUF file. */
export type GgufModel = {
  readonly config: DecoderConfig
  /**
   * Returns the bytes of the file in order. @throws {ModelFilesInvalidError} A weight is invalid.
   */
  content(): AsyncIterable<Uint8Array>
}

/**
 * Prepares the conversion of a decoder to a GGUF file. Weights are read only while the content is
 * read: at most 1 MiB at a time, or the rows of one head if these are larger.
 *
 * @param tokenizer Metadata of the tokenizer, from `ggufTokenizer` of `packages/engine`.
 * @throws {ModelUnsupportedError} A tensor has another type than F32, F16 or BF16.
 */
export async function openGgufModel(
  decoder: DecoderModel,
  { type, tokenizer }: openGgufModel.Options,
): Promise<GgufModel> {
  const { files, sizes, config } = decoder
  const tensors = convertedTensors(decoder, targets[type])
  const embedding = tensors[0]!.float
  const license = await licenseOf({ files, sizes, folder: '' })
  const remarks: GgufKeyValues = {
    ...decoderMetadata(config, types[embedding]),
    ...(license !== undefined && { 'general.license': license }),
    ...tokenizer,
  }
  const divisors =
    config.rope.scaling?.kind === 'llama3' ? frequencyDivisors(config.rope) : undefined
  const extra: GgufTensorSpec[] = divisors
    ? [{ name: ROPE_DIVISORS, shape: [divisors.length], type: 0, bytes: divisors.length * 4 }]
    : []
  async function* content() {
    yield encodeGgufHeader(remarks, [...extra, ...tensors])
    if (divisors) {
      yield encodeFloats(divisors, 'F32')
      yield paddingAfter(divisors.length * 4)
    }
    for (const tensor of tensors) yield* tensorBytes(files, tensor, config)
  }
  return { config, content }
}

export declare namespace openGgufModel {
  type Options = { readonly type: GgufWeightType; readonly tokenizer: GgufKeyValues }
}
