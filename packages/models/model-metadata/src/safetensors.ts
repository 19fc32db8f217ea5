import { FileSignature } from '@ostrom/protocol'
import {
  invalid,
  isObject,
  isSafePath,
  type JsonObject,
  type ModelFiles,
  parseObject,
  readJson,
  readSpan,
} from './files.ts'
import {
  DIMENSIONS_MAX,
  ELEMENTS_MAX,
  SAFETENSORS_HEADER_BYTES_MAX,
  SHARDS_MAX,
  TENSORS_MAX,
} from './limits.ts'

/** A tensor of a safetensors file. */
export type SafetensorsTensor = {
  readonly name: string
  readonly dtype: string
  readonly shape: readonly number[]
  readonly elements: bigint
  readonly bytes: number
  /** Offset of the tensor's first byte in its file. */
  readonly offset: number
}

/** Header of one safetensors file. */
export type SafetensorsHeader = {
  readonly tensors: readonly SafetensorsTensor[]
  /** The file's metadata: texts by key. */
  readonly metadata: Readonly<Record<string, string>>
}

/** Bits of one element of each type; safetensors 0.6. */
const bits: ReadonlyMap<string, number> = new Map([
  ['F64', 64],
  ['I64', 64],
  ['U64', 64],
  ['C64', 64],
  ['F32', 32],
  ['I32', 32],
  ['U32', 32],
  ['F16', 16],
  ['BF16', 16],
  ['I16', 16],
  ['U16', 16],
  ['I8', 8],
  ['U8', 8],
  ['BOOL', 8],
  ['F8_E4M3', 8],
  ['F8_E5M2', 8],
  ['F8_E8M0', 8],
  ['F6_E2M3', 6],
  ['F6_E3M2', 6],
  ['F4', 4],
])

/** Remedy for files in other formats: a PyTorch archive contains a pickle, which is a program. */
const SAVE_REMEDY = 'Save the weights as safetensors: a file under another name is no other file.'

type SafetensorsFile = {
  readonly path: string
  /** Offset of the first tensor's data in the file, after the header. */
  readonly dataStart: number
  readonly dataBytes: number
}
type Entry = SafetensorsTensor & { readonly begin: number; readonly end: number }

function tensorOf(name: string, value: unknown, file: SafetensorsFile): Entry {
  const { path, dataStart, dataBytes } = file
  const label = `Tensor ${name.slice(0, 64)}`
  const fault = (what: unknown, remedy?: string) =>
    invalid(path, { field: label, value: what, remedy })
  if (!isObject(value)) throw fault('not described')
  const { dtype, shape, data_offsets: offsets } = value
  const size = typeof dtype === 'string' ? bits.get(dtype) : undefined
  if (size === undefined) throw fault(`type ${String(dtype)}`, 'Save the model in a usual type.')
  const whole = (entry: unknown): entry is number =>
    typeof entry === 'number' && Number.isSafeInteger(entry) && entry >= 0
  if (!Array.isArray(shape) || shape.length > DIMENSIONS_MAX || !shape.every(whole)) {
    throw fault('a shape that is none')
  }
  const elements = shape.reduce<bigint>((product, entry) => product * BigInt(entry), 1n)
  const [begin, end] = Array.isArray(offsets) && offsets.length === 2 ? offsets : []
  if (!whole(begin) || !whole(end) || begin > end) throw fault('offsets that are none')
  if (end > dataBytes) throw fault(`ends at byte ${end} of ${dataBytes}`)
  if (elements > ELEMENTS_MAX || elements * BigInt(size) !== BigInt(end - begin) * 8n) {
    throw fault(`${end - begin} bytes for ${elements} elements of ${String(dtype)}`)
  }
  const span = { bytes: end - begin, offset: dataStart + begin, begin, end }
  return { name, dtype: dtype as string, shape, elements, ...span }
}

/**
 * Checks that tensors cover the data from its start without holes or overlaps, as the format
 * requires.
 */
function checkContiguous(entries: readonly Entry[], { path, dataBytes }: SafetensorsFile) {
  let at = 0
  for (const { name, begin, end } of [...entries].sort(
    (a, b) => a.begin - b.begin || a.end - b.end,
  )) {
    if (begin !== at) {
      const value = `begins at byte ${begin}, not ${at}`
      throw invalid(path, { field: `Tensor ${name.slice(0, 64)}`, value })
    }
    at = end
  }
  if (at !== dataBytes) {
    throw invalid(path, { field: 'Data', value: `${dataBytes} bytes, of which ${at} are tensors` })
  }
}

/**
 * Reads and checks the header of a safetensors file. Reads no weights; safe for untrusted files.
 *
 * @throws {ModelFilesInvalidError} The file is no safetensors file or is truncated, or a value is
 *   out of range.
 */
