import { writeFile } from 'node:fs/promises'
import { arch, cpus } from 'node:os'
import { type Command, Option } from 'commander'
import { numberArgument } from '../context/arguments.ts'
import { type CommandContext, openContext, withDataOption, withLedger } from '../context/context.ts'
import type { StorageContext } from '../context/open-storage.ts'
import { createProgress } from '../context/output.ts'

type CalibrateOptions = {
  readonly answers: number
  readonly tokens?: number
  readonly threads?: number
  readonly machine?: string
  readonly out: string
  readonly register: boolean
}

const answers = numberArgument({ argument: '--answers', min: 100, max: 1_000_000 })
const tokens = numberArgument({ argument: '--tokens', min: 16, max: 4_096 })
const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })

/** Class of this machine, as far as its numbers may differ from those of others. */
const machineOf = (count: number): string =>
  `cpu-${arch()}-${cpus()[0]?.model.trim().replaceAll(/\s+/g, '-') ?? 'unknown'}-${count}t`

/** `ostrom calibrate`: measures what honest answers of a model score on this machine. */
export function calibrateCommand(program: Command): void {
  withDataOption(
    program
      .command('calibrate <model>')
      .description('measure the scores of honest answers, for validators')
      .requiredOption('--out <file>', 'file to write the calibration to')
      .option('--answers <number>', 'honest answers to make and score', answers, 1_000)
      .option('--tokens <number>', 'tokens of the longest answer', tokens)
      .option('--machine <class>', 'name of this class of machines')
      .option(
        '--register',
        'register the calibration on the chain, as creator of the version',
        false,
      )
      .addOption(new Option('--threads <number>', 'threads of the engine').argParser(threads)),
  ).action(async (model: string, options: CalibrateOptions, command: Command) => {
    const context = await openContext(command)
    const { withStorage } = await import('../context/open-storage.ts')
    const done = await withStorage(context.config, (storageContext) =>
      calibrateIn(storageContext, { context, model, options }),
    )
    const { margins, classes, limit } = done.calibration
    const measured = `${done.answers} answers on ${classes.join(', ')}`
    const judged = margins ? `evidence up to ${Math.round(limit)}` : 'too few answers to judge'
    const text = `${measured}; ${judged}; written to ${options.out}`
    const registered = done.cid ? `; registered as ${done.cid}` : ''
    const result = { file: options.out, ...done.calibration, ...(done.cid && { cid: done.cid }) }
    context.output.result(result, text + registered)
  })
}

type CalibrateInput = {
  readonly context: CommandContext
  readonly model: string
  readonly options: CalibrateOptions
}

/** Measures, writes the file and, where asked, names it on the chain. */
async function calibrateIn(
  { storage, sources }: StorageContext,
  { context, model, options }: CalibrateInput,
) {
  const { openModel } = await import('../composition/open-model.ts')
  const { ModelNotRunnableError } = await import('../composition/model-not-runnable.ts')
  const { calibrationOf, measureHonestSamples } = await import('@ostrom/node/validator')
  const { encodeCalibration, publishCalibration } = await import('../composition/calibration.ts')
  const { calibrationPrompts: prompts } = await import('../models/calibration-prompts.ts')
  const count = options.threads ?? 1
  const engine = { kind: 'llama', threads: count } as const
  const opened = await withLedger(context, (ledger) =>
    openModel({ ledger, storage, sources }, { model, engine }),
  )
  try {
    const { tokenizer, version } = opened
    if (!tokenizer) {
      throw new ModelNotRunnableError({ model, reason: 'its manifest names no tokenizer' })
    }
    const progress = createProgress('Honest answers', 'answers')
    const samples = await measureHonestSamples({
      model: opened.model,
      tokenizer,
      prompts,
      answers: options.answers,
      ...(options.tokens !== undefined && { longest: options.tokens }),
      machine: options.machine ?? machineOf(count),
      onProgress: (done, all) => progress.update(done, all),
      signal: new AbortController().signal,
    })
    progress.end()
    const calibration = calibrationOf(opened.model, samples)
    await writeFile(options.out, encodeCalibration(calibration))
    const document = options.register
      ? await withLedger(context, (ledger) =>
          publishCalibration({ storage, ledger, version, calibration }),
        )
      : undefined
    return { calibration, answers: samples.length, cid: document?.cid }
  } finally {
    await opened.engine.close()
  }
}
