import { DatasetCheck, type DatasetReport } from '@ostrom/datasets'
import { evaluationSetTexts } from '@ostrom/models/evaluation-sets'
import { type Hash, Hex, InputInvalidError } from '@ostrom/protocol'
import type { RowFormName, TrainingMethod } from '@ostrom/trainer'
import { type RowFile, readRowFile } from '@ostrom/trainer/rows/row-file'
import { LOCAL_TEST_ROWS_MAX, LOCAL_TEST_ROWS_MIN } from './limits.ts'
import { hashOfValues } from './plan.ts'

/** Rows of a run: the trained ones, and those for its measurement. */
export type LocalRows = {
  readonly name: string
  /** All rows of the file in the forms of this project, in which they are published. */
  readonly text: string
  readonly format: RowFile['format']
  /** Names of the forms that the rows had in the file. */
  readonly forms: readonly RowFormName[]
  readonly training: readonly string[]
  readonly test: readonly string[]
  /** Number of duplicate rows in the file, which are trained only once. */
  readonly repeated: number
  /** Question of the first test row; for a plain text, its first words. */
  readonly question: string
  /** Report of the checks that jurors would make of the file. */
  readonly report: DatasetReport
  /** SHA-256 of the trained rows and the test rows. */
  readonly hash: Hash
  /** Indexes of the test rows whose answers consist only of an end token. */
  readonly unanswered?: readonly number[]
}

/** Returns the rows of a file without duplicates, and the number of duplicates. */
function uniqueRows(lines: readonly string[]) {
  const rows = [...new Set(lines)]
  return { rows, repeated: lines.length - rows.length }
}

/**
 * Splits rows into rows to train on and rows to measure on: about a tenth of them, within limits.
 * Hashes of seed and row choose them, so that a further run with the same seed measures on the same
 * rows.
 */
function splitRows(rows: readonly string[], seed: Hash) {
  const wished = Math.floor(rows.length / 10)
  const count = Math.min(LOCAL_TEST_ROWS_MAX, Math.max(LOCAL_TEST_ROWS_MIN, wished))
  const order = [...rows].sort((a, b) => (hashOfValues(seed, a) < hashOfValues(seed, b) ? -1 : 1))
  const test = new Set(order.slice(0, count))
  return { training: rows.filter((row) => !test.has(row)), test: [...test] }
}

/** Returns the question of a row, or the first words of a plain text. */
function questionOf(row: string | undefined): string {
  const { messages, prompt, text } = JSON.parse(row ?? '{}') as Readonly<Record<string, unknown>>
  if (Array.isArray(messages)) {
    const asked = messages.filter((one) => (one as { role?: unknown }).role === 'user').at(-1)
    return String((asked as { content?: unknown } | undefined)?.content ?? '')
  }
  if (typeof prompt === 'string') return prompt
  return typeof text === 'string' ? text.split(' ').slice(0, TEXT_QUESTION_WORDS).join(' ') : ''
}

/** Number of words from the beginning of a row of plain text that are shown as its question. */
const TEXT_QUESTION_WORDS = 8

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/**
 * Checks the contents of a file like jurors.
 *
 * @throws {InputInvalidError} A line of the file is no JSON object.
 */
async function checkContents(text: string, records: number, file: string): Promise<DatasetReport> {
  const evaluationTexts = await evaluationSetTexts()
  const result = await DatasetCheck.run(bytesOf(text), { records, evaluationTexts })
  if (result.kind !== 'fault') return result.report
  const expected = `a file of JSON objects, one on each line (${result.fault})`
  throw new InputInvalidError({ field: 'rows', value: file, expected })
}

/**
 * Reads the rows of a run in any known form, and holds some of them back for the measurement.
 *
 * @throws {InputInvalidError} A file cannot be read or has too few rows, or a test row is also a
 *   training row.
 * @throws {RowsInvalidError} A row's form does not belong to the method.
 */
export async function readLocalRows(options: readLocalRows.Options): Promise<LocalRows> {
  const { file, testFile, seed, ...form } = options
  const read = await readRowFile(file, { field: 'rows', ...form })
  const { name, format, forms } = read
  const text = read.lines.map((line) => `${line}\n`).join('')
  const { rows, repeated } = uniqueRows(read.lines)
  const due = 2 * LOCAL_TEST_ROWS_MIN
  if (testFile === undefined && rows.length < due) {
    const expected = `at least ${due} different rows, or rows to measure on by \`evaluationRows\``
    throw new InputInvalidError({ field: 'rows', value: file, expected })
  }
  const report = await checkContents(text, read.lines.length, file)
  const about = { name, text, repeated, report, format, forms }
  if (testFile === undefined) {
    const split = splitRows(rows, seed)
    const hash = hashOfValues(split.training, split.test)
    return { ...about, ...split, question: questionOf(split.test[0]), hash }
  }
  const other = await readRowFile(testFile, { field: 'evaluationRows', ...form })
  const test = uniqueRows(other.lines).rows.slice(0, LOCAL_TEST_ROWS_MAX)
  const trained = new Set(rows)
  const both = test.filter((row) => trained.has(row)).length
  if (both > 0 || test.length < 2 || rows.length === 0) {
    const expected = `at least two rows, none of which is trained (${both} of them are)`
    throw new InputInvalidError({ field: 'evaluationRows', value: testFile, expected })
  }
  const hash = hashOfValues(rows, test)
  return { ...about, training: rows, test, question: questionOf(test[0]), hash }
}

export declare namespace readLocalRows {
  type Options = {
    readonly file: string
    /**
     * Path of a file with the rows to measure on; about a tenth of the rows of `file` when absent.
     */
    readonly testFile?: string | undefined
    readonly method: TrainingMethod
    /** Fields that are dropped from every row. */
    readonly ignored?: readonly string[] | undefined
    readonly seed: Hash
  }
}

/** Returns the SHA-256 of a list of rows, in order, which seeds the bootstrap of their losses. */
export const rowsHash = (rows: readonly string[]): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(rows.join('\n')))
