import { type ModelFiles, readSpan } from '../files.ts'
import type { FloatType } from '../floats.ts'
import type { GgufHeader } from '../gguf.ts'
import { encodeGgufHeader, type GgufTensorSpec, paddingAfter } from '../gguf-writer.ts'
import { WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import type { SafetensorsTensor } from '../safetensors.ts'
import { type LoraAdapter, openLoraAdapter, WEIGHTS_FILE } from './adapter.ts'
import { ggufBaseShapes, type LayerMapping, layerMap } from './layer-map.ts'

// An adapter in the form that llama.cpp loads. No weight is changed; rows are put into the order
// of the base's. The same adapter and base give the same bytes on every machine.

/** Numbers of types in ggml. */
const types: Readonly<Record<FloatType, number>> = { F32: 0, F16: 1, BF16: 30 }

type AdapterTensor = GgufTensorSpec & {
  readonly tensor: SafetensorsTensor
  readonly rowOf?: LayerMapping['rowOf']
}

function adapterTensors({ layers }: LoraAdapter, header: GgufHeader): readonly AdapterTensor[] {
  const mappings = layerMap(header)
  const part = (
    name: string,
    tensor: SafetensorsTensor,
    rowOf?: LayerMapping['rowOf'],
  ): AdapterTensor => {
    const type = types[tensor.dtype as FloatType]
    const shape = [...tensor.shape].reverse()
    return { name, shape, type, bytes: tensor.bytes, tensor, ...(rowOf && { rowOf }) }
  }
  const named = [...layers].flatMap(([path, { A, B }]) => {
    const { tensor, rowOf } = mappings.get(path)!
    return [part(`${tensor.name}.lora_a`, A), part(`${tensor.name}.lora_b`, B, rowOf)]
  })
  return named.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function* bytesOf(
  files: ModelFiles,
  { tensor, rowOf }: AdapterTensor,
): AsyncGenerator<Uint8Array> {
  const { bytes, offset, shape } = tensor
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
    yield sorted
  } else {
    for (let at = 0; at < bytes; at += WEIGHTS_WINDOW_BYTES) {
      yield await read(at, Math.min(WEIGHTS_WINDOW_BYTES, bytes - at))
    }
  }
  yield paddingAfter(bytes)
}

/** A base in a GGUF file, whose header was read. */
export type GgufBase = { readonly header: GgufHeader; readonly sha256: string }

/**
 * Turns an adapter of PEFT into the file that llama.cpp loads with this base, piece by piece. It
 * names the base's SHA-256, so that its own tells both. Reads all of the adapter before the first
 * piece, and refuses whatever `readLora` does.
 *
 * @throws {ModelFilesInvalidError} It is no adapter, or none of this base.
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
    'adapter.lora.alpha': lora.metadata.alpha,
    'ostrom.base.sha256': sha256,
  }
  yield encodeGgufHeader(remarks, parts)
  for (const part of parts) yield* bytesOf(files, part)
}
