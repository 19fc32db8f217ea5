import { BagClassifier, WordFeatures } from '@ostrom/integer-model'

const BUCKETS = 8_192
const WIDTH = 15
const FEATURES_MAX = 256
const OFFSET = 128n

/**
 * Returns the Noir module that holds a model as constants, so that the verification key of its
 * circuit identifies weights and quantization. Pure and deterministic.
 *
 * @see circuits/bag-classifier/src, which reads it; docs/spec/integer-engine.md, sections 2 and 3.
 */
export function modelSourceOf(model: BagClassifier.BagClassifier): string {
  const neurons = model.hidden.biases.length
  const classes = model.output.biases.length
  const rows = Array.from({ length: BUCKETS }, (_, row) => rowOf(model.embeddings, row))
  return [
    `// Written by packages/proof/src/noir/model-source.ts. Model ${BagClassifier.idOf(model)}.`,
    constant('NEURONS', 'u32', `${neurons}`),
    constant('CLASSES', 'u32', `${classes}`),
    constant('MULTIPLIER', 'Field', `${model.multiplier}`),
    constant('WORD_MULTIPLIER', 'Field', `${WordFeatures.WORD_MULTIPLIER}`),
    constant('PAIR_MULTIPLIER', 'Field', `${WordFeatures.PAIR_MULTIPLIER}`),
    fields('CODES', [...WordFeatures.CODES]),
    fields(
      'WORDS',
      [...WordFeatures.CODES].map((code) => (code === 0 ? 0 : 1)),
    ),
    fields(
      'RECIPROCALS',
      Array.from({ length: FEATURES_MAX + 1 }, (_, count) => BagClassifier.reciprocalOf(count)),
    ),
    matrix('HIDDEN_WEIGHTS', model.hidden.weights, WIDTH),
    fields('HIDDEN_BIASES', [...model.hidden.biases]),
    matrix('OUTPUT_WEIGHTS', model.output.weights, neurons),
    fields('OUTPUT_BIASES', [...model.output.biases]),
    constant('ROWS', `[Field; ${BUCKETS}]`, `[\n${rows.join(',\n')}\n]`),
    '',
  ].join('\n')
}

/**
 * Packs the weights of a bucket's embedding into lanes of 16 bits of one number, with a 1 in the
 * lane above them, by which the circuit counts features. Returns 0 for bucket 0, which is no
 * feature.
 */
function rowOf(embeddings: Int8Array, row: number): string {
  if (row === 0) return '0'
  let packed = 1n << BigInt(16 * WIDTH)
  for (let lane = 0; lane < WIDTH; lane += 1)
    packed += (BigInt(embeddings[row * WIDTH + lane] ?? 0) + OFFSET) << BigInt(16 * lane)
  return `0x${packed.toString(16)}`
}

const constant = (name: string, type: string, value: string): string =>
  `pub global ${name}: ${type} = ${value};`

const fields = (name: string, values: readonly number[]): string =>
  constant(name, `[Field; ${values.length}]`, `[${values.join(', ')}]`)

function matrix(name: string, weights: Int8Array, width: number): string {
  const rows = Array.from({ length: weights.length / width }, (_, row) =>
    weights.subarray(row * width, (row + 1) * width).join(', '),
  )
  const type = `[[Field; ${width}]; ${rows.length}]`
  return constant(name, type, `[\n${rows.map((row) => `[${row}]`).join(',\n')},\n]`)
}
