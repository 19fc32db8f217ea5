import { invalid, isSafePath, type ModelFiles, readSpan } from './files.ts'
import {
  DIMENSIONS_MAX,
  ELEMENTS_MAX,
  ONNX_DEPTH_MAX,
  ONNX_FIELDS_MAX,
  ONNX_TEXT_BYTES_MAX,
  ONNX_WINDOW_BYTES,
  TENSORS_MAX,
} from './limits.ts'

// Walks the protobuf of an ONNX file by ranges, without its weights. Field numbers: onnx.proto3.

/** Weights that an ONNX file contains or refers to. */
export type OnnxGraph = {
  /** Number of elements of its initializers, by type number: 1 is f32, 10 is f16. */
  readonly elements: ReadonlyMap<number, bigint>
  /** Operators of the graph's nodes, such as `MatMul`. */
  readonly operators: ReadonlySet<string>
  /** External files with weights, and the minimum size of each. */
  readonly external: ReadonlyMap<string, number>
}

type ProtobufField = { readonly number: number; readonly wire: number; readonly value: bigint }

/** Reads the fields of a file in order, a window at a time. */
class Cursor {
  readonly path: string
  private readonly files: ModelFiles
  private readonly size: number
  private window: Uint8Array = new Uint8Array()
  private from = 0
  private fields = 0
  at = 0

  constructor(files: ModelFiles, { path, bytes }: { path: string; bytes: number }) {
    this.files = files
    this.path = path
    this.size = bytes
  }

  fault(value: unknown): Error {
    return invalid(this.path, { field: `Byte ${this.at}`, value })
  }

  private async byte(end: number): Promise<number> {
    if (this.at >= end) throw this.fault('a field that does not end')
    if (this.at < this.from || this.at >= this.from + this.window.length) {
      this.from = this.at
      const length = Math.min(ONNX_WINDOW_BYTES, this.size - this.from)
      this.window = await readSpan(this.files, this.path, { offset: this.from, length })
    }
    return this.window[this.at++ - this.from]!
  }

  async varint(end: number): Promise<bigint> {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = await this.byte(end)
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw this.fault('a number of more than ten bytes')
  }

  /**
   * Returns the next field before `end`. For a field of several bytes, `value` is their number, and
   * `at` is the position of the first byte.
   */
  async field(end: number): Promise<ProtobufField> {
    if (++this.fields > ONNX_FIELDS_MAX) throw this.fault('too many fields')
    const tag = await this.varint(end)
    const number = Number(tag >> 3n)
    const wire = Number(tag & 7n)
    if (number < 1 || number > 10_000) throw this.fault(`field ${number}`)
    if (wire === 0) return { number, wire, value: await this.varint(end) }
    const length = wire === 2 ? await this.varint(end) : wire === 1 ? 8n : wire === 5 ? 4n : -1n
    if (length < 0n) throw this.fault(`wire type ${wire}`)
    if (length > BigInt(end - this.at))
      throw this.fault(`${length} bytes where ${end - this.at} are left`)
    return { number, wire, value: length }
  }

  async text(length: number): Promise<string> {
    if (length > ONNX_TEXT_BYTES_MAX) throw this.fault(`text of ${length} bytes`)
    const bytes = new Uint8Array(length)
    for (let index = 0; index < length; index++) bytes[index] = await this.byte(this.at + length)
    return new TextDecoder().decode(bytes)
  }
}

type GraphTotals = {
  readonly elements: Map<number, bigint>
  readonly operators: Set<string>
  readonly external: Map<string, number>
  tensors: number
}

type Visit = (field: ProtobufField, end: number) => Promise<void>

/** Visits the fields of a message, and leaves the cursor at the message's end. */
async function forEachField(cursor: Cursor, end: number, visit: Visit): Promise<void> {
  while (cursor.at < end) {
    const field = await cursor.field(end)
    const after = field.wire === 0 ? cursor.at : cursor.at + Number(field.value)
    await visit(field, after)
    cursor.at = after
  }
}

/** Reads key and value of a `StringStringEntryProto`. */
async function entry(cursor: Cursor, end: number): Promise<readonly [string, string]> {
  const parts: [string, string] = ['', '']
  await forEachField(cursor, end, async ({ number, wire, value }) => {
    if (wire === 2 && (number === 1 || number === 2)) {
      parts[number - 1] = await cursor.text(Number(value))
    }
  })
  return parts
}

/**
 * Records the external file that a tensor names, and the minimum size of that file: the end of the
 * tensor's bytes.
 */
