import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import { formatNumber } from '../measure/figures.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'

/** Measurements of the bench, in the format of bench/data/disputes.json. */
export type DisputeMeasurement = {
  /** Absent in the data of older runs, which did not record the environment. */
  readonly environment?: MeasurementEnvironment
  readonly fuzzed: {
    readonly inputs: number
    readonly different: number
    /** Number of inputs that the contract refuses. `different` counts those the engine accepts. */
    readonly refused: number
    readonly seed: number
  }
  /** Gas of a transaction that computes one number, by the kind of its step. */
  readonly gas: Readonly<Record<string, number>>
}

/** Gas of the moves of a dispute, by name, as text from the snapshots of the contracts. */
export type MoveGas = Readonly<Record<string, string>>

/** Inputs that the contract reads for one number, by kind of step, at rows of 4,096 numbers. */
const READS: Readonly<Record<string, string>> = {
  embed: 'a row of the embedding',
  norm: '4,096 numbers of 4 bytes, their squares and a root',
  project8: 'a product of 4,096 pairs',
  add: 'a product of 4,096 pairs, and a residual',
  activate: 'two vectors of 4,096, and a table',
  logits: 'a product of 4,096 pairs',
  keys: '4,096 logits, and noise of a hash',
  best: 'the largest of 4,096 keys',
  score: 'a query and a key of 2 numbers',
  weigh: '4,096 scores, their largest, and a table',
  column: 'a column of 4,095 values',
  mix: '4,096 weights and values',
}

const gasOfAll = (moves: MoveGas): number =>
  Object.values(moves).reduce((total, one) => total + Number(one), 0)

const shareOf = ({ inputs, different }: DisputeMeasurement['fuzzed']): string =>
  `${formatNumber(inputs - different)} of ${formatNumber(inputs)}`

/** Summary of the bench. */
export function disputesFinding({ fuzzed, gas }: DisputeMeasurement, moves: MoveGas): string {
  const costs = Object.values(gas)
  const [least, most] = [Math.min(...costs), Math.max(...costs)].map(formatNumber)
  return findingText(
    `The contract gives the engine's number for ${shareOf(fuzzed)} fuzzed inputs.`,
    `At rows of 4,096 numbers the last move of a dispute takes ${least} to ${most} gas; all ` +
      `moves of a dispute about a model of 16 numbers a row take ${formatNumber(gasOfAll(moves))}.`,
    'Not measured: all moves of a dispute about a larger model.',
  )
}

/** Returns docs/reports/disputes.md. */
export function disputesPage(measured: DisputeMeasurement, moves: MoveGas): string {
  const { environment, fuzzed, gas } = measured
  const rows = Object.entries(gas).map(([kind, value]) => [
    `\`${kind}\``,
    READS[kind] ?? '',
    formatNumber(value),
  ])
  const last = Object.entries(moves).map(([name, value]) => [name, formatNumber(Number(value))])
  const share = shareOf(fuzzed)
  return `# Disputes about integer computations: equality and gas

${disputesFinding(measured, moves)}

Written by \`npm run bench -- disputes\` ([specification](../spec/integer-transformer.md), section
8). ${machineOf(environment)}Gas does not depend on the machine.

## Equal numbers

The contract that ends disputes (\`IntegerReferee\`) gives the engine's number for ${share}
fuzzed inputs (seed ${fuzzed.seed}): random shapes, weights and factors, every kind of step, and
vectors that are honest, random or extreme. Of these inputs, ${fuzzed.refused} have openings (the
values that the last move shows to the contract) that the engine's rules refuse; the contract must
refuse them too.

## Gas of one number

The last move of a dispute makes the contract compute one number of the model again. The table shows
the gas of the whole transaction with this move, including call data, for each kind of step that can
compute the number; *reads* is the input of this computation.
Rows have 4,096 numbers, the maximum of a model: a width of 4,096, or 4,096 positions.

${markdownTable(['step', 'reads', 'gas'], rows)}

![Gas of one number of each kind of step](disputes.svg)

## Gas of a dispute

The table shows each move of the dispute in the golden vectors (a model with 16 numbers a row, 7
positions), each in a separate transaction. If a computation has 256 times as many steps, its
dispute needs two more moves that reveal nodes. The figures are those of
\`contracts/evm/snapshots/disputes\`.

${markdownTable(['move', 'gas'], [...last, ['all moves', formatNumber(gasOfAll(moves))]])}
`
}

const machineOf = (environment: MeasurementEnvironment | undefined): string => {
  if (!environment) return ''
  const { processor, cores, commit, at } = environment
  return `${processor}, ${cores} cores; commit ${commit}; ${at}. `
}
