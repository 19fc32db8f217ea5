import { DatasetCheck } from '@ostrom/datasets'
import type { LocalBase } from '@ostrom/local-training/local-base'
import type { PreparedRun, TrainedRun } from '@ostrom/local-training/local-run'
import type { ParentAdapter } from '@ostrom/local-training/parent-adapter'
import type { LocalTrainingChoice } from '@ostrom/local-training/plan'
import type { PlannedRows } from '@ostrom/local-training/row-template'
import type { RunDefaults } from '@ostrom/local-training/run-defaults'
import type { LocalRows } from '@ostrom/local-training/training-rows'
import type { RowCounts } from '@ostrom/trainer/rows/fit-rows'
import { formatBytes } from '../../command-line/output.ts'

const percent = ({ failed, judged }: { readonly failed: number; readonly judged: number }) =>
  `${judged === 0 ? 0 : ((100 * failed) / judged).toFixed(1)} %`

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${(seconds / 60).toFixed(1)} minutes`

const faultLine = ({ report }: LocalRows): string =>
  report.faults.length === 0
    ? 'no fault'
    : report.faults
        .map((name) => {
          const limit = DatasetCheck.limits[name] / 10_000
          return `${name} in ${percent(report.figures[name])} of the rows (jurors allow ${limit} %)`
        })
        .join('; ')

/** Returns text in one line with escaped control characters. */
const onOneLine = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (one) => {
      return `\\u{${one.codePointAt(0)?.toString(16)}}`
    })

/**
 * Most characters of a part of a row that a plan shows. Of a longer part, it shows half of this
 * number from the beginning and half from the end.
 */
const SHOWN_CHARACTERS = 240

function shortened(text: string): string {
  const characters = [...text]
  if (characters.length <= SHOWN_CHARACTERS) return text
  const half = SHOWN_CHARACTERS / 2
  return `${characters.slice(0, half).join('')} ... ${characters.slice(-half).join('')}`
}

const countNames: Readonly<Record<keyof RowCounts, string>> = {
  cut: 'cut at the end of the sequence',
  untrained: 'without a trained token',
  empty: 'with an empty answer',
  hadFirst: 'with their first token already',
  hadLast: 'with their end token already',
  split: 'conversations split, one row for each answer',
  leftOut: 'answers of split conversations left out behind the end of the sequence',
}

/** Describes the counts of rows that are above 0. */
export function countsText(counts: RowCounts): string {
  const told = (Object.keys(countNames) as (keyof RowCounts)[])
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${countNames[name]}`)
  return told.length > 0 ? told.join(', ') : 'every row whole, each with an answer'
}

/**
 * Returns the lines of a plan about the tokenized rows: the counts of `RowCounts` above 0, and one
 * row with its trained tokens marked.
 */
function rowLines({ counts, shown }: Pick<PlannedRows, 'counts' | 'shown'>): readonly string[] {
  const parts = shown.map(({ text, isTrained }) => {
    const part = onOneLine(shortened(text))
    return isTrained ? `⟦${part}⟧` : part
  })
  return [
    `tokens    ${countsText(counts)}`,
    `a row     ${parts.join('')}`,
    '          what stands in ⟦ ⟧ is trained',
  ]
}

/** Describes a run and its cost before any of it is done. */
export function planText(options: {
  readonly base: LocalBase
  readonly rows: LocalRows
  readonly choice: LocalTrainingChoice
  readonly estimate: PreparedRun['estimate']
  /** Result of tokenizing the rows; absent if they were not tokenized. */
  readonly planned?: Pick<PlannedRows, 'counts' | 'shown'>
  readonly from?: ParentAdapter | undefined
  readonly resumedFrom?: number | undefined
  /** Reason for which the served form will not be compared with the base; see `uncompared`. */
  readonly uncompared?: string | undefined
}): string {
  const { base, rows, choice, estimate, planned, from, resumedFrom, uncompared } = options
  const { training, test, repeated } = rows
  const { method, rank, alpha, targetModules, batch } = choice
  const { parameters, steps, secondsPerStep, measurements, secondsPerMeasurement } = estimate
  const once = repeated > 0 ? `, ${repeated} repeated ones left out` : ''
  return [
    `base      ${base.name}, ${base.folder}`,
    `rows      ${training.length} to train, ${test.length} to test${once}`,
    `contents  ${faultLine(rows)}`,
    ...(planned ? rowLines(planned) : []),
    `adapter   rank ${rank}, alpha ${alpha}, ${targetModules.join(', ')}: ${parameters} numbers`,
    ...(from ? [`from      ${from.name}${from.version ? `, ${from.version}` : ''}`] : []),
    `training  ${method}, ${steps} steps of ${batch} rows`,
    `estimate  ${duration(estimate.seconds)}: ${secondsPerStep.toFixed(2)} s for a step, and ` +
      `${measurements} measurements of ${secondsPerMeasurement.toFixed(1)} s`,
    `          ${formatBytes(estimate.bytes)} on disk, about 1 GB of memory; costs no money`,
    ...(uncompared ? [`unproven  the served form's logits are not compared: ${uncompared}`] : []),
    ...(resumedFrom ? [`resumes   behind step ${resumedFrom}, which is saved`] : []),
  ].join('\n')
}

const optionOf = (field: string): string =>
  `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Returns the lines of a plan that give the reason of each default, by the name of its option. */
export const reasonsText = (reasons: RunDefaults['reasons']): string =>
  reasons
    .map(({ field, value, reason }, at) => {
      return `${at === 0 ? 'chosen    ' : '          '}${optionOf(field)} ${value}: ${reason}`
    })
    .join('\n')

/** Describes the result of a run. */
export function trainedText({ evaluation, steps, resumedSteps, chart, curve }: TrainedRun): string {
  const { rows, before, after, change, low, high, seed, isBetter } = evaluation
  const { preference, unanswered } = evaluation
  const [from, to, by] = [before, after, change].map((value) => value.toFixed(4))
  const resumed = resumedSteps > 0 ? `, ${resumedSteps} of them by an earlier attempt` : ''
  const preferred =
    preference &&
    `chosen answers gained on rejected ones in ${preference.preferred} of ${preference.pairs} ` +
      `pairs, mean margin ${preference.margin.toFixed(4)}`
  return [
    `trained   ${steps} steps${resumed}`,
    `loss      ${from} before, ${to} after, on ${rows} rows that were not trained`,
    ...(unanswered > 0 ? [`unproven  ${unanswered} rows have nothing but an end token`] : []),
    `change    ${by}, ${low.toFixed(4)} to ${high.toFixed(4)} (95 %, paired bootstrap, ` +
      `seed ${seed.slice(0, 10)}): ${isBetter ? 'better' : 'not shown to be better'}`,
    ...(preferred ? [`margin    ${preferred}`] : []),
    `curve     ${chart}, ${curve}`,
  ].join('\n')
}
