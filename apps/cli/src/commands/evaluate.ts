import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Evaluation, Hex } from '@ostrom/protocol'
import type { Benchmark } from '@ostrom/verification'
import { type Command, Option } from 'commander'
import ownPackage from '../../package.json' with { type: 'json' }
import { ArgumentInvalidError, numberArgument } from '../context/arguments.ts'
import { openContext, withDataOption } from '../context/context.ts'
import { createOutput, createProgress } from '../context/output.ts'
import type { EvaluationOptions } from '../evaluation/measure.ts'
import type { EvaluationModel } from '../evaluation/open.ts'
import { EVALUATION_CONTEXT_DEFAULT, EVALUATION_DATA_BYTES_MAX } from '../limits.ts'

type EvaluateCommandOptions = {
  readonly dataset: string
  readonly out: string
  readonly task?: string
  readonly name?: string
  readonly split?: string
  readonly url?: string
  readonly chat: boolean
  readonly context: number
  readonly threads?: number
  readonly artifact?: string
}

const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })
const tokens = numberArgument({ argument: '--context', min: 256, max: 1 << 20 })

/** `ostrom evaluate`: measures a model on a file of texts or of questions with choices. */
export function evaluateCommand(program: Command): void {
  withDataOption(
    program
      .command('evaluate <model>')
      .description('evaluate a GGUF file or a registered model, for its manifest')
      .requiredOption('--dataset <file>', 'a text, or JSON lines of texts or of questions')
      .option('--out <file>', 'file to write the results to', 'evaluation.json')
      .option('--task <name>', 'name of the benchmark; the file name when absent')
      .option('--name <name>', 'name of the dataset; the file name when absent')
      .option('--split <name>', 'part of the dataset, such as test')
      .option('--url <url>', 'public URL of the dataset')
      .option('--chat', 'apply the chat template to each question', false)
      .option('--artifact <name>', 'variant to measure, as FORMAT/QUANTIZATION')
      .addOption(
        new Option('--context <tokens>', 'maximum context length, in tokens')
          .argParser(tokens)
          .default(EVALUATION_CONTEXT_DEFAULT),
      )
      .addOption(new Option('--threads <number>', 'threads of the engine').argParser(threads)),
  ).action(async (model: string, options: EvaluateCommandOptions, command: Command) => {
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
    const { figureText } = await import('../evaluation/evaluation-file.ts')
    const bytes = await bytesOf(options.dataset)
    const evaluations = await evaluate(command, { model, options, bytes })
    await writeFile(options.out, `${JSON.stringify(evaluations, null, 2)}\n`)
    const lines = [...evaluations.map(figureText), `in ${options.out}`]
    createOutput({ json }).result({ file: options.out, evaluations }, lines.join('\n'))
  })
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const size = await stat(path).then(
    (found) => found.size,
    () => Number.NaN,
  )
  if (size <= EVALUATION_DATA_BYTES_MAX) return await readFile(path)
  const expected = `a file of at most ${EVALUATION_DATA_BYTES_MAX} bytes`
  throw new ArgumentInvalidError({ argument: '--dataset', value: path, expected: expected })
}

type EvaluateInput = {
  readonly model: string
  readonly options: EvaluateCommandOptions
  readonly bytes: Uint8Array
}

/** Measures, and tells each figure with what it is of. */
async function evaluate(
  command: Command,
  { model, options, bytes }: EvaluateInput,
): Promise<readonly Evaluation.Evaluation[]> {
  const { readRecords } = await import('../evaluation/records.ts')
  const { evaluateRecords } = await import('../evaluation/measure.ts')
  const records = readRecords(bytes, { file: options.dataset })
  const { chat: isChat } = options
  const opened = await open(command, { model, options })
  const progress = createProgress('Records', 'answers')
  try {
    const { model: loaded, tokenizer } = opened
    const contextTokens = Math.min(options.context, loaded.info.contextLength)
    const notes = notesOf({ records, isChat, contextTokens })
    const run = { options, bytes, opened, notes }
    // What was told by options is refused now, not after an hour of measuring.
    Evaluation.evaluationSchema(evaluationOf(nothing, run), 'evaluation')
    const figures = await evaluateRecords({
      model: loaded,
      tokenizer,
      records,
      isChat,
      contextTokens,
      onProgress: (done, all) => progress.update(done, all),
      signal: new AbortController().signal,
    })
    return figures.map((figure) => evaluationOf(figure, run))
  } finally {
    progress.end()
    await opened.engine.close()
  }
}

async function open(
  command: Command,
  { model, options }: Pick<EvaluateInput, 'model' | 'options'>,
): Promise<EvaluationModel> {
  const { openModelFile, openRegisteredModel } = await import('../evaluation/open.ts')
  const { context: contextLength, threads = 1, artifact } = options
  const loadOptions = { threads, contextLength, ...(artifact && { artifact }) }
  if (model.endsWith('.gguf') && existsSync(model)) return await openModelFile(model, loadOptions)
  if (/^[./]/.test(model) && existsSync(model)) {
    const file = 'a GGUF file, or a registered model: publish other variants, then name it'
    throw new ArgumentInvalidError({ argument: 'model', value: model, expected: file })
  }
  return await openRegisteredModel(await openContext(command), { model, ...loadOptions })
}

const nothing: Benchmark.MetricResult = { metric: 'accuracy', value: Evaluation.decimalOf(0, 0) }

/** How it was asked: what must be the same for figures to be compared. */
const notesOf = ({
  records,
  isChat,
  contextTokens,
}: Pick<EvaluationOptions, 'records' | 'isChat' | 'contextTokens'>): string =>
  records.kind === 'texts'
    ? `windows of ${contextTokens} tokens that do not overlap`
    : isChat
      ? 'each question as a message, by the chat template'
      : 'question and choice as one text'

function evaluationOf(
  figure: Benchmark.MetricResult,
  run: {
    readonly options: EvaluateCommandOptions
    readonly bytes: Uint8Array
    readonly opened: EvaluationModel
    readonly notes: string
  },
): Evaluation.Evaluation {
  const { options, bytes, opened, notes } = run
  const { version } = ownPackage
  const { split, url, dataset, name = basename(dataset), task = name } = options
  return {
    task,
    dataset: { name, ...(split && { split }), ...(url && { url }), sha256: Hex.sha256Hex(bytes) },
    ...figure,
    shots: 0,
    ...(opened.form && { artifact: opened.form }),
    // Definitions of figures change with the version of what measures.
    tool: { name: 'ostrom', version },
    notes,
  }
}
