import { invalid } from './files.ts'
import { blockSizes } from './ggml.ts'
import { type GgufFile, type GgufStructure, readGgufStructure } from './gguf-structure.ts'
import { CONTEXT_MAX, LAYERS_MAX, VOCABULARY_MAX, WIDTH_MAX } from './limits.ts'

// Checks of an untrusted GGUF header before native code sees the file: values of the right kind and
// in range, tensors inside the file. llama.cpp checks again. If one of llama.cpp's assertions
// fails, only the child process that loads the model ends.

export type GgufHeader = {
  readonly metadata: Readonly<Record<string, unknown>>
  readonly architecture: string
  /** Maximum tokens of prompt and answer for which the model was made. */
  readonly contextLength: number
  /** Number of weights, over all tensors. */
  readonly parameters: bigint
  /** Size of the file in bytes. Estimates take it as the memory of the weights. */
  readonly bytes: number
  readonly tensors: readonly GgufTensorInfo[]
  /** Number of layers, and number and sizes of key-value heads; the maximum if layers differ. */
  readonly cache: { readonly layers: number; readonly headsKv: number; readonly headSize: number }
  /** Bytes that one token of context takes in memory, at 16 bits per value; an upper estimate. */
  readonly contextTokenBytes: number
}

/** Location of a tensor's weights in the file. */
export type GgufTensorInfo = {
  readonly name: string
  /** ggml's number of the tensor's type: 0 is f32, 1 is f16. */
  readonly type: number
  /** Bytes from the start of the file. */
  readonly offset: number
  readonly elements: number
  /** Sizes of its dimensions, the innermost first. */
  readonly shape: readonly number[]
}

type CreateFieldError = (field: string, value: unknown, remedy?: string, cause?: unknown) => Error

const fieldErrorOf =
  (file: string): CreateFieldError =>
  (field, value, remedy, cause) =>
    invalid(file, { field, value, remedy, cause })

type FieldReader = {
  readonly whole: (field: string, min: number, max: number) => number
  readonly optional: (field: string, min: number, max: number) => number | undefined
}

function fieldReader(
  metadata: Readonly<Record<string, unknown>>,
  { architecture, fault }: { readonly architecture: string; readonly fault: CreateFieldError },
): FieldReader {
  const check = (key: string, value: unknown, min: number, max: number) => {
    const number = typeof value === 'bigint' ? Number(value) : value
    const fits = Number.isSafeInteger(number) && (number as number) >= min
    if (fits && (number as number) <= max) return number as number
    throw fault(key, value ?? 'missing', `It must be a whole number from ${min} to ${max}.`)
  }
  const optional = (field: string, min: number, max: number) => {
    const key = `${architecture}.${field}`
    const value = metadata[key]
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return check(key, value, min, max)
    // A list has one value for each layer; some layers of hybrid models have zero.
    if (value.length > LAYERS_MAX) throw fault(key, `${value.length} values`)
    return value.reduce((most, one) => Math.max(most, check(key, one, 0, max)), 0)
  }
  return {
    optional,
    whole: (field, min, max) =>
      optional(field, min, max) ?? check(`${architecture}.${field}`, undefined, min, max),
  }
}

function checkTensors({ tensors, dataOffset }: GgufStructure, file: GgufFile) {
  const fault = fieldErrorOf(file.path)
  const names = new Set<string>()
  for (const { name, shape, type, offset } of tensors) {
    const label = `Tensor ${name.slice(0, 64)}`
    if (names.has(name)) throw fault(label, 'named twice')
    names.add(name)
    const block = blockSizes.get(type)
    if (!block) throw fault(label, `type ${type}`, 'Quantize the model to a usual type.')
    const elements = shape.reduce((product, size) => product * size, 1n)
    if (elements < 1n) throw fault(label, `shape ${shape.join(' x ')}`)
    if (shape[0]! % BigInt(block[0]) !== 0n) throw fault(label, `row of ${shape[0]} elements`)
    const end = dataOffset + offset + (elements / BigInt(block[0])) * BigInt(block[1])
    if (end > BigInt(file.bytes)) {
      throw fault(label, `ends at byte ${end}; the file has ${file.bytes}`)
    }
  }
  if (!names.has('token_embd.weight')) throw fault('Tensor token_embd.weight', 'missing')
}

