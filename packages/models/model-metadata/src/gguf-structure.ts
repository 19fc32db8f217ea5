import { invalid, type ModelFiles, readSpan } from './files.ts'
import {
  GGUF_HEADER_BYTES_MAX,
  GGUF_ITEMS_MAX,
  GGUF_KEYS_MAX,
  GGUF_TENSORS_MAX,
  GGUF_TEXT_BYTES_MAX,
  GGUF_WINDOW_BYTES,
} from './limits.ts'

// Reads the structure of a GGUF file of version 2 or 3 in time proportional to its header: metadata
// and places of tensors, without a check of their meaning. Format: docs/gguf.md of ggml.

export type GgufFile = { readonly files: ModelFiles; readonly path: string; readonly bytes: number }

/** A tensor as a GGUF file states it. */
export type GgufTensorEntry = {
  readonly name: string
  /** Sizes of its dimensions, the innermost first. */
  readonly shape: readonly bigint[]
  /** ggml's number of the tensor's type. */
  readonly type: number
  /** Bytes from the start of the weights. */
  readonly offset: bigint
}

export type GgufStructure = {
  /** Numbers, bigints (of 64 bits), booleans, texts, and lists of these, by key. */
  readonly metadata: Readonly<Record<string, unknown>>
  readonly tensors: readonly GgufTensorEntry[]
  /** Bytes from the start of the file to the weights. */
  readonly dataOffset: bigint
}

const ALIGNMENT = 32
const DIMENSIONS_MAX = 4
const [TEXT, LIST] = [8, 9]

type NumberReader = (view: DataView, at: number) => number | bigint | boolean

/** Bytes and reader of a value of fixed size, by the number of its type. */
const fixedTypes: ReadonlyMap<number, readonly [bytes: number, read: NumberReader]> = new Map([
  [0, [1, (view, at) => view.getUint8(at)]],
  [1, [1, (view, at) => view.getInt8(at)]],
  [2, [2, (view, at) => view.getUint16(at, true)]],
  [3, [2, (view, at) => view.getInt16(at, true)]],
  [4, [4, (view, at) => view.getUint32(at, true)]],
  [5, [4, (view, at) => view.getInt32(at, true)]],
  [6, [4, (view, at) => view.getFloat32(at, true)]],
  [7, [1, (view, at) => view.getUint8(at) !== 0]],
  [10, [8, (view, at) => view.getBigUint64(at, true)]],
  [11, [8, (view, at) => view.getBigInt64(at, true)]],
  [12, [8, (view, at) => view.getFloat64(at, true)]],
])

/** Reads values one after another, a window of the file at a time. */
class Cursor {
  readonly #file: GgufFile
  readonly #text = new TextDecoder('utf-8', { ignoreBOM: true })
  #window: DataView = new DataView(new ArrayBuffer(0))
  #from = 0
  #at = 0
  #items = 0

  constructor(file: GgufFile) {
    this.#file = file
  }

  get at(): number {
    return this.#from + this.#at
  }

  fault(field: string, value: unknown, remedy?: string): Error {
    return invalid(this.#file.path, { field, value, remedy })
  }

  /** Moves the window, so that it begins at the next value and has at least these bytes. */
  async #load(length: number): Promise<void> {
    const { files, path, bytes } = this.#file
    const offset = this.at
    if (offset + length > GGUF_HEADER_BYTES_MAX) {
      throw this.fault('Header', `more than ${GGUF_HEADER_BYTES_MAX} bytes`)
    }
    if (offset + length > bytes) {
      throw this.fault('File', `${bytes} bytes; ${offset + length} are needed`)
    }
    const size = Math.min(Math.max(length, GGUF_WINDOW_BYTES), bytes - offset)
    const window = await readSpan(files, path, { offset, length: size })
    this.#window = new DataView(window.buffer, window.byteOffset, window.byteLength)
    this.#from = offset
    this.#at = 0
  }

