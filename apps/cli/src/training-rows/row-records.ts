import { JsonText } from '@ostrom/protocol'
import { Limits } from '@ostrom/trainer'

// Records of a file of rows, before anything is known of their form: JSON lines, a JSON list, CSV
// or Parquet. What a file is follows from its first bytes and its name.

/** A record and its place in the file, or why there is none at this place. */
export type RowRecord = {
  /** From 1: the line where a record begins, or its number in a list or table. */
  readonly at: number
} & ({ readonly value: Readonly<Record<string, unknown>> } | { readonly fault: string })

/** What a file was read as. */
export type RowRecords = {
  readonly format: 'json-lines' | 'json' | 'csv' | 'parquet'
  /** What `at` counts. */
  readonly unit: 'line' | 'row'
  readonly records: readonly RowRecord[]
}

/** A file that is no list of records at all. */
export class RowFileFault extends Error {}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function faultText(fault: JsonText.JsonTextFault): string {
  // A name may be what somebody wrote, as any other part of a row.
  if (fault.kind === 'duplicate-name') return 'it has a name twice'
  return fault.kind === 'not-json' ? 'it is no JSON' : `it has ${JsonText.describeFault(fault)}`
}

const recordOf = (value: unknown, at: number): RowRecord =>
  isObject(value) ? { at, value } : { at, fault: 'it is no object' }

function jsonLine(line: string, at: number): RowRecord {
  const bytes = Buffer.byteLength(line)
  const max = Limits.TRAINING_ROW_BYTES_MAX
  if (bytes > max) return { at, fault: `it has more than ${max} bytes` }
  const read = JsonText.parse(line, { depthMax: Limits.ROW_DEPTH_MAX })
  return read.kind === 'fault' ? { at, fault: faultText(read.fault) } : recordOf(read.value, at)
}

function jsonLines(text: string): RowRecords {
  const records = text.split('\n').flatMap((line, index) => {
    const trimmed = line.trim()
    return trimmed === '' ? [] : [jsonLine(trimmed, index + 1)]
  })
  return { format: 'json-lines', unit: 'line', records }
}

function jsonList(text: string): RowRecords {
  const read = JsonText.parse(text, { depthMax: Limits.ROW_DEPTH_MAX + 1 })
  if (read.kind === 'fault') throw new RowFileFault(faultText(read.fault))
  const list = read.value as readonly unknown[]
  const records = list.map((value, index) => recordOf(value, index + 1))
  return { format: 'json', unit: 'row', records }
}

/** Columns of CSV whose cells hold JSON, since lists have no other form there. */
const jsonColumns: readonly string[] = ['messages', 'conversations', 'tools', 'teacher', 'reward']

/** A row of CSV without empty cells of columns that hold JSON. */
function cellsOf(cells: Readonly<Record<string, string>>, at: number): RowRecord {
  const fields: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(cells)) {
    if (!jsonColumns.includes(name)) fields[name] = cell
    else if (cell.trim() !== '') {
      const read = JsonText.parse(cell, { depthMax: Limits.ROW_DEPTH_MAX })
      if (read.kind === 'fault') return { at, fault: `its column \`${name}\` holds no JSON` }
      fields[name] = read.value
    }
  }
  return { at, value: fields }
}

type CsvRecord = {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

async function csv(text: string): Promise<RowRecords> {
  const { parse } = await import('csv-parse/sync')
  try {
    const options = { columns: true, info: true, skip_empty_lines: true } as const
    const read = parse(text, options) as unknown as readonly CsvRecord[]
    const records = read.map(({ record, info }) => cellsOf(record, info.lines))
    return { format: 'csv', unit: 'line', records }
  } catch (error) {
    // The message of the library may quote a cell; its code and line do not.
    const { code = 'unknown', lines } = error as { code?: string; lines?: number }
    const place = lines === undefined ? '' : ` at line ${lines}`
    throw new RowFileFault(`it is no CSV with a line of names first (${code}${place})`)
  }
}

/** A value of Parquet as JSON has it; undefined for dates and bytes. */
function plainOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plainOf)
  if (!isObject(value) || value instanceof Date || ArrayBuffer.isView(value)) {
    return isObject(value) ? undefined : value
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainOf(one)]))
}

async function parquet(bytes: Uint8Array): Promise<RowRecords> {
  const { parquetReadObjects } = await import('hyparquet')
  const { compressors } = await import('hyparquet-compressors')
  try {
    const file = bytes.slice().buffer
    const read = await parquetReadObjects({ file, compressors })
    const records = read.map((value, index) => recordOf(plainOf(value), index + 1))
    return { format: 'parquet', unit: 'row', records }
  } catch {
    throw new RowFileFault('it is no Parquet file that can be read')
  }
}

const isParquet = (bytes: Uint8Array): boolean =>
  bytes.length >= 8 && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1'

/**
 * Reads the records of a file.
 *
 * @param name Name of the file; one that ends in `.csv` is CSV.
 * @throws {RowFileFault} It is no UTF-8, or cannot be read as what it is.
 */
export async function readRowRecords(bytes: Uint8Array, name: string): Promise<RowRecords> {
  if (isParquet(bytes)) return await parquet(bytes)
  let text: string
  try {
    // Without the mark of the order of bytes, which some programs begin a file with.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RowFileFault('it is neither Parquet nor UTF-8')
  }
  if (/\.csv$/i.test(name)) return await csv(text)
  return /^\s*\[/.test(text) ? jsonList(text) : jsonLines(text)
}
