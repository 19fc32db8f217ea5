// Runs the referee of integer computations on a new chain. Compares its numbers with the engine's
// on fuzzed inputs, and measures the gas of one number for each kind of step at rows of 4,096
// numbers. Writes docs/reports/disputes.md, its plot and its data; `-- disputes page` writes only
// the page and the plot, from existing data.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  Computation,
  HashTree,
  IntegerTransformer,
  RandomTransformer,
  Steps,
} from '@ostrom/integer-model'
import { startAnvil } from '@ostrom/ledger/evm'
import { Keccak } from '@ostrom/protocol'
import { createPrng } from '@ostrom/verification/testing'
import { jsonLines } from '../../../tools/codegen/json-lines.ts'
import { type BenchFigure, formatNumber } from '../measure/figures.ts'
import { currentEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import { type DisputeMeasurement, disputesPage, type MoveGas } from './page.ts'
import { disputesPlot } from './plot.ts'
import {
  type CommittedVectors,
  type DevelopmentChain,
  deployReferee,
  type ModelRows,
  numberOf,
  receiptOf,
  refereeCall,
} from './referee-calls.ts'

const FUZZED_INPUTS = 10_000
const PARALLEL = 8
const GAS_MAX = 1_000_000

/** Number of inputs for one model. Then another model is drawn. */
const INPUTS_PER_MODEL = 200

const seed = `0x${'a7'.repeat(32)}` as const
const reports = path.join(root, 'docs/reports')
const dataFile = path.join(reports, '../../bench/data/disputes.json')
const snapshots = path.join(root, 'contracts/evm/snapshots/disputes/disputes.json')

/** Runs the bench, or rewrites its page and its plot from the data of the last run. */
export async function run(): Promise<readonly BenchFigure[]> {
  const isPageAlone = process.argv[3] === 'page'
  const measured = isPageAlone ? readMeasurement() : await measure()
  if (!isPageAlone) writeFileSync(dataFile, jsonLines(measured, 2))
  const moves: MoveGas = JSON.parse(readFileSync(snapshots, 'utf8'))
  writeFileSync(path.join(reports, 'disputes.md'), disputesPage(measured, moves))
  writeFileSync(path.join(reports, 'disputes.svg'), disputesPlot(measured.gas, GAS_MAX))
  return figuresOf(measured)
}

const readMeasurement = (): DisputeMeasurement => JSON.parse(readFileSync(dataFile, 'utf8'))

async function measure(): Promise<DisputeMeasurement> {
  const environment = currentEnvironment()
  await Keccak.loadFastest()
  const chain = await startAnvil()
  try {
    const referee = await deployReferee(chain)
    const fuzzed = await compareFuzzed(chain, referee)
    const gas = [...(await wideGas(chain, referee)), ...(await longGas(chain, referee))]
    return { environment, fuzzed, gas: Object.fromEntries(gas) }
  } finally {
    await chain.stop()
  }
}

function figuresOf({ fuzzed, gas }: DisputeMeasurement): readonly BenchFigure[] {
  const dearest = Math.max(...Object.values(gas))
  return [
    {
      what: 'numbers of the contract that differ from the engine',
      value: `${fuzzed.different} of ${formatNumber(fuzzed.inputs)} (seed ${fuzzed.seed})`,
      target: '0',
      isReached: fuzzed.different === 0,
      number: fuzzed.different,
      unit: '',
    },
    {
      what: 'gas of the dearest number at rows of 4,096',
      value: Object.entries(gas)
        .map(([kind, value]) => `${kind} ${formatNumber(value)}`)
        .join(', '),
      target: `<= ${formatNumber(GAS_MAX)}`,
      isReached: dearest <= GAS_MAX,
      number: dearest,
      unit: ' gas',
    },
  ]
}

async function compareFuzzed(chain: DevelopmentChain, referee: `0x${string}`) {
  const start = Number(process.env.OSTROM_SEED ?? 1)
  const random = createPrng(start)
  const below = (count: number) => Math.floor(random() * count)
  let different = 0
  let compared = 0
  let refused = 0
  while (compared < FUZZED_INPUTS) {
    const base = randomModel(below)
    const calls = Array.from({ length: INPUTS_PER_MODEL }, () => fuzzedCall(base, below))
    for (let from = 0; from < calls.length; from += PARALLEL) {
      const part = calls.slice(from, from + PARALLEL)
      const values = await Promise.all(part.map((call) => numberOf(chain, referee, call)))
      values.forEach((value, at) => {
        const call = part[at]
        if (value === undefined) refused += 1
        // If the engine's rules refuse a number, the contract must refuse the opening.
        if (value === call?.expected) return
        different += 1
        console.log(`${call?.kind}: the contract gives ${value}, the engine ${call?.expected}`)
      })
    }
    compared += calls.length
    console.log(`${formatNumber(compared)} numbers compared`)
  }
  return { inputs: compared, different, refused, seed: start }
}

type RandomComputation = { readonly model: ModelRows; readonly honest: CommittedVectors }

/** Draws a model with a random shape and random rows, and runs a computation of this model. */
function randomModel(below: (count: number) => number): RandomComputation {
  const keyHeads = 1 + below(3)
  const shape = {
    vocabulary: 2 + below(60),
    width: 1 + below(24),
    layers: 1 + below(2),
    heads: keyHeads * (1 + below(2)),
    keyHeads,
    headWidth: 2 * (1 + below(4)),
    feedForward: 1 + below(24),
    context: 16,
  }
  const transformer = RandomTransformer.transformerOf(shape, below(2 ** 31))
  for (const matrix of matricesOf(transformer)) {
    matrix.shifts.forEach((shift, row) => {
      matrix.shifts[row] = Math.max(0, shift - 3 + below(7))
      if (matrix.multipliers[row] !== 1) matrix.multipliers[row] = 1 + below(65_535)
    })
  }
  const input = {
    prompt: Array.from({ length: 1 + below(4) }, () => below(shape.vocabulary)),
    tokens: 1 + below(4),
    sharpness: below(3) === 0 ? 0 : below(Computation.SHARPNESS_MAX),
    seed,
  }
  return { model: rowsOf(transformer), honest: Computation.compute(transformer, input) }
}

/**
 * Selects a number of a computation. Random vectors often replace the vectors that the step reads.
 */
function fuzzedCall({ model, honest }: RandomComputation, below: (count: number) => number) {
  const kind = Steps.STEP_KINDS[below(Steps.STEP_KINDS.length)]!
  const of = honest.vectors.flatMap((_, index) =>
    Steps.stepAt(model.shape, honest.positions, index).kind === kind ? [index] : [],
  )
  const index = of[below(of.length)]!
  const step = Steps.stepAt(model.shape, honest.positions, index)
  const row = below(Steps.lengthOf(model.shape, step, honest.input.tokens))
  if (below(3) === 0) return refereeCall(model, honest, { index, row })
  const vectors = honest.vectors.map((vector, at) => {
    if (at >= index || below(4) === 0) return vector
    return Uint8Array.from(vector, () => extreme(below))
  })
  const tree = HashTree.from(vectors.map(HashTree.leafOf))
  return refereeCall(model, { ...honest, vectors, tree }, { index, row })
}

const extreme = (below: (count: number) => number): number =>
  [0, 0xff, 0x7f, 0x80, 0x81][below(10)] ?? below(256)

function matricesOf(model: IntegerTransformer.IntegerTransformer) {
  return [
    model.embedding,
    model.rotation,
    ...model.layers.flatMap((layer) => Object.values(layer)),
    model.finalNorm,
    model.head,
  ]
}

const rowsOf = (transformer: IntegerTransformer.IntegerTransformer): ModelRows => {
  const rows = [...IntegerTransformer.rowsOf(transformer)]
  return { shape: transformer.shape, rows, tree: HashTree.from(rows.map(HashTree.leafOf)) }
}

/** Gas of steps whose rows are as wide as the model: 4,096. */
function wideGas(chain: DevelopmentChain, referee: `0x${string}`) {
  const shape = {
    vocabulary: 4_096,
    width: 4_096,
    layers: 1,
    heads: 1,
    keyHeads: 1,
    headWidth: 2,
    feedForward: 4_096,
    context: 4,
  }
  const kinds = ['embed', 'norm', 'project8', 'add', 'activate', 'logits', 'keys', 'best'] as const
  return gasOf(chain, referee, { shape, tokens: 1, prompt: [4_095], kinds })
}

/** Gas of steps whose rows are as long as the context: 4,096 positions. */
function longGas(chain: DevelopmentChain, referee: `0x${string}`) {
  const shape = {
    vocabulary: 8,
    width: 2,
    layers: 1,
    heads: 1,
    keyHeads: 1,
    headWidth: 2,
    feedForward: 2,
    context: 4_096,
  }
  const prompt = Array.from({ length: 4_095 }, (_, at) => at % 8)
  const kinds = ['score', 'weigh', 'column', 'mix'] as const
  return gasOf(chain, referee, { shape, tokens: 1, prompt, kinds })
}

type GasOptions = {
  readonly shape: ModelRows['shape']
  readonly tokens: number
  readonly prompt: readonly number[]
  readonly kinds: readonly Steps.StepKind[]
}

/** Returns the gas of a transaction for the last number of the last step of each kind. */
async function gasOf(
  chain: DevelopmentChain,
  referee: `0x${string}`,
  { shape, tokens, prompt, kinds }: GasOptions,
): Promise<readonly (readonly [Steps.StepKind, number])[]> {
  const transformer = RandomTransformer.transformerOf(shape, 3)
  const model = rowsOf(transformer)
  const computed = Computation.compute(transformer, { prompt, tokens, sharpness: 90_000, seed })
  const [from] = (await chain.request('eth_accounts')) as string[]
  const found: (readonly [Steps.StepKind, number])[] = []
  for (const kind of kinds) {
    const index = computed.vectors.findLastIndex(
      (_, at) => Steps.stepAt(shape, computed.positions, at).kind === kind,
    )
    const step = Steps.stepAt(shape, computed.positions, index)
    const row = Steps.lengthOf(shape, step, tokens) - 1
    const { data, expected } = refereeCall(model, computed, { index, row })
    const hash = await chain.request('eth_sendTransaction', [
      { from, to: referee, data, gas: '0x1c9c380' },
    ])
    const receipt = await receiptOf(chain, hash)
    if (receipt.status !== '0x1') throw new Error(`the referee refused ${kind}: ${expected}`)
    found.push([kind, Number(receipt.gasUsed)])
    console.log(`${kind}: ${formatNumber(Number(receipt.gasUsed))} gas`)
  }
  return found
}
