/**
 * Rows of a file: as many as fill 256 MiB if each has 64 bytes.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_ROWS_MAX = 4_194_304

/**
 * Columns of a CSV or Parquet file of rows. In Parquet, groups of fields count as columns, too.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_COLUMNS_MAX = 1_024

/**
 * Bytes of all rows of a JSON list, CSV or Parquet file as lines of JSON, with their positions.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_RECORDS_BYTES_MAX = 268_435_456

/**
 * Total bytes of a Parquet file's pages after decompression.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_UNPACKED_BYTES_MAX = 536_870_912

/**
 * Most JavaScript heap of the process that reads a JSON list, CSV or Parquet file, in MiB.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_READER_HEAP_MIB = 1_536

/**
 * Most memory of the process that reads a JSON list, CSV or Parquet file, in bytes: heap, code and
 * buffers. Met by: no honest user.
 */
export const ROW_READER_MEMORY_BYTES_MAX = 2_684_354_560

/**
 * Milliseconds of the process that reads a JSON list, CSV or Parquet file, without the time in
 * which it waits for a processor.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_READER_MILLISECONDS_MAX = 120_000

/**
 * Largest file of rows or data file of an evaluation, in bytes. All of it is in memory.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_DATA_BYTES_MAX = 256 * 1024 * 1024

/**
 * Positions in a file that an error names for one reason; it only counts further positions.
 * Met by: no honest user.
 */
export const ROW_FAULT_LINES_MAX = 8

/**
 * Reasons that an error names for the rows of a file; of further reasons it only counts the rows.
 * Met by: no honest user.
 */
export const ROW_FAULT_REASONS_MAX = 12
