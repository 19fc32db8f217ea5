/**
 * Rows of a file: 256 MiB of rows of 64 bytes.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_ROWS_MAX = 4_194_304

/**
 * Columns of a table of rows, with the groups of fields above them.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_COLUMNS_MAX = 1_024

/**
 * Bytes of all rows of a list, CSV or Parquet file as lines of JSON, with their places.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_RECORDS_BYTES_MAX = 268_435_456

/**
 * Total bytes of a Parquet file's pages after decompression.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_FILE_UNPACKED_BYTES_MAX = 536_870_912

/**
 * Most JavaScript heap of the process that reads a list, CSV or Parquet file, in MiB.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_READER_HEAP_MIB = 1_536

/** Most memory of that process, in bytes: heap, code and buffers. Met by: no honest user. */
export const ROW_READER_MEMORY_BYTES_MAX = 2_684_354_560

/**
 * Elapsed milliseconds of that process, without those in which it waits for a processor.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const ROW_READER_MILLISECONDS_MAX = 120_000

/**
 * Largest data file of an evaluation, in bytes. All of it is in memory.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_DATA_BYTES_MAX = 256 * 1024 * 1024

/**
 * Positions in a file that an error names for one reason; it only counts further ones.
 * Met by: no honest user.
 */
export const ROW_FAULT_LINES_MAX = 8

/**
 * Reasons for which an error refuses rows of a file; it only counts further ones.
 * Met by: no honest user.
 */
export const ROW_FAULT_REASONS_MAX = 12
