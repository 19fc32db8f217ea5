import type { LoadedModel } from '@ostrom/engine'
import type { RowText, Tokenizer } from '@ostrom/engine/tokenizer'
import { assert, InputInvalidError } from '@ostrom/protocol'
import type { TrainingRow } from '@ostrom/trainer'
import { rowTextsOf } from '@ostrom/trainer/python'
import type { Benchmark } from '@ostrom/verification'
import type { EvaluationScores } from './measure.ts'

// Measures the likelihoods of the tokens of training rows on which trainers train: those of the
// text, of the completion, or of each answer of a conversation, each with its end token. The two
// answers of a pair are choices, and the chosen one is right.

export type RowEvaluation = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly rows: readonly TrainingRow[]
  readonly contextTokens: number
  readonly onProgress?: (done: number, all: number) => void
  readonly signal: AbortSignal
}

const refuse = (reason: string): never => {
  throw new InputInvalidError({ field: 'rows', value: 'a row', expected: reason })
}

const bytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

/** Returns the number of bytes of the trained part of a row, without its end token. */
function trainedBytes(text: RowText): number {
  if (text.kind === 'text') return bytesOf([text.text])
  if (text.kind === 'completion') return bytesOf([text.completion])
  const answers = text.answers.flatMap((at) => text.messages[at] ?? [])
  return bytesOf(
    answers.flatMap(({ content, toolCalls = [] }) => [
      content,
      ...toolCalls.flatMap((call) => [call.name, call.arguments]),
    ]),
  )
}

/**
 * Returns the sum of the log likelihoods of a row's trained tokens, in nats, and the number of
 * these tokens and their bytes.
 */
async function likelihoodOf(run: RowEvaluation, text: RowText): Promise<Benchmark.TextScore> {
  const { model, tokenizer, contextTokens, signal } = run
  assert(model.score, 'an engine that is evaluated tells likelihoods')
  const endIds = [...tokenizer.eosIds]
  const { ids, trained, facts } = tokenizer.encodeRow(text, { sequence: contextTokens, endIds })
  if (facts.isCut) refuse(`rows of at most ${contextTokens} tokens; see \`context\``)
  const [first] = trained
  if (first === undefined) return refuse('rows with an answer that is trained')
  const ask = { promptIds: ids.slice(0, first), outputIds: ids.slice(first) }
  const positions = await model.score({ ...ask, top: 0, signal })
  const logprob = trained.reduce((sum, at) => sum + (positions[at - first]?.logprob ?? 0), 0)
  return { logprob, tokens: trained.length, bytes: Math.max(1, trainedBytes(text)) }
}

async function pairScore(
  run: RowEvaluation,
  texts: readonly RowText[],
): Promise<Benchmark.ChoiceScore> {
  const choices: Benchmark.TextScore[] = []
  for (const text of texts) choices.push(await likelihoodOf(run, text))
  return { choices, answer: 0 }
}

/**
 * Measures a model on rows, which all belong to one method.
 *
 * @throws {InputInvalidError} A row has no trained part, does not fit the context, or belongs to
 * a method other than sft and dpo.
 * @throws {TemplateFailedError} The chat template refuses a conversation.
 */
export async function scoreRows(run: RowEvaluation): Promise<EvaluationScores> {
  const { rows, onProgress, signal } = run
  const texts: Benchmark.TextScore[] = []
  const choices: Benchmark.ChoiceScore[] = []
  for (const [at, row] of rows.entries()) {
    signal.throwIfAborted()
    if ('reward' in row) return refuse('rows of sft or dpo')
    const [first, ...others] = rowTextsOf(row)
    if (others.length > 0) choices.push(await pairScore(run, [first!, ...others]))
    else texts.push(await likelihoodOf(run, first!))
    onProgress?.(at + 1, rows.length)
  }
  return choices.length > 0
    ? { kind: 'choices', scores: choices }
    : { kind: 'texts', scores: texts }
}
