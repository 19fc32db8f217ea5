import type { Prng } from '../../../../../simulation/src/runtime/prng.ts'
import { ECHO } from '../../models.ts'
import { QUESTION_BYTES } from '../limits.ts'

export const apis = ['chat', 'responses', 'messages'] as const
export type Api = (typeof apis)[number]

/**
 * A question whose uninterrupted answer is known byte by byte, because the model repeats the
 * question.
 */
export type KnownQuestion = {
  readonly api: Api
  readonly how: 'greedy' | 'seeded' | 'schema'
  readonly body: Readonly<Record<string, unknown>>
  readonly expected: string
}

/** Words of one to four bytes per character, so that interruptions also cut characters. */
const words = [
  'one',
  'vier',
  'größer',
  'être',
  'мир',
  '水',
  '🐍',
  '👩‍🚀',
  'ten',
  'bridge',
  '"q"',
  '{x}',
]

/** Maximum number of output tokens of each question. It is more than any answer needs. */
const TOKENS_MAX = 1_024

const schema = {
  type: 'object',
  properties: { note: { type: 'string' }, count: { type: 'integer' } },
  required: ['note', 'count'],
  additionalProperties: false,
}

/**
 * Returns a client's next question. Pure: the same random numbers give the same questions.
 */
export function nextQuestion(dice: Prng): KnownQuestion {
  const api = dice.pick(apis)
  const how = api === 'chat' ? dice.pick(['greedy', 'seeded', 'schema'] as const) : 'greedy'
  const text = textOf(dice)
  const content = how === 'schema' ? JSON.stringify({ note: text, count: dice.integer(1e6) }) : text
  const seeded = { temperature: 1, seed: dice.integer(2 ** 31) }
  const sampling = how === 'seeded' ? seeded : { temperature: 0 }
  const format = {
    response_format: { type: 'json_schema', json_schema: { name: 'note', strict: true, schema } },
  }
  const ask = { model: ECHO, stream: true, ...sampling, ...(how === 'schema' && format) }
  const body =
    api === 'responses'
      ? { ...ask, input: content, max_output_tokens: TOKENS_MAX }
      : { ...ask, messages: [{ role: 'user', content }], max_tokens: TOKENS_MAX }
  return { api, how, body, expected: content }
}

function textOf(dice: Prng): string {
  const length = dice.between(QUESTION_BYTES.least, QUESTION_BYTES.most)
  const parts: string[] = []
  while (Buffer.byteLength(parts.join(' ')) < length) parts.push(dice.pick(words))
  return parts.join(' ')
}
