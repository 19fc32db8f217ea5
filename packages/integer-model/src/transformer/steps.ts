import { ROW_MAX } from '../limits.ts'
import type { LayerMatrix, MatrixName } from './matrices.ts'
import { keyWidth, queryWidth, type TransformerShape } from './shape.ts'

/**
 * Kinds of step, in the numbering of the contract.
 *
 * @see docs/spec/integer-transformer.md, section 5.
 */
export const STEP_KINDS = [
  'input',
  'embed',
  'norm',
  'project16',
  'project8',
  'rotate',
  'score',
  'weigh',
  'column',
  'mix',
  'add',
  'activate',
  'logits',
  'keys',
  'best',
  'choice',
  'answer',
] as const

export type StepKind = (typeof STEP_KINDS)[number]

/** A step of a computation: one vector of one position. */
export type Step = {
  readonly kind: StepKind
  readonly position: number
  /** Index of the step among the steps of one position. */
  readonly offset: number
  /** Matrix from which the step reads a row, if it reads one. */
  readonly matrix?: MatrixName
  /** Index of the head, of the value (lane) or of the part of the logits, by the kind of step. */
  readonly part: number
}

/** Bytes of a number in the vector of a step. `weigh` is unsigned, all others are signed. */
export const NUMBER_BYTES: Readonly<Record<StepKind, 1 | 2 | 4>> = {
  input: 4,
  embed: 4,
  norm: 1,
  project16: 2,
  project8: 1,
  rotate: 1,
  score: 4,
  weigh: 2,
  column: 1,
  mix: 1,
  add: 4,
  activate: 1,
  logits: 4,
  keys: 4,
  best: 4,
  choice: 4,
  answer: 4,
}

/** Offsets of the steps of a layer, counted from the layer's first step. */
export type LayerOffsets = {
  readonly norm: 0
  readonly query: 1
  readonly key: 2
  readonly value: 3
  readonly rotatedQuery: 4
  readonly rotatedKey: 5
  /** Offset of the first of the steps that compute attention scores, one for each head. */
  readonly scores: 6
  readonly weights: number
  /** Offset of the first column step; column `j` has value `j` of all positions so far. */
  readonly columns: number
  readonly mix: number
  readonly attended: number
  readonly feedNorm: number
  readonly gate: number
  readonly up: number
  readonly activated: number
  readonly fed: number
  /** Number of steps of a layer. */
  readonly count: number
}

/** Returns the offsets of the steps in a layer. */
export function layerOffsets(shape: TransformerShape): LayerOffsets {
  const weights = 6 + shape.heads
  const columns = weights + shape.heads
  const mix = columns + keyWidth(shape)
  return {
    norm: 0,
    query: 1,
    key: 2,
    value: 3,
    rotatedQuery: 4,
    rotatedKey: 5,
    scores: 6,
    weights,
    columns,
    mix,
    attended: mix + 1,
    feedNorm: mix + 2,
    gate: mix + 3,
    up: mix + 4,
    activated: mix + 5,
    fed: mix + 6,
    count: mix + 7,
  }
}

/** Steps before the first layer: the token, and its embedding. */
export const STEPS_BEFORE_LAYERS = 2

/**
 * Returns the number of parts into which logits are split, so that a contract can read one part.
 */
export const chunkCount = ({ vocabulary }: TransformerShape): number =>
  Math.ceil(vocabulary / ROW_MAX)

/** Returns the number of tokens in a part of the logits. */
export const chunkSize = ({ vocabulary }: TransformerShape, chunk: number): number =>
  Math.min(ROW_MAX, vocabulary - chunk * ROW_MAX)

/** Returns the offset of the first step after the layers: the last norm. */
export const tailOffset = (shape: TransformerShape): number =>
  STEPS_BEFORE_LAYERS + shape.layers * layerOffsets(shape).count

/** Returns the number of steps of a position. */
export const stepsOf = (shape: TransformerShape): number =>
  tailOffset(shape) + 1 + 2 * chunkCount(shape) + 2

/** Returns the number of steps of a computation: those of its positions, and the answer. */
export const totalSteps = (shape: TransformerShape, positions: number): number =>
  positions * stepsOf(shape) + 1

