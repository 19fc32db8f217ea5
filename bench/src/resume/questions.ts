// Five kinds of questions whose answers the bench interrupts. Answers of three kinds must follow a
// grammar.

const schema = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 12 }, age: { type: 'integer', maximum: 99 } },
  required: ['name', 'age'],
  additionalProperties: false,
}
const format = { type: 'json_schema', json_schema: { name: 'person', schema, strict: true } }
const faces = { enum: ['\u{1F600}\u{1F680}\u{1F9E9}\u{1F308}', '\u{1F680}\u{1F600}\u{1F9E9}'] }
const emoji = { type: 'json_schema', json_schema: { name: 'faces', schema: faces, strict: true } }
const tool = { type: 'function', function: { name: 'find', parameters: schema, strict: true } }

/** A kind of question: it has a different question for each number. */
export type QuestionKind = {
  readonly name: string
  /** Returns the request body of the question with this number: prompt, sampling and format. */
  readonly fields: (number: number) => object
  /** Returns whether an answer follows the grammar; absent if there is no grammar. */
  readonly holds?: (said: string) => boolean
}

const user = (content: string) => ({ messages: [{ role: 'user', content }] })
const sampled = (number: number) => ({ temperature: 1, seed: number })

export const questionKinds: readonly QuestionKind[] = [
  {
    name: 'greedy',
    fields: (number) => ({ ...user(`Tell me story ${number} of the sea.`), temperature: 0 }),
  },
  {
    name: 'temperature 1 with a seed',
    fields: (number) => ({ ...user(`Tell me story ${number} of a wood.`), ...sampled(number) }),
  },
  {
    name: 'JSON Schema',
    fields: (number) => ({
      ...user(`Who is guest ${number}?`),
      ...sampled(number),
      response_format: format,
    }),
    holds: isPerson,
  },
  {
    name: 'tool call',
    fields: (number) => ({
      ...user(`Find guest ${number}.`),
      ...sampled(number),
      tools: [tool],
      tool_choice: 'required',
    }),
    holds: isPerson,
  },
  {
    name: 'emoji',
    fields: (number) => ({
      ...user(`Which face has guest ${number}?`),
      ...sampled(number),
      response_format: emoji,
    }),
    holds: (said) => faces.enum.includes(parsed(said) as string),
  },
]

function parsed(said: string): unknown {
  try {
    return JSON.parse(said)
  } catch {
    return undefined
  }
}

function isPerson(said: string): boolean {
  const found = parsed(said)
  if (typeof found !== 'object' || found === null) return false
  const { name, age, ...more } = found as Record<string, unknown>
  const isNamed = typeof name === 'string' && [...name].length <= 12
  return isNamed && Number.isInteger(age) && Number(age) <= 99 && Object.keys(more).length === 0
}

/** Questions for the validator's calibration. */
export const calibrationPrompts: readonly string[] = [
  'Tell me a story of a river.',
  'What is the moon?',
  'Who lives in the old house?',
  'Name three animals of the wood.',
  'Write a letter to a friend.',
]
