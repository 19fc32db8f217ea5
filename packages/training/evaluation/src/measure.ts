import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { assert } from '@ostrom/protocol'
import { Benchmark } from '@ostrom/verification'
import type { ChoiceRecord, EvaluationRecords, TextRecord } from './records.ts'

// Computes the likelihoods of texts and choices under a model. It samples no token.

export type EvaluationOptions = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly records: EvaluationRecords
  /** Most tokens in one context. Tokens before the context have no effect. */
  readonly contextTokens: number
  /** Whether questions are formatted as a user's message, by the model's chat template. */
  readonly isChat: boolean
  readonly onProgress?: (done: number, all: number) => void
  readonly signal: AbortSignal
}

const bytesOf = (text: string): number => Buffer.byteLength(text)

/**
 * Returns the tokens that precede every text: the model's token for the beginning of a text, or
 * else an end token. The list is empty if the model has neither.
 */
function startOf(tokenizer: Tokenizer): readonly number[] {
  const own = tokenizer.encodePrompt({ kind: 'text', text: '' })
  const [eosId] = tokenizer.eosIds
  return own.length > 0 ? own : [tokenizer.bosId ?? eosId].flatMap((id) => id ?? [])
}

type ScoreInput = { readonly promptIds: readonly number[]; readonly outputIds: readonly number[] }

/** Returns the sum of the log likelihoods of tokens after a prompt, in nats. */
async function logprobOf({ model, signal }: EvaluationOptions, input: ScoreInput): Promise<number> {
  assert(model.score, 'an engine that is evaluated tells likelihoods')
  const positions = await model.score({ ...input, top: 0, signal })
  return positions.reduce((sum, { logprob = 0 }) => sum + logprob, 0)
}

/**
 * Measures the likelihood of a text, in windows that do not overlap. The context of a window
 * contains only the last token of the previous window.
 */
async function measureText(options: EvaluationOptions, record: TextRecord) {
  const { tokenizer, contextTokens } = options
  const ids = tokenizer.encode(record.text)
  const start = startOf(tokenizer)
  const size = contextTokens - Math.max(1, start.length)
  let logprob = 0
  for (let from = 0; from < ids.length; from += size) {
    const promptIds = from === 0 ? start : ids.slice(from - 1, from)
    logprob += await logprobOf(options, { promptIds, outputIds: ids.slice(from, from + size) })
  }
  const { text, group } = record
  return { logprob, tokens: ids.length, bytes: bytesOf(text), group }
}

/**
 * Joins a question and a choice. Adds a space between them, unless white space is already there.
 */
const concatenateIds = (prompt: string, choice: string): string =>
  /\s$/.test(prompt) || /^\s/.test(choice) ? prompt + choice : `${prompt} ${choice}`

/**
 * Returns the tokens before a measured choice, and those of the choice. Without a chat template,
 * question and choice are encoded as one text, because models have seen such texts in training. The
 * tokens beyond the length of the question alone count as the choice.
 */
function scoreInputOf(
  { tokenizer, isChat }: EvaluationOptions,
  { prompt, choice }: { readonly prompt: string; readonly choice: string },
): ScoreInput {
  if (isChat) {
    const messages = [{ role: 'user', content: prompt }] as const
    const promptIds = tokenizer.encodePrompt({ kind: 'messages', messages })
    return { promptIds, outputIds: tokenizer.encode(choice) }
  }
  const whole = tokenizer.encode(concatenateIds(prompt, choice))
  const { length } = tokenizer.encode(prompt.trimEnd())
  const split = Math.min(length, whole.length - 1)
  const promptIds = [...startOf(tokenizer), ...whole.slice(0, split)]
  return { promptIds, outputIds: whole.slice(split) }
}

async function measureChoice(options: EvaluationOptions, record: ChoiceRecord) {
  const { prompt, answer, group } = record
  const choices: { logprob: number; bytes: number }[] = []
  for (const choice of record.choices) {
    const logprob = await logprobOf(options, scoreInputOf(options, { prompt, choice }))
    choices.push({ logprob, bytes: bytesOf(choice) })
  }
  return { choices, answer, group }
}

/** Measures one record after the other. */
async function each<R, S>(
  { onProgress, signal }: EvaluationOptions,
  records: readonly R[],
  measure: (record: R) => Promise<S>,
): Promise<readonly S[]> {
  const scores: S[] = []
  for (const record of records) {
    signal.throwIfAborted()
    scores.push(await measure(record))
    onProgress?.(scores.length, records.length)
  }
  return scores
}

/** Scores of records, in their order. */
export type EvaluationScores =
  | { readonly kind: 'texts'; readonly scores: readonly Benchmark.TextScore[] }
  | { readonly kind: 'choices'; readonly scores: readonly Benchmark.ChoiceScore[] }

/**
 * Measures a model on records.
 *
 * @throws {InvariantError} The engine reports no likelihoods.
 * @throws {ContextTooLongError} A question and its choice do not fit the model's context.
 */
export async function scoreRecords(options: EvaluationOptions): Promise<EvaluationScores> {
  const { records } = options
  if (records.kind === 'texts') {
    const scores = await each(options, records.records, (one) => measureText(options, one))
    return { kind: 'texts', scores }
  }
  const scores = await each(options, records.records, (one) => measureChoice(options, one))
  return { kind: 'choices', scores }
}

/** Returns the evaluation results, such as accuracy, that follow from the scores of all records. */
export const figuresOf = (measured: EvaluationScores): readonly Benchmark.MetricResult[] =>
  measured.kind === 'texts'
    ? Benchmark.textMetrics(measured.scores)
    : Benchmark.choiceMetrics(measured.scores)

/**
 * Returns the loss of each record, in order: the bits per byte of a text, or for a question 0 if
 * the model prefers the right choice, otherwise 1.
 */
export const lossesOf = (measured: EvaluationScores): readonly number[] =>
  measured.kind === 'texts'
    ? Benchmark.textLosses(measured.scores)
    : Benchmark.choiceLosses(measured.scores)
