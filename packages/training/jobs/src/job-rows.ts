import { JsonNumber } from '@ostrom/protocol'
import type { RowFormName } from '@ostrom/trainer'
import { countsOfAll, fitRows, type RowCounts } from '@ostrom/trainer/rows/fit-rows'
import { parseRowFile, type RowFile } from '@ostrom/trainer/rows/row-file'

// The sponsor's program converts a job's files in any form to rows in the forms of this project,
// once, before it publishes them. All members read the published rows, which are the same to the
// bit, regardless of the readers of CSV or Parquet on the members' machines:
// docs/spec/training-rounds.md.

/** Rows of a file in the form that a job publishes. */
export type JobRows = {
  /** The rows as JSON lines. */
  readonly text: string
  readonly rows: number
  readonly format: RowFile['format']
  /** Names of the forms that the rows had in the file. */
  readonly forms: readonly RowFormName[]
  readonly counts: RowCounts
}

type LabelledRow = { readonly head?: unknown; readonly line: string }

/**
 * Splits a row of a job with heads into its label `head` and the row without this label.
 *
 * @param isLabelled False for jobs without heads; the row then stays unchanged.
 */
function unlabelled(line: string, isLabelled: boolean): LabelledRow {
  if (!isLabelled) return { line }
  const { head, ...row } = JsonNumber.parse(line) as Readonly<Record<string, unknown>>
  return { head, line: JSON.stringify(row) }
}

const labelled = (line: string, head: unknown): string =>
  head === undefined ? line : JSON.stringify({ head, ...(JsonNumber.parse(line) as object) })

/**
 * Splits conversations if the base's template requires it, and checks that the base can train all
 * rows. Labels of heads stay.
 */
async function fitToBase(
  { lines }: RowFile,
  { file, base, method, sequence, host, heads, measured }: readJobRows.Options,
): Promise<{ readonly lines: readonly string[]; readonly counts: RowCounts }> {
  const given = lines.map((line) => unlabelled(line, heads !== undefined))
  const list = { name: `the rows of ${file}`, lines: given.map(({ line }) => line), measured }
  const { lists } = await fitRows([list], { base, method, sequence, host })
  const [fitted] = lists
  const rows = fitted?.rows ?? []
  const kept = rows.map(({ line, from }) => labelled(line, given[from]?.head))
  return { lines: kept, counts: countsOfAll(lists) }
}

/**
 * Reads a file of a job in any known form, splits conversations whose earlier turns the base's
 * template rewrites, and checks that the base can train the rows.
 *
 * @throws {RowsInvalidError} The file cannot be read as records, or has rows that do not belong to
 * the method. The error counts these rows, and names the first positions for each reason, without
 * the rows' texts.
 * @throws As `fitRows`.
 */
export async function readJobRows(
  bytes: Uint8Array,
  options: readJobRows.Options,
): Promise<JobRows> {
  const { file, method, ignored, heads } = options
  const read = await parseRowFile(bytes, file, { method, ignored, heads })
  const { format, forms } = read
  const { lines, counts } = await fitToBase(read, options)
  const text = lines.map((line) => `${line}\n`).join('')
  return { text, rows: lines.length, format, forms, counts }
}

export declare namespace readJobRows {
  type Options = fitRows.Options & {
    /** Name of the file; one that ends in `.csv` is CSV. */
    readonly file: string
    /** Fields that are dropped from every row. */
    readonly ignored?: readonly string[] | undefined
    /** Heads: each row names one of them in its field `head`. Absent if rows have no such field. */
    readonly heads?: readonly string[] | undefined
    /** Number of first rows on which base and result are compared; 0 when absent. */
    readonly measured?: number | undefined
  }
}
