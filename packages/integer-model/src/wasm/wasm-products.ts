import { IntegerModelInvalidError } from '../errors.ts'
import {
  type IntegerTransformer,
  matrixOf,
  type ScaledMatrix,
} from '../transformer/integer-transformer.ts'
import { namesOf } from '../transformer/matrices.ts'
import { type MatrixProducts, referenceProducts } from '../transformer/matrix-products.ts'
import { matrixProductsModule } from './matrix-products.gen.ts'

/** Bytes that the module reads at once; rows are padded to a multiple of this number. */
const LANES = 16
const PAGE_BYTES = 65_536

type ModuleMemory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

/** The used part of WebAssembly's API, which Node's types do not declare. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: unknown } }>
}

type ProductsExports = {
  readonly memory: ModuleMemory
  readonly multiply: (
    weights: number,
    inputs: number,
    sums: number,
    rows: number,
    stride: number,
  ) => void
}

/** Address of a matrix in the memory of the module, and the bytes from one row to the next. */
type LoadedMatrix = { readonly at: number; readonly stride: number }

/**
 * Loads the int8 matrices of a model into a separate WebAssembly module, and returns its product
 * function. The products equal the reference's exactly. Products of matrices that do not belong to
 * this model are computed by the reference implementation.
 *
 * @throws {IntegerModelInvalidError} The model needs more memory than the host gives a module.
 * @see docs/spec/integer-transformer.md, section 11.
 */
export async function load(model: IntegerTransformer): Promise<MatrixProducts> {
  const matrices = namesOf(model.shape)
    .map((name) => matrixOf(model, name))
    .filter((matrix) => matrix.weights instanceof Int8Array && matrix.columns > 0)
  const places = new Map<ScaledMatrix, LoadedMatrix>()
  const longest = Math.max(0, ...matrices.map(({ columns }) => filled(columns)))
  const rowsMax = Math.max(0, ...matrices.map(({ shifts }) => shifts.length))
  const sumsAt = longest
  let end = filled(sumsAt + 4 * rowsMax)
  for (const matrix of matrices) {
    const stride = filled(matrix.columns)
    places.set(matrix, { at: end, stride })
    end += stride * matrix.shifts.length
  }
  const { instance } = await WebAssembly.instantiate(matrixProductsModule)
  const { memory, multiply } = instance.exports as ProductsExports
  grow(memory, end)
  const numbers = new Int8Array(memory.buffer)
  for (const [matrix, { at, stride }] of places) {
    const { columns, weights } = matrix
    for (let row = 0; row < matrix.shifts.length; row += 1)
      numbers.set(weights.subarray(row * columns, (row + 1) * columns), at + row * stride)
  }
  return (products) => {
    const { matrix, inputs, first, rows } = products
    const place = places.get(matrix)
    if (!place) return referenceProducts(products)
    numbers.set(inputs, 0)
    numbers.fill(0, matrix.columns, place.stride)
    multiply(place.at + first * place.stride, 0, sumsAt, rows, place.stride)
    return new Int32Array(memory.buffer, sumsAt, rows)
  }
}

const filled = (bytes: number): number => Math.ceil(bytes / LANES) * LANES

function grow(memory: ModuleMemory, bytes: number): void {
  const missing = Math.ceil(bytes / PAGE_BYTES) - memory.buffer.byteLength / PAGE_BYTES
  if (missing <= 0) return
  try {
    memory.grow(missing)
  } catch {
    throw new IntegerModelInvalidError({ reason: `its matrices need ${bytes} bytes of memory` })
  }
}
