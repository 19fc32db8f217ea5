import { JsonNumber } from '@ostrom/protocol'
import { type Compressors, type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet'
import { compressors as libraries } from 'hyparquet-compressors'
import { isFields } from '../row-messages.ts'
import { ROW_FILE_COLUMNS_MAX, ROW_FILE_UNPACKED_BYTES_MAX } from './limits.ts'
import { type AddRecord, assertColumns, assertRows } from './record-writer.ts'
import { RowFileFault } from './row-fault.ts'
import { recordOf } from './row-record.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Objects and lists of columns of JSON, whose nulls their author wrote. */
const ownNulls = new WeakSet<object>()

/**
 * Returns a value of Parquet as a value of JSON; undefined for dates and bytes. Objects lose their
 * null fields: all objects of a column have the same fields, so that Arrow writes nulls for those
 * that an object lacks.
 */
function plainOf(value: unknown): unknown {
  if (typeof value === 'bigint') return JsonNumber.parse(`${value}`)
  if (isObject(value) && ownNulls.has(value)) return value
  if (Array.isArray(value)) return value.map(plainOf)
  if (!isFields(value) || value instanceof Date || ArrayBuffer.isView(value)) {
    return isFields(value) ? undefined : value
  }
  const given = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return Object.fromEntries(given.map(([name, one]) => [name, plainOf(one)]))
}

/**
 * Creates decompressors with one limit for all pages of a file together. They check the declared
 * sizes of pages before they take memory, and count a page each time that it is referenced.
 */
function boundedCompressors(): Compressors {
  let left = ROW_FILE_UNPACKED_BYTES_MAX
  const bounded = Object.entries(libraries).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number): Uint8Array => {
      left -= Math.max(0, length)
      if (left < 0) {
        throw new RowFileFault(
          `it unpacks to more than ${ROW_FILE_UNPACKED_BYTES_MAX} bytes; ` +
            'split it into smaller files',
        )
      }
      return unpack(input, length)
    },
  ])
  return Object.fromEntries(bounded) as Compressors
}

/** Returns a file's metadata, within its limits. @throws {RowFileFault} */
function metadataOf(bytes: Uint8Array): FileMetaData {
  const metadata = parquetMetadata(bytes)
  const groups = metadata.row_groups.map(({ num_rows }) => num_rows)
  if (groups.some((rows) => rows < 0n)) throw new RangeError('rows below none')
  assertRows(groups.reduce((sum, rows) => sum + rows, 0n))
  // In the schema, groups of fields count as columns, too.
  assertColumns(metadata.schema.length - 1, ROW_FILE_COLUMNS_MAX)
  return metadata
}

/** Reads columns of JSON with all digits of their numbers. */
const parsers = {
  jsonFromBytes(bytes: Uint8Array | undefined): unknown {
    const value = bytes && JsonNumber.parse(new TextDecoder().decode(bytes))
    if (isObject(value)) ownNulls.add(value)
    return value
  },
}

/**
 * Reads a Parquet file, one row group at a time.
 *
 * @throws {RowFileFault} The file is no Parquet, or exceeds a limit.
 */
export async function parquetRecords(bytes: Uint8Array, add: AddRecord): Promise<void> {
  try {
    const metadata = metadataOf(bytes)
    const file = {
      byteLength: bytes.length,
      // A copy, so that the buffer contains no other data of this process.
      slice: (from: number, to?: number) => new Uint8Array(bytes.subarray(from, to)).buffer,
    }
    const compressors = boundedCompressors()
    let at = 0
    for (const { num_rows } of metadata.row_groups) {
      const [rowStart, rowEnd] = [at, at + Number(num_rows)]
      const options = { file, metadata, compressors, parsers, rowStart, rowEnd }
      for (const value of await parquetReadObjects(options)) {
        at += 1
        add(recordOf(plainOf(value), at))
      }
      if (at !== rowEnd) throw new RangeError('other rows than it says')
    }
  } catch (error) {
    if (error instanceof RowFileFault) throw error
    throw new RowFileFault('it is no Parquet file that can be read')
  }
}
