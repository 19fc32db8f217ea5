import { open } from 'node:fs/promises'
import { gguf } from '@huggingface/gguf'
import { ArtifactInvalidError } from '../errors.ts'
import {
  GGUF_CONTEXT_MAX,
  GGUF_KEYS_MAX,
  GGUF_LAYERS_MAX,
  GGUF_TENSORS_MAX,
  GGUF_VOCABULARY_MAX,
  GGUF_WIDTH_MAX,
} from '../limits.ts'

// Checks of an untrusted GGUF header before native code sees the file: values of the right kind
// and in range, tensors inside the file. llama.cpp checks again; where it asserts instead, the
// child process dies, not this one.

export type GgufHeader = {
  readonly metadata: Readonly<Record<string, unknown>>
  readonly architecture: string
  /** Most tokens of prompt and answer that the model was made for. */
  readonly contextLength: number
  /** Number of weights, over all tensors. */
  readonly parameters: bigint
  /** Size of the file, in bytes: what its weights take in memory. */
  readonly bytes: number
  readonly tensors: readonly TensorPlace[]
  /** Bytes that one token of context takes in memory, at 16 bits per value; an upper estimate. */
  readonly contextTokenBytes: number
}

/** Where a tensor's weights are in the file. */
export type TensorPlace = {
  readonly name: string
  /** Number of its type in ggml: 0 is f32, 1 is f16. */
  readonly type: number
  /** Bytes from the start of the file. */
  readonly offset: number
  readonly elements: number
}

const invalid = (field: string, value: unknown, remedy?: string, cause?: unknown) =>
  new ArtifactInvalidError({
    field,
    value: String(value).slice(0, 80),
    remedy: remedy ?? 'Fetch the file again and compare its SHA-256, or convert the model anew.',
    cause,
  })

/** [elements per block, bytes per block] of each tensor type; ggml.h of llama.cpp v0.5.0. */
const blockSizes: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0, [1, 4]],
  [1, [1, 2]],
  [2, [32, 18]],
  [3, [32, 20]],
  [6, [32, 22]],
  [7, [32, 24]],
  [8, [32, 34]],
  [9, [32, 36]],
  [10, [256, 84]],
  [11, [256, 110]],
  [12, [256, 144]],
  [13, [256, 176]],
  [14, [256, 210]],
  [15, [256, 292]],
  [16, [256, 66]],
  [17, [256, 74]],
  [18, [256, 98]],
  [19, [256, 50]],
  [20, [32, 18]],
  [21, [256, 110]],
  [22, [256, 82]],
  [23, [256, 136]],
  [24, [1, 1]],
  [25, [1, 2]],
  [26, [1, 4]],
  [27, [1, 8]],
  [28, [1, 8]],
  [29, [256, 56]],
  [30, [1, 2]],
  [34, [256, 54]],
  [35, [256, 66]],
  [39, [32, 17]],
])

/** Reads the fixed start of the file, so that absurd counts never reach the parser. */
async function readStart(path: string): Promise<{ bytes: number }> {
  let file: Awaited<ReturnType<typeof open>>
  try {
    file = await open(path, 'r')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown'
    throw invalid(
      'File',
      `cannot be opened (${code})`,
      'Check the path and its permissions.',
      cause,
    )
  }
  try {
    const { size: bytes } = await file.stat()
    const start = new DataView(new ArrayBuffer(24))
    const { bytesRead } = await file.read(new Uint8Array(start.buffer), 0, 24, 0)
    if (bytesRead < 24) throw invalid('File', `${bytes} bytes`)
    if (start.getUint32(0) !== 0x47475546) throw invalid('File', 'does not begin with GGUF')
    const version = start.getUint32(4, true)
    if (version !== 2 && version !== 3) {
      throw invalid('GGUF version', version, 'Convert the model to GGUF version 3.')
    }
    const tensors = start.getBigUint64(8, true)
    const keys = start.getBigUint64(16, true)
    if (tensors < 1 || tensors > GGUF_TENSORS_MAX) throw invalid('Count of tensors', tensors)
    if (keys < 1 || keys > GGUF_KEYS_MAX) throw invalid('Count of metadata keys', keys)
    return { bytes }
  } finally {
    await file.close()
  }
}

type Reader = {
  readonly whole: (field: string, min: number, max: number) => number
  readonly optional: (field: string, min: number, max: number) => number | undefined
}

function readerOf(metadata: Readonly<Record<string, unknown>>, architecture: string): Reader {
  const check = (key: string, value: unknown, min: number, max: number) => {
    const number = typeof value === 'bigint' ? Number(value) : value
    const fits = Number.isSafeInteger(number) && (number as number) >= min
    if (fits && (number as number) <= max) return number as number
    throw invalid(key, value ?? 'missing', `It must be a whole number from ${min} to ${max}.`)
  }
  const optional = (field: string, min: number, max: number) => {
    const key = `${architecture}.${field}`
    const value = metadata[key]
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return check(key, value, min, max)
    // One value for each layer; hybrid models have layers with none.
    if (value.length > GGUF_LAYERS_MAX) throw invalid(key, `${value.length} values`)
    return value.reduce((most, one) => Math.max(most, check(key, one, 0, max)), 0)
  }
  return {
    optional,
    whole: (field, min, max) =>
      optional(field, min, max) ?? check(`${architecture}.${field}`, undefined, min, max),
  }
}

