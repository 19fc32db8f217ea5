import { keyWidth, queryWidth, type TransformerShape } from './shape.ts'

/** Matrices of one layer, in the order of the file. */
export const LAYER_MATRICES = [
  'attentionNorm',
  'query',
  'key',
  'value',
  'softmax',
  'output',
  'feedNorm',
  'gate',
  'up',
  'activation',
  'down',
] as const

export type LayerMatrix = (typeof LAYER_MATRICES)[number]

/** Name of a matrix: either a matrix of the whole model, or a matrix of a layer. */
export type MatrixName =
  | { readonly of: 'embedding' | 'rotation' | 'finalNorm' | 'head' }
  | { readonly of: LayerMatrix; readonly layer: number }

/** Sizes of a matrix, and the bytes of one of its numbers. */
export type MatrixSize = {
  readonly rows: number
  readonly columns: number
  readonly bytes: 1 | 2
}

/** Entries of an activation table: one for each int8 value. */
export const ACTIVATION_ENTRIES = 256

/** Returns the sizes of a matrix. @see docs/spec/integer-transformer.md, section 3. */
export function sizeOf(shape: TransformerShape, { of }: MatrixName): MatrixSize {
  const { width, feedForward } = shape
  const int8 = (rows: number, columns: number): MatrixSize => ({ rows, columns, bytes: 1 })
  const int16 = (rows: number, columns: number): MatrixSize => ({ rows, columns, bytes: 2 })
  switch (of) {
    case 'embedding':
    case 'head':
      return int8(shape.vocabulary, width)
    case 'rotation':
      return int16(shape.context, shape.headWidth)
    case 'attentionNorm':
    case 'feedNorm':
    case 'finalNorm':
      return int16(1, width)
    case 'query':
      return int8(queryWidth(shape), width)
    case 'key':
    case 'value':
      return int8(keyWidth(shape), width)
    case 'softmax':
      return int8(1, 0)
    case 'output':
      return int8(width, queryWidth(shape))
    case 'gate':
    case 'up':
      return int8(feedForward, width)
    case 'activation':
      return int16(1, ACTIVATION_ENTRIES)
    case 'down':
      return int8(width, feedForward)
  }
}

/** Returns the names of all matrices of a model, in the order of the file. */
export const namesOf = ({ layers }: TransformerShape): readonly MatrixName[] => [
  { of: 'embedding' },
  { of: 'rotation' },
  ...Array.from({ length: layers }, (_, layer) =>
    LAYER_MATRICES.map((of) => ({ of, layer })),
  ).flat(),
  { of: 'finalNorm' },
  { of: 'head' },
]

/** Returns the number of rows of all matrices of a layer together. */
const layerRows = (shape: TransformerShape): number =>
  LAYER_MATRICES.reduce((sum, of) => sum + sizeOf(shape, { of, layer: 0 }).rows, 0)

/** Returns the number of all rows of a model. */
export const rowCount = (shape: TransformerShape): number =>
  2 * shape.vocabulary + shape.context + 1 + shape.layers * layerRows(shape)

/** Returns the index of a matrix's first row among all rows of the model. */
export function firstRowOf(shape: TransformerShape, name: MatrixName): number {
  const top = shape.vocabulary + shape.context
  if (name.of === 'embedding') return 0
  if (name.of === 'rotation') return shape.vocabulary
  if (name.of === 'finalNorm') return top + shape.layers * layerRows(shape)
  if (name.of === 'head') return top + shape.layers * layerRows(shape) + 1
  if (!('layer' in name)) return 0
  const before = LAYER_MATRICES.slice(0, LAYER_MATRICES.indexOf(name.of))
  const inLayer = before.reduce((sum, of) => sum + sizeOf(shape, { of, layer: 0 }).rows, 0)
  return top + name.layer * layerRows(shape) + inLayer
}
