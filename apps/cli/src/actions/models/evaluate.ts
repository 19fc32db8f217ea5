import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type {
  MeasuredResult,
  MeasuredSet,
  Measurement,
  MeasurementOptions,
} from '@ostrom/evaluation/measurement'
import type { EvaluationModel } from '@ostrom/evaluation/open-model-file'
import { Evaluation, Hex } from '@ostrom/protocol'
import type { Benchmark } from '@ostrom/verification'
import type { Command } from 'commander'
import ownPackage from '../../../package.json' with { type: 'json' }
import { ArgumentInvalidError, assertNewFile } from '../../command-line/arguments.ts'
import { createOutput, createProgress } from '../../command-line/output.ts'
import {
  assertEvaluatedModel,
  openEvaluatedModel,
  openLocalAdapter,
} from './open-evaluated-model.ts'

type EvaluateCommandOptions = MeasurementOptions & {
  readonly out: string
  readonly against?: string
  readonly samples?: string
  readonly split?: string
  readonly url?: string
  readonly threads?: number
  readonly artifact?: string
  /**
   * Folder of an unregistered adapter to measure; the named model is then its base model, and is on
   * this machine.
   */
  readonly adapter?: string
}

/** Runs `ostrom evaluate <model>`. */
export async function evaluateModel(
  model: string,
  options: EvaluateCommandOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const { figureText } = await import('@ostrom/evaluation/evaluation-file')
  const { openMeasurements } = await import('@ostrom/evaluation/measurement')
  if (options.adapter !== undefined) {
    const { adapterFolder } = await import('@ostrom/local-training/trained-adapter')
    adapterFolder(options.adapter)
  }
  const measurements = await openMeasurements(options)
  // Unreadable or unwritable files are refused now, not after an hour of measuring.
  if (options.against !== undefined && options.adapter === undefined) {
    await assertEvaluatedModel(command, options.against)
  }
  await assertNewFile('--out', options.out)
  if (options.samples !== undefined) await assertNewFile('--samples', options.samples)
  const input = { options, measurements }
  const { adapter } = options
  const { evaluations, results } = await evaluate(command, { ...input, model, adapter })
  const comparisons = await compare(command, { ...input, results })
  const text = `${JSON.stringify(evaluations, null, 2)}\n`
  await writeFile(options.out, text, { flag: 'wx' })
  if (options.samples !== undefined) {
    const samples = results.flatMap((one) => one.samples)
    const lines = samples.map((one) => `${JSON.stringify(one)}\n`)
    await writeFile(options.samples, lines.join(''), { flag: 'wx' })
  }
  const compared = comparisons.map(({ text }) => text)
  const lines = [...evaluations.map(figureText), ...compared, `in ${options.out}`]
  const value = {
    file: options.out,
    evaluations,
    ...(options.against !== undefined && {
      comparisons: comparisons.map(({ comparison }) => comparison),
    }),
  }
  createOutput({ json }).result(value, lines.join('\n'))
}

type EvaluateInput = {
  readonly model: string
  readonly adapter?: string | undefined
  readonly options: EvaluateCommandOptions
  readonly measurements: readonly Measurement[]
}

/** Opens a model, runs all measurements on it, and returns their figures and their raw results. */
async function evaluate(
  command: Command,
  { model, adapter, options, measurements }: EvaluateInput,
): Promise<{
  readonly evaluations: readonly Evaluation.Evaluation[]
  readonly results: readonly MeasuredResult[]
}> {
  const opened = await open(command, { model, adapter, options })
  const progress = createProgress('Records', 'answers')
  try {
    // Invalid options are refused now, not after an hour of measuring.
    for (const { set } of measurements) {
      Evaluation.evaluationSchema(evaluationOf(nothing, { options, set, opened }), 'evaluation')
    }
    const results: MeasuredResult[] = []
    for (const measurement of measurements) {
      const { signal } = new AbortController()
      const onProgress = (done: number, all: number) => progress.update(done, all)
      results.push(await measurement.run({ opened, onProgress, signal }))
    }
    const evaluations = measurements.flatMap(({ set }, at) =>
      (results[at]?.figures ?? []).map((one) => evaluationOf(one, { options, set, opened })),
    )
    return { evaluations, results }
  } finally {
    progress.end()
    await opened.engine.close()
  }
}

/**
 * Measures the model of the option `--against` on the same records, if one is named, and compares
 * both models record by record.
 */
async function compare(
  command: Command,
  input: Omit<EvaluateInput, 'model'> & { readonly results: readonly MeasuredResult[] },
) {
  const { options, measurements, results } = input
  const { against } = options
  if (against === undefined) return []
  const { comparePaired, comparisonText } = await import('@ostrom/evaluation/paired-comparison')
  const other = await evaluate(command, { model: against, options, measurements })
  return measurements.map(({ set: { task, bytes } }, at) => {
    const [before, after] = [other.results[at]?.losses ?? [], results[at]?.losses ?? []]
    if (before.length < 2) {
      const expected = 'at least two records to compare in pairs'
      throw new ArgumentInvalidError({ argument: '--against', value: against, expected })
    }
    const comparison = comparePaired({ task, bytes, before, after })
    return { comparison, text: comparisonText(comparison) }
  })
}

async function open(
  command: Command,
  { model, adapter, options }: Omit<EvaluateInput, 'measurements'>,
): Promise<EvaluationModel> {
  const { context: contextLength, threads = 1, artifact } = options
  const loadOptions = { threads, contextLength, ...(artifact && { artifact }) }
  if (options.adapter === undefined) return await openEvaluatedModel(command, model, loadOptions)
  return await openLocalAdapter({ base: model, adapter }, loadOptions)
}

const nothing: Benchmark.MetricResult = { metric: 'accuracy', value: Evaluation.decimalOf(0, 0) }

function evaluationOf(
  figure: Benchmark.MetricResult,
  run: {
    readonly options: EvaluateCommandOptions
    readonly set: MeasuredSet
    readonly opened: EvaluationModel
  },
): Evaluation.Evaluation {
  const { options, set, opened } = run
  const { version } = ownPackage
  const { split, url, name = basename(set.file) } = options
  const { task, bytes, notes } = set
  return {
    task,
    dataset: { name, ...(split && { split }), ...(url && { url }), sha256: Hex.sha256Hex(bytes) },
    ...figure,
    shots: 0,
    ...(opened.form && { artifact: opened.form }),
    // Names the program's version, because the definitions of figures can change with it.
    tool: { name: 'ostrom', version },
    notes,
  }
}