  /** Returns the value of a number's type; undefined for other types. */
  async number(type: number): Promise<number | bigint | boolean | undefined> {
    const fixed = fixedTypes.get(type)
    if (!fixed) return undefined
    const [bytes, read] = fixed
    if (this.#at + bytes > this.#window.byteLength) await this.#load(bytes)
    const value = read(this.#window, this.#at)
    this.#at += bytes
    return value
  }

  readonly u32 = async () => (await this.number(4)) as number
  readonly u64 = async () => (await this.number(10)) as bigint

  async text(): Promise<string> {
    const stated = await this.u64()
    if (stated > BigInt(GGUF_TEXT_BYTES_MAX)) throw this.fault('Text', `${stated} bytes`)
    const length = Number(stated)
    if (this.#at + length > this.#window.byteLength) await this.#load(length)
    const { buffer, byteOffset } = this.#window
    const bytes = new Uint8Array(buffer, byteOffset + this.#at, length)
    this.#at += length
    return this.#text.decode(bytes)
  }

  /** Returns a list's items. A list of lists is refused, as by llama.cpp. */
  async list(key: string): Promise<readonly unknown[]> {
    const type = await this.u32()
    const count = await this.u64()
    const bytesEach = type === TEXT ? 8 : fixedTypes.get(type)?.[0]
    if (bytesEach === undefined) throw this.fault(key, `a list of type ${type}`)
    if (count > BigInt(GGUF_ITEMS_MAX - this.#items)) throw this.fault(key, `${count} items`)
    this.#items += Number(count)
    if (this.at + Number(count) * bytesEach > this.#file.bytes) {
      throw this.fault(key, `${count} items in a file of ${this.#file.bytes} bytes`)
    }
    const items: unknown[] = []
    for (let left = Number(count); left > 0; left--) {
      items.push(type === TEXT ? await this.text() : await this.number(type))
    }
    return items
  }
}

async function readMetadata(cursor: Cursor, count: number) {
  const metadata = new Map<string, unknown>()
  for (let left = count; left > 0; left--) {
    const key = await cursor.text()
    const label = key.slice(0, 64)
    if (metadata.has(key)) throw cursor.fault(label, 'twice in the metadata')
    const type = await cursor.u32()
    if (type === TEXT) metadata.set(key, await cursor.text())
    else if (type === LIST) metadata.set(key, await cursor.list(label))
    else {
      const value = await cursor.number(type)
      if (value === undefined) throw cursor.fault(label, `type ${type}`)
      metadata.set(key, value)
    }
  }
  return Object.fromEntries(metadata)
}

async function readTensors(cursor: Cursor, count: number): Promise<readonly GgufTensorEntry[]> {
  const tensors: GgufTensorEntry[] = []
  for (let left = count; left > 0; left--) {
    const name = await cursor.text()
    const dimensions = await cursor.u32()
    if (dimensions < 1 || dimensions > DIMENSIONS_MAX) {
      throw cursor.fault(`Tensor ${name.slice(0, 64)}`, `${dimensions} dimensions`)
    }
    const shape: bigint[] = []
    for (let size = 0; size < dimensions; size++) shape.push(await cursor.u64())
    tensors.push({ name, shape, type: await cursor.u32(), offset: await cursor.u64() })
  }
  return tensors
}

/**
 * Reads the structure of a GGUF file. Counts and lengths are compared with their limits and with
 * the file before anything of that size is made.
 *
 * @throws {ModelFilesInvalidError} The file is no GGUF file or is truncated, or has too much of
 *   something.
 */
export async function readGgufStructure(file: GgufFile): Promise<GgufStructure> {
  const cursor = new Cursor(file)
  if (file.bytes < 24) throw cursor.fault('File', `${file.bytes} bytes`)
  if ((await cursor.u32()) !== 0x46554747) throw cursor.fault('File', 'does not begin with GGUF')
  const version = await cursor.u32()
  if (version !== 2 && version !== 3) {
    throw cursor.fault('GGUF version', version, 'Convert the model to GGUF version 3.')
  }
  const tensors = await cursor.u64()
  const keys = await cursor.u64()
  if (tensors < 1 || tensors > GGUF_TENSORS_MAX) throw cursor.fault('Count of tensors', tensors)
  if (keys < 1 || keys > GGUF_KEYS_MAX) throw cursor.fault('Count of metadata keys', keys)
  const metadata = await readMetadata(cursor, Number(keys))
  const entries = await readTensors(cursor, Number(tensors))
  const alignment = Number(metadata['general.alignment'] ?? ALIGNMENT)
  const isPowerOfTwo = Number.isInteger(Math.log2(alignment)) && alignment >= 1
  if (!isPowerOfTwo || alignment > GGUF_HEADER_BYTES_MAX) {
    throw cursor.fault('general.alignment', metadata['general.alignment'])
  }
  const dataOffset = BigInt(Math.ceil(cursor.at / alignment) * alignment)
  return { metadata, tensors: entries, dataOffset }
}
