import { type Hash, Hex, Keccak } from '@ostrom/protocol'
import { IntegerModelInvalidError } from '../errors.ts'
import * as HashTree from '../hash-tree.ts'
import { type LayerMatrix, type MatrixName, namesOf, sizeOf } from './matrices.ts'
import {
  checkShape,
  decodeShape,
  encodeShape,
  SHAPE_FIELDS,
  type TransformerShape,
} from './shape.ts'

/** A Llama-like decoder in whole numbers. Only `from` and `parse` create one. */
export type IntegerTransformer = {
  readonly shape: TransformerShape
  readonly embedding: ScaledMatrix
  readonly rotation: ScaledMatrix
  readonly layers: readonly Readonly<Record<LayerMatrix, ScaledMatrix>>[]
  readonly finalNorm: ScaledMatrix
  readonly head: ScaledMatrix
}

/** Rows of whole numbers; the result of each row is multiplied by `multiplier / 2^shift`. */
export type ScaledMatrix = {
  readonly multipliers: Uint16Array
  readonly shifts: Uint8Array
  readonly columns: number
  readonly weights: Int8Array | Int16Array
}

/** Bytes of a row before its numbers: a multiplier of two bytes, a shift of one. */
export const ROW_HEADER_BYTES = 3

/** Largest shift: a row's product stays below 2^53 even after adding half a unit for rounding. */
export const SHIFT_MAX = 40

/** Largest shift of a norm, because the norm's divisor already has 26 bits. */
export const NORM_SHIFT_MAX = 24

const MAGIC = Uint8Array.of(0x4f, 0x53, 0x49, 0x54, 1)
const SHAPE_BYTES = 4 * SHAPE_FIELDS.length

/**
 * Returns the model after its checks.
 *
 * @throws {IntegerModelInvalidError} A size is out of bounds, a matrix does not have the size that
 *   the shape requires, a multiplier is 0 (or not 1 for a norm), a shift is too large, or an int8
 *   weight is -128.
 * @see docs/spec/integer-transformer.md, section 3.
 */
export function from(model: IntegerTransformer): IntegerTransformer {
  const { shape } = model
  checkShape(shape)
  if (model.layers.length !== shape.layers) refuse(`${model.layers.length} layers`)
  for (const name of namesOf(shape)) checkMatrix(shape, name, matrixOf(model, name))
  return model
}

/** Returns a matrix by its name. */
export function matrixOf(model: IntegerTransformer, name: MatrixName): ScaledMatrix {
  const matrix = 'layer' in name ? model.layers[name.layer]?.[name.of] : model[name.of]
  return matrix ?? refuse(`there is no matrix ${labelOf(name)}`)
}

/** Returns the bytes of a row: multiplier, shift and numbers, big-endian. */
export function encodeRow({ columns, ...matrix }: ScaledMatrix, row: number): Uint8Array {
  const { BYTES_PER_ELEMENT: size } = matrix.weights
  const bytes = new Uint8Array(ROW_HEADER_BYTES + size * columns)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, matrix.multipliers[row] ?? 0)
  view.setUint8(2, matrix.shifts[row] ?? 0)
  for (let at = 0; at < columns; at += 1) {
    const weight = matrix.weights[row * columns + at] ?? 0
    if (size === 1) view.setInt8(ROW_HEADER_BYTES + at, weight)
    else view.setInt16(ROW_HEADER_BYTES + 2 * at, weight)
  }
  return bytes
}

/** Returns the rows of all matrices, in the order of the file. */
export function* rowsOf(model: IntegerTransformer): Generator<Uint8Array> {
  for (const name of namesOf(model.shape)) {
    const matrix = matrixOf(model, name)
    for (let row = 0; row < matrix.shifts.length; row += 1) yield encodeRow(matrix, row)
  }
}

/** Returns the bytes of the model file. Inverse of `parse`. */
export const encode = (model: IntegerTransformer): Uint8Array =>
  Hex.join([MAGIC, encodeShape(model.shape), ...rowsOf(model)])

/**
 * Returns the model of an untrusted file.
 *
 * @throws {IntegerModelInvalidError} The bytes are not in the form of `encode`, or `from` would
 *   throw this error.
 */
