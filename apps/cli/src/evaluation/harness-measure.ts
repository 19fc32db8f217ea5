import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { assert } from '@ostrom/protocol'
import { Benchmark } from '@ostrom/verification'
import type { HarnessQuestion, HarnessTask } from './harness-task.ts'

/** What a model says to a question of a task, for each continuation. */
export type HarnessSample = {
  readonly logprobs: readonly number[]
  /** Whether the first continuation is what the model would write; only of `loglikelihood`. */
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
 * Tokens of a context and of what follows it, as lm-evaluation-harness splits them: spaces at the
 * end of the context belong to what follows; both are encoded as one text, without a first token.
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

async function sampleOf(
  { model, tokenizer, task, signal }: HarnessMeasureOptions,
  { context, continuations }: HarnessQuestion,
): Promise<HarnessSample> {
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
 * @throws {InvariantError} The engine tells no likelihoods.
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
 * The figures of a task: `acc` and `acc_bytes` of choices; `acc` and `perplexity` (by target) of
 * log likelihoods.
 */
export function harnessFigures(
  task: HarnessTask,
  samples: readonly HarnessSample[],
): readonly Benchmark.MetricResult[] {
  if (task.kind === 'multiple_choice') return Benchmark.choiceMetrics(choiceScores(task, samples))
  const targets = samples.map(({ logprobs: [logprob = 0] }) => ({ logprob, tokens: 1, bytes: 1 }))
  const perplexity = Benchmark.textMetrics(targets).filter((one) => one.metric === 'perplexity')
  const matches = samples.map(({ isGreedy = false }) => ({ isMatch: isGreedy }))
  return [...perplexity, ...Benchmark.matchMetrics(matches)]
}

/** The losses of a task's questions, in their order: 0 or 1 of a choice; nats of a target. */
export const harnessLosses = (
  task: HarnessTask,
  samples: readonly HarnessSample[],
): readonly number[] =>
  task.kind === 'multiple_choice'
    ? Benchmark.choiceLosses(choiceScores(task, samples))
    : samples.map(({ logprobs: [logprob = 0] }) => -logprob)
