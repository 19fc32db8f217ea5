import { type Hash, Hex, Keccak } from '@ostrom/protocol'
import { TraceInvalidError } from '../errors.ts'
import * as HashTree from '../hash-tree.ts'
import { ROW_MAX } from '../limits.ts'
import { type IntegerTransformer, matrixOf } from '../transformer/integer-transformer.ts'
import {
  lengthOf,
  NUMBER_BYTES,
  type Step,
  stepAt,
  stepsOf,
  totalSteps,
} from '../transformer/steps.ts'
import * as Whole from '../transformer/whole-numbers.ts'
import type { Computation, ComputationCommitment } from './computation.ts'
import { contextOf, type OpenedLeaf } from './dispute.ts'
import * as Freivalds from './freivalds.ts'
import { inputsOf, type RowInput } from './row.ts'
import { decodeVector, numberAt } from './vectors.ts'

/** Kinds of steps that are the product of a matrix and a vector. */
const PRODUCTS = ['project16', 'project8', 'add', 'logits'] as const

/**
 * Values that a prover opens for one drawn product: the same step of every position, its inputs,
 * and the sums before scaling. No commitment covers these sums, because the other values determine
 * them.
 */
export type OpenedProduct = {
  readonly offset: number
  readonly positions: readonly {
    readonly output: OpenedLeaf
    readonly inputs: readonly OpenedLeaf[]
    readonly sums: readonly number[]
  }[]
}

/** Returns the offsets of all products of a position. */
export function productOffsets({ shape }: IntegerTransformer): readonly number[] {
  return Array.from({ length: stepsOf(shape) }, (_, offset) => offset).filter((offset) =>
    isProduct(stepAt(shape, 1, offset)),
  )
}

/**
 * Draws the products that a prover must open, without repetition.
 *
 * @param products Offsets of all products of the model.
 * @param options.beacon Randomness that was unknown when the commitment was made: a prover who
 *   knew it would try commitments until none of its wrong products is drawn.
 * @see docs/spec/integer-transformer.md, section 9.
 */
export function draw(products: readonly number[], options: draw.Options): readonly number[] {
  const offsets = [...products]
  const count = Math.min(options.count, offsets.length)
  return Array.from({ length: count }, (_, at) => {
    const bytes = new Uint8Array(68)
    bytes.set(Hex.toBytes(options.beacon))
    bytes.set(Hex.toBytes(options.root), 32)
    new DataView(bytes.buffer).setUint32(64, at)
    const word = new DataView(Keccak.keccak256(bytes).buffer).getUint32(0)
    const [offset = 0] = offsets.splice(word % offsets.length, 1)
    return offset
  })
}

export declare namespace draw {
  type Options = { readonly beacon: Hash; readonly root: Hash; readonly count: number }
}

/** Returns the values that a prover opens for a product. */
export function openProduct(
  model: IntegerTransformer,
  computation: Computation,
  offset: number,
): OpenedProduct {
  const { shape } = model
  const leafAt = (index: number): OpenedLeaf => ({
    bytes: computation.vectors[index] ?? new Uint8Array(),
    path: HashTree.pathOf(computation.tree, { level: 0, index, height: computation.tree.depth }),
  })
  const context = {
    ...computation.input,
    shape,
    promptTokens: computation.input.prompt.length,
  }
  const positions = Array.from({ length: computation.positions }, (_, position) => {
    const index = position * stepsOf(shape) + offset
    const step = stepAt(shape, computation.positions, index)
    const inputs = inputsOf(context, step, 0).map((input) => leafAt(indexOf(input)))
    const numbers = decodeVector('project8', inputs[0]?.bytes ?? new Uint8Array())
    return { output: leafAt(index), inputs, sums: sumsOf(model, step, numbers) }
  })
  return { offset, positions }
}

/**
 * Checks an opened product of every position against a commitment: the openings, the sums by
 * Freivalds' algorithm, and the numbers that follow from the sums. Reads no weights except the
 * factors of rows.
 *
 * @throws {TraceInvalidError} The error names the position and the fault.
 */
