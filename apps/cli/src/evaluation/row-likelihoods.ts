import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { assert, type Inference } from '@ostrom/protocol'
import type { RowMessage, RowTool, TrainingRow } from '@ostrom/trainer'
import type { Benchmark } from '@ostrom/verification'
import { ArgumentInvalidError } from '../context/arguments.ts'
import type { EvaluationScores } from './measure.ts'

// Likelihoods of what rows of training data teach: the text, the completion, or each answer of a
// conversation behind what stands before it, all with the token that ends them. Two answers of a
// pair are choices, of which the chosen one is right.

export type RowEvaluation = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly rows: readonly TrainingRow[]
  readonly contextTokens: number
  readonly onProgress?: (done: number, all: number) => void
  readonly signal: AbortSignal
}

type Conversation = {
  readonly messages: readonly RowMessage[]
  readonly tools?: readonly RowTool[]
}

/** Tokens that are measured, and those before them. */
type Measured = { readonly promptIds: readonly number[]; readonly text: string }

const chatMessage = ({ role, content, name, tool_calls, tool_call_id }: RowMessage) => ({
  role,
  content,
  ...(name !== undefined && { name }),
  ...(tool_call_id !== undefined && { toolCallId: tool_call_id }),
  ...(tool_calls && {
    toolCalls: tool_calls.map(({ id = '', function: called }) => ({ id, ...called })),
  }),
})

const toolOptions = (tools: readonly RowTool[]): Inference.ToolOptions => ({
  functions: tools.map(({ function: { parameters, ...one } }) => ({
    ...one,
    parameters: JSON.stringify(parameters),
  })),
  choice: 'auto',
  parallel: true,
})

const refuse = (reason: string): never => {
  throw new ArgumentInvalidError({ argument: '--rows', value: 'a row', expected: reason })
}

/** The token that ends an answer, where the model has one: that of its tokenizer comes first. */
const endOf = ({ eosIds }: Tokenizer): readonly number[] => [...eosIds].slice(0, 1)

function promptOf(tokenizer: Tokenizer, { messages, tools }: Conversation): readonly number[] {
  const prompt = { kind: 'messages', messages: messages.map(chatMessage) } as const
  return tokenizer.encodePrompt(tools ? { ...prompt, tools: toolOptions(tools) } : prompt)
}

/** Answers of a conversation that are trained. */
function answersOf(tokenizer: Tokenizer, row: Conversation): readonly Measured[] {
  return row.messages.flatMap((message, at) => {
    if (message.role !== 'assistant' || message.weight === 0) return []
    if (message.tool_calls) refuse('answers without calls, which have no text of their own')
    const promptIds = promptOf(tokenizer, { ...row, messages: row.messages.slice(0, at) })
    return [{ promptIds, text: message.content }]
  })
}

function measuredOf(tokenizer: Tokenizer, row: TrainingRow): readonly Measured[] {
  if ('messages' in row) return answersOf(tokenizer, row)
  if ('text' in row) {
    const start = tokenizer.encodePrompt({ kind: 'text', text: '' })
    const first = start.length > 0 ? start : [tokenizer.bosId ?? endOf(tokenizer)[0] ?? 0]
    return [{ promptIds: first, text: row.text }]
  }
  if (!('completion' in row)) return refuse('rows of sft or dpo')
  return [{ promptIds: plainPrompt(tokenizer, row.prompt), text: row.completion }]
}

/** A prompt without control tokens, behind the first token that the model wants. */
const plainPrompt = (tokenizer: Tokenizer, text: string): readonly number[] => [
  ...tokenizer.encodePrompt({ kind: 'text', text: '' }),
  ...tokenizer.encode(text),
]

/** The sum of the log likelihoods of a text and its end, in nats, and its tokens. */
async function likelihoodOf(run: RowEvaluation, { promptIds, text }: Measured) {
  const { model, tokenizer, contextTokens, signal } = run
  assert(model.score, 'an engine that is evaluated tells likelihoods')
  const outputIds = [...tokenizer.encode(text), ...endOf(tokenizer)]
  if (promptIds.length + outputIds.length > contextTokens) {
    refuse(`rows of at most ${contextTokens} tokens; see --context`)
  }
  const positions = await model.score({ promptIds, outputIds, top: 0, signal })
  const logprob = positions.reduce((sum, { logprob: one = 0 }) => sum + one, 0)
  return { logprob, tokens: outputIds.length, bytes: Math.max(1, Buffer.byteLength(text)) }
}

async function rowScore(run: RowEvaluation, row: TrainingRow): Promise<Benchmark.TextScore> {
  const parts = measuredOf(run.tokenizer, row)
  if (parts.length === 0) refuse('rows with an answer that is trained')
  const total = { logprob: 0, tokens: 0, bytes: 0 }
  for (const part of parts) {
    const { logprob, tokens, bytes } = await likelihoodOf(run, part)
    total.logprob += logprob
    total.tokens += tokens
    total.bytes += bytes
  }
  return total
}

type PairRow = Extract<TrainingRow, { readonly chosen: string }>

async function pairScore(run: RowEvaluation, row: PairRow): Promise<Benchmark.ChoiceScore> {
  const { tokenizer } = run
  const promptIds =
    'messages' in row ? promptOf(tokenizer, row) : plainPrompt(tokenizer, row.prompt)
  const choices = []
  for (const text of [row.chosen, row.rejected]) {
    choices.push(await likelihoodOf(run, { promptIds, text }))
  }
  return { choices, answer: 0 }
}

/**
 * Measures a model on rows, all of one method.
 *
 * @throws {ArgumentInvalidError} A row has nothing that is trained, does not fit the context, or is
 *   of another method than sft and dpo.
 * @throws {TemplateFailedError} The chat template refuses a conversation.
 */
export async function scoreRows(run: RowEvaluation): Promise<EvaluationScores> {
  const { rows, onProgress, signal } = run
  const texts: Benchmark.TextScore[] = []
  const choices: Benchmark.ChoiceScore[] = []
  for (const [at, row] of rows.entries()) {
    signal.throwIfAborted()
    if ('chosen' in row) choices.push(await pairScore(run, row))
    else texts.push(await rowScore(run, row))
    onProgress?.(at + 1, rows.length)
  }
  return choices.length > 0
    ? { kind: 'choices', scores: choices }
    : { kind: 'texts', scores: texts }
}
