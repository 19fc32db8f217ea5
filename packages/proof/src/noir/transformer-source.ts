import { Decoder, type IntegerTransformer, WholeNumbers } from '@ostrom/integer-model'
import { ModelNotProvableError } from '../errors.ts'
import { PROVABLE_TRANSFORMER_WEIGHTS_MAX } from '../limits.ts'

type Transformer = IntegerTransformer.IntegerTransformer
type Matrix = IntegerTransformer.ScaledMatrix
type LayerName = keyof Transformer['layers'][number]

const LANE_BITS = 21n
const LANES = 11
const LANE_OFFSET = 1n << 20n
const INT8_MAX = 127
const INT16_MAX = 32_767

/** Returns the number of a transformer's weights, which are the int8 entries of its matrices. */
export const transformerWeights = (model: Transformer): number =>
  bytesOf(model).reduce((sum, { weights }) => sum + weights.length, 0)

const byteMatrices = ['query', 'key', 'value', 'output', 'gate', 'up', 'down'] as const

const bytesOf = ({ embedding, head, layers }: Transformer): readonly Matrix[] => [
  embedding,
  head,
  ...layers.flatMap((layer) => byteMatrices.map((name) => layer[name])),
]

/**
 * Returns the Noir module that holds a transformer as constants, so that the verification key of
 * its circuit identifies weights, quantization and context. Pure and deterministic.
 *
 * Each weight is multiplied by its row's factor, which is written as a multiple of 2^-SHIFT.
 *
 * @throws {ModelNotProvableError} The model has more weights than the compiler was measured with,
 * or its context is one token, which needs no cache.
 * @see circuits/integer-transformer/src, which reads it; transformer-proofs.md, section 4.
 */
export function transformerSourceOf(model: Transformer): string {
  const { shape } = model
  const weights = transformerWeights(model)
  if (weights > PROVABLE_TRANSFORMER_WEIGHTS_MAX || shape.context < 2)
    throw new ModelNotProvableError({
      model: 'of this file',
      architecture: 'integer-transformer',
      weights,
      max: PROVABLE_TRANSFORMER_WEIGHTS_MAX,
    })
  const shift = largestShiftOf(model)
  const layers = (name: LayerName) => model.layers.map((layer) => layer[name])
  const norms = model.layers.flatMap(({ attentionNorm, feedNorm }) => [attentionNorm, feedNorm])
  const normScales = [...norms, model.finalNorm].map(({ shifts }) => 2n ** BigInt(shifts[0] ?? 0))
  const scaledLayers = (name: LayerName) =>
    list(
      name.toUpperCase(),
      layers(name).map((one) => rowsOf(one, shift)),
    )
  return [
    '// Written by packages/proof/src/noir/transformer-source.ts.',
    ...sizesOf(model, shift),
    list('EMBEDDING', embeddingOf(model)),
    list('ROTATION', rowsOf(model.rotation, shift).flat()),
    list(
      'ATTENTION_NORM',
      layers('attentionNorm').map(({ weights }) => bigints(weights)),
    ),
    ...(['query', 'key', 'value'] as const).map(scaledLayers),
    list(
      'SOFTMAX',
      layers('softmax').map((one) => factorOf(one, 0, shift)),
    ),
    list('EXPONENTIALS', bigints(WholeNumbers.EXPONENTIALS)),
    scaledLayers('output'),
    list(
      'FEED_NORM',
      layers('feedNorm').map(({ weights }) => bigints(weights)),
    ),
    ...(['gate', 'up'] as const).map(scaledLayers),
    list(
      'ACTIVATION',
      layers('activation').map((one) => rowsOf(one, shift).flat()),
    ),
    scaledLayers('down'),
    list('FINAL_NORM', bigints(model.finalNorm.weights)),
    list('NORM_SCALES', normScales),
    list('HEAD', rowsOf(model.head, shift)),
    '',
  ].join('\n')
}

/** Returns the sizes and bounds that are constants of the circuit. */
function sizesOf(model: Transformer, shift: number): readonly string[] {
  const { shape } = model
  const normShifts = [
    model.finalNorm,
    ...model.layers.flatMap(({ attentionNorm, feedNorm }) => [attentionNorm, feedNorm]),
  ].map(({ shifts }) => shifts[0] ?? 0)
  const sizes = {
    VOCABULARY: shape.vocabulary,
    WIDTH: shape.width,
    LAYERS: shape.layers,
    HEADS: shape.heads,
    HEADS_OF_KEY: shape.heads / shape.keyHeads,
    HEAD_WIDTH: shape.headWidth,
    QUERY_WIDTH: shape.heads * shape.headWidth,
    KEY_WIDTH: shape.keyHeads * shape.headWidth,
    FEED_FORWARD: shape.feedForward,
    PAST: shape.context - 1,
    EMBEDDING_WORDS: Math.ceil(shape.width / LANES),
    SHIFT: shift,
    // Bits of twice a root mean square, which has at most 27 bits, times 2 to the power of a norm's
    // shift.
    NORM_BITS: 28 + Math.max(...normShifts),
    MEAN_BITS: Math.max(1, bitsOf(shape.width - 1)),
    SCORE_BITS: bitsOf(2 * INT8_MAX * INT8_MAX * shape.headWidth),
    QUOTIENT_BITS: bitsOf(largestQuotientOf(model)),
  }
  return [
    ...Object.entries(sizes).map(([name, value]) => `pub global ${name}: u32 = ${value};`),
    `pub global SCALE: Field = ${2n ** BigInt(shift)};`,
    `pub global HALF: Field = ${2n ** BigInt(shift - 1)};`,
  ]
}

