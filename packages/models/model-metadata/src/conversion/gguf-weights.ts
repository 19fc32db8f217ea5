import { invalid, type ModelFiles, readSpan } from '../files.ts'
import { decodeFloats, encodeFloats, type FloatType, floatBytes } from '../floats.ts'
import { type GgufHeader, type GgufTensorInfo, readGgufHeader } from '../gguf.ts'
import { WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import { interleavedRow } from '../lora/layer-map.ts'
import type { DecoderModel } from './decoder-model.ts'
import type { DecoderTensor } from './decoder-tensors.ts'

// Converts the weights of a GGUF file back to the names and order of the original safetensors, so
// that the library that runs the original also runs them: docs/spec/models.md.

/** ggml types that are plain numbers, with their names in safetensors. */
const plainTypes: ReadonlyMap<number, FloatType> = new Map([
  [0, 'F32'],
  [1, 'F16'],
  [30, 'BF16'],
])

/** Alignment in bytes of the header of safetensors. */
const ALIGNMENT = 8

/** Reorders the rows of heads from pairs back to halves. */
function inOrder(numbers: Float32Array, columns: number, headSize: number): Float32Array {
  const rowOf = interleavedRow(headSize)
  const out = new Float32Array(numbers.length)
  for (let row = 0; row * columns < numbers.length; row++) {
    out.set(numbers.subarray(row * columns, (row + 1) * columns), rowOf(row) * columns)
  }
  return out
}

type StoredTensor = {
  readonly tensor: DecoderTensor
  readonly info: GgufTensorInfo
  readonly float: FloatType
}

function storedTensors(
  header: GgufHeader,
  tensors: DecoderModel['tensors'],
  path: string,
): readonly StoredTensor[] {
  const infos = new Map(header.tensors.map((info) => [info.name, info]))
  return tensors.map((tensor) => {
    const info = infos.get(tensor.target)
    const fault = (value: string) => invalid(path, { field: `Tensor ${tensor.target}`, value })
    if (!info) throw fault('missing')
    const shape = info.shape.toReversed()
    if (shape.join() !== tensor.shape.join()) throw fault(`shape ${shape.join(' x ')}`)
    const float = plainTypes.get(info.type)
    if (!float) throw fault(`type ${info.type}, which is no plain number`)
    return { tensor, info, float }
  })
}

/** Returns the header of a safetensors file with these tensors in 32 bits, in order. */
function safetensorsHeader(stored: readonly StoredTensor[]): Uint8Array {
  let at = 0
  const entries = stored.map(({ tensor, info }) => {
    const from = at
    at += info.elements * floatBytes.F32
    return [tensor.source, { dtype: 'F32', shape: tensor.shape, data_offsets: [from, at] }]
  })
  const json = JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(entries) })
  const text = new TextEncoder().encode(json)
  const length = Math.ceil(text.length / ALIGNMENT) * ALIGNMENT
  const out = new Uint8Array(8 + length).fill(0x20)
  new DataView(out.buffer).setBigUint64(0, BigInt(length), true)
  out.set(text, 8)
  return out
}

/**
 * Converts a GGUF file of plain numbers back to a safetensors file.
 *
 * @param options.path Path of the GGUF file in `options.files`.
 * @returns Bytes of a safetensors file with every tensor of the decoder in 32 bits.
 * @throws {ModelFilesInvalidError} A tensor of the decoder is missing, or has another shape or
 *   type.
 */
export async function* ggufAsSafetensors(
  { tensors, config }: Pick<DecoderModel, 'tensors' | 'config'>,
  { files, path, bytes }: ggufAsSafetensors.Options,
): AsyncGenerator<Uint8Array> {
  const stored = storedTensors(await readGgufHeader({ files, path, bytes }), tensors, path)
  yield safetensorsHeader(stored)
  for (const { tensor, info, float } of stored) {
    const { shape, change } = tensor
    const columns = shape.at(-1) ?? 1
    const size = floatBytes[float]
    const unit = change === 'interleave' ? columns * config.headSize * size : size
    const step = Math.max(1, Math.floor(WEIGHTS_WINDOW_BYTES / unit)) * unit
    const end = info.elements * size
    for (let at = 0; at < end; at += step) {
      const length = Math.min(step, end - at)
      const read = await readSpan(files, path, { offset: info.offset + at, length })
      const numbers = decodeFloats(read, float)
      if (change === 'plus-one')
        yield encodeFloats(
          numbers.map((value) => value - 1),
          'F32',
        )
      else if (change !== 'interleave') yield encodeFloats(numbers, 'F32')
      else yield encodeFloats(inOrder(numbers, columns, config.headSize), 'F32')
    }
  }
}

export declare namespace ggufAsSafetensors {
  type Options = {
    readonly files: ModelFiles
    readonly path: string
    /** Size of the file. */
    readonly bytes: number
  }
}
