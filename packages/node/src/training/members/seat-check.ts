import type { DatasetReport } from '@ostrom/datasets'
import { BaseError, type Hash } from '@ostrom/protocol'
import type { JobTrainer } from '@ostrom/trainer'
import {
  assertExamined,
  type DatasetExamination,
  examineDatasets,
} from '../jobs/dataset-examination.ts'
import { type JobData, measuredRows } from '../jobs/job-data.ts'
import { TRAINING_CHARACTERS_FITTED_MAX, TRAINING_ROWS_FITTED_MAX } from '../limits.ts'
import type { TrainingMemberOptions } from './options.ts'

// The checks of a job's data before a member puts up a stake. A member that is refused takes a step
// at each block, and its job's data never change: only what jurors and votes decided can.

/** Check of a job's data for one member. */
export type SeatCheck = {
  /**
   * Examines all data of the job, and checks that its base can train them. Data
   * that was read is not read again.
   *
   * @throws {DatasetRefusedError} {RowTemplateUnfitError} {RowsUntrainableError}
   */
  assertFit(): Promise<void>
  /** Returns true if the last check refused the job, and would refuse it for the same reason. */
  isStillRefused(): Promise<boolean>
}

/** Returns rows at equal distances, within bounds of their number and of their characters. */
export function spreadRows(rows: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.ceil(rows.length / TRAINING_ROWS_FITTED_MAX))
  const taken: string[] = []
  let left = TRAINING_CHARACTERS_FITTED_MAX
  for (let at = 0; at < rows.length; at += step) {
    const row = rows[at]!
    left -= row.length
    if (left < 0 && taken.length > 0) break
    taken.push(row)
  }
  return taken
}

export type SeatCheckOptions = Pick<
  TrainingMemberOptions,
  'ledger' | 'evaluationTexts' | 'requiredApprovals' | 'jobId' | 'log'
> & {
  readonly data: Pick<JobData, 'spec' | 'datasets'>
  readonly trainer: Pick<JobTrainer, 'checkRows'>
  readonly signal: AbortSignal
}

/**
 * Checks that the base can train rows of each dataset: rows at equal distances, because members
 * have to read a job of any size within its join window. The sponsor's program checks all rows.
 *
 * @throws {RowTemplateUnfitError} {RowsUntrainableError}
 */
async function fitDatasets({ jobId, log, signal, data, trainer }: SeatCheckOptions): Promise<void> {
  for (const { dataset, rows } of data.datasets) {
    const count = Math.min(measuredRows(data.spec, dataset), TRAINING_ROWS_FITTED_MAX)
    const compared = spreadRows(rows.slice(0, count))
    const checked = [...compared, ...spreadRows(rows.slice(count))]
    const measured = compared.length
    const name = `${checked.length} checked rows of dataset ${dataset}`
    const counts = await trainer.checkRows({ rows: checked, name, measured, signal })
    log('dataset-fitted', { job: jobId, dataset, checked: checked.length, ...counts })
  }
}

/** Codes of refusals of rows, which no later attempt changes. */
const rowRefusals: readonly string[] = ['row-template-unfit', 'rows-untrainable']

const textOf = (examinations: readonly DatasetExamination[]): string =>
  JSON.stringify(examinations.map(({ dataset, refusals }) => [dataset, refusals]))

/** Creates the check of a job's data. */
export function createSeatCheck(options: SeatCheckOptions): SeatCheck {
  const { data, ledger, evaluationTexts, jobId, log } = options
  const isAdmissionRequired = options.requiredApprovals?.datasets
  const reports = new Map<Hash, Promise<DatasetReport>>()
  let fitting: Promise<void> | undefined
  let areRowsRefused = false
  /** Result of the last examination as text, and whether it refused a dataset. */
  let last: { readonly text: string; readonly isRefused: boolean } | undefined

  const examine = () =>
    examineDatasets({ data, ledger, evaluationTexts, isAdmissionRequired, reports })

  const fit = (): Promise<void> => {
    fitting ??= fitDatasets(options).catch((error: unknown) => {
      areRowsRefused = BaseError.is(error) && rowRefusals.includes(error.code)
      if (!areRowsRefused) fitting = undefined
      throw error
    })
    return fitting
  }

  return {
    async assertFit() {
      const examinations = await examine()
      const text = textOf(examinations)
      if (text !== last?.text) {
        for (const { dataset, use, report, tolerated, refusals } of examinations) {
          const { records } = report
          log('dataset-examined', { job: jobId, dataset, use, records, tolerated, refusals })
        }
      }
      last = { text, isRefused: examinations.some(({ refusals }) => refusals.length > 0) }
      assertExamined(examinations)
      await fit()
    },
    async isStillRefused() {
      if (areRowsRefused) return true
      return last?.isRefused === true && textOf(await examine()) === last.text
    },
  }
}
