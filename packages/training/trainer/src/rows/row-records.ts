import { isUtf8 } from 'node:buffer'
import { JsonNumber, JsonText } from '@ostrom/protocol'
import { Limits } from '../index.ts'
import { assertRows } from './record-writer.ts'
import { RowFileFault } from './row-fault.ts'
import { type RowProcessBounds, readInProcess, type TableFormat } from './row-process.ts'
import { faultText, type RowRecord, recordOf } from './row-record.ts'

// Records of a file of rows, before their form is known: JSON lines, a JSON list, CSV or Parquet.
// The format of a file follows from its first bytes and its name.

/** Format in which a file was read. */
export type RowRecords = {
  readonly format: 'json-lines' | TableFormat
  /** Unit of the positions `at` of the records. */
  readonly unit: 'line' | 'row'
  /** Records, read as they are requested. @throws {RowFileFault} There are too many. */
  readonly records: Iterable<RowRecord>
}

const NEWLINE = 0x0a

/** Yields the lines of a text that are not empty, with their numbers. */
function* linesOf(text: string): Generator<readonly [number, string]> {
  let at = 0
  for (let from = 0; from < text.length; ) {
    at += 1
    // Skips an empty line without a search: a file may have 200 million of them.
    if (text.charCodeAt(from) === NEWLINE) {
      from += 1
      continue
    }
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    yield [at, text.slice(from, to)]
    from = to + 1
  }
}

function jsonLine(line: string, at: number): RowRecord {
  const bytes = Buffer.byteLength(line)
  const max = Limits.TRAINING_ROW_BYTES_MAX
  if (bytes > max) return { at, fault: `it has more than ${max} bytes` }
  const read = JsonText.parse(line, { depthMax: Limits.ROW_DEPTH_MAX, isExact: true })
  return read.kind === 'fault' ? { at, fault: faultText(read.fault) } : recordOf(read.value, at)
}

function* jsonLines(text: string): Generator<RowRecord> {
  let rows = 0
  for (const [at, line] of linesOf(text)) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    rows += 1
    assertRows(rows)
    yield jsonLine(trimmed, at)
  }
}

/**
 * Yields the records in the output of the process that reads tables. It checks how deeply records
 * are nested, because the process does not: a value of Parquet may be a list of lists.
 */
function* processRecords(text: string): Generator<RowRecord> {
  for (const [, line] of linesOf(text)) {
    const record = JsonNumber.parse(line) as RowRecord
    if ('fault' in record) yield record
    else yield jsonLine(JSON.stringify(record.value), record.at)
  }
}

const isParquet = (bytes: Uint8Array): boolean =>
  bytes.length >= 8 && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PAR1'

const isList = (bytes: Uint8Array): boolean => {
  // First byte after the byte order mark and white space.
  const first = bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x09, 0x0a, 0x0d, 0x20].includes(byte))
  return first === 0x5b
}

function formatOf(bytes: Uint8Array, name: string): RowRecords['format'] {
  if (isParquet(bytes)) return 'parquet'
  if (!isUtf8(bytes)) throw new RowFileFault('it is neither Parquet nor UTF-8')
  if (/\.csv$/i.test(name)) return 'csv'
  return isList(bytes) ? 'json' : 'json-lines'
}

/**
 * Reads the records of a file. With any file, the function stays within the limits of
 * docs/spec/hostile-input.md.
 *
 * @param name Name of the file; one that ends in `.csv` is CSV.
 * @param bounds Limits of the process that reads formats other than JSON lines.
 * @throws {RowFileFault} The file is neither Parquet nor UTF-8, or is a JSON list, CSV or Parquet
 * file that is invalid or exceeds a limit. An invalid line of JSON lines gives a record with a
 * `fault`.
 */
export async function readRowRecords(
  bytes: Uint8Array,
  name: string,
  bounds?: RowProcessBounds,
): Promise<RowRecords> {
  const format = formatOf(bytes, name)
  const unit = format === 'csv' || format === 'json-lines' ? 'line' : 'row'
  if (format !== 'json-lines') {
    return { format, unit, records: processRecords(await readInProcess(bytes, format, bounds)) }
  }
  // Removes the byte order mark, with which some programs begin a file.
  const text = new TextDecoder('utf-8').decode(bytes)
  return { format, unit, records: jsonLines(text) }
}
