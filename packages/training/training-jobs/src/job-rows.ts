import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { BaseError } from '@ostrom/protocol'
import type { RowFormName, TrainingMethod } from '@ostrom/trainer'
import { type RowEncoder, withRowEncoder } from '@ostrom/trainer/python'
import { RowTemplateUnfitError } from '@ostrom/trainer/rows/errors'
import { parseRowFile, type RowFile } from '@ostrom/trainer/rows/row-file'
import { splitRows } from '@ostrom/trainer/rows/split-rows'

// The sponsor's program converts a job's files in any form to rows in the forms of this project,
// once, before it publishes them. All members read the published rows, which are the same to the
// bit, regardless of the readers of CSV or Parquet on the members' machines: docs/adr/0219.

/** Rows of a file in the form that a job publishes. */
export type JobRows = {
  /** The rows as JSON lines. */
  readonly text: string
  readonly rows: number
  readonly format: RowFile['format']
  /** Names of the forms that the rows had in the file. */
  readonly forms: readonly RowFormName[]
  /** Number of conversations that became several rows, because the template rewrites them. */
  readonly split: number
}

type LabelledRow = { readonly head?: unknown; readonly line: string }

/**
 * Splits a row of a job with heads into its label `head` and the row without this label.
 *
 * @param isLabelled False for jobs without heads; the row then stays unchanged.
 */
function unlabelled(line: string, isLabelled: boolean): LabelledRow {
  if (!isLabelled) return { line }
  const { head, ...row } = JSON.parse(line) as Readonly<Record<string, unknown>>
  return { head, line: JSON.stringify(row) }
}

const labelled = (line: string, head: unknown): string =>
  head === undefined ? line : JSON.stringify({ head, ...JSON.parse(line) })

type FittedRows = { readonly lines: readonly string[]; readonly split: number }

async function fitRows(
  encoder: RowEncoder,
  lines: readonly string[],
  { file, base, heads }: readJobRows.Options,
): Promise<FittedRows> {
  const given = lines.map((line) => unlabelled(line, heads !== undefined))
  const bare = given.map(({ line }) => line)
  const { rows, split } = await splitRows(bare, { name: `rows of ${file}`, encoder })
  const fitted = rows.map(({ line, from, examined: { fault } }) => {
    if (fault === undefined) return labelled(line, given[from]?.head)
    const { name, folder } = base
    const row = `row ${from + 1} of ${file}`
    throw new RowTemplateUnfitError({ base: name, folder, row, reason: fault })
  })
  return { lines: fitted, split }
}

/** Splits conversations if the base's template requires it; other rows stay unchanged. */
async function fitToBase(read: RowFile, options: readJobRows.Options): Promise<FittedRows> {
  const { base, method, sequence, host } = options
  const { lines } = read
  if (!read.rows.some((row) => 'messages' in row)) return { lines, split: 0 }
  try {
    return await withRowEncoder({ model: base.folder, method, sequence, host }, (encoder) =>
      fitRows(encoder, lines, options),
    )
  } catch (error) {
    if (!BaseError.is(error) || error.code !== 'trainer-input-invalid') throw error
    const reason = error.details[0]?.replace(/^.*Reason: |\.$/g, '') ?? error.summary
    const { name, folder } = base
    throw new RowTemplateUnfitError({ base: name, folder, row: `a row of ${options.file}`, reason })
  }
}

/**
 * Reads a file of a job in any known form, and splits conversations whose earlier turns the base's
 * template rewrites.
 *
 * @throws {RowsInvalidError} The file cannot be read as records, or has rows that do not belong to
 * the method. The error counts these rows, and names the first positions for each reason, without
 * the rows' texts.
 * @throws {RowTemplateUnfitError} The base cannot read a row.
 */
export async function readJobRows(
  bytes: Uint8Array,
  options: readJobRows.Options,
): Promise<JobRows> {
  const { file, method, ignored, heads } = options
  const read = await parseRowFile(bytes, file, { method, ignored, heads })
  const { format, forms } = read
  const { lines, split } = await fitToBase(read, options)
  const text = lines.map((line) => `${line}\n`).join('')
  return { text, rows: lines.length, format, forms, split }
}

export declare namespace readJobRows {
  type Options = {
    /** Name of the file; one that ends in `.csv` is CSV. */
    readonly file: string
    readonly method: TrainingMethod
    /** Fields that are dropped from every row. */
    readonly ignored?: readonly string[] | undefined
    /** Heads: each row names one of them in its field `head`. Absent if rows have no such field. */
    readonly heads?: readonly string[] | undefined
    readonly base: { readonly name: string; readonly folder: string }
    readonly sequence: number
    /** Processes that read the base's tokenizer; when absent, a new process reads it. */
    readonly host?: TokenizerHost | undefined
  }
}
