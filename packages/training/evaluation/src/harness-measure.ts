import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { assert, Hex, Inference } from '@ostrom/protocol'
import { Benchmark } from '@ostrom/verification'
import type { HarnessGeneration, HarnessQuestion, HarnessTask } from './harness-task.ts'
import { EVALUATION_PREFILL_TOKENS } from './limits.ts'

/** A model's answer to a question of a task. */
export type HarnessSample = {
  /** Log likelihood of each possible continuation of the question, in nats. */
  readonly logprobs: readonly number[]
  /** Text of the answer, and whether it equals the target; only for `generate_until`. */
  readonly text?: string
  readonly isMatch?: boolean
  /** Whether the first continuation is the model's most likely text; only for `loglikelihood`. */
  readonly isGreedy?: boolean
}

export type HarnessMeasureOptions = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly task: HarnessTask
  readonly onProgress?: (done: number, all: number) => void
  readonly signal: AbortSignal
}

/**
 * Returns the tokens of a context and of its continuation, split like in lm-evaluation-harness:
 * spaces at the end of the context belong to the continuation, and both are encoded as one text. If
 * the context is empty, the model's token for the beginning of a text, or else an end token,
 * replaces it.
 */
function scoreInputOf(tokenizer: Tokenizer, context: string, continuation: string) {
  const whole = tokenizer.encode(context + continuation)
  const promptIds = tokenizer.encode(context.trimEnd())
  const start = tokenizer.bosId ?? [...tokenizer.eosIds][0]
  if (promptIds.length === 0 && start !== undefined) {
    return { promptIds: [start], outputIds: whole }
  }
  const { length } = promptIds
  return { promptIds: whole.slice(0, length), outputIds: whole.slice(length) }
}

const PUNCTUATION = /[!-/:-@[-`{-~]/g

/** Returns whether an answer equals the target, by the rules of `exact_match` of the harness. */
function isMatch(
  text: string,
  target: string,
  { ignoresCase, ignoresPunctuation }: HarnessGeneration,
) {
  const plain = (value: string) => {
    const lower = ignoresCase ? value.toLowerCase() : value
    return ignoresPunctuation ? lower.replace(PUNCTUATION, '') : lower
  }
  return plain(text) === plain(target)
}

/**
 * Generates the answer to a question of a task of the kind `generate_until`: the likeliest tokens,
 * one after the other, until one of the end texts.
 */
async function writtenSample(
  { model, tokenizer, signal }: HarnessMeasureOptions,
  { context, target = '' }: HarnessQuestion,
  generation: HarnessGeneration,
): Promise<HarnessSample> {
  const { until, tokensMax } = generation
  const pieces = model.generate({
    prompt: { kind: 'ids', ids: tokenizer.encode(context) },
    sampler: Inference.greedySampler,
    seed: Hex.zeroHash,
    maxTokens: tokensMax,
    stop: until,
    logprobs: 0,
    prefillTokens: EVALUATION_PREFILL_TOKENS,
    signal,
  })
  const ids: number[] = []
  for await (const piece of pieces) if (piece.kind === 'tokens') ids.push(...piece.ids)
  const ends = tokenizer.eosIds
  const whole = tokenizer.decode(ids.filter((id) => !ends.has(id)))
  const text = until.reduce((before, end) => before.split(end)[0] ?? '', whole)
  return { logprobs: [], text, isMatch: isMatch(text, target, generation) }
}

async function sampleOf(
  options: HarnessMeasureOptions,
  question: HarnessQuestion,
): Promise<HarnessSample> {
  const { model, tokenizer, task, signal } = options
  if (task.generation) return await writtenSample(options, question, task.generation)
  const { context, continuations } = question
  assert(model.score, 'an engine that is evaluated tells likelihoods')
  const logprobs: number[] = []
  for (const continuation of continuations) {
    const input = scoreInputOf(tokenizer, context, continuation)
    const positions = await model.score({ ...input, top: 0, signal })
    logprobs.push(positions.reduce((sum, { logprob = 0 }) => sum + logprob, 0))
  }
  const [first] = continuations
  if (task.kind === 'multiple_choice' || first === undefined) return { logprobs }
  const input = scoreInputOf(tokenizer, context, first)
  const likeliest = await model.score({ ...input, top: 1, signal })
  const isGreedy = likeliest.every(({ ids }, at) => ids[0] === input.outputIds[at])
  return { logprobs, isGreedy }
}

/**
 * Measures a model on a task of lm-evaluation-harness.
 *
 * @throws {InvariantError} The engine reports no likelihoods.
 * @throws {ContextTooLongError} A question does not fit the model's context.
 */
export async function measureHarnessTask(
  options: HarnessMeasureOptions,
): Promise<readonly HarnessSample[]> {
  const { task, onProgress, signal } = options
  const samples: HarnessSample[] = []
  for (const question of task.questions) {
    signal.throwIfAborted()
    samples.push(await sampleOf(options, question))
    onProgress?.(samples.length, task.questions.length)
  }
  return samples
}

function choiceScores(task: HarnessTask, samples: readonly HarnessSample[]) {
  return task.questions.map(({ bytes, answer }, at) => {
    const logprobs = samples[at]?.logprobs ?? []
    return { choices: logprobs.map((logprob, i) => ({ logprob, bytes: bytes[i] ?? 1 })), answer }
  })
}

/**
 * Returns the evaluation results of a task. Choices have the accuracy, and the accuracy by
 * likelihood per byte (`acc` and `acc_bytes` of the harness). Targets of log likelihoods have the
 * perplexity for each target, and as `exact-match` the `acc` of the harness. Generated answers have
 * `exact-match`.
 */
export function harnessFigures(
  task: HarnessTask,
  samples: readonly HarnessSample[],
): readonly Benchmark.MetricResult[] {
  if (task.kind === 'multiple_choice') return Benchmark.choiceMetrics(choiceScores(task, samples))
  if (task.generation) {
    const written = samples.map((one) => ({ isMatch: one.isMatch ?? false }))
    return Benchmark.matchMetrics(written)
  }
  const targets = samples.map(({ logprobs: [logprob = 0] }) => ({ logprob, tokens: 1, bytes: 1 }))
  const perplexity = Benchmark.textMetrics(targets).filter((one) => one.metric === 'perplexity')
  const matches = samples.map(({ isGreedy = false }) => ({ isMatch: isGreedy }))
  return [...perplexity, ...Benchmark.matchMetrics(matches)]
}

/**
 * Returns the loss of each question of a task: 0 (right) or 1 for a choice or a generated answer,
 * and the negative log likelihood in nats for a target.
 */
export function harnessLosses(
  task: HarnessTask,
  samples: readonly HarnessSample[],
): readonly number[] {
  if (task.kind === 'multiple_choice') return Benchmark.choiceLosses(choiceScores(task, samples))
  if (task.generation) return samples.map((one) => (one.isMatch ? 0 : 1))
  return samples.map(({ logprobs: [logprob = 0] }) => -logprob)
}