function checkTensors(
  tensors: Awaited<ReturnType<typeof gguf>>['tensorInfos'],
  from: number,
  bytes: number,
) {
  const names = new Set<string>()
  for (const { name, shape, dtype, offset } of tensors) {
    const label = `Tensor ${name.slice(0, 64)}`
    if (names.has(name)) throw invalid(label, 'named twice')
    names.add(name)
    if (shape.length > 4 || shape.length < 1) throw invalid(label, `${shape.length} dimensions`)
    const block = blockSizes.get(dtype)
    if (!block) throw invalid(label, `type ${dtype}`, 'Quantize the model to a usual type.')
    const elements = shape.reduce((product, size) => product * size, 1n)
    if (elements < 1n) throw invalid(label, `shape ${shape.join(' x ')}`)
    if (shape[0]! % BigInt(block[0]) !== 0n) throw invalid(label, `row of ${shape[0]} elements`)
    const end = BigInt(from) + offset + (elements / BigInt(block[0])) * BigInt(block[1])
    if (end > BigInt(bytes)) {
      throw invalid(label, `ends at byte ${end}; the file has ${bytes}`)
    }
  }
  if (!names.has('token_embd.weight')) throw invalid('Tensor token_embd.weight', 'missing')
}

function checkVocabulary(
  metadata: Readonly<Record<string, unknown>>,
  tensors: Awaited<ReturnType<typeof gguf>>['tensorInfos'],
) {
  const tokens = metadata['tokenizer.ggml.tokens']
  const count = Array.isArray(tokens) ? tokens.length : 0
  if (count < 1 || count > GGUF_VOCABULARY_MAX) throw invalid('tokenizer.ggml.tokens', count)
  for (const name of ['token_type', 'scores']) {
    const list = metadata[`tokenizer.ggml.${name}`]
    if (list === undefined) continue
    if (!Array.isArray(list) || list.length !== count) {
      throw invalid(`tokenizer.ggml.${name}`, `not ${count} values`)
    }
  }
  const embedding = tensors.find(({ name }) => name === 'token_embd.weight')
  const rows = Number(embedding?.shape[1] ?? 0n)
  if (rows < count) throw invalid('token_embd.weight', `${rows} rows for ${count} tokens`)
}

function checkShape(read: Reader) {
  const layers = read.whole('block_count', 1, GGUF_LAYERS_MAX)
  const contextLength = read.whole('context_length', 1, GGUF_CONTEXT_MAX)
  const width = read.whole('embedding_length', 1, GGUF_WIDTH_MAX)
  read.optional('feed_forward_length', 1, 16 * GGUF_WIDTH_MAX)
  const heads = read.whole('attention.head_count', 1, GGUF_WIDTH_MAX)
  const headsKv = read.optional('attention.head_count_kv', 1, GGUF_WIDTH_MAX) ?? heads
  if (headsKv < 1 || headsKv > heads || heads % headsKv !== 0) {
    throw invalid('attention.head_count_kv', headsKv, `It must divide the ${heads} heads.`)
  }
  const head = Math.ceil(width / heads)
  const key = read.optional('attention.key_length', 1, GGUF_WIDTH_MAX) ?? head
  const value = read.optional('attention.value_length', 1, GGUF_WIDTH_MAX) ?? head
  read.optional('rope.dimension_count', 1, GGUF_WIDTH_MAX)
  return { contextLength, contextTokenBytes: layers * headsKv * (key + value) * 2 }
}

/**
 * Reads and checks the header of a GGUF file. Reads no weights; safe for untrusted files.
 *
 * @throws {ArtifactInvalidError} Not a GGUF file, cut short, or a value out of range.
 */
export async function readGgufHeader(path: string): Promise<GgufHeader> {
  const { bytes } = await readStart(path)
  let parsed: Awaited<ReturnType<typeof gguf>>
  try {
    parsed = await gguf(path, { allowLocalFile: true })
  } catch (cause) {
    throw invalid('Header', 'cannot be parsed', undefined, cause)
  }
  const metadata = parsed.metadata as unknown as Readonly<Record<string, unknown>>
  const architecture = metadata['general.architecture']
  if (typeof architecture !== 'string' || !/^[a-z0-9_-]{1,64}$/.test(architecture)) {
    throw invalid('general.architecture', architecture ?? 'missing')
  }
  const parts = Number(metadata['split.count'] ?? 1)
  if (parts > 1) {
    throw invalid('split.count', parts, 'Join the parts into one file with gguf-split --merge.')
  }
  checkTensors(parsed.tensorInfos, Number(parsed.tensorDataOffset), bytes)
  checkVocabulary(metadata, parsed.tensorInfos)
  const parameters = parsed.tensorInfos
    .map(({ shape }) => shape.reduce((product, size) => product * size, 1n))
    .reduce((sum, elements) => sum + elements, 0n)
  const from = Number(parsed.tensorDataOffset)
  const tensors = parsed.tensorInfos.map(({ name, dtype: type, offset, shape }) => {
    const elements = Number(shape.reduce((product, size) => product * size, 1n))
    return { name, type, offset: from + Number(offset), elements }
  })
  const shape = checkShape(readerOf(metadata, architecture))
  return { metadata, architecture, parameters, bytes, tensors, ...shape }
}
