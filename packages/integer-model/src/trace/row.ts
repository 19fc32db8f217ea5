import { TraceInvalidError } from '../errors.ts'
import { ROW_MAX } from '../limits.ts'
import * as Decoder from '../transformer/decoder.ts'
import { ROW_HEADER_BYTES } from '../transformer/integer-transformer.ts'
import { firstRowOf } from '../transformer/matrices.ts'
import type { TransformerShape } from '../transformer/shape.ts'
import {
  chunkCount,
  chunkSize,
  layerOffsets,
  STEPS_BEFORE_LAYERS,
  type Step,
  stepsOf,
  tailOffset,
} from '../transformer/steps.ts'
import * as Whole from '../transformer/whole-numbers.ts'
import { numberAt } from './vectors.ts'

/**
 * The values of a commitment, and the sizes of the model, on which each number of a computation
 * depends.
 */
export type RowContext = Decoder.IntegerSampling & {
  readonly shape: TransformerShape
  readonly promptTokens: number
}

/**
 * Index of a step whose vector is read to compute a number, or `prompt` for the prompt's tokens.
 */
export type RowInput = number | 'prompt'

/**
 * Returns the inputs of a row of a step: at most two vectors, all of earlier steps.
 *
 * @see docs/spec/integer-transformer.md, section 6.
 */
export function inputsOf(context: RowContext, step: Step, row: number): readonly RowInput[] {
  const { shape } = context
  const at = (position: number, offset: number) => position * stepsOf(shape) + offset
  const { position, part } = step
  const before = (back: number) => at(position, step.offset - back)
  switch (step.kind) {
    case 'input':
      return [position < context.promptTokens ? 'prompt' : at(position, 0) - 1]
    case 'embed':
    case 'norm':
    case 'choice':
      return [before(1)]
    case 'answer':
      return [at(context.promptTokens + row, 0) - 1]
    case 'logits':
      return [at(position, tailOffset(shape))]
    case 'keys':
      return [before(chunkCount(shape))]
    case 'best':
      return [before(chunkCount(shape) - Math.floor(row / 2))]
    default:
      return layerInputs(context, { ...step, part }, row)
  }
}

function layerInputs({ shape }: RowContext, step: Step, row: number): readonly RowInput[] {
  const offsets = layerOffsets(shape)
  const within = (step.offset - STEPS_BEFORE_LAYERS) % offsets.count
  const first = step.offset - within
  const at = (offset: number, position = step.position) =>
    position * stepsOf(shape) + first + offset
  const head = step.kind === 'mix' ? Math.floor(row / shape.headWidth) : step.part
  const keyHead = Math.floor(head / (shape.heads / shape.keyHeads))
  const isFeed = within > offsets.attended
  switch (step.kind) {
    case 'project16':
    case 'project8':
      return [at(isFeed ? offsets.feedNorm : offsets.norm)]
    case 'rotate':
      return [at(step.part === 0 ? offsets.query : offsets.key)]
    case 'score':
      return [at(offsets.rotatedQuery), at(offsets.rotatedKey, row)]
    case 'weigh':
      return [at(offsets.scores + step.part)]
    case 'column':
      return row === step.position
        ? [at(offsets.value)]
        : [at(offsets.columns + step.part, step.position - 1)]
    case 'mix': {
      const lane = keyHead * shape.headWidth + (row % shape.headWidth)
      return [at(offsets.weights + head), at(offsets.columns + lane)]
    }
    case 'add':
      return isFeed ? [at(offsets.activated), at(offsets.attended)] : [at(offsets.mix), at(-1)]
    case 'activate':
      return [at(offsets.gate), at(offsets.up)]
    default:
      throw new TraceInvalidError({ reason: `a step of kind ${step.kind} is in no layer` })
  }
}

/**
 * Returns the index, among all weight rows of the model, of the weight row that a row of a step
 * reads; `undefined` if it reads none. Only `embed` uses `token`.
 */
export function weightRowOf(
  shape: TransformerShape,
  step: Step,
  { row, token }: { row: number; token: number },
): number | undefined {
  if (!step.matrix) return undefined
  const first = firstRowOf(shape, step.matrix)
  switch (step.kind) {
    case 'embed':
      return first + token
    case 'rotate':
      return first + step.position
    case 'logits':
      return first + step.part * ROW_MAX + row
    case 'project16':
    case 'project8':
    case 'add':
      return first + row
    default:
      return first
  }
}

/** The values from which one number of a step (a row) is computed, as opened in a dispute. */
export type OpenedRow = {
  /** Bytes of the vectors of `inputsOf`, in order. */
  readonly inputs: readonly Uint8Array[]
  /** Bytes of the row of `weightRowOf`; empty without one. */
  readonly weights: Uint8Array
}

/**
 * Returns the number that a row of a step must have. The contract computes the same.
 *
 * @throws {TraceInvalidError} An input or the weights are too short for the row, or an input has
 *   numbers that no step gives.
 * @see docs/spec/integer-transformer.md, section 6.
 */
