import { DatasetCheck } from '@ostrom/datasets'
import { formatBytes } from '../context/output.ts'
import type { RunEstimate } from './estimate.ts'
import type { LocalBase, TrainedRun } from './local-run.ts'
import type { ParentAdapter } from './parent-adapter.ts'
import type { LocalTrainingChoice } from './plan.ts'
import type { LocalRows } from './training-rows.ts'

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

/** Returns what a run will do and take, before anything of it is done. */
export function planText(options: {
  readonly base: LocalBase
  readonly rows: LocalRows
  readonly choice: LocalTrainingChoice
  readonly estimate: RunEstimate
  readonly from?: ParentAdapter | undefined
  readonly resumedFrom?: number | undefined
}): string {
  const { base, rows, choice, estimate, from, resumedFrom } = options
  const { training, test, repeated } = rows
  const { method, rank, alpha, targetModules, batch } = choice
  const { parameters, steps, secondsPerStep, measurements, secondsPerMeasurement } = estimate
  const once = repeated > 0 ? `, ${repeated} repeated ones left out` : ''
  return [
    `base      ${base.name}, ${base.folder}`,
    `rows      ${training.length} to train, ${test.length} to test${once}`,
    `contents  ${faultLine(rows)}`,
    `adapter   rank ${rank}, alpha ${alpha}, ${targetModules.join(', ')}: ${parameters} numbers`,
    ...(from ? [`from      ${from.name}${from.version ? `, ${from.version}` : ''}`] : []),
    `training  ${method}, ${steps} steps of ${batch} rows`,
    `estimate  ${duration(estimate.seconds)}: ${secondsPerStep.toFixed(2)} s for a step, and ` +
      `${measurements} measurements of ${secondsPerMeasurement.toFixed(1)} s`,
    `          ${formatBytes(estimate.bytes)} on disk, about 1 GB of memory; costs no money`,
    ...(resumedFrom ? [`resumes   behind step ${resumedFrom}, which is saved`] : []),
  ].join('\n')
}

/** Returns what a run came to. */
export function trainedText({ evaluation, steps, resumedSteps, chart, curve }: TrainedRun): string {
  const { rows, before, after, change, low, high, seed, isBetter, preference } = evaluation
  const [from, to, by] = [before, after, change].map((value) => value.toFixed(4))
  const resumed = resumedSteps > 0 ? `, ${resumedSteps} of them by an earlier attempt` : ''
  const preferred =
    preference &&
    `chosen answers gained on rejected ones in ${preference.preferred} of ${preference.pairs} ` +
      `pairs, mean margin ${preference.margin.toFixed(4)}`
  return [
    `trained   ${steps} steps${resumed}`,
    `loss      ${from} before, ${to} after, on ${rows} rows that were not trained`,
    `change    ${by}, ${low.toFixed(4)} to ${high.toFixed(4)} (95 %, paired bootstrap, ` +
      `seed ${seed.slice(0, 10)}): ${isBetter ? 'better' : 'not shown to be better'}`,
    ...(preferred ? [`margin    ${preferred}`] : []),
    `curve     ${chart}, ${curve}`,
  ].join('\n')
}