export function verifyProduct(model: IntegerTransformer, options: verifyProduct.Options): void {
  const { commitment, opened, projection } = options
  const { shape } = model
  const count = commitment.promptTokens + commitment.tokens - 1
  if (opened.positions.length !== count) refuse(`${opened.positions.length} positions are opened`)
  const depth = HashTree.depthOf(totalSteps(shape, count))
  const checkLeaf = (leaf: OpenedLeaf, index: number, what: string) => {
    const root = HashTree.climb(HashTree.leafOf(leaf.bytes), index, leaf.path)
    const isUnder = leaf.path.length === depth && Hex.from(root) === commitment.root
    if (!isUnder) refuse(`${what} is not under the root`)
  }
  opened.positions.forEach(({ output, inputs, sums }, position) => {
    const index = position * stepsOf(shape) + opened.offset
    const step = stepAt(shape, count, index)
    if (!isProduct(step)) refuse(`step ${opened.offset} is no product`)
    const at = `position ${position}`
    checkLeaf(output, index, `the vector of ${at}`)
    const context = contextOf({ shape, commitment })
    inputsOf(context, step, 0).forEach((input, part) => {
      const leaf = inputs[part] ?? refuse(`an input of ${at} is not opened`)
      checkLeaf(leaf, indexOf(input), `input ${part} of ${at}`)
    })
    const numbers = decodeVector('project8', inputs[0]?.bytes ?? new Uint8Array())
    if (!Freivalds.isProduct(projection, numbers, sums)) refuse(`the sums of ${at} are no product`)
    checkNumbers(model, { step, commitment, output, residual: inputs[1], sums, at })
  })
}

export declare namespace verifyProduct {
  type Options = {
    readonly commitment: ComputationCommitment
    readonly opened: OpenedProduct
    /** Secret projection of the rows that the step reads: `projectionFor`. */
    readonly projection: Freivalds.MatrixProjection
  }
}

/** Returns a secret projection of the matrix rows that a product reads. */
export function projectionFor(
  model: IntegerTransformer,
  offset: number,
  options: Freivalds.project.Options,
): Freivalds.MatrixProjection {
  const step = stepAt(model.shape, 1, offset)
  return Freivalds.project(rowsOfStep(model, step), options)
}

type NumbersCheck = {
  readonly step: Step
  readonly commitment: ComputationCommitment
  readonly output: OpenedLeaf
  readonly residual: OpenedLeaf | undefined
  readonly sums: readonly number[]
  readonly at: string
}

function checkNumbers(model: IntegerTransformer, check: NumbersCheck): void {
  const { step, output, residual, sums, at } = check
  const length = lengthOf(model.shape, step, check.commitment.tokens)
  if (output.bytes.length !== length * NUMBER_BYTES[step.kind])
    refuse(`the vector of ${at} has another length`)
  const matrix = rowsOfStep(model, step)
  sums.forEach((sum, row) => {
    const scaled = Whole.scaled(sum, matrix.multipliers[row] ?? 0, matrix.shifts[row] ?? 0)
    const before = residual ? (numberAt('add', residual.bytes, row) ?? 0) : 0
    const expected = clampOf(step)(before + scaled)
    if (numberAt(step.kind, output.bytes, row) !== expected + 0)
      refuse(`number ${row} of ${at} does not follow from its sum`)
  })
}

const clampOf = ({ kind }: Step): ((value: number) => number) => {
  if (kind === 'project16') return Whole.clamp16
  if (kind === 'project8') return Whole.clamp8
  return kind === 'add' ? Whole.clampResidual : Whole.clamp32
}

/** Returns the rows of a matrix that a step reads: all, or a part of the output head. */
function rowsOfStep(model: IntegerTransformer, step: Step) {
  const matrix = matrixOf(model, step.matrix ?? { of: 'head' })
  if (step.kind !== 'logits') return matrix
  const first = step.part * ROW_MAX
  const rows = lengthOf(model.shape, step, 0)
  return {
    columns: matrix.columns,
    multipliers: matrix.multipliers.subarray(first, first + rows),
    shifts: matrix.shifts.subarray(first, first + rows),
    weights: matrix.weights.subarray(first * matrix.columns, (first + rows) * matrix.columns),
  }
}

function sumsOf(model: IntegerTransformer, step: Step, inputs: readonly number[]): number[] {
  const { columns, weights, shifts } = rowsOfStep(model, step)
  return Array.from(shifts, (_, row) =>
    inputs.reduce((sum, value, at) => sum + value * (weights[row * columns + at] ?? 0), 0),
  )
}

const isProduct = ({ kind }: Step): boolean => (PRODUCTS as readonly string[]).includes(kind)

const indexOf = (input: RowInput): number =>
  input === 'prompt' ? refuse('a product reads no prompt') : input

function refuse(reason: string): never {
  throw new TraceInvalidError({ reason })
}
