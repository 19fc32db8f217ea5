import type { TextCase, TextDialect } from './text-case.ts'

// The HTTP requests of cases, and the texts in their responses.

type Fields = Readonly<Record<string, unknown>>

/** Output tokens of an answer to a long prompt. A token of the echo model is a byte. */
const LONG_TOKENS = 64
/** Bytes of a prompt up to which its answer repeats the whole prompt. */
const WHOLE_BYTES = 400

const parameters = { type: 'object', properties: {} }

/** Returns the output tokens that a case asks for. */
function maxTokensOf({ texts: { prompt } }: TextCase): number {
  const bytes = Buffer.byteLength(prompt)
  return bytes <= WHOLE_BYTES ? bytes + 1 : LONG_TOKENS
}

const bodies: Readonly<Record<Exclude<TextDialect, 'files'>, (one: TextCase) => Fields>> = {
  'chat/completions': (one) => ({
    max_tokens: maxTokensOf(one),
    stop: [one.texts.stop],
    user: one.texts.user,
    metadata: { note: one.texts.metadata },
    tools: [{ type: 'function', function: { name: 'f', description: one.texts.tool, parameters } }],
    tool_choice: 'none',
    messages: [
      { role: 'system', content: one.texts.system },
      { role: 'user', content: one.texts.prompt },
    ],
  }),
  completions: (one) => ({
    max_tokens: maxTokensOf(one),
    stop: [one.texts.stop],
    user: one.texts.user,
    prompt: one.texts.prompt,
  }),
  messages: (one) => ({
    max_tokens: maxTokensOf(one),
    stop_sequences: [one.texts.stop],
    system: one.texts.system,
    metadata: { user_id: one.texts.user },
    tools: [{ name: 'f', description: one.texts.tool, input_schema: parameters }],
    tool_choice: { type: 'none' },
    messages: [{ role: 'user', content: one.texts.prompt }],
  }),
  responses: (one) => ({
    max_output_tokens: Math.max(16, maxTokensOf(one)),
    instructions: one.texts.system,
    user: one.texts.user,
    metadata: { note: one.texts.metadata },
    tools: [{ type: 'function', name: 'f', description: one.texts.tool, parameters }],
    tool_choice: 'none',
    input: one.texts.prompt,
  }),
}

/** Returns the path and the content of a case's request. */
export function requestOf(one: TextCase): {
  readonly path: string
  readonly body: string | FormData
} {
  const { dialect, texts } = one
  if (dialect !== 'files') {
    return { path: dialect, body: JSON.stringify({ model: 'echo', ...bodies[dialect](one) }) }
  }
  const form = new FormData()
  form.set('purpose', 'batch')
  form.set('file', new File(['{}\n'], texts.name))
  return { path: 'files', body: form }
}

// biome-ignore lint/suspicious/noExplicitAny: the JSON of four dialects, read without their types.
type Json = any

/** Returns the texts of a response, by the field of the case that they repeat. */
export function textsIn(dialect: TextDialect, json: Json): Partial<TextCase['texts']> {
  if (dialect === 'files') return { name: json.filename }
  if (dialect === 'completions') return { prompt: json.choices[0].text }
  if (dialect === 'chat/completions') return { prompt: json.choices[0].message.content ?? '' }
  const join = (parts: readonly Json[]) => parts.map(({ text }) => text ?? '').join('')
  if (dialect === 'messages') return { prompt: join(json.content) }
  const prompt = join(json.output.flatMap(({ content = [] }: Json) => content))
  return { prompt, system: json.instructions, metadata: json.metadata.note }
}

/** Returns the faults of the texts of a response. */
export function textFaults(one: TextCase, got: Partial<TextCase['texts']>): readonly string[] {
  const { dialect, texts } = one
  const hasStop = dialect !== 'responses' && dialect !== 'files'
  const at = hasStop ? texts.prompt.indexOf(texts.stop) : -1
  const answer = at < 0 ? texts.prompt : texts.prompt.slice(0, at)
  const isLong = Buffer.byteLength(texts.prompt) > WHOLE_BYTES
  // The limit may cut a long answer within a character.
  const isRight = (text: string) =>
    isLong ? answer.startsWith(text.replace(/\ufffd*$/, '')) : text === answer
  return Object.entries(got).flatMap(([field, text]) => {
    const same = field === 'prompt' ? isRight(text) : text === texts[field as keyof typeof texts]
    const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 200)
    const sent = field === 'prompt' ? answer : texts[field as keyof typeof texts]
    return same ? [] : [`${field} came back as ${shown(text)}, not ${shown(sent)}`]
  })
}
