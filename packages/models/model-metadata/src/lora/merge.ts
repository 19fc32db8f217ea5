import { fileSizes, invalid, type ModelFiles, readSpan, unsupported } from '../files.ts'
import { decodeFloats, encodeFloats, type FloatType, floatBytes, isFloatType } from '../floats.ts'
import { readGgufHeader } from '../gguf.ts'
import {
  MERGE_ADAPTERS_MAX,
  MERGE_MATRIX_MAX,
  MERGE_ROWS,
  WEIGHTS_WINDOW_BYTES,
} from '../limits.ts'
import { readSafetensorsHeader } from '../safetensors.ts'
import { type BaseShapes, openLoraAdapter } from './adapter.ts'
import { readBaseShapes } from './base-shapes.ts'
import type { MergeMethod } from './combine.ts'
import { combinedDelta, type WeightedAdapter } from './delta.ts'
import { ggufBaseShapes, layerMap } from './layer-map.ts'

/** An adapter's files, and its weight in a merge. */
export type WeightedAdapterFiles = { readonly files: ModelFiles; readonly weight: number }

/** Adapters of a merge, and its method. */
export type MergePlan = {
  readonly adapters: readonly WeightedAdapterFiles[]
  readonly method: MergeMethod
}

/** A file of the merged model. */
export type MergedFile = {
  readonly path: string
  /** Size, equal to that of the base's file. */
  readonly bytes: number
  /** Must be read to the end exactly once. @throws {ModelFilesInvalidError} A sum is too large. */
  readonly content: AsyncIterable<Uint8Array>
}

/** A matrix in a file of the base that the adapters change, with its place in the file. */
type Matrix = {
  readonly path: string
  readonly offset: number
  readonly type: FloatType
  readonly rows: number
  readonly columns: number
  readonly rowOf: (row: number) => number
}

const ggufTypes: ReadonlyMap<number, FloatType> = new Map([
  [0, 'F32'],
  [1, 'F16'],
  [30, 'BF16'],
])

const quantizedError = (file: string, name: string, type: string | number) =>
  unsupported(file, {
    field: `Tensor ${name}`,
    value: `type ${type}`,
    remedy: 'Merge into a form in F32, F16 or BF16, and convert that to fewer bits.',
  })

/**
 * Returns a function that finds the matrices of a GGUF file by the paths of their layers, and the
 * shapes of all layers.
 */
async function ggufMatrices(files: ModelFiles, path: string, bytes: number) {
  const header = await readGgufHeader({ files, path, bytes })
  const shapes = ggufBaseShapes(header)
  const matrices = [...layerMap(header)].map(([layer, { tensor, rowOf }]) => {
    const [columns = 0, rows = 0] = tensor.shape
    const { offset, name, type: number } = tensor
    return { layer, name, number, offset, rows, columns, rowOf }
  })
  const changed = (layers: ReadonlySet<string>): Matrix[] =>
    matrices.flatMap(({ layer, name, number, ...matrix }) => {
      if (!layers.has(layer)) return []
      const type = ggufTypes.get(number)
      if (!type) throw quantizedError(path, name, number)
      return { ...matrix, path: layer, type }
    })
  return { shapes, changed }
}

/**
 * Returns a function that finds the matrices of a safetensors file by the paths of their layers.
 */
async function safetensorsMatrices(files: ModelFiles, path: string, bytes: number) {
  const { tensors } = await readSafetensorsHeader(files, { path, bytes })
  return (layers: ReadonlySet<string>): Matrix[] =>
    tensors.flatMap(({ name, dtype, shape, offset }) => {
      const layer = name.slice(0, -'.weight'.length)
      if (!name.endsWith('.weight') || !layers.has(layer)) return []
      if (!isFloatType(dtype)) throw quantizedError(path, name, dtype)
      const [rows = 0, columns = 0] = shape
      return { path: layer, offset, type: dtype, rows, columns, rowOf: (row: number) => row }
    })
}

async function openAdapters(
  { adapters: parts, method }: MergePlan,
  shapes: BaseShapes,
): Promise<WeightedAdapter[]> {
  const required = method.kind === 'slerp' ? 2 : 1
  if (
    parts.length < required ||
    parts.length > (method.kind === 'slerp' ? 2 : MERGE_ADAPTERS_MAX)
  ) {
    const remedy = `${method.kind} takes ${required === 2 ? 'two' : `1 to ${MERGE_ADAPTERS_MAX}`}.`
    throw invalid('merge', { field: 'Adapters', value: parts.length, remedy })
  }
  const adapters: WeightedAdapter[] = []
  for (const { files, weight } of parts) {
    adapters.push({ adapter: await openLoraAdapter(files, shapes), weight })
  }
  return adapters
}

