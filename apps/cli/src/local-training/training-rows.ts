import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { DatasetCheck, type DatasetReport } from '@ostrom/datasets'
import { type Hash, Hex } from '@ostrom/protocol'
import { parseRow, type TrainingMethod } from '@ostrom/trainer'
import { ArgumentInvalidError } from '../context/arguments.ts'
import { EVALUATION_DATA_BYTES_MAX, LOCAL_TEST_ROWS_MAX, LOCAL_TEST_ROWS_MIN } from '../limits.ts'
import { evaluationSetTexts } from '../models/evaluation-sets.ts'
import { hashOfValues } from './plan.ts'

/** Rows of a run: those that are trained, and others that it is measured on. */
export type LocalRows = {
  readonly name: string
  /** The whole file, as it is published. */
  readonly text: string
  readonly training: readonly string[]
  readonly test: readonly string[]
  /** Rows that stood in the file more than once, and are trained as one. */
  readonly repeated: number
  /** Question of the first row of the test. */
  readonly question: string
  /** What jurors would find in the file. */
  readonly report: DatasetReport
  /** SHA-256 of both lists. */
  readonly hash: Hash
}

async function readLines(path: string, argument: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() && found.size <= EVALUATION_DATA_BYTES_MAX) return readFile(path, 'utf8')
  const expected = `a file of JSON lines of at most ${EVALUATION_DATA_BYTES_MAX} bytes`
  throw new ArgumentInvalidError({ argument, value: path, expected })
}

/** Rows of a text, each once. @throws {TrainerInputInvalidError} A row is not of the method. */
function uniqueRows(text: string, method: TrainingMethod, name: string) {
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  for (const [at, line] of lines.entries()) parseRow(line, `${name}, row ${at + 1}`, method)
  const rows = [...new Set(lines)]
  return { rows, repeated: lines.length - rows.length }
}

/** A tenth of the rows, chosen by their hashes, so that the same rows are chosen again. */
function splitRows(rows: readonly string[], seed: Hash) {
  const wished = Math.floor(rows.length / 10)
  const count = Math.min(LOCAL_TEST_ROWS_MAX, Math.max(LOCAL_TEST_ROWS_MIN, wished))
  const order = [...rows].sort((a, b) => (hashOfValues(seed, a) < hashOfValues(seed, b) ? -1 : 1))
  const test = new Set(order.slice(0, count))
  return { training: rows.filter((row) => !test.has(row)), test: [...test] }
}

/** What a row asks; the beginning of a text. */
function questionOf(row: string | undefined): string {
  const { messages, prompt, text } = JSON.parse(row ?? '{}') as Readonly<Record<string, unknown>>
  if (Array.isArray(messages)) {
    const asked = messages.filter((one) => (one as { role?: unknown }).role === 'user').at(-1)
    return String((asked as { content?: unknown } | undefined)?.content ?? '')
  }
  if (typeof prompt === 'string') return prompt
  return typeof text === 'string' ? text.split(' ').slice(0, TEXT_QUESTION_WORDS).join(' ') : ''
}

/** Words of a text that stand for its question. */
const TEXT_QUESTION_WORDS = 8

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/**
 * Checks the contents of a file as jurors do.
 *
 * @throws {ArgumentInvalidError} It has no JSON object on a line.
 */
async function checkContents(text: string, records: number, file: string): Promise<DatasetReport> {
  const evaluationTexts = await evaluationSetTexts()
  const result = await DatasetCheck.run(bytesOf(text), { records, evaluationTexts })
  if (result.kind !== 'fault') return result.report
  const expected = `a file of JSON objects, one on each line (${result.fault})`
  throw new ArgumentInvalidError({ argument: '--rows', value: file, expected })
}

/**
 * Reads the rows of a run, checks each, and holds some of them back for the measurement.
 *
 * @throws {ArgumentInvalidError} A file cannot be read, has too few rows, or rows of the test are
 *   trained too.
 * @throws {TrainerInputInvalidError} A row is not of the form of the method.
 */
export async function readLocalRows(options: readLocalRows.Options): Promise<LocalRows> {
  const { file, testFile, method, seed } = options
  const text = await readLines(file, '--rows')
  const { rows, repeated } = uniqueRows(text, method, basename(file))
  const report = await checkContents(text, rows.length + repeated, file)
  if (testFile === undefined) {
    const due = 2 * LOCAL_TEST_ROWS_MIN
    if (rows.length < due) {
      const expected = `at least ${due} different rows, or rows to measure on by --test`
      throw new ArgumentInvalidError({ argument: '--rows', value: file, expected })
    }
    const split = splitRows(rows, seed)
    const hash = hashOfValues(split.training, split.test)
    const question = questionOf(split.test[0])
    return { name: basename(file), text, ...split, repeated, question, report, hash }
  }
  const other = uniqueRows(await readLines(testFile, '--test'), method, basename(testFile))
  const test = other.rows.slice(0, LOCAL_TEST_ROWS_MAX)
  const trained = new Set(rows)
  const both = test.filter((row) => trained.has(row)).length
  if (both > 0 || test.length < 2 || rows.length === 0) {
    const expected = `at least two rows, none of which is trained (${both} of them are)`
    throw new ArgumentInvalidError({ argument: '--test', value: testFile, expected })
  }
  const hash = hashOfValues(rows, test)
  const question = questionOf(test[0])
  return { name: basename(file), text, training: rows, test, repeated, question, report, hash }
}

export declare namespace readLocalRows {
  type Options = {
    readonly file: string
    /** Rows to measure on; a tenth of `file` when absent. */
    readonly testFile?: string | undefined
    readonly method: TrainingMethod
    readonly seed: Hash
  }
}

/** SHA-256 of a list of rows, in order: the seed of their bootstrap. */
export const rowsHash = (rows: readonly string[]): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(rows.join('\n')))