function checkVocabulary(
  metadata: Readonly<Record<string, unknown>>,
  {
    tensors,
    fault,
  }: { readonly tensors: GgufStructure['tensors']; readonly fault: CreateFieldError },
) {
  const tokens = metadata['tokenizer.ggml.tokens']
  const count = Array.isArray(tokens) ? tokens.length : 0
  if (count < 1 || count > VOCABULARY_MAX) throw fault('tokenizer.ggml.tokens', count)
  for (const name of ['token_type', 'scores']) {
    const list = metadata[`tokenizer.ggml.${name}`]
    if (list === undefined) continue
    if (!Array.isArray(list) || list.length !== count) {
      throw fault(`tokenizer.ggml.${name}`, `not ${count} values`)
    }
  }
  const embedding = tensors.find(({ name }) => name === 'token_embd.weight')
  const rows = Number(embedding?.shape[1] ?? 0n)
  if (rows < count) throw fault('token_embd.weight', `${rows} rows for ${count} tokens`)
}

function readDimensions(read: FieldReader, fault: CreateFieldError) {
  const layers = read.whole('block_count', 1, LAYERS_MAX)
  const contextLength = read.whole('context_length', 1, CONTEXT_MAX)
  const width = read.whole('embedding_length', 1, WIDTH_MAX)
  read.optional('feed_forward_length', 1, 16 * WIDTH_MAX)
  const heads = read.whole('attention.head_count', 1, WIDTH_MAX)
  const headsKv = read.optional('attention.head_count_kv', 1, WIDTH_MAX) ?? heads
  if (headsKv < 1 || headsKv > heads || heads % headsKv !== 0) {
    throw fault('attention.head_count_kv', headsKv, `It must divide the ${heads} heads.`)
  }
  const head = Math.ceil(width / heads)
  const key = read.optional('attention.key_length', 1, WIDTH_MAX) ?? head
  const value = read.optional('attention.value_length', 1, WIDTH_MAX) ?? head
  read.optional('rope.dimension_count', 1, WIDTH_MAX)
  return {
    contextLength,
    cache: { layers, headsKv, headSize: Math.ceil((key + value) / 2) },
    contextTokenBytes: layers * headsKv * (key + value) * 2,
  }
}

/**
 * Reads and checks the header of a GGUF file. Reads no weights; safe for untrusted files.
 *
 * @throws {ModelFilesInvalidError} The file is no GGUF file or is truncated, or a value is out of
 *   range.
 */
export async function readGgufHeader(file: GgufFile): Promise<GgufHeader> {
  const { path, bytes } = file
  const fault = fieldErrorOf(path)
  const structure = await readGgufStructure(file)
  const { metadata } = structure
  const architecture = metadata['general.architecture']
  if (typeof architecture !== 'string' || !/^[a-z0-9_-]{1,64}$/.test(architecture)) {
    throw fault('general.architecture', architecture ?? 'missing')
  }
  const parts = Number(metadata['split.count'] ?? 1)
  if (parts > 1) {
    throw fault('split.count', parts, 'Join the parts into one file with gguf-split --merge.')
  }
  checkTensors(structure, file)
  checkVocabulary(metadata, { tensors: structure.tensors, fault })
  const parameters = structure.tensors
    .map(({ shape }) => shape.reduce((product, size) => product * size, 1n))
    .reduce((sum, elements) => sum + elements, 0n)
  const from = Number(structure.dataOffset)
  const tensors = structure.tensors.map(({ name, type, offset, shape }) => {
    const elements = Number(shape.reduce((product, size) => product * size, 1n))
    return { name, type, offset: from + Number(offset), elements, shape: shape.map(Number) }
  })
  const shape = readDimensions(fieldReader(metadata, { architecture, fault }), fault)
  return { metadata, architecture, parameters, bytes, tensors, ...shape }
}
