import type { ModelFiles } from './files.ts'

// Small files of every format, written by the rules of the formats, with zero weights.

/** Returns files in memory as `ModelFiles`. */
export function filesOf(contents: Readonly<Record<string, Uint8Array | string>>): ModelFiles {
  const bytes = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  return {
    list: async () => [...bytes].map(([path, content]) => ({ path, bytes: content.length })),
    read: async (path, { offset, length }) =>
      (bytes.get(path) ?? new Uint8Array()).slice(offset, offset + length),
  }
}

const sizes: Readonly<Record<string, number>> = { F32: 4, F16: 2, BF16: 2, I32: 4, U32: 4, U8: 1 }

/** Type and shape of each tensor, by name. */
export type TensorShapes = Readonly<Record<string, readonly [dtype: string, ...shape: number[]]>>

/**
 * Returns the header of a safetensors file as an object, and the number of data bytes that it
 * describes.
 */
export function describeTensors(shapes: TensorShapes) {
  let at = 0
  const entries = Object.entries(shapes).map(([name, [dtype, ...shape]]) => {
    const bytes = shape.reduce((product, size) => product * size, sizes[dtype]!)
    const begin = at
    at += bytes
    return [name, { dtype, shape, data_offsets: [begin, at] }] as const
  })
  return { header: Object.fromEntries(entries) as Record<string, unknown>, dataBytes: at }
}

/** Returns a safetensors file with this header, which may be invalid. */
export function writeSafetensors(header: unknown, dataBytes: number): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header))
  const file = new Uint8Array(8 + text.length + dataBytes)
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true)
  file.set(text, 8)
  return file
}

/** Returns a safetensors file of zeros. */
export function safetensorsOf(shapes: TensorShapes, metadata?: Record<string, string>): Uint8Array {
  const { header, dataBytes } = describeTensors(shapes)
  return writeSafetensors(metadata ? { __metadata__: metadata, ...header } : header, dataBytes)
}

type ByteSequence = readonly number[] | Uint8Array
const join = (parts: readonly ByteSequence[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((p) => [...p]))

const varint = (value: number): number[] => {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return [...bytes, rest]
}

/** Encoded fields of a protobuf message: a number, a nested message, a text. */
export const varintField = (field: number, value: number): Uint8Array =>
  join([varint(field * 8), varint(value)])
export const messageField = (field: number, ...parts: readonly ByteSequence[]): Uint8Array => {
  const body = join(parts)
  return join([varint(field * 8 + 2), varint(body.length), body])
}
export const textField = (field: number, value: string): Uint8Array =>
  messageField(field, new TextEncoder().encode(value))

/**
 * Returns an initializer (a stored tensor) of an ONNX graph, with its data in an external file if
 * `external` names one.
 */
export const initializer = (
  dims: readonly number[],
  { type = 1, external }: { type?: number; external?: Readonly<Record<string, string>> } = {},
): Uint8Array =>
  messageField(
    5,
    messageField(1, ...dims.map(varint)),
    varintField(2, type),
    textField(8, 'weight'),
    ...(external
      ? [
          ...Object.entries(external).map(([key, value]) =>
            messageField(13, textField(1, key), textField(2, value)),
          ),
          varintField(14, 1),
        ]
      : [messageField(9, new Uint8Array(dims.reduce((a, b) => a * b, type === 10 ? 2 : 4)))]),
  )

/** Returns a node of an ONNX graph, with an inner graph if given. */
export const node = (operator: string, inner?: Uint8Array): Uint8Array =>
  messageField(
    1,
    textField(4, operator),
    ...(inner ? [messageField(5, textField(1, 'then_branch'), inner)] : []),
  )

/** Returns an ONNX file with these nodes and initializers. */
export const onnxOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  join([
    varintField(1, 10),
    textField(2, 'ostrom'),
    messageField(7, ...parts),
    messageField(8, varintField(2, 21)),
  ])

/** Configuration of a small Llama, in the layout of the transformers library. */
export const llamaConfig = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  hidden_size: 64,
  num_hidden_layers: 2,
  num_attention_heads: 8,
  num_key_value_heads: 2,
  max_position_embeddings: 512,
}
