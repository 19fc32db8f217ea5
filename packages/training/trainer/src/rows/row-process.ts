import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@ostrom/processes'
import {
  ROW_READER_HEAP_MIB,
  ROW_READER_MEMORY_BYTES_MAX,
  ROW_READER_MILLISECONDS_MAX,
} from './limits.ts'
import { RowFileFault } from './row-fault.ts'

// A process of its own reads JSON lists, CSV and Parquet: a Parquet page of a few bytes can state
// a billion values, and no library is trusted to know all such attacks. The process has limits of
// memory, time and output: docs/spec/hostile-input.md.

const program = fileURLToPath(new URL('./row-process-main.ts', import.meta.url))

/** Formats that are not read line by line. */
export type TableFormat = 'json' | 'csv' | 'parquet'

/** Limits of the process. Tests pass lower limits than the usual ones, so as not to wait. */
export type RowProcessBounds = { readonly memoryBytes: number; readonly milliseconds: number }

const usual: RowProcessBounds = {
  memoryBytes: ROW_READER_MEMORY_BYTES_MAX,
  milliseconds: ROW_READER_MILLISECONDS_MAX,
}

/**
 * Reads the records of a file in a process of its own.
 *
 * @returns Lines of JSON, each with `at` and either `value` or `fault`.
 * @throws {RowFileFault} The file is invalid in its format, or needs more than the process may
 * have.
 */
export async function readInProcess(
  bytes: Uint8Array,
  format: TableFormat,
  { memoryBytes, milliseconds }: RowProcessBounds = usual,
): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'ostrom-rows-'))
  const [from, to] = [join(work, 'file'), join(work, 'records.jsonl')]
  try {
    await writeFile(from, bytes)
    const ended = await runProgram({
      program: process.execPath,
      args: [`--max-old-space-size=${ROW_READER_HEAP_MIB}`, program, format, from, to],
      ownMsMax: milliseconds,
      memoryBytesMax: memoryBytes,
    })
    if (ended.kind === 'not-started') throw new Error(`its reader did not start: ${ended.reason}`)
    const tooMuch = (of: string) =>
      new RowFileFault(`it takes more than ${of} to read; split it into smaller files`)
    if (ended.kind === 'killed') {
      throw tooMuch(ended.by === 'memory' ? `${memoryBytes} bytes of memory` : `${milliseconds} ms`)
    }
    // Node ends itself with a signal if its heap is full.
    const isAborted = ended.signal !== null || (ended.code ?? 0) >= 128
    if (isAborted) throw tooMuch(`${ROW_READER_HEAP_MIB} MiB of memory`)
    if (ended.code !== 0) throw new Error(`the reader of rows failed: ${ended.stderr.slice(-512)}`)
    const fault = ended.stdout.trim()
    if (fault !== '') throw new RowFileFault(fault)
    return await readFile(to, 'utf8')
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
