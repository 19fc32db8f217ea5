import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readRowFile } from '@ostrom/trainer/rows/row-file'
import type { BackendJob, BackendName } from '@ostrom/training-jobs/backends/backend-job'
import { readBackendRows } from '@ostrom/training-jobs/backends/backend-job'
import { writeBackend } from '@ostrom/training-jobs/backends/backends'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { createOutput } from '../../command-line/output.ts'

type TrainExportOptions = Omit<BackendJob, 'isQuantized' | 'method'> & {
  readonly for: BackendName
  readonly rows: string
  readonly out: string
  readonly method: string
  readonly quantized?: boolean
}

/** Runs `ostrom train export-config`. */
export async function exportTrainingConfig(
  options: TrainExportOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const { for: backend, rows: file, out, quantized = false, ...choice } = options
  const method = methodArgument(choice.method)
  const read = await readRowFile(file, { field: 'rows', method })
  const rows = readBackendRows(read.lines, { method, file })
  const base = existsSync(choice.base) ? resolve(choice.base) : choice.base
  const job = { ...choice, base, method, isQuantized: quantized }
  const start = await writeBackend(out, backend, { job, rows })
  const result = { backend, folder: out, rows: rows.rows.length, command: start }
  const text = `${rows.rows.length} rows in ${out}. Start it there: ${start}`
  createOutput({ json }).result(result, text)
}

/** @throws {ArgumentInvalidError} */
function methodArgument(value: string): BackendJob['method'] {
  if (value === 'sft' || value === 'dpo') return value
  const expected = 'sft or dpo; other methods are trained by `ostrom train local`'
  throw new ArgumentInvalidError({ argument: '--method', value, expected })
}
