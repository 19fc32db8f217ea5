import { basename } from 'node:path'
import { evaluationSetPath } from '@ostrom/models/evaluation-sets'
import { InputInvalidError } from '@ostrom/protocol'
import { readInputFile } from '@ostrom/protocol/input-files'
import { EVALUATION_DATA_BYTES_MAX } from '@ostrom/trainer/rows/limits'
import { parseRowFile } from '@ostrom/trainer/rows/row-file'
import type { Benchmark } from '@ostrom/verification'
import { harnessFigures, harnessLosses, measureHarnessTask } from './harness-measure.ts'
import { type HarnessTask, readHarnessTask } from './harness-task.ts'
import { EVALUATION_RECORDS_MAX } from './limits.ts'
import { figuresOf, lossesOf, scoreRecords } from './measure.ts'
import type { EvaluationModel } from './open-model-file.ts'
import { readRecords } from './records.ts'

/** Description of the measured data, for the manifest. */
export type MeasuredSet = {
  readonly task: string
  /** File of the records, and its bytes. */
  readonly file: string
  readonly bytes: Uint8Array
  /**
   * Conditions of the measurement, such as the size of the context. Figures can be compared only if
   * their conditions are equal.
   */
  readonly notes: string
}

/** Result of a measurement. */
export type MeasuredResult = {
  readonly figures: readonly Benchmark.MetricResult[]
  /** Losses, one for each record, in order; lower is better. */
  readonly losses: readonly number[]
  /** Scores of each record, in order, as details of the result. */
  readonly samples: readonly unknown[]
}

export type MeasurementRun = {
  readonly opened: EvaluationModel
  readonly onProgress: (done: number, all: number) => void
  readonly signal: AbortSignal
}

/** A set of records on which a model is measured. */
export type Measurement = {
  readonly set: MeasuredSet
  run(options: MeasurementRun): Promise<MeasuredResult>
}

export type MeasurementOptions = {
  readonly dataset?: string
  readonly taskFile?: string
  readonly fairness: boolean
  /**
   * Path of a file with rows of training data in the form of `method`. The fields `ignoreFields` of
   * each row are dropped.
   */
  readonly rows?: string
  readonly method?: 'sft' | 'dpo'
  readonly ignoreFields?: readonly string[]
  readonly task?: string
  readonly name?: string
  readonly chat: boolean
  readonly context: number
}

const bytesMax = EVALUATION_DATA_BYTES_MAX
const FAIRNESS_SETS = ['bias-1.jsonl', 'toxicity-1.jsonl']

/**
 * Returns a measurement for each set of records that the options name: a file of records, rows of
 * training data, a task of lm-evaluation-harness, or the two sets on bias and toxicity that come
 * with the project.
 *
 * @throws {InputInvalidError} No source or several sources are named, or a file has none of
 * these formats.
 */
export async function openMeasurements(
  options: MeasurementOptions,
): Promise<readonly Measurement[]> {
  const { dataset, taskFile, fairness, rows } = options
  const named = [dataset, taskFile, rows, fairness || undefined]
  if (named.filter((one) => one !== undefined).length !== 1) {
    const expected = 'one of `dataset`, `rows`, `taskFile` and `fairness`'
    throw new InputInvalidError({ field: 'dataset', value: dataset ?? 'none', expected })
  }
  if (rows !== undefined) return [await rowMeasurement(rows, options)]
  if (taskFile !== undefined) return [harnessMeasurement(await readHarnessTask(taskFile))]
  const files = dataset === undefined ? FAIRNESS_SETS.map(evaluationSetPath) : [dataset]
  return await Promise.all(files.map((file) => recordMeasurement(file, options)))
}

async function recordMeasurement(file: string, options: MeasurementOptions): Promise<Measurement> {
  const bytes = await readInputFile(file, { field: 'dataset', bytesMax })
  const records = readRecords(bytes, { file })
  const { chat: isChat, context, name = basename(file), task = name } = options
  const notes =
    records.kind === 'texts'
      ? `windows of ${context} tokens that do not overlap`
      : isChat
        ? 'each question as a message, by the chat template'
        : 'question and choice as one text'
  return {
    set: { task, file, bytes, notes },
    async run({ opened: { model, tokenizer }, ...rest }) {
      const contextTokens = Math.min(context, model.info.contextLength)
      const options = { model, tokenizer, records, isChat, contextTokens, ...rest }
      const scores = await scoreRecords(options)
      return { figures: figuresOf(scores), losses: lossesOf(scores), samples: scores.scores }
    },
  }
}

async function rowMeasurement(file: string, options: MeasurementOptions): Promise<Measurement> {
  const { method = 'sft', ignoreFields: ignored, context, name = basename(file) } = options
  const bytes = await readInputFile(file, { field: 'rows', bytesMax })
  const { rows } = await parseRowFile(bytes, basename(file), { method, ignored })
  if (rows.length === 0 || rows.length > EVALUATION_RECORDS_MAX) {
    const expected = `1 to ${EVALUATION_RECORDS_MAX} rows`
    throw new InputInvalidError({ field: 'rows', value: file, expected })
  }
  const notes =
    method === 'dpo'
      ? 'both answers of each pair with their end, the chosen one is right'
      : 'what is trained of each row, with its end'
  const { task = name } = options
  return {
    set: { task, file, bytes, notes },
    async run({ opened: { model, tokenizer }, ...rest }) {
      const contextTokens = Math.min(context, model.info.contextLength)
      const { scoreRows } = await import('./row-likelihoods.ts')
      const scores = await scoreRows({ model, tokenizer, rows, contextTokens, ...rest })
      return { figures: figuresOf(scores), losses: lossesOf(scores), samples: scores.scores }
    },
  }
}

function harnessMeasurement(task: HarnessTask): Measurement {
  const notes = `${task.kind} of lm-evaluation-harness, no examples, no chat template`
  return {
    set: { task: task.name, file: task.dataset, bytes: task.data, notes },
    async run({ opened: { model, tokenizer }, ...rest }) {
      const samples = await measureHarnessTask({ model, tokenizer, task, ...rest })
      const losses = harnessLosses(task, samples)
      return { figures: harnessFigures(task, samples), losses, samples }
    },
  }
}