type MergeWrite = {
  readonly files: ModelFiles
  readonly path: string
  readonly bytes: number
  readonly matrices: readonly Matrix[]
  readonly adapters: readonly WeightedAdapter[]
  readonly method: MergeMethod
}

async function* copyBytes({ files, path }: MergeWrite, from: number, to: number) {
  for (let offset = from; offset < to; offset += WEIGHTS_WINDOW_BYTES) {
    const length = Math.min(WEIGHTS_WINDOW_BYTES, to - offset)
    yield await readSpan(files, path, { offset, length })
  }
}

/** Yields the rows of a matrix plus the adapters' changes. */
async function* mergedRows(writing: MergeWrite, matrix: Matrix): AsyncGenerator<Uint8Array> {
  const { files, path: file, adapters, method } = writing
  const { path, offset, type, rows, columns, rowOf } = matrix
  if (rows * columns > MERGE_MATRIX_MAX) {
    const remedy = `At most ${MERGE_MATRIX_MAX} weights of a matrix are merged.`
    throw invalid(file, { field: `Layer ${path}`, value: `${rows} x ${columns}`, remedy })
  }
  const change = await combinedDelta(adapters, { path, method })
  const rowBytes = columns * floatBytes[type]
  for (let at = 0; at < rows; at += MERGE_ROWS) {
    const count = Math.min(MERGE_ROWS, rows - at)
    const span = { offset: offset + at * rowBytes, length: count * rowBytes }
    const sums = Float64Array.from(decodeFloats(await readSpan(files, file, span), type))
    for (let row = 0; row < count; row++) {
      const from = rowOf(at + row) * columns
      for (let i = 0; i < columns; i++) sums[row * columns + i]! += change?.[from + i] ?? 0
    }
    const out = encodeFloats(sums, type)
    if (decodeFloats(out, type).every(Number.isFinite)) yield out
    else {
      const value = `a sum is beyond ${type}`
      throw invalid(file, {
        field: `Layer ${path}`,
        value,
        remedy: 'Give the adapters less weight.',
      })
    }
  }
}

async function* mergedBytes(writing: MergeWrite): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const matrix of [...writing.matrices].sort((a, b) => a.offset - b.offset)) {
    yield* copyBytes(writing, at, matrix.offset)
    yield* mergedRows(writing, matrix)
    at = matrix.offset + matrix.rows * matrix.columns * floatBytes[matrix.type]
  }
  yield* copyBytes(writing, at, writing.bytes)
}

const layersOf = (adapters: readonly WeightedAdapter[]): ReadonlySet<string> =>
  new Set(adapters.flatMap(({ adapter }) => [...adapter.layers.keys()]))

/**
 * Merges adapters into a base: a GGUF file, or a folder of safetensors. Each file of the result
 * equals that of the base except for the matrices that the adapters change, which keep the base's
 * type. The same files and plan give the same bytes on every machine: docs/spec/models.md, section
 * 13. One matrix for each adapter is in memory at a time.
 *
 * @returns The files that differ from the base's.
 * @throws {ModelFilesInvalidError} An adapter is broken or does not fit.
 * @throws {ModelUnsupportedError} A matrix of the base is packed.
 */
export async function mergeLora(base: ModelFiles, plan: MergePlan): Promise<readonly MergedFile[]> {
  const sizes = await fileSizes(base)
  const { method } = plan
  const merged = (writing: Omit<MergeWrite, 'method'>): MergedFile => {
    const { path, bytes } = writing
    return { path, bytes, content: mergedBytes({ ...writing, method }) }
  }
  const [gguf] = [...sizes].filter(([path]) => path.endsWith('.gguf'))
  if (gguf) {
    const [path, bytes] = gguf
    const { shapes, changed } = await ggufMatrices(base, path, bytes)
    const adapters = await openAdapters(plan, shapes)
    const matrices = changed(layersOf(adapters))
    return [merged({ files: base, path, bytes, matrices, adapters })]
  }
  const adapters = await openAdapters(plan, await readBaseShapes(base))
  const layers = layersOf(adapters)
  const all: MergedFile[] = []
  for (const [path, bytes] of sizes) {
    if (!/^[^/]+\.safetensors$/.test(path)) continue
    const matrices = (await safetensorsMatrices(base, path, bytes))(layers)
    if (matrices.length > 0) all.push(merged({ files: base, path, bytes, matrices, adapters }))
  }
  return all
}