export async function readSafetensorsHeader(
  files: ModelFiles,
  { path, bytes }: { readonly path: string; readonly bytes: number },
): Promise<SafetensorsHeader> {
  if (bytes < 10) throw invalid(path, { field: 'File', value: `${bytes} bytes` })
  const start = await readSpan(files, path, { offset: 0, length: 8 })
  const length = new DataView(start.buffer, start.byteOffset, 8).getBigUint64(0, true)
  if (length < 2n || length > SAFETENSORS_HEADER_BYTES_MAX || length > BigInt(bytes - 8)) {
    // The first bytes of a valid file are a length, which can look like the signature of another
    // format.
    const kind = FileSignature.of(start)
    if (kind) throw invalid(path, { field: 'File', value: `a ${kind}`, remedy: SAVE_REMEDY })
    throw invalid(path, { field: 'Length of the header', value: `${length} of ${bytes} bytes` })
  }
  const header = await readSpan(files, path, { offset: 8, length: Number(length) })
  const { __metadata__: remarks = {}, ...described } = parseObject(path, header)
  const named = Object.entries(described)
  if (named.length > TENSORS_MAX) {
    throw invalid(path, { field: 'Tensors', value: named.length })
  }
  if (!isObject(remarks) || !Object.values(remarks).every((value) => typeof value === 'string')) {
    throw invalid(path, { field: '__metadata__', value: 'not text by key' })
  }
  const dataStart = 8 + Number(length)
  const file = { path, dataStart, dataBytes: bytes - dataStart }
  const entries = named.map(([name, value]) => tensorOf(name, value, file))
  checkContiguous(entries, file)
  return {
    tensors: entries.map(({ begin: _begin, end: _end, ...tensor }) => tensor),
    metadata: remarks as Readonly<Record<string, string>>,
  }
}

/** Returns the file of each tensor of a sharded model. */
function weightMapOf(path: string, index: JsonObject): ReadonlyMap<string, string> {
  const { weight_map: map } = index
  if (!isObject(map)) throw invalid(path, { field: 'weight_map', value: 'missing' })
  const entries = Object.entries(map)
  if (entries.length > TENSORS_MAX)
    throw invalid(path, { field: 'weight_map', value: entries.length })
  return new Map(
    entries.map(([tensor, shard]) => {
      if (typeof shard === 'string' && isSafePath(shard) && !shard.includes('/')) {
        return [tensor, shard]
      }
      throw invalid(path, { field: `Tensor ${tensor.slice(0, 64)}`, value: `in ${String(shard)}` })
    }),
  )
}

/** Shards, tensors and metadata of a model of one or more safetensors files. */
export type ShardedSafetensors = SafetensorsHeader & { readonly paths: readonly string[] }

/**
 * Reads a model whose index file lists several shards.
 *
 * @throws {ModelFilesInvalidError} A shard is missing, broken, or has other tensors than its index.
 */
export async function readSharded(
  files: ModelFiles,
  { sizes, indexPath }: readSharded.Options,
): Promise<ShardedSafetensors> {
  const index = (await readJson(files, sizes, indexPath)) ?? {}
  const map = weightMapOf(indexPath, index)
  const names = [...new Set(map.values())].sort()
  if (names.length === 0 || names.length > SHARDS_MAX) {
    throw invalid(indexPath, { field: 'Shards', value: names.length })
  }
  const folder = indexPath.slice(0, indexPath.lastIndexOf('/') + 1)
  const tensors: SafetensorsTensor[] = []
  let metadata: SafetensorsHeader['metadata'] = {}
  for (const name of names) {
    const path = `${folder}${name}`
    const bytes = sizes.get(path)
    if (bytes === undefined) {
      const remedy = 'Fetch all shards that the index names.'
      throw invalid(indexPath, { field: 'Shard', value: `${name}: missing`, remedy })
    }
    const header = await readSafetensorsHeader(files, { path, bytes })
    const stranger = header.tensors.find((tensor) => map.get(tensor.name) !== name)
    if (stranger) {
      throw invalid(path, {
        field: `Tensor ${stranger.name.slice(0, 64)}`,
        value: 'not in the index',
      })
    }
    tensors.push(...header.tensors)
    metadata = { ...metadata, ...header.metadata }
  }
  if (tensors.length !== map.size) {
    const value = `${map.size} tensors; the shards have ${tensors.length}`
    throw invalid(indexPath, { field: 'weight_map', value })
  }
  return {
    tensors,
    metadata,
    paths: [...names.map((name) => `${folder}${name}`), indexPath].sort(),
  }
}

export declare namespace readSharded {
  type Options = {
    readonly sizes: ReadonlyMap<string, number>
    readonly indexPath: string
  }
}
