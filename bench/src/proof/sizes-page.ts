import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'
import { PUBLISHED_FIGURES } from './page.ts'

/** Measurements of one model in a series of growing models, for one prompt. */
export type SizeRow = {
  readonly neurons: number
  readonly weights: number
  /** Number of multiplications for one answer: one by each weight of the two layers. */
  readonly multiplications: number
  readonly gates: number
  readonly setUpSeconds: number
  /** Largest processor time of one child process during the set-up. */
  readonly setUpProcessorSeconds: number
  readonly witnessSeconds: number
  readonly proveSeconds: number
  readonly processorSeconds: number
  readonly peakBytes: number
  readonly proofBytes: number
  readonly plainGas: number
  readonly optimizedGas: number
}

/** Measurements of the series in the format of bench/data/proof-size.json. */
export type SizeMeasurement = {
  readonly environment: MeasurementEnvironment
  readonly rows: readonly SizeRow[]
  /** The next model of the series, if the compiler could not compile its circuit. */
  readonly uncompiled?: { readonly neurons: number; readonly weights: number }
}

const MINUTE = 60
const count = (value: number) => Math.round(value).toLocaleString('en')

/** Returns the text of docs/reports/proof-size.md. */
export function sizesPage(measured: SizeMeasurement): string {
  const { environment, rows, uncompiled } = measured
  const { processor, cores, loadBefore, commit, at } = environment
  const time = rows.map((row) => [
    count(row.neurons),
    count(row.weights),
    count(row.gates),
    `${row.setUpSeconds.toFixed(0)} (${row.setUpProcessorSeconds.toFixed(0)})`,
    row.witnessSeconds.toFixed(1),
    row.proveSeconds.toFixed(1),
    row.processorSeconds.toFixed(1),
    count(row.peakBytes / 1e6),
    count(row.proofBytes),
    count(row.plainGas),
    count(row.optimizedGas),
  ])
  const head = [
    'neurons',
    'weights',
    'gates',
    'set-up, s (compiler, CPU s)',
    'witness, s',
    'proof, s',
    'proof, CPU s',
    'memory, MB',
    'proof, bytes',
    'gas, plain',
    'gas, optimized',
  ]
  return `# Proofs by the size of the model

${sizesFinding(measured)}

Written by \`npm run bench -- proof size\`. ${processor}, ${cores} cores; commit ${commit}; ${at}.
Load of the machine in the minute before: ${loadBefore} (0 on a quiet machine). Wall times grow with
this load. Processor times (CPU s) hardly grow with it; they are those of the prover's process,
sampled every 50 ms.

The measured models have the certified model's table of 122,880 embedding weights, and a hidden
layer with random weights: 15 inputs and 2 outputs for each neuron. The hidden layer grows beyond 64
neurons, the maximum of certified models, to find the largest model that is proven in a minute.
All models have the same prompt, of 58 bytes. The software is Noir 1.0.0-beta.26, Barretenberg
5.0.0, UltraHonk with zero knowledge, and a local reference string. [proof.md](proof.md) explains
set-up, witness and the two verifiers (plain and optimized).

${markdownTable(head, time)}

![Processor seconds of a proof by the gates of its circuit](proof-size.svg)

${verdictOf(rows, uncompiled)}

${PUBLISHED_FIGURES}`
}

const wallOf = ({ witnessSeconds, proveSeconds }: SizeRow) => witnessSeconds + proveSeconds
const isWithin = (row: SizeRow) => wallOf(row) <= MINUTE

/** Returns the finding of docs/reports/proof-size.md. */
export function sizesFinding({
  rows,
  uncompiled,
}: Pick<SizeMeasurement, 'rows' | 'uncompiled'>): string {
  const largest = rows.filter(isWithin).at(-1)
  if (!largest) return findingText('No measured model was proven in a minute.')
  const gas = rows.map(({ optimizedGas }) => optimizedGas)
  return findingText(
    `The largest measured model that was proven in a minute has ${count(largest.weights)} ` +
      `weights; its proof took ${wallOf(largest).toFixed(0)} s with its witness.`,
    `The optimized verifier takes ${count(Math.min(...gas))} to ${count(Math.max(...gas))} gas.`,
    uncompiled
      ? `The compiler ended with a fault at ${count(uncompiled.weights)} weights, so no larger ` +
          'model was tried, and no proof took a minute.'
      : '',
  )
}

function verdictOf(rows: readonly SizeRow[], uncompiled: SizeMeasurement['uncompiled']): string {
  const largest = rows.filter(isWithin).at(-1)
  const first = rows[0]
  const last = rows.at(-1)
  if (!largest || !first || !last) return 'No measured model was proven in a minute.'
  const perNeuron = (last.gates - first.gates) / (last.neurons - first.neurons)
  const seconds = wallOf(largest)
  const beyond = rows.find((row) => !isWithin(row))
  const next = beyond
    ? `The next model, of ${count(beyond.weights)} weights, took ${wallOf(beyond).toFixed(0)} s.`
    : endOf(uncompiled)
  return `**The largest measured model that was proven in a minute, on this machine and under its
load, has ${count(largest.weights)} weights.** Its proof took ${seconds.toFixed(0)} s with its
witness; the proof alone took ${largest.processorSeconds.toFixed(0)} CPU s. ${next}
A neuron takes ${perNeuron.toFixed(1)} gates for its 17 weights. Time and memory increase when the
number of gates exceeds a power of two. Gas hardly grows with the model.`
}

function endOf(uncompiled: SizeMeasurement['uncompiled']): string {
  if (!uncompiled) return 'It is the largest model of the series, so no proof took a minute.'
  return `No proof took a
minute, because the Noir compiler, in WebAssembly, ends with a fault on the circuit of the next
model, of ${count(uncompiled.neurons)} neurons and ${count(uncompiled.weights)} weights.
So the compiler, not the prover, is the limit of this circuit.`
}
