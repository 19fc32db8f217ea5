import { Limits } from '../index.ts'
import { ROW_FILE_RECORDS_BYTES_MAX, ROW_FILE_ROWS_MAX } from './limits.ts'
import { RowFileFault } from './row-fault.ts'
import type { RowRecord } from './row-record.ts'

/** Characters that the writer collects before it writes them. */
const PIECE_CHARACTERS = 1_048_576

/**
 * Accepts a record of a file.
 *
 * @throws {RowFileFault} The file has too many records, or all of them together are too long.
 */
export type AddRecord = (record: RowRecord) => void

/**
 * Writes records as lines of JSON, up to a file's limits of number and length. Instead of a record
 * whose value is too long for a row, it writes a fault with the record's position.
 *
 * @param write Gets the next lines as one text.
 */
export function createRecordWriter(write: (text: string) => void): {
  readonly add: AddRecord
  end(): void
} {
  let [rows, bytes, text] = [0, 0, '']
  const flush = () => {
    write(text)
    text = ''
  }
  return {
    add(record) {
      rows += 1
      assertRows(rows)
      const max = Limits.TRAINING_ROW_BYTES_MAX
      let line = JSON.stringify(record)
      let length = Buffer.byteLength(line)
      if ('value' in record && Buffer.byteLength(JSON.stringify(record.value)) > max) {
        line = JSON.stringify({ at: record.at, fault: `it has more than ${max} bytes` })
        length = line.length
      }
      bytes += length + 1
      if (bytes > ROW_FILE_RECORDS_BYTES_MAX) {
        throw new RowFileFault(
          `its rows have more than ${ROW_FILE_RECORDS_BYTES_MAX} bytes as lines of JSON; ` +
            'split it into smaller files',
        )
      }
      text += `${line}\n`
      if (text.length >= PIECE_CHARACTERS) flush()
    },
    end: flush,
  }
}

/** @throws {RowFileFault} A file has more rows than the limit. */
export function assertRows(rows: number | bigint): void {
  if (rows <= ROW_FILE_ROWS_MAX) return
  throw new RowFileFault(`it has more than ${ROW_FILE_ROWS_MAX} rows; split it into smaller files`)
}

/** @throws {RowFileFault} A table has more columns than the limit. */
export function assertColumns(columns: number, most: number): void {
  if (columns > most) throw new RowFileFault(`it has more than ${most} columns`)
}
