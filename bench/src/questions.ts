import type { Answer, AnswerEvent, Question } from '@ostrom/gateway'

/** A question of plain text to the model that is measured. */
export const question = (text: string, more: Partial<Question> = {}): Question => ({
  model: 'bench',
  prompt: { kind: 'text', text },
  sampler: {
    temperature: 0.8,
    topP: 0.95,
    topK: 40,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  stop: [],
  logprobs: 0,
  settlement: 'session',
  preferences: {},
  costMax: undefined,
  ...more,
})

/** Reads an answer to its end. */
export async function read(
  answer: Answer,
): Promise<{ text: string; end: Extract<AnswerEvent, { kind: 'end' }> }> {
  let text = ''
  for await (const event of answer.events) {
    if (event.kind === 'end') return { text, end: event }
    if (event.kind === 'text') text += event.text
  }
  throw new Error('an answer ends with an end')
}

export const never: AbortSignal = new AbortController().signal
