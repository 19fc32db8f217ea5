import type { Answer, AnswerEvent, Question } from '@ostrom/gateway'
import { sampleSampler } from '@ostrom/protocol/testing'

/** Returns a question to the echo model with default settings, changed by `more`. */
export const plainQuestionOf = (text: string, more: Partial<Question> = {}): Question => ({
  model: 'echo',
  prompt: { kind: 'messages', messages: [{ role: 'user', content: text }] },
  sampler: sampleSampler(),
  stop: [],
  logprobs: 0,
  settlement: 'session',
  preferences: {},
  costMax: undefined,
  ...more,
})

export type CompletedAnswer = {
  readonly text: string
  readonly end: Extract<AnswerEvent, { kind: 'end' }>
}

/** Reads an answer to its end. */
export async function collectAnswer(answer: Answer): Promise<CompletedAnswer> {
  let text = ''
  let end: CompletedAnswer['end'] | undefined
  for await (const event of answer.events) {
    if (event.kind === 'text') text += event.text
    else if (event.kind === 'end') end = event
  }
  if (!end) throw new Error('an answer ends with its receipt')
  return { text, end }
}