export function parse(bytes: Uint8Array): IntegerTransformer {
  const start = MAGIC.length + SHAPE_BYTES
  if (bytes.length < start || !MAGIC.every((byte, at) => bytes[at] === byte))
    refuse('the header is not that of a transformer of version 1')
  const shape = decodeShape(bytes.subarray(MAGIC.length, start))
  const names = namesOf(shape)
  const total = names.reduce((sum, name) => {
    const { rows, columns, bytes } = sizeOf(shape, name)
    return sum + rows * (ROW_HEADER_BYTES + bytes * columns)
  }, start)
  if (bytes.length !== total)
    refuse(`the file has ${bytes.length} bytes, its header asks for ${total}`)

  let at = start
  const read = names.map((name): readonly [MatrixName, ScaledMatrix] => {
    const matrix = decodeMatrix(bytes.subarray(at), sizeOf(shape, name))
    at +=
      matrix.shifts.length * (ROW_HEADER_BYTES + matrix.weights.BYTES_PER_ELEMENT * matrix.columns)
    return [name, matrix]
  })
  const layers = Array.from({ length: shape.layers }, (_, layer) =>
    Object.fromEntries(
      read.flatMap(([name, matrix]) =>
        'layer' in name && name.layer === layer ? [[name.of, matrix]] : [],
      ),
    ),
  )
  const own = Object.fromEntries(
    read.flatMap(([name, matrix]) => ('layer' in name ? [] : [[name.of, matrix]])),
  )
  return from({ shape, layers, ...own } as unknown as IntegerTransformer)
}

/** Returns the hash tree over the rows of all matrices, which proves an opened row. */
export const weightsTree = (model: IntegerTransformer): HashTree.HashTree =>
  HashTree.from(Array.from(rowsOf(model), HashTree.leafOf))

/**
 * Returns the id of a model: Keccak-256 of its sizes and of the root over its rows.
 *
 * @see docs/spec/integer-transformer.md, section 4.
 */
export const idOf = (shape: TransformerShape, weightsRoot: Hash): Hash =>
  Hex.from(Keccak.keccak256(Hex.join([encodeShape(shape), Hex.toBytes(weightsRoot)])))

/** Returns the number of weights of a model, without headers of rows. */
export const weightCount = ({ shape }: IntegerTransformer): number =>
  namesOf(shape).reduce((sum, name) => {
    const { rows, columns } = sizeOf(shape, name)
    return sum + rows * columns
  }, 0)

function decodeMatrix(bytes: Uint8Array, { rows, columns, ...size }: MatrixSize): ScaledMatrix {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const stride = ROW_HEADER_BYTES + size.bytes * columns
  const matrix = {
    multipliers: new Uint16Array(rows),
    shifts: new Uint8Array(rows),
    columns,
    weights: size.bytes === 1 ? new Int8Array(rows * columns) : new Int16Array(rows * columns),
  }
  for (let row = 0; row < rows; row += 1) {
    const start = row * stride
    matrix.multipliers[row] = view.getUint16(start)
    matrix.shifts[row] = view.getUint8(start + 2)
    for (let at = 0; at < columns; at += 1) {
      const place = start + ROW_HEADER_BYTES + size.bytes * at
      matrix.weights[row * columns + at] =
        size.bytes === 1 ? view.getInt8(place) : view.getInt16(place)
    }
  }
  return matrix
}

function checkMatrix(shape: TransformerShape, name: MatrixName, matrix: ScaledMatrix): void {
  const { rows, columns, bytes } = sizeOf(shape, name)
  const label = labelOf(name)
  const { multipliers, shifts, weights } = matrix
  if (
    matrix.columns !== columns ||
    weights.length !== rows * columns ||
    weights.BYTES_PER_ELEMENT !== bytes ||
    multipliers.length !== rows ||
    shifts.length !== rows
  )
    refuse(`${label} does not have ${rows} rows of ${columns} numbers`)
  const isNorm = name.of.endsWith('Norm')
  const shiftMax = isNorm ? NORM_SHIFT_MAX : SHIFT_MAX
  if (isNorm && multipliers[0] !== 1) refuse(`the multiplier of ${label} is not 1`)
  for (let row = 0; row < rows; row += 1) {
    if (multipliers[row] === 0) refuse(`a multiplier of ${label} is 0`)
    if ((shifts[row] ?? 0) > shiftMax)
      refuse(`a shift of ${label} is ${shifts[row]}, at most ${shiftMax}`)
  }
  if (bytes === 1 && weights.includes(-128)) refuse(`a weight of ${label} is -128`)
}

const labelOf = (name: MatrixName): string =>
  'layer' in name ? `${name.of} of layer ${name.layer}` : name.of

function refuse(reason: string): never {
  throw new IntegerModelInvalidError({ reason })
}

type MatrixSize = ReturnType<typeof sizeOf>