export function rowOf(context: RowContext, step: Step, row: number, opened: OpenedRow): number {
  const { shape, promptTokens } = context
  const first = (at: number) => required(opened, 0, at, kindOfInput(step, 0))
  const second = (at: number) => required(opened, 1, at, kindOfInput(step, 1))
  const weight = weightsOf(opened.weights)
  const { position, part } = step
  switch (step.kind) {
    case 'input':
      return first(position < promptTokens ? position : 0)
    case 'answer':
      return first(0)
    case 'embed':
      return Whole.clampResidual(weight.scale(weight.int8(row)))
    case 'norm':
      return normRow(shape.width, first, row, weight)
    case 'project16':
      return Whole.clamp16(weight.scale(dot(shape.width, first, weight.int8)))
    case 'project8':
      return Whole.clamp8(weight.scale(dot(shape.width, first, weight.int8)))
    case 'logits':
      return Whole.clamp32(weight.scale(dot(shape.width, first, weight.int8)))
    case 'rotate':
      return rotateRow(shape.headWidth, first, row, weight)
    case 'score': {
      const perKey = shape.heads / shape.keyHeads
      const own = part * shape.headWidth
      const other = Math.floor(part / perKey) * shape.headWidth
      return dot(
        shape.headWidth,
        (lane) => first(own + lane),
        (lane) => second(other + lane),
      )
    }
    case 'weigh':
      return weighRow(position, first, row, weight)
    case 'column':
      return first(row === position ? part : row)
    case 'mix':
      return mixRow(position + 1, first, second)
    case 'add': {
      const columns = step.matrix?.of === 'down' ? shape.feedForward : shape.heads * shape.headWidth
      return Whole.clampResidual(second(row) + weight.scale(dot(columns, first, weight.int8)))
    }
    case 'activate':
      return Whole.clamp8(weight.scale(weight.int16(first(row) + 128) * second(row)))
    case 'keys':
      return keyRow(context, step, row, first(row))
    case 'best':
      return bestRow(shape, row, first)
    case 'choice':
      return Decoder.chosenOf(Array.from({ length: 2 * chunkCount(shape) }, (_, at) => first(at)))
  }
}

type Numbers = (at: number) => number

type WeightRow = {
  readonly int8: Numbers
  readonly int16: Numbers
  readonly shift: number
  readonly scale: (value: number) => number
}

function weightsOf(bytes: Uint8Array): WeightRow {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = (place: number, size: number): number => {
    if (place + size > bytes.length)
      throw new TraceInvalidError({ reason: `a weight row has ${bytes.length} bytes` })
    return size === 1 ? view.getInt8(place) : view.getInt16(place)
  }
  const shift = bytes[2] ?? 0
  const multiplier = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  return {
    int8: (index) => at(ROW_HEADER_BYTES + index, 1),
    int16: (index) => at(ROW_HEADER_BYTES + 2 * index, 2),
    shift,
    scale: (value) => Whole.scaled(value, multiplier, shift),
  }
}

function dot(length: number, left: Numbers, right: Numbers): number {
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += left(at) * right(at)
  return sum
}

function normRow(width: number, values: Numbers, row: number, weight: WeightRow): number {
  const root = Whole.rootMeanSquare(Array.from({ length: width }, (_, at) => values(at)))
  const divisor = root * 2 ** weight.shift
  return Whole.clamp8(Whole.divided(64 * values(row) * weight.int16(row), divisor))
}

function rotateRow(headWidth: number, values: Numbers, row: number, weight: WeightRow): number {
  const half = headWidth / 2
  const lane = row % headWidth
  const pair = lane % half
  const other = lane < half ? -values(row + half) : values(row - half)
  const turned = values(row) * weight.int16(2 * pair) + other * weight.int16(2 * pair + 1)
  return Whole.clamp8(weight.scale(turned))
}

function weighRow(position: number, scores: Numbers, row: number, weight: WeightRow): number {
  let largest = scores(0)
  for (let at = 1; at <= position; at += 1) largest = Math.max(largest, scores(at))
  const index = Math.min(255, weight.scale(largest - scores(row)))
  return Whole.EXPONENTIALS[index] ?? 0
}

function mixRow(length: number, weights: Numbers, column: Numbers): number {
  const total = dot(length, weights, () => 1)
  // The largest score always has the weight 65,535, so valid weights are never all zero.
  if (total === 0) throw new TraceInvalidError({ reason: 'all weights of a head are zero' })
  return Whole.divided(dot(length, weights, column), total)
}

function keyRow(context: RowContext, step: Step, row: number, logit: number): number {
  if (context.sharpness === 0) return logit
  const token = step.part * ROW_MAX + row
  const words = Whole.noiseBytes({
    seed: context.seed,
    position: step.position,
    block: Math.floor(token / 8),
  })
  return Decoder.keyOf(logit, context.sharpness, Whole.gumbelOf({ words, token }))
}

function bestRow(shape: TransformerShape, row: number, keys: Numbers): number {
  const chunk = Math.floor(row / 2)
  const length = chunkSize(shape, chunk)
  let winner = 0
  for (let at = 1; at < length; at += 1) if (keys(at) > keys(winner)) winner = at
  return row % 2 === 0 ? chunk * ROW_MAX + winner : keys(winner)
}

/** Returns a kind of step whose vectors are encoded as the input number `at` of a step. */
function kindOfInput({ kind }: Step, at: 0 | 1): Step['kind'] {
  switch (kind) {
    case 'input':
    case 'answer':
      return 'choice'
    case 'embed':
      return 'input'
    case 'norm':
      return 'add'
    case 'rotate':
      return 'project16'
    case 'weigh':
      return 'score'
    case 'mix':
      return at === 0 ? 'weigh' : 'column'
    case 'add':
      return at === 0 ? 'mix' : 'add'
    case 'keys':
      return 'logits'
    case 'best':
      return 'keys'
    case 'choice':
      return 'best'
    default:
      return 'project8'
  }
}

function required(opened: OpenedRow, input: 0 | 1, at: number, kind: Step['kind']): number {
  const bytes = opened.inputs[input]
  const value = bytes && numberAt(kind, bytes, at)
  if (value === undefined)
    throw new TraceInvalidError({ reason: `input ${input} of a row has no number ${at}` })
  return value
}
