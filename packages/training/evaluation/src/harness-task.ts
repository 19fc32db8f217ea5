import { dirname, isAbsolute, join, relative } from 'node:path'
import { createTextTemplate } from '@ostrom/engine/tokenizer'
import { InputInvalidError } from '@ostrom/protocol'
import { readInputFile } from '@ostrom/protocol/input-files'
import { EVALUATION_DATA_BYTES_MAX } from '@ostrom/trainer/rows/limits'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import {
  EVALUATION_ANSWER_TOKENS_MAX,
  EVALUATION_CHOICES_MAX,
  EVALUATION_RECORDS_MAX,
  EVALUATION_STOPS_MAX,
  HARNESS_TASK_BYTES_MAX,
} from './limits.ts'

// Tasks in the format of lm-evaluation-harness 0.4, in the subset that docs/guides/models.md
// names: no code, no download, no sampling, no examples before a question.

const template = z.string().max(8_192)
const metric = (...names: [string, ...string[]]) =>
  z.array(
    z.strictObject({
      metric: z.enum(names),
      aggregation: z.enum(['mean', 'perplexity']).optional(),
      higher_is_better: z.boolean().optional(),
    }),
  )
const common = {
  task: z.string().regex(/^[\w.-]{1,64}$/),
  dataset_path: z.literal('json'),
  dataset_kwargs: z.strictObject({
    data_files: z.strictObject({ test: z.string().min(1).max(256) }),
  }),
  test_split: z.literal('test'),
  num_fewshot: z.literal(0).optional(),
  description: z.string().max(8_192).default(''),
  doc_to_text: template,
  metadata: z.looseObject({ version: z.union([z.number(), z.string()]).optional() }).optional(),
}
const until = z.string().min(1).max(64)
const schema = z.discriminatedUnion('output_type', [
  z.strictObject({
    ...common,
    output_type: z.literal('multiple_choice'),
    doc_to_choice: z.union([template, z.array(template).max(EVALUATION_CHOICES_MAX)]),
    doc_to_target: z.union([template, z.int().min(0)]),
    target_delimiter: z.string().max(16).default(' '),
    metric_list: metric('acc', 'acc_norm', 'acc_bytes').optional(),
  }),
  z.strictObject({
    ...common,
    output_type: z.literal('loglikelihood'),
    doc_to_target: template,
    metric_list: metric('perplexity', 'acc').optional(),
  }),
  z.strictObject({
    ...common,
    output_type: z.literal('generate_until'),
    doc_to_target: template,
    generation_kwargs: z.strictObject({
      until: z.union([until, z.array(until).min(1).max(EVALUATION_STOPS_MAX)]),
      max_gen_toks: z.int().min(1).max(EVALUATION_ANSWER_TOKENS_MAX),
      do_sample: z.literal(false).optional(),
      temperature: z.literal(0).optional(),
    }),
    metric_list: z
      .array(
        z.strictObject({
          metric: z.literal('exact_match'),
          aggregation: z.literal('mean').optional(),
          higher_is_better: z.boolean().optional(),
          ignore_case: z.boolean().default(false),
          ignore_punctuation: z.boolean().default(false),
        }),
      )
      .length(1),
  }),
])

/** A question of a task: its text, and its possible continuations, including delimiters. */
export type HarnessQuestion = {
  readonly context: string
  readonly continuations: readonly string[]
  /** Bytes of each choice, without its delimiter. */
  readonly bytes: readonly number[]
  /** Index of the right choice, from 0. */
  readonly answer: number
  /** Target text; only for `generate_until`. */
  readonly target?: string
}

/** Terms of generated answers: where an answer ends, and how it is compared with the target. */
export type HarnessGeneration = {
  /** Texts at which an answer ends. */
  readonly until: readonly string[]
  readonly tokensMax: number
  readonly ignoresCase: boolean
  readonly ignoresPunctuation: boolean
}

/** A task of lm-evaluation-harness with its questions. */
export type HarnessTask = {
  readonly name: string
  readonly kind: 'multiple_choice' | 'loglikelihood' | 'generate_until'
  readonly questions: readonly HarnessQuestion[]
  /** Path and bytes of the file of records that the task names. */
  readonly dataset: string
  readonly data: Uint8Array
  /** Present only for tasks of the kind `generate_until`. */
  readonly generation?: HarnessGeneration
}

type HarnessConfig = z.infer<typeof schema>
type HarnessDocument = Readonly<Record<string, unknown>>

const refusal = (path: string, expected: string) =>
  new InputInvalidError({ field: 'taskFile', value: path, expected })

const bytesOf = (path: string, bytesMax: number) =>
  readInputFile(path, { field: 'taskFile', bytesMax })

function parseTask(path: string, text: string): HarnessConfig {
  // YAML aliases are refused, because they can make a short file long. Tags such as `!function` are
  // refused as well.
  const document = parseDocument(text, { uniqueKeys: true })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw refusal(path, `YAML without tags (${problem.message.split('\n')[0]})`)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    throw refusal(path, 'YAML without aliases')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const reason = `${issue?.path.join('.') || 'the task'}: ${issue?.message}`
  throw refusal(path, `a task of the subset in docs/guides/models.md (${reason})`)
}

/**
 * Reads a task and its records, which are a file of JSON lines in the task's folder.
 *
 * @throws {InputInvalidError} The task is outside of the subset, or a record does not fit it.
 */
