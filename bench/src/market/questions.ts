import type { Answer, AnswerEvent, Gateway, Question } from '@ostrom/gateway'
import type { Hash } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'

/** Returns a question of plain text to the measured model. */
export const textQuestion = (text: string, more: Partial<Question> = {}): Question => ({
  model: 'bench',
  prompt: { kind: 'text', text },
  sampler: sampleSampler({ temperature: 0.8, topP: 0.95, topK: 40 }),
  stop: [],
  logprobs: 0,
  settlement: 'session',
  preferences: {},
  costMax: undefined,
  ...more,
})

/** Reads an answer to its end. */
export async function readAnswer(
  answer: Answer,
): Promise<{ text: string; end: Extract<AnswerEvent, { kind: 'end' }> }> {
  let text = ''
  for await (const event of answer.events) {
    if (event.kind === 'end') return { text, end: event }
    if (event.kind === 'text') text += event.text
  }
  throw new Error('an answer ends with an end')
}

export const neverAborted: AbortSignal = new AbortController().signal

/** Sends `count` questions in one session, `parallel` at a time. Returns the session's id. */
export async function askInOneSession(
  { inference }: Pick<Gateway, 'inference'>,
  { count, parallel }: { readonly count: number; readonly parallel: number },
): Promise<Hash> {
  let session: Hash | undefined
  const lane = async (questions: number) => {
    for (let i = 0; i < questions; i++) {
      const answer = await inference.answer(textQuestion(`question ${i}`), neverAborted)
      session ??= answer.session
      if (answer.session !== session) throw new Error('more than one session was used')
      await readAnswer(answer)
    }
  }
  await lane(1)
  const share = Math.floor((count - 1) / parallel)
  const rest = count - 1 - share * parallel
  await Promise.all(Array.from({ length: parallel }, (_, i) => lane(share + (i < rest ? 1 : 0))))
  if (session === undefined) throw new Error('an answer has a session')
  return session
}