/** Returns the step with a number among all steps of a computation. */
export function stepAt(shape: TransformerShape, positions: number, index: number): Step {
  const count = stepsOf(shape)
  if (index === positions * count)
    return { kind: 'answer', position: positions, offset: 0, part: 0 }
  const offset = index % count
  return { position: Math.floor(index / count), offset, ...kindAt(shape, offset) }
}

function kindAt(shape: TransformerShape, offset: number): Pick<Step, 'kind' | 'matrix' | 'part'> {
  if (offset === 0) return { kind: 'input', part: 0 }
  if (offset === 1) return { kind: 'embed', matrix: { of: 'embedding' }, part: 0 }
  const tail = offset - tailOffset(shape)
  if (tail >= 0) return tailKind(shape, tail)
  const { count } = layerOffsets(shape)
  const layer = Math.floor((offset - STEPS_BEFORE_LAYERS) / count)
  return layerKind(shape, layer, (offset - STEPS_BEFORE_LAYERS) % count)
}

function tailKind(shape: TransformerShape, tail: number): Pick<Step, 'kind' | 'matrix' | 'part'> {
  const chunks = chunkCount(shape)
  if (tail === 0) return { kind: 'norm', matrix: { of: 'finalNorm' }, part: 0 }
  if (tail <= chunks) return { kind: 'logits', matrix: { of: 'head' }, part: tail - 1 }
  if (tail <= 2 * chunks) return { kind: 'keys', part: tail - 1 - chunks }
  return { kind: tail === 2 * chunks + 1 ? 'best' : 'choice', part: 0 }
}

function layerKind(
  shape: TransformerShape,
  layer: number,
  at: number,
): Pick<Step, 'kind' | 'matrix' | 'part'> {
  const offsets = layerOffsets(shape)
  const of = (kind: StepKind, matrix: LayerMatrix, part = 0) => ({
    kind,
    matrix: { of: matrix, layer },
    part,
  })
  if (at < offsets.scores)
    return [
      of('norm', 'attentionNorm'),
      of('project16', 'query'),
      of('project16', 'key'),
      of('project8', 'value'),
      { kind: 'rotate', matrix: { of: 'rotation' }, part: 0 } as const,
      { kind: 'rotate', matrix: { of: 'rotation' }, part: 1 } as const,
    ][at] as Pick<Step, 'kind' | 'matrix' | 'part'>
  if (at < offsets.weights) return { kind: 'score', part: at - offsets.scores }
  if (at < offsets.columns) return of('weigh', 'softmax', at - offsets.weights)
  if (at < offsets.mix) return { kind: 'column', part: at - offsets.columns }
  return [
    { kind: 'mix', part: 0 } as const,
    of('add', 'output'),
    of('norm', 'feedNorm'),
    of('project8', 'gate'),
    of('project8', 'up'),
    of('activate', 'activation'),
    of('add', 'down'),
  ][at - offsets.mix] as Pick<Step, 'kind' | 'matrix' | 'part'>
}

/** Returns the count of numbers in a step's vector; `tokens` is the length of the answer. */
export function lengthOf(shape: TransformerShape, step: Step, tokens: number): number {
  switch (step.kind) {
    case 'input':
    case 'choice':
      return 1
    case 'embed':
    case 'norm':
    case 'add':
      return shape.width
    case 'project16':
      return matrixIs(step, 'query') ? queryWidth(shape) : keyWidth(shape)
    case 'project8':
      return matrixIs(step, 'value') ? keyWidth(shape) : shape.feedForward
    case 'rotate':
      return step.part === 0 ? queryWidth(shape) : keyWidth(shape)
    case 'score':
    case 'weigh':
    case 'column':
      return step.position + 1
    case 'mix':
      return queryWidth(shape)
    case 'activate':
      return shape.feedForward
    case 'logits':
    case 'keys':
      return chunkSize(shape, step.part)
    case 'best':
      return 2 * chunkCount(shape)
    case 'answer':
      return tokens
  }
}

const matrixIs = ({ matrix }: Step, of: LayerMatrix): boolean => matrix?.of === of
