import { type ModelFiles, readSpan } from '../files.ts'
import { decodeFloats, encodeFloats, type FloatType } from '../floats.ts'
import type { GgufHeader } from '../gguf.ts'
import { encodeGgufHeader, type GgufTensorSpec, paddingAfter } from '../gguf-writer.ts'
import { WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import type { SafetensorsTensor } from '../safetensors.ts'
import { type LoraAdapter, openLoraAdapter, WEIGHTS_FILE } from './adapter.ts'
import type { LayerScale } from './config.ts'
import { ggufBaseShapes, type LayerMapping, layerMap } from './layer-map.ts'

// Converts an adapter to the format that llama.cpp loads. Rows get the order of the base's rows.
// Weights change only if the scales of layers need different alphas, because llama.cpp has a single
// alpha, which it divides by each layer's rank. BF16 is written as F32, because llama.cpp rounds
// the factors of a BF16 matrix to 8 bits. The same adapter and base give the same bytes on every
// machine.

/** ggml's numbers of types. */
const types: Readonly<Record<FloatType, number>> = { F32: 0, F16: 1, BF16: 30 }

type AdapterTensor = GgufTensorSpec & {
  readonly tensor: SafetensorsTensor
  readonly rowOf?: LayerMapping['rowOf']
  /** Factor of each number, which is then written in 32 bits; if absent, bytes are copied. */
  readonly factor?: number | undefined
}

/** Returns the alpha with which llama.cpp would get the layer's scale. */
const layerAlpha = ({ alpha, rank, divisor }: LayerScale): number =>
  divisor === rank ? alpha : alpha * (rank / divisor)

/** Returns the alpha of the file: the largest alpha of its layers, so that no weight grows. */
const fileAlpha = ({ layers }: LoraAdapter): number =>
  Math.max(...[...layers.values()].map(layerAlpha))

function adapterTensors(lora: LoraAdapter, header: GgufHeader): readonly AdapterTensor[] {
  const mappings = layerMap(header)
  const alpha = fileAlpha(lora)
  const part = (
    name: string,
    tensor: SafetensorsTensor,
    change: Pick<AdapterTensor, 'rowOf' | 'factor'> = {},
  ): AdapterTensor => {
    const factor = change.factor ?? (tensor.dtype === 'BF16' ? 1 : undefined)
    const type = types[factor === undefined ? (tensor.dtype as FloatType) : 'F32']
    const bytes = factor === undefined ? tensor.bytes : 4 * Number(tensor.elements)
    return { name, shape: [...tensor.shape].reverse(), type, bytes, tensor, ...change, factor }
  }
  const named = [...lora.layers].flatMap(([path, { A, B, ...scale }]) => {
    const { tensor, rowOf } = mappings.get(path)!
    const own = layerAlpha(scale)
    const change = { rowOf, ...(own !== alpha && { factor: own / alpha }) }
    return [part(`${tensor.name}.lora_a`, A), part(`${tensor.name}.lora_b`, B, change)]
  })
  return named.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Returns the bytes of numbers, each multiplied by a factor and rounded to 32 bits once. */
const scaled = (bytes: Uint8Array, type: FloatType, factor: number): Uint8Array =>
  encodeFloats(
    decodeFloats(bytes, type).map((value) => factor * value),
    'F32',
  )

async function* bytesOf(
  files: ModelFiles,
  { tensor, rowOf, factor, bytes: written }: AdapterTensor,
): AsyncGenerator<Uint8Array> {
  const { bytes, offset, shape, dtype } = tensor
  const read = (at: number, length: number) =>
    readSpan(files, WEIGHTS_FILE, { offset: offset + at, length })
  if (rowOf) {
    const rows = shape[0] ?? 1
    const size = bytes / rows
    const whole = await read(0, bytes)
    const sorted = new Uint8Array(bytes)
    for (let row = 0; row < rows; row++) {
      const from = rowOf(row) * size
      sorted.set(whole.subarray(from, from + size), row * size)
    }
    yield factor === undefined ? sorted : scaled(sorted, dtype as FloatType, factor)
  } else {
    for (let at = 0; at < bytes; at += WEIGHTS_WINDOW_BYTES) {
      const part = await read(at, Math.min(WEIGHTS_WINDOW_BYTES, bytes - at))
      yield factor === undefined ? part : scaled(part, dtype as FloatType, factor)
    }
  }
  yield paddingAfter(written)
}

/** A base model in a GGUF file whose header was read. */
export type GgufBase = { readonly header: GgufHeader; readonly sha256: string }

/**
 * Converts a PEFT adapter into the file that llama.cpp loads with this base, piece by piece. The
 * file names the base's SHA-256, so that the file's own hash identifies both. Reads all of the
 * adapter before the first piece, and refuses everything that `readLora` refuses.
 *
 * @throws {ModelFilesInvalidError} The files are no valid adapter, or belong to another base.
 * @throws {ModelUnsupportedError} The base's family or the variant of LoRA is not supported.
 */
export async function* ggufAdapter(
  files: ModelFiles,
  { header, sha256 }: GgufBase,
): AsyncGenerator<Uint8Array> {
  const lora = await openLoraAdapter(files, ggufBaseShapes(header))
  const parts = adapterTensors(lora, header)
  const remarks = {
    'general.architecture': header.architecture,
    'general.type': 'adapter',
    'adapter.type': 'lora',
    'adapter.lora.alpha': fileAlpha(lora),
    'ostrom.base.sha256': sha256,
  }
  yield encodeGgufHeader(remarks, parts)
  for (const part of parts) yield* bytesOf(files, part)
}
