import { BaseError, Evaluation, InputInvalidError, type Manifest } from '@ostrom/protocol'
import { readInputJson } from '@ostrom/protocol/input-files'
import { EVALUATION_FILE_BYTES_MAX } from './limits.ts'

// A file of evaluation results (figures) is a JSON list of entries in the format of `evaluations`
// in manifests.

const field = 'evaluation'

/**
 * Reads the evaluation results in several files, in the order of the files.
 *
 * @throws {InputInvalidError} A file has no list of evaluation results, or all files together
 * have too many.
 */
export async function readEvaluations(
  paths: readonly string[],
): Promise<readonly Evaluation.Evaluation[]> {
  const all: Evaluation.Evaluation[] = []
  for (const path of paths) {
    const value = await readInputJson(path, { field, bytesMax: EVALUATION_FILE_BYTES_MAX })
    try {
      all.push(...Evaluation.evaluationsSchema(value, 'evaluations'))
    } catch (error) {
      if (!BaseError.is(error)) throw error
      const figures = `a list of measured figures (${error.details.join(' ')})`
      throw new InputInvalidError({ field, value: path, expected: figures })
    }
  }
  if (all.length <= Evaluation.EVALUATIONS_MAX) return all
  const expected = `at most ${Evaluation.EVALUATIONS_MAX} figures`
  throw new InputInvalidError({ field, value: `${all.length} figures`, expected })
}

/**
 * Refuses evaluation results about a form (artifact) that is not among `forms`, those of the
 * published version.
 *
 * @throws {InputInvalidError}
 */
export function assertEvaluatedForms(
  evaluations: readonly Evaluation.Evaluation[],
  forms: readonly string[],
): void {
  for (const { artifact, task } of evaluations) {
    if (artifact === undefined || forms.includes(artifact)) continue
    const expected = `figures of a form that is published: ${forms.join(', ')}`
    throw new InputInvalidError({ field, value: `${task} of ${artifact}`, expected })
  }
}

/** Returns an evaluation result as one line of text. */
export function figureText(figure: NonNullable<Manifest.Manifest['evaluations']>[number]): string {
  const { task, dataset, metric, value, interval, samples, artifact, tool } = figure
  const { better } = Evaluation.metrics[metric]
  const split = dataset.split ? ` (${dataset.split})` : ''
  const range = interval ? `, ${interval.low} to ${interval.high}` : ''
  const count = samples === undefined ? '' : `, ${samples} records`
  const form = artifact === undefined ? '' : `, on ${artifact}`
  const found = Evaluation.groupGap(figure)
  const gap =
    found && found.gap > 0
      ? `; groups differ by ${found.gap.toFixed(4)}, worst ${found.worst.name}`
      : ''
  const measured = `${metric} ${value}${range} (${better} is better)`
  const from = task === dataset.name ? task : `${task} on ${dataset.name}`
  return `${from}${split}: ${measured}${count}${form}, by ${tool.name} ${tool.version}${gap}`
}
