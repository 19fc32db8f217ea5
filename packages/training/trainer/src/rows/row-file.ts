import { basename } from 'node:path'
import { readInputFile } from '@ostrom/protocol/input-files'
import {
  Limits,
  type RowFormName,
  readRow,
  type TrainingMethod,
  type TrainingRow,
} from '../index.ts'
import { createFaultList, RowsInvalidError } from './errors.ts'
import { EVALUATION_DATA_BYTES_MAX } from './limits.ts'
import { RowFileFault } from './row-fault.ts'
import type { RowRecord } from './row-record.ts'
import { type RowRecords, readRowRecords } from './row-records.ts'

/** The rows of a file, in the forms of this project. */
export type RowFile = {
  readonly name: string
  readonly rows: readonly TrainingRow[]
  /** The same rows, each as a line of JSON. */
  readonly lines: readonly string[]
  readonly format: RowRecords['format']
  /** Names of the forms that the rows had in the file. */
  readonly forms: readonly RowFormName[]
}

export type RowFileOptions = {
  readonly method: TrainingMethod
  /** Fields that are dropped from every row. */
  readonly ignored?: readonly string[] | undefined
  /** Heads: each row names one of them in its field `head`. Absent if rows have no such field. */
  readonly heads?: readonly string[] | undefined
}

type ReadLine = {
  readonly row: TrainingRow
  readonly line: string
  readonly form: RowFormName
}

type ReadOptions = {
  readonly method: TrainingMethod
  readonly ignored: ReadonlySet<string>
  readonly heads: readonly string[] | undefined
}

function lineOf(record: RowRecord, { method, ignored, heads }: ReadOptions): ReadLine | string {
  if ('fault' in record) return record.fault
  const { head, ...unlabelled } = record.value
  if (heads && !heads.some((one) => one === head)) return `its head is none of ${heads.join(', ')}`
  const read = readRow(heads ? unlabelled : record.value, { method, ignored })
  if (typeof read === 'string') return read
  const line = JSON.stringify(heads ? { head, ...read.row } : read.row)
  const isLong = Buffer.byteLength(line) > Limits.TRAINING_ROW_BYTES_MAX
  if (isLong) return `it has more than ${Limits.TRAINING_ROW_BYTES_MAX} bytes`
  return { row: read.row, line, form: read.form }
}

/**
 * Reads rows of a file's bytes.
 *
 * @throws {RowsInvalidError} The file cannot be read as records, or has rows that do not belong to
 * the method. The error counts these rows, and names the first positions for each reason, without
 * the rows' texts.
 */
export async function parseRowFile(
  bytes: Uint8Array,
  name: string,
  { method, ignored = [], heads }: RowFileOptions,
): Promise<RowFile> {
  const left = new Set(ignored)
  const read: ReadLine[] = []
  const faults = createFaultList()
  let all = 0
  try {
    const { records, unit, format } = await readRowRecords(bytes, name)
    for (const record of records) {
      all += 1
      const row = lineOf(record, { method, ignored: left, heads })
      if (typeof row === 'string') faults.add(row, record.at)
      // After a first fault the file is refused at its end, so further rows are not kept.
      else if (faults.count === 0) read.push(row)
    }
    if (faults.count > 0) throw new RowsInvalidError({ file: name, method, unit, all, faults })
    const forms = [...new Set(read.map(({ form }) => form))]
    const [rows, lines] = [read.map(({ row }) => row), read.map(({ line }) => line)]
    return { name, rows, lines, format, forms }
  } catch (error) {
    if (!(error instanceof RowFileFault)) throw error
    const whole = createFaultList()
    whole.add(error.message)
    throw new RowsInvalidError({ file: name, method, unit: 'row', all: 0, faults: whole })
  }
}

/**
 * Reads a file of rows in any known form.
 *
 * @param field Name of the input that names the file, for errors.
 * @throws {InputInvalidError} The file cannot be read, or is too large.
 * @throws {RowsInvalidError} As `parseRowFile`.
 */
export async function readRowFile(
  path: string,
  { field, ...options }: RowFileOptions & { readonly field: string },
): Promise<RowFile> {
  const bytes = await readInputFile(path, { field, bytesMax: EVALUATION_DATA_BYTES_MAX })
  return await parseRowFile(bytes, basename(path), options)
}
