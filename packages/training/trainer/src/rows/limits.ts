import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/** Rows of a file: as many as fill 256 MiB if each has 64 bytes. */
export const ROW_FILE_ROWS_MAX = limit(4_194_304, 'rows', 'person', honest)
/** Columns of a CSV or Parquet file of rows. In Parquet, groups of fields count as columns, too. */
export const ROW_FILE_COLUMNS_MAX = limit(1_024, 'columns', 'person', honest)
/** Bytes of all rows of a JSON list, CSV or Parquet file as lines of JSON, with their positions. */
export const ROW_FILE_RECORDS_BYTES_MAX = limit(268_435_456, 'bytes', 'person', honest)
/** Total bytes of a Parquet file's pages after decompression. */
export const ROW_FILE_UNPACKED_BYTES_MAX = limit(536_870_912, 'bytes', 'person', honest)
/** Most JavaScript heap of the process that reads a JSON list, CSV or Parquet file. */
export const ROW_READER_HEAP_MIB = limit(1_536, 'MiB', 'person', honest)

/**
 * Most memory of the process that reads a JSON list, CSV or Parquet file: heap, code and buffers.
 */
export const ROW_READER_MEMORY_BYTES_MAX = limit(2_684_354_560, 'bytes', 'no honest user')

/**
 * Milliseconds of the process that reads a JSON list, CSV or Parquet file, without the time in
 * which it waits for a processor.
 */
export const ROW_READER_MILLISECONDS_MAX = limit(120_000, 'milliseconds', 'person', honest)

/** Largest file of rows or data file of an evaluation. All of it is in memory. */
export const EVALUATION_DATA_BYTES_MAX = limit(256 * 1024 * 1024, 'bytes', 'person', honest)
/** Positions in a file that an error names for one reason; it only counts further positions. */
export const ROW_FAULT_LINES_MAX = limit(8, 'positions', 'no honest user')

/**
 * Reasons that an error names for the rows of a file; of further reasons it only counts the rows.
 */
export const ROW_FAULT_REASONS_MAX = limit(12, 'reasons', 'no honest user')
