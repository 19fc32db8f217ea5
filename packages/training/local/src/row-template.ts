import type { RowSpan, TrainingMethod } from '@ostrom/trainer'
import {
  countsOf,
  countsOfAll,
  type FittedList,
  fitRows,
  type RowCounts,
} from '@ostrom/trainer/rows/fit-rows'
import { LOCAL_TEST_ROWS_MAX } from './limits.ts'
import { hashOfValues } from './plan.ts'
import type { LocalRows } from './training-rows.ts'

/** Rows of a run in a form that the base can read. */
export type PlannedRows = {
  /** The rows. Conversations that the template rewrites are split into one row for each answer. */
  readonly rows: LocalRows
  /** Counts of all rows; `untrained` counts only those to train on. */
  readonly counts: RowCounts
  /** As `FittedRows.shown`. */
  readonly shown: readonly RowSpan[]
}

/**
 * Turns all rows into tokens like the trainer, before a model is loaded. Splits conversations that
 * the template rewrites, and counts rows with peculiarities (`RowCounts`).
 *
 * @throws As `fitRows`.
 */
export async function planRows(options: planRows.Options): Promise<PlannedRows> {
  const { rows, ...fitting } = options
  const lists = [
    { name: 'the training rows', lines: rows.training },
    { name: 'the test rows', lines: rows.test, measured: LOCAL_TEST_ROWS_MAX },
  ]
  const { lists: fitted, shown } = await fitRows(lists, fitting)
  const [training, whole] = [fitted[0]!, fitted[1]!]
  const test = { ...whole, rows: whole.rows.slice(0, LOCAL_TEST_ROWS_MAX) }
  const { untrained } = countsOf(training)
  const counts = { ...countsOfAll([training, test]), untrained }
  const linesOf = (list: FittedList) => list.rows.map(({ line }) => line)
  const own = { training: linesOf(training), test: linesOf(test) }
  const unanswered = [...test.rows.entries()].flatMap(([at, { facts }]) =>
    facts.some(({ isEmpty }) => isEmpty) ? [at] : [],
  )
  const hash = counts.split > 0 ? hashOfValues(own.training, own.test) : rows.hash
  return { rows: { ...rows, ...own, unanswered, hash }, counts, shown }
}

export declare namespace planRows {
  type Options = Omit<fitRows.Options, 'method'> & {
    readonly rows: LocalRows
    readonly method: TrainingMethod
  }
}
