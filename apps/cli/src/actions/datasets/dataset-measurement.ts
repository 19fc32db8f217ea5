import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { DatasetLikelihoodReport } from '@ostrom/evaluation/dataset-likelihoods'
import { DATASET_JUDGED_SHARE_MAX } from '@ostrom/evaluation/limits'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { createOutput, createProgress, table } from '../../command-line/output.ts'
import { openEvaluatedModel } from '../models/open-evaluated-model.ts'

type MeasureDatasetOptions = {
  readonly model: string
  readonly sample: number
  readonly low: number
  readonly high: number
  readonly threads: number
}

/** Runs `ostrom datasets measure <file>`. */
export async function measureDataset(
  file: string,
  options: MeasureDatasetOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const report = await measureFile(command, file, options)
  createOutput({ json }).result(report, reportText(report))
  const verdicts = Object.values(report.figures).map(({ verdict }) => verdict)
  if (verdicts.includes('fault')) process.exitCode = 1
}

/**
 * Tokens of context in which the model reads one record. A record's text is cut to
 * `DATASET_JUDGED_UNITS_MAX` UTF-16 units.
 */
const CONTEXT_TOKENS = 2_048

async function measureFile(
  command: Command,
  file: string,
  { model, sample, low, high, threads }: MeasureDatasetOptions,
): Promise<DatasetLikelihoodReport> {
  const refuse = (value: string, expected: string) =>
    new ArgumentInvalidError({ argument: 'file', value, expected })
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw refuse(file, 'a file of JSON objects, one on each line')
  if (low >= high) {
    throw new ArgumentInvalidError({ argument: '--low', value: `${low}`, expected: 'below --high' })
  }
  const { measureDataset, sampleTexts } = await import('@ostrom/evaluation/dataset-likelihoods')
  const source = createReadStream(file) as AsyncIterable<Uint8Array>
  const texts = await sampleTexts(source, sample).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error
    throw refuse(file, `a file of JSON objects, one on each line (${error.message})`)
  })
  if (texts.length === 0) throw refuse(file, 'a file in which a record has text')
  const opened = await openEvaluatedModel(command, model, {
    threads,
    contextLength: CONTEXT_TOKENS,
  })
  const progress = createProgress('Records', 'answers')
  try {
    const { model: loaded, tokenizer } = opened
    const contextTokens = Math.min(CONTEXT_TOKENS, loaded.info.contextLength)
    const onProgress = (done: number, all: number) => progress.update(done, all)
    const { signal } = new AbortController()
    const { judgedAttributes: attributes } = await import('@ostrom/evaluation/likelihood-templates')
    const band = { low, high }
    return await measureDataset(
      { model: loaded, tokenizer, contextTokens, band, attributes, onProgress, signal },
      texts,
    )
  } finally {
    progress.end()
    await opened.engine.close()
  }
}

function reportText(report: DatasetLikelihoodReport): string {
  const { sample, bitsPerByteMedian, band, figures, discrimination } = report
  const rows = Object.entries(figures).map(([name, figure]) => {
    const { failed, undecided, judged, verdict } = figure
    return [name, `${failed}`, `${undecided}`, `${judged}`, verdict]
  })
  const areas = Object.entries(discrimination).map(([name, area]) => `${name} ${area.toFixed(2)}`)
  return [
    `${sample} records, median ${bitsPerByteMedian.toFixed(3)} bits per byte`,
    `band ${band.low} to ${band.high}, at most ${100 * DATASET_JUDGED_SHARE_MAX} % may fail`,
    table(['check', 'failed', 'undecided', 'judged', 'verdict'], rows),
    `known texts in the right order: ${areas.join(', ')}`,
  ].join('\n')
}
