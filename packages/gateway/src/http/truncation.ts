import { BaseError, type Inference } from '@ostrom/protocol'
import type { InferenceService } from '../inference/inference-service.ts'
import type { InferenceJob, JobQuestion } from './answers/inference-job.ts'
import { TRUNCATION_OUTPUT_TOKENS_MAX } from './limits.ts'

type ConversationPrompt = Extract<Inference.Prompt, { kind: 'messages' }>

type Messages = readonly Inference.ChatMessage[]

/**
 * Returns the positions at which a conversation may begin: those of the user's turns, oldest first.
 */
const turnsOf = (messages: Messages): readonly number[] =>
  messages.flatMap(({ role }, at) => (role === 'user' ? [at] : []))

/** Returns a conversation without the messages before a turn; instructions stay at any position. */
const fromTurn = (messages: Messages, at: number): Messages => [
  ...messages.slice(0, at).filter(({ role }) => role === 'system'),
  ...messages.slice(at),
]

/**
 * Returns the first turn at which the conversation may begin to fit the context; undefined if there
 * is no such turn.
 */
async function firstFitting(
  turns: readonly number[],
  fits: (at: number) => Promise<boolean>,
): Promise<number | undefined> {
  let [low, high] = [0, turns.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (await fits(turns[middle]!)) high = middle
    else low = middle + 1
  }
  return turns[low]
}

/**
 * Leaves out the oldest turns of a conversation if the request has `truncation: auto` and the
 * conversation exceeds the prompt's part of the model's context. The function omits whole turns, so
 * that no result of a call loses its call. The response's list of ignored fields then has the
 * number of omitted messages, or the field `truncation` itself if the gateway cannot count the
 * prompt.
 *
 * @param callerId Key for which the messages are counted.
 * @throws {BaseError} The model is unknown or cannot be read.
 */
export async function truncateJob(
  inference: Pick<InferenceService, 'countTokens' | 'model'>,
  job: InferenceJob,
  callerId: string,
): Promise<InferenceJob> {
  const [question] = job.questions as readonly [JobQuestion]
  const { prompt } = question
  if (job.truncation !== 'auto' || prompt.kind !== 'messages') return job
  const { model } = job
  const card = await inference.model(model)
  if (!card) return job
  const output = question.maxTokens ?? TRUNCATION_OUTPUT_TOKENS_MAX
  const room = card.contextLength - Math.min(output, card.contextLength >> 1)
  const fits = async (messages: Messages): Promise<boolean> => {
    const shorter: ConversationPrompt = { ...prompt, messages }
    try {
      return (await inference.countTokens({ model, prompt: shorter, callerId })) <= room
    } catch (error) {
      if (BaseError.is(error) && error.code === 'context-too-long') return false
      throw error
    }
  }
  const { messages } = prompt
  try {
    if (await fits(messages)) return job
    const [, ...turns] = turnsOf(messages)
    const at = await firstFitting(turns, (turn) => fits(fromTurn(messages, turn)))
    // Even the last turn alone does not fit. The job keeps the whole conversation, so that the
    // refusal states the conversation's length.
    if (at === undefined) return job
    const left = fromTurn(messages, at)
    const count = messages.length - left.length
    return {
      ...job,
      questions: [{ ...question, prompt: { ...prompt, messages: left } }],
      ignored: [...job.ignored, `input (${count} oldest messages)`],
    }
  } catch (error) {
    // Without the model's tokenizer, the prompt cannot be counted.
    if (!BaseError.is(error) || error.code !== 'prompt-unsupported') throw error
    return { ...job, ignored: [...job.ignored, 'truncation'] }
  }
}
