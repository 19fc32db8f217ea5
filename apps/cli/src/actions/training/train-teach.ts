import { writeFile } from 'node:fs/promises'
import { NothingProducedError } from '@ostrom/command-line/outcome'
import { createOutput } from '@ostrom/command-line/output'
import type { Command } from 'commander'
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
  const { readRowFile } = await import('@ostrom/trainer/rows/row-file')
  const { openLocalTrainer } = await import('@ostrom/local-training/local-run')
  const { plainTeacher, readTeacherAdapter, teacherRows } = await import(
    '@ostrom/local-training/teacher-rows'
  )
  const { folder: model } = openLocalBase(options.base)
  const teacher = options.adapter ? await readTeacherAdapter(options.adapter) : plainTeacher
  const { lines } = await readRowFile(rows, { argument: '--rows', method: 'sft' })
  if (lines.length === 0) {
    const remedy = 'Write rows of sft as JSON lines.'
    throw new NothingProducedError({ asked: out, reason: `${rows} has no rows`, remedy })
  }
  const trainer = openLocalTrainer(folder, python)
  const signal = shutdownSignal()
  try {
    const seed = hashOfValues('teacher')
    const asked = { trainer, model, teacher, rows: lines, sequence, tokens, seed, signal }
    const taught = await teacherRows(asked)
    await writeFile(out, taught.map((line) => `${line}\n`).join(''), { flag: 'wx' })
    createOutput({ json }).result({ file: out, rows: taught.length }, `in ${out}`)
  } finally {
    await trainer.close()
  }
}
