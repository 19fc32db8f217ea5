// Compares the integer engine's TypeScript reference with its WebAssembly core, on a model of the
// same size as the project's own model. Measures processor time per position, because other load on
// the machine affects it least.

import {
  Decoder,
  IntegerTransformer,
  type MatrixProducts,
  RandomTransformer,
  referenceProducts,
  WasmProducts,
} from '@ostrom/integer-model'
import { Keccak } from '@ostrom/protocol'
import { type BenchFigure, formatNumber, median } from '../measure/figures.ts'

const ROUNDS = 5
const POSITIONS = 24

/** The sizes of `models/tiny`: 1.4 million weights. */
const shape = {
  vocabulary: 512,
  width: 160,
  layers: 4,
  heads: 4,
  keyHeads: 2,
  headWidth: 40,
  feedForward: 448,
  context: 512,
}
const sampling = { sharpness: 90_000, seed: `0x${'a7'.repeat(32)}` } as const

/** Runs the bench. */
export async function run(): Promise<readonly BenchFigure[]> {
  await Keccak.loadFastest()
  const model = RandomTransformer.transformerOf(shape, 7)
  const products = await WasmProducts.load(model)
  const weights = formatNumber(IntegerTransformer.weightCount(model))
  const whole = compare(
    () => read(model, {}),
    () => read(model, { products }),
  )
  const alone = compare(
    () => multiply(model, referenceProducts),
    () => multiply(model, products),
  )
  return [
    figureOf(`a position of a model of ${weights} weights`, whole),
    figureOf('the matrices of a position alone', alone),
  ]
}

type Compared = { readonly reference: readonly number[]; readonly core: readonly number[] }

/** Measures two functions in alternating turns. The first round warms up both. */
function compare(one: () => void, other: () => void): Compared {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => [processorMs(one), processorMs(other)])
  const [reference, core] = [0, 1].map((at) => rounds.slice(1).map((round) => round[at] ?? 0))
  return { reference: reference ?? [], core: core ?? [] }
}

function figureOf(what: string, { reference, core }: Compared): BenchFigure {
  const factor = median(reference) / median(core)
  const [own, other] = [median(core).toFixed(2), median(reference).toFixed(2)]
  return {
    what: `WebAssembly beside TypeScript: ${what}`,
    value: `${factor.toFixed(1)} times as fast (${own} and ${other} ms of processor time)`,
    number: factor,
    unit: '',
    target: '> 1',
    isReached: factor > 1,
  }
}

/** Multiplies the matrices of all layers and the head by vectors, as the engine does. */
function multiply(model: IntegerTransformer.IntegerTransformer, products: MatrixProducts): void {
  const matrices = [...model.layers.flatMap((layer) => Object.values(layer)), model.head].filter(
    ({ weights, columns }) => weights instanceof Int8Array && columns > 0,
  )
  for (let position = 0; position < POSITIONS; position += 1)
    for (const matrix of matrices) {
      const inputs = new Int8Array(matrix.columns).fill(position - 64)
      products({ matrix, inputs, first: 0, rows: matrix.shifts.length })
    }
}

/** Processes some positions. */
function read(
  model: IntegerTransformer.IntegerTransformer,
  options: Pick<Decoder.advance.Options, 'products'>,
): void {
  const state = Decoder.emptyState(model)
  let token = 3
  for (let position = 0; position < POSITIONS; position += 1)
    token = Decoder.advance(model, { ...sampling, ...options, state, token })
}

/** Returns the milliseconds of processor time that one position takes. */
function processorMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / POSITIONS
}
