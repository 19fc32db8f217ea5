import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { ArgumentInvalidError, numberArgument } from '../context/arguments.ts'
import { NothingProducedError } from '../context/outcome.ts'
import { createOutput } from '../context/output.ts'
import { shutdownSignal } from '../system/shutdown-signal.ts'

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

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })

/** `ostrom train teach`: rows for distillation, with what a teacher says of each token. */
export function trainTeachCommand(train: Command): void {
  train
    .command('teach')
    .description('add the probabilities of a teacher to rows, for the method distill')
    .option(
      '--base <model>',
      'name of the bundled model, or a folder of safetensors',
      'ostrom-tiny',
    )
    .option('--adapter <folder>', 'adapter of `train local` that the teacher has')
    .requiredOption('--rows <file>', 'rows of sft as JSON lines')
    .requiredOption('--out <file>', 'file to write, which must not exist')
    .option('--tokens <number>', 'likeliest tokens of each place', whole('--tokens', 64), 16)
    .option('--sequence <tokens>', 'longest row', whole('--sequence', 131_072), 128)
    .option('--folder <path>', 'folder of runs', '.ostrom/local')
    .option('--python <program>', 'Python with the packages of `npm run trainer:install`')
    .action(async (options: TeachCommandOptions, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const { rows, out, tokens, sequence, folder, python } = options
      const { hashOfValues } = await import('../local-training/plan.ts')
      const { openLocalBase } = await import('../local-training/local-base.ts')
      const { openLocalTrainer } = await import('../local-training/local-run.ts')
      const { plainTeacher, readTeacherAdapter, teacherRows } = await import(
        '../local-training/teacher-rows.ts'
      )
      const { folder: model } = openLocalBase(options.base)
      const teacher = options.adapter ? await readTeacherAdapter(options.adapter) : plainTeacher
      const lines = await linesOf(rows)
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
    })
}

/** @throws {ArgumentInvalidError} The file cannot be read. */
async function linesOf(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text !== undefined) return text.split('\n').flatMap((line) => line.trim() || [])
  const expected = 'a file that can be read'
  throw new ArgumentInvalidError({ argument: '--rows', value: path, expected })
}
