import { Readable } from 'node:stream'
import { JsonText } from '@ostrom/protocol'
import { parse } from 'csv-parse'
import { Limits } from '../index.ts'
import { ROW_FILE_COLUMNS_MAX } from './limits.ts'
import { type AddRecord, assertColumns } from './record-writer.ts'
import { RowFileFault } from './row-fault.ts'
import type { RowRecord } from './row-record.ts'

/** Bytes of a file that the parser gets at once; it gets more after their records are read. */
const PIECE_BYTES = 65_536

/** Columns of CSV whose cells contain JSON, because lists have no other form in CSV. */
const jsonColumns: readonly string[] = ['messages', 'conversations', 'tools', 'teacher', 'reward']

/**
 * Returns the record of a row of CSV: cells of `jsonColumns` are parsed, and left out if they are
 * empty.
 */
function cellsOf(cells: Readonly<Record<string, string>>, at: number): RowRecord {
  const fields: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(cells)) {
    if (!jsonColumns.includes(name)) fields[name] = cell
    else if (cell.trim() !== '') {
      const read = JsonText.parse(cell, { depthMax: Limits.ROW_DEPTH_MAX, isExact: true })
      if (read.kind === 'fault') return { at, fault: `its column \`${name}\` holds no JSON` }
      fields[name] = read.value
    }
  }
  return { at, value: fields }
}

function columnsOf(names: readonly string[]): string[] {
  assertColumns(names.length, ROW_FILE_COLUMNS_MAX)
  if (new Set(names).size < names.length) throw new RowFileFault('it has a column twice')
  return [...names]
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

type CsvRecord = {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

/**
 * Reads CSV whose first line has the names of columns, one record at a time.
 *
 * @throws {RowFileFault} The file is no CSV, or has too many columns or records, or a record that
 * is too long.
 */
export async function csvRecords(bytes: Uint8Array, add: AddRecord): Promise<void> {
  const parser = parse({
    columns: columnsOf,
    info: true,
    bom: true,
    skip_empty_lines: true,
    max_record_size: Limits.TRAINING_ROW_BYTES_MAX,
  })
  try {
    const source = Readable.from(piecesOf(bytes))
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<CsvRecord>) {
      add(cellsOf(record, info.lines))
    }
  } catch (error) {
    if (error instanceof RowFileFault) throw error
    // The library's message may quote a cell, so only its code and line are used.
    const { code = 'unknown', lines } = error as { code?: string; lines?: number }
    const place = lines === undefined ? '' : ` at line ${lines}`
    if (code === 'CSV_MAX_RECORD_SIZE') {
      const max = Limits.TRAINING_ROW_BYTES_MAX
      throw new RowFileFault(`a record of it has more than ${max} bytes${place}`)
    }
    throw new RowFileFault(`it is no CSV with a line of names first (${code}${place})`)
  }
}