function recordExternal(cursor: Cursor, found: GraphTotals, values: ReadonlyMap<string, string>) {
  const location = values.get('location') ?? ''
  if (!isSafePath(location)) throw cursor.fault(`weights at ${location.slice(0, 60) || 'no place'}`)
  const number = (key: string) => {
    const text = values.get(key)
    if (text === undefined) return 0
    if (/^\d{1,15}$/.test(text)) return Number(text)
    throw cursor.fault(`${key} ${text.slice(0, 40)}`)
  }
  const end = number('offset') + number('length')
  found.external.set(location, Math.max(found.external.get(location) ?? 0, end))
}

async function tensor(cursor: Cursor, end: number, found: GraphTotals): Promise<void> {
  if (++found.tensors > TENSORS_MAX) throw cursor.fault(`more than ${TENSORS_MAX} tensors`)
  const dims: bigint[] = []
  const external = new Map<string, string>()
  let type = 0
  let isExternal = false
  const dim = (value: bigint) => {
    if (value >= 1n << 63n) throw cursor.fault('a negative dimension')
    if (dims.push(value) > DIMENSIONS_MAX)
      throw cursor.fault(`more than ${DIMENSIONS_MAX} dimensions`)
  }
  await forEachField(cursor, end, async ({ number, wire, value }, after) => {
    if (number === 1 && wire === 0) dim(value)
    else if (number === 1) while (cursor.at < after) dim(await cursor.varint(after))
    else if (number === 2 && wire === 0) type = Number(value & 0xffffn)
    else if (number === 14 && wire === 0) isExternal = value === 1n
    else if (number === 13 && wire === 2) {
      const [key, text] = await entry(cursor, after)
      external.set(key, text)
    }
  })
  const elements = dims.reduce((product, size) => product * size, 1n)
  if (elements > ELEMENTS_MAX) throw cursor.fault(`a tensor of ${elements} elements`)
  found.elements.set(type, (found.elements.get(type) ?? 0n) + elements)
  if (isExternal) recordExternal(cursor, found, external)
}

type NestedGraph = { readonly found: GraphTotals; readonly depth: number }

/** Reads a node: its operator, and the graphs and tensors in its attributes. */
async function node(cursor: Cursor, end: number, { found, depth }: NestedGraph): Promise<void> {
  await forEachField(cursor, end, async ({ number, wire, value }, after) => {
    if (number === 4 && wire === 2) found.operators.add(await cursor.text(Number(value)))
    else if (number === 5 && wire === 2) {
      await forEachField(cursor, after, async (inner, innerEnd) => {
        if (inner.wire !== 2) return
        // Tensors in a node's attributes are constants: they do not count as weights, but like
        // weights they may be stored in external files, which must be recorded.
        if (inner.number === 5 || inner.number === 10) {
          await tensor(cursor, innerEnd, { ...found, elements: new Map() })
        } else if (inner.number === 6 || inner.number === 11) {
          await graph(cursor, innerEnd, { found, depth: depth + 1 })
        }
      })
    }
  })
}

async function graph(cursor: Cursor, end: number, level: NestedGraph): Promise<void> {
  if (level.depth > ONNX_DEPTH_MAX) throw cursor.fault(`deeper than ${ONNX_DEPTH_MAX} graphs`)
  await forEachField(cursor, end, async ({ number, wire }, after) => {
    if (wire !== 2) return
    if (number === 1) await node(cursor, after, level)
    else if (number === 5) await tensor(cursor, after, level.found)
  })
}

/**
 * Reads the structure of an ONNX file, and none of its weights; safe for untrusted files.
 *
 * @throws {ModelFilesInvalidError} The file is no ONNX file or is truncated, or a value is out of
 *   range.
 */
export async function readOnnxGraph(
  files: ModelFiles,
  { path, bytes }: { readonly path: string; readonly bytes: number },
): Promise<OnnxGraph> {
  const cursor = new Cursor(files, { path, bytes })
  const found: GraphTotals = {
    elements: new Map(),
    operators: new Set(),
    external: new Map(),
    tensors: 0,
  }
  let graphs = 0
  await forEachField(cursor, bytes, async ({ number, wire }, after) => {
    if (number !== 7 || wire !== 2) return
    graphs += 1
    await graph(cursor, after, { found, depth: 0 })
  })
  if (graphs !== 1) throw invalid(path, { field: 'Graphs', value: graphs })
  return found
}
