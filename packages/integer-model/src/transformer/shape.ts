import { IntegerModelInvalidError } from '../errors.ts'
import { LAYERS_MAX, ROW_MAX, VOCABULARY_MAX } from '../limits.ts'

/** Sizes of an integer transformer, as counts of numbers unless stated otherwise. */
export type TransformerShape = {
  /** Tokens that the model knows. */
  readonly vocabulary: number
  /** Width of the residual stream. */
  readonly width: number
  readonly layers: number
  readonly heads: number
  /** Heads of keys and values: `heads`, or a divisor of it (grouped-query attention). */
  readonly keyHeads: number
  /** Width of a head; even, because rotation acts on pairs. */
  readonly headWidth: number
  readonly feedForward: number
  /** Maximum tokens of prompt and answer together. */
  readonly context: number
}

/** Fields in the order of the file and of the model's id. */
export const SHAPE_FIELDS = [
  'vocabulary',
  'width',
  'layers',
  'heads',
  'keyHeads',
  'headWidth',
  'feedForward',
  'context',
] as const satisfies readonly (keyof TransformerShape)[]

/**
 * Checks the sizes.
 *
 * @throws {IntegerModelInvalidError} A size is out of bounds, or two sizes are inconsistent.
 * @see docs/spec/integer-transformer.md, section 1.
 */
export function checkShape(shape: TransformerShape): void {
  const limits: Readonly<Record<keyof TransformerShape, number>> = {
    vocabulary: VOCABULARY_MAX,
    width: ROW_MAX,
    layers: LAYERS_MAX,
    heads: ROW_MAX,
    keyHeads: ROW_MAX,
    headWidth: ROW_MAX,
    feedForward: ROW_MAX,
    context: ROW_MAX,
  }
  for (const field of SHAPE_FIELDS) {
    const isSize = Number.isInteger(shape[field]) && shape[field] >= 1
    if (!isSize || shape[field] > limits[field])
      refuse(`${field} is ${shape[field]}, 1 to ${limits[field]}`)
  }
  if (shape.headWidth % 2 !== 0) refuse(`headWidth is ${shape.headWidth}, which is odd`)
  if (shape.heads % shape.keyHeads !== 0)
    refuse(`${shape.keyHeads} key heads do not divide ${shape.heads} heads`)
  if (queryWidth(shape) > ROW_MAX)
    refuse(`the heads have ${queryWidth(shape)} numbers together, at most ${ROW_MAX}`)
}

/** Returns the total width of all query heads. */
export const queryWidth = (shape: TransformerShape): number => shape.heads * shape.headWidth

/** Returns the total width of all key heads, which equals that of all value heads. */
export const keyWidth = (shape: TransformerShape): number => shape.keyHeads * shape.headWidth

/** Returns the sizes as eight unsigned big-endian numbers of four bytes. */
export function encodeShape(shape: TransformerShape): Uint8Array {
  const bytes = new Uint8Array(4 * SHAPE_FIELDS.length)
  const view = new DataView(bytes.buffer)
  SHAPE_FIELDS.forEach((field, at) => {
    view.setUint32(4 * at, shape[field])
  })
  return bytes
}

/**
 * Reads and checks the sizes in the form of `encodeShape`.
 *
 * @throws {IntegerModelInvalidError} See `checkShape`.
 */
export function decodeShape(bytes: Uint8Array): TransformerShape {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 4 * SHAPE_FIELDS.length)
  const entries = SHAPE_FIELDS.map((field, at) => [field, view.getUint32(4 * at)] as const)
  const shape = Object.fromEntries(entries) as TransformerShape
  checkShape(shape)
  return shape
}

function refuse(reason: string): never {
  throw new IntegerModelInvalidError({ reason })
}