export async function readHarnessTask(path: string): Promise<HarnessTask> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const config = parseTask(path, decoder.decode(await bytesOf(path, HARNESS_TASK_BYTES_MAX)))
  const file = config.dataset_kwargs.data_files.test
  const dataset = join(dirname(path), file)
  const isInside = !isAbsolute(file) && !relative(dirname(path), dataset).startsWith('..')
  if (!isInside || !file.endsWith('.jsonl')) {
    throw refusal(path, 'data_files.test: a .jsonl file in the folder of the task')
  }
  const data = await bytesOf(dataset, EVALUATION_DATA_BYTES_MAX)
  const lines = decoder.decode(data).split('\n')
  const documents = lines.filter((line) => line.trim() !== '')
  if (documents.length === 0 || documents.length > EVALUATION_RECORDS_MAX) {
    throw refusal(dataset, `1 to ${EVALUATION_RECORDS_MAX} records`)
  }
  let question: ReturnType<typeof questionReader>
  try {
    question = questionReader(config)
  } catch (error) {
    throw refusal(path, `templates of the subset (${(error as Error).message.split('\n')[0]})`)
  }
  const questions = documents.map((line, at) => {
    try {
      return question(JSON.parse(line) as HarnessDocument)
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown'
      throw refusal(dataset, `records that fit the task (record ${at + 1}: ${reason})`)
    }
  })
  const generation = generationOf(config)
  const { task: name, output_type: kind } = config
  return { name, kind, questions, dataset, data, ...(generation && { generation }) }
}

function generationOf(config: HarnessConfig): HarnessGeneration | undefined {
  if (config.output_type !== 'generate_until') return undefined
  const { until: ends, max_gen_toks: tokensMax } = config.generation_kwargs
  const [metric] = config.metric_list
  return {
    until: typeof ends === 'string' ? [ends] : ends,
    tokensMax,
    ignoresCase: metric?.ignore_case ?? false,
    ignoresPunctuation: metric?.ignore_punctuation ?? false,
  }
}

/**
 * Returns a function that evaluates a `doc_to_...` text of the harness for a record. The name of a
 * field stands for its value; other texts are templates. The harness keeps white space around
 * blocks and refuses unknown names, while our template engine removes that space and accepts such
 * names. So this function refuses templates with a block or comment at the start or end of a line,
 * and records that lack a field.
 */
function fieldReader(source: string): (document: HarnessDocument) => unknown {
  if (/%\}\n|(^|\n)[ \t]+\{%|\{#/.test(source)) {
    throw new RangeError('a block or comment at the start or the end of a line')
  }
  const template = createTextTemplate(source)
  const names = [...source.matchAll(/\{\{-?\s*([a-zA-Z_]\w*)/g)].map(([, name = '']) => name)
  const end = source.endsWith('\n') ? '\n' : ''
  return (document) => {
    if (Object.hasOwn(document, source)) return document[source]
    const missing = names.find((name) => !Object.hasOwn(document, name))
    if (missing !== undefined) throw new RangeError(`it has no ${missing}`)
    return template.render(document) + end
  }
}

const byteLength = (text: string) => Buffer.byteLength(text)

function questionReader(config: HarnessConfig): (document: HarnessDocument) => HarnessQuestion {
  const text = fieldReader(config.doc_to_text)
  const context = (document: HarnessDocument) => config.description + String(text(document))
  if (config.output_type === 'loglikelihood') {
    const target = fieldReader(config.doc_to_target)
    return (document) => {
      const continuation = String(target(document))
      if (continuation === '') throw new RangeError('doc_to_target is empty')
      const bytes = [byteLength(continuation)]
      return { context: context(document), continuations: [continuation], bytes, answer: 0 }
    }
  }
  if (config.output_type === 'generate_until') {
    const target = fieldReader(config.doc_to_target)
    return (document) => {
      const asked = context(document)
      if (asked === '') throw new RangeError('doc_to_text is empty')
      const written = String(target(document))
      return { context: asked, continuations: [], bytes: [], answer: 0, target: written }
    }
  }
  const { doc_to_target: target, target_delimiter: delimiter, metric_list: metrics = [] } = config
  const isByCharacters = metrics.some((one) => one.metric === 'acc_norm')
  const answer = typeof target === 'number' ? () => target : fieldReader(target)
  const choicesOf = choiceReader(config.doc_to_choice)
  return (document) => {
    const choices = choicesOf(document)
    const [named, count] = [answer(document), choices.length]
    if (count < 2 || count > EVALUATION_CHOICES_MAX) throw new RangeError('2 to 64 choices')
    if (isByCharacters && choices.some((choice) => /[^\x20-\x7e]/.test(choice))) {
      throw new RangeError('acc_norm counts characters: name acc_bytes for texts beyond ASCII')
    }
    const isNumber = typeof named === 'number' || /^\d+$/.test(String(named))
    const index = isNumber ? Number(named) : choices.indexOf(String(named))
    if (choices[index] === undefined) throw new RangeError('doc_to_target names no choice')
    const continuations = choices.map((choice) => delimiter + choice)
    return {
      context: context(document),
      continuations,
      bytes: choices.map(byteLength),
      answer: index,
    }
  }
}

type ChoiceReader = (document: HarnessDocument) => readonly string[]

/**
 * Returns a function that reads the choices of a question. `source` is a list of templates, or the
 * name of a field (also as `{{field}}`) whose value is the list of choices.
 */
function choiceReader(source: string | readonly string[]): ChoiceReader {
  if (typeof source !== 'string') {
    const readers = source.map(fieldReader)
    return (document) => readers.map((read) => String(read(document)))
  }
  const field = /^\{\{\s*(\w+)\s*\}\}$/.exec(source)?.[1] ?? source
  return (document) => {
    const value = document[field]
    if (Array.isArray(value)) return value.map(String)
    throw new RangeError('doc_to_choice is no list, nor the name of one')
  }
}
