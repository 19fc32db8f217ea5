import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { NothingProducedError } from '../../command-line/outcome.ts'
import { createOutput } from '../../command-line/output.ts'
import { shutdownSignal } from '../../system/shutdown-signal.ts'

type TeachCommandOptions = {
  readonly base: string
  readonly adapter?: string
  readonly rows: string
  readonly out: string
  readonly tokens: number
  readonly sequence: number
  readonly folder: string
  readonly python?: string
}

/** Runs `ostrom train teach`. */
export async function createTeacherRows(
  options: TeachCommandOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const { rows, out, tokens, sequence, folder, python } = options
  const { hashOfValues } = await import('@ostrom/local-training/plan')
  const { openLocalBase } = await import('@ostrom/local-training/local-base')
  const { openLocalTrainer } = await import('@ostrom/local-training/local-run')
  const { openParentAdapter } = await import('@ostrom/local-training/parent-adapter')
  const { countsText } = await import('./run-text.ts')
  const { readTaughtRows, teacherRows } = await import('@ostrom/local-training/teacher-rows')
  const { name, folder: model } = openLocalBase(options.base)
  const named = options.adapter && { field: 'adapter' as const, value: options.adapter }
  const adapter = named ? await openParentAdapter(folder, named) : undefined
  const read = await readTaughtRows(rows, { base: { name, folder: model }, sequence })
  if (read.rows.length === 0) {
    const remedy = 'Write rows of sft as JSON lines.'
    throw new NothingProducedError({ asked: out, reason: `${rows} has no rows`, remedy })
  }
  const trainer = openLocalTrainer(folder, python)
  const signal = shutdownSignal()
  try {
    const seed = hashOfValues('teacher')
    const asked = { trainer, model, adapter, rows: read.rows, sequence, tokens, seed, signal }
    const taught = await teacherRows(asked)
    await writeFile(out, taught.map((line) => `${line}\n`).join(''), { flag: 'wx' })
    const { counts } = read
    const text = `in ${out}: ${countsText(counts)}`
    createOutput({ json }).result({ file: out, rows: taught.length, counts }, text)
  } finally {
    await trainer.close()
  }
}
