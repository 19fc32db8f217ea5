import { writeFile } from 'node:fs/promises'
import { arch, cpus } from 'node:os'
import { type Command, Option } from 'commander'
import { createProgress } from '../output.ts'
import { numberArgument } from './arguments.ts'
import { contextOf, withData, withLedger } from './context.ts'

type Options = {
  readonly answers: number
  readonly threads?: number
  readonly machine?: string
  readonly out: string
  readonly register: boolean
}

const answers = numberArgument({ argument: '--answers', min: 100, max: 1_000_000 })
const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })

/** Class of this machine, as far as its numbers may differ from those of others. */
const machineOf = (count: number): string =>
  `cpu-${arch()}-${cpus()[0]?.model.trim().replaceAll(/\s+/g, '-') ?? 'unknown'}-${count}t`

/** `ostrom calibrate`: measures what honest answers of a model score on this machine. */
export function calibrateCommand(program: Command): void {
  withData(
    program
      .command('calibrate <model>')
      .description('measure what honest answers score, for validators')
      .requiredOption('--out <file>', 'file to write the calibration to')
      .option('--answers <number>', 'honest answers to make and score', answers, 1_000)
      .option('--machine <class>', 'name of this class of machines')
      .option('--register', 'name it on the chain, as creator of the version', false)
      .addOption(new Option('--threads <number>', 'threads of the engine').argParser(threads)),
  ).action(async (model: string, options: Options, command: Command) => {
    const context = await contextOf(command)
    const { openSources } = await import('../composition/places.ts')
    const { openStore } = await import('../composition/store.ts')
    const { openModel } = await import('../composition/open-model.ts')
    const { ModelNotRunnableError } = await import('../composition/model-not-runnable.ts')
    const { calibrationOf, measureHonest } = await import('@ostrom/node/validator')
    const { encodeCalibration, publishCalibration } = await import('../composition/calibration.ts')
    const { calibrationPrompts: prompts } = await import('../models/calibration-prompts.ts')
    const storage = await openStore(context.config)
    const count = options.threads ?? 1
    const engine = { kind: 'llama', threads: count } as const
    const { items: sources, close } = await openSources(context.config, storage)
    const opened = await withLedger(context, (ledger) =>
      openModel({ ledger, storage, sources }, { model, engine }),
    )
    try {
      const { tokenizer } = opened
      if (!tokenizer) {
        throw new ModelNotRunnableError({ model, reason: 'its manifest names no tokenizer' })
      }
      const progress = createProgress('Honest answers', 'answers')
      const samples = await measureHonest({
        model: opened.model,
        tokenizer,
        prompts,
        answers: options.answers,
        machine: options.machine ?? machineOf(count),
        onProgress: (done, all) => progress.update(done, all),
        signal: new AbortController().signal,
      })
      progress.end()
      const calibration = calibrationOf(opened.model, samples)
      await writeFile(options.out, encodeCalibration(calibration))
      const { version } = opened
      const place = options.register
        ? await withLedger(context, (ledger) =>
            publishCalibration({ storage, ledger, version, calibration }),
          )
        : undefined
      const { margins, classes, limit } = calibration
      const measured = `${samples.length} answers on ${classes.join(', ')}`
      const judged = margins ? `evidence up to ${Math.round(limit)}` : 'too few to judge by'
      const text = `${measured}; ${judged}; in ${options.out}`
      const registered = place ? `; registered as ${place.cid}` : ''
      const result = { file: options.out, ...calibration, ...(place && { cid: place.cid }) }
      context.output.result(result, text + registered)
    } finally {
      await opened.engine.close()
      await close()
      await storage.close()
    }
  })
}