const bitsOf = (value: number): number => Math.floor(Math.log2(Math.max(1, value))) + 1

/** Matrices whose rows have a factor that is a multiple of 2^-SHIFT in the circuit. */
const scaledOf = (model: Transformer): readonly Matrix[] => [
  ...bytesOf(model),
  model.rotation,
  ...model.layers.flatMap(({ softmax, activation }) => [softmax, activation]),
]

const largestShiftOf = (model: Transformer): number =>
  Math.max(1, ...scaledOf(model).flatMap(({ shifts }) => [...shifts]))

/** Returns an upper bound of the absolute values of all quotients before clamping. */
function largestQuotientOf(model: Transformer): number {
  const { width, headWidth } = model.shape
  const norms = [
    model.finalNorm,
    ...model.layers.flatMap(({ attentionNorm, feedNorm }) => [attentionNorm, feedNorm]),
  ]
  const rows = (matrices: readonly Matrix[], input: number) =>
    matrices.flatMap((matrix) =>
      [...matrix.shifts].map((shift, row) => {
        const own = matrix.weights.subarray(row * matrix.columns, (row + 1) * matrix.columns)
        const sum = Array.from(own).reduce((total, one) => total + Math.abs(one), 0)
        return (input * sum * (matrix.multipliers[row] ?? 0)) / 2 ** shift
      }),
    )
  const scores = model.layers.map(
    ({ softmax }) =>
      (2 * INT8_MAX ** 2 * headWidth * (softmax.multipliers[0] ?? 0)) /
      2 ** (softmax.shifts[0] ?? 0),
  )
  const { layers, rotation } = model
  const activations = layers.flatMap(({ activation: { weights, multipliers, shifts } }) =>
    [...weights].map(
      (one) => (INT8_MAX * Math.abs(one) * (multipliers[0] ?? 0)) / 2 ** (shifts[0] ?? 0),
    ),
  )
  // A number of a residual is at most the root of the width times the residual's root mean square.
  const normed = norms.flatMap(({ weights, shifts }) =>
    [...weights].map((one) => (64 * Math.sqrt(width) * Math.abs(one)) / 2 ** (shifts[0] ?? 0)),
  )
  const all = [
    rows(bytesOf(model), INT8_MAX),
    rows([rotation], INT16_MAX),
    activations,
    scores,
    normed,
  ].flat()
  // A product is added to a residual, which is below 2^20; the 1 is for halves, which are rounded
  // up.
  return all.reduce((max, one) => Math.max(max, one), 0) + 2 ** 20 + 1
}

const factorOf = ({ multipliers, shifts }: Matrix, row: number, shift: number): bigint =>
  BigInt(multipliers[row] ?? 0) << BigInt(shift - (shifts[row] ?? 0))

const rowsOf = (matrix: Matrix, shift: number): readonly (readonly bigint[])[] =>
  Array.from(matrix.shifts, (_, row) => {
    const own = matrix.weights.subarray(row * matrix.columns, (row + 1) * matrix.columns)
    const factor = factorOf(matrix, row, shift)
    return bigints(own).map((weight) => weight * factor)
  })

/**
 * Returns the residual streams with which `Decoder.advance` begins, for all tokens. The 11 lanes of
 * each returned word have up to 11 numbers.
 */
function embeddingOf(model: Transformer): readonly bigint[] {
  const { vocabulary, width } = model.shape
  const words: bigint[] = []
  for (let token = 0; token < vocabulary; token += 1) {
    const residual = Decoder.embed(model, token)
    for (let start = 0; start < width; start += LANES)
      words.push(
        [...residual.subarray(start, start + LANES)].reduce(
          (sum, value, lane) => sum + ((BigInt(value) + LANE_OFFSET) << (LANE_BITS * BigInt(lane))),
          0n,
        ),
      )
  }
  return words
}

const bigints = (values: ArrayLike<number>): readonly bigint[] => Array.from(values, BigInt)

type Nested = readonly (bigint | Nested)[]

function list(name: string, values: Nested): string {
  return `pub global ${name}: ${typeOf(values)} = ${textOf(values)};`
}

function typeOf(values: Nested): string {
  const [first = 0n] = values
  return `[${typeof first === 'bigint' ? 'Field' : typeOf(first)}; ${values.length}]`
}

const textOf = (values: Nested): string =>
  `[${values.map((one) => (typeof one === 'bigint' ? `${one}` : textOf(one))).join(', ')}]`
