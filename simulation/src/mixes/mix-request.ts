import type { Mix, MixDialect } from './mix.ts'

// The HTTP request of a mix, in its dialect.

const schema = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 12 }, age: { type: 'integer', maximum: 99 } },
  required: ['name', 'age'],
  additionalProperties: false,
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Returns the prompt. The mark, by which the accounting knows the client, is at its beginning. The
 * tools of a prompt come first, so a tool has the mark.
 */
function promptOf({ dialect, kind, text }: Mix, mark: string): Fields {
  const messages = [{ role: 'user', content: text }]
  if (kind === 'tool call') return dialect === 'responses' ? { input: text } : { messages }
  if (dialect === 'completions') return { prompt: `${mark} ${text}` }
  if (dialect === 'responses') return { instructions: mark, input: text }
  if (dialect === 'messages') return { system: mark, messages }
  return { messages: [{ role: 'system', content: mark }, ...messages] }
}

const formOf: Readonly<
  Record<'schema' | 'tool call', (dialect: MixDialect, mark: string) => Fields>
> = {
  schema(dialect) {
    if (dialect === 'messages')
      return { output_config: { format: { type: 'json_schema', schema } } }
    const named = { name: 'person', schema, strict: true }
    if (dialect === 'responses') return { text: { format: { type: 'json_schema', ...named } } }
    return { response_format: { type: 'json_schema', json_schema: named } }
  },
  'tool call'(dialect, description) {
    const find = { name: 'find', description }
    if (dialect === 'messages') {
      return { tools: [{ ...find, input_schema: schema }], tool_choice: { type: 'any' } }
    }
    const named = { ...find, parameters: schema, strict: true }
    const tool = { type: 'function', ...(dialect === 'responses' ? named : { function: named }) }
    return { tools: [tool], tool_choice: 'required' }
  },
}

function logprobsOf(dialect: MixDialect): Fields {
  if (dialect === 'completions') return { logprobs: 1 }
  if (dialect === 'responses') return { include: ['message.output_text.logprobs'] }
  return { logprobs: true }
}

function samplingOf({ dialect, samplingSeed }: Mix): Fields {
  if (samplingSeed === undefined) return { temperature: 0 }
  const hasSeed = dialect === 'chat/completions' || dialect === 'completions'
  return { temperature: 1, ...(hasSeed && { seed: samplingSeed }) }
}

/** Returns the body of the request, without its limit. */
export function bodyOf(mix: Mix, mark: string): Fields {
  const { dialect, kind, maxTokens, stop } = mix
  const limit = dialect === 'responses' ? 'max_output_tokens' : 'max_tokens'
  const form = kind === 'schema' || kind === 'tool call' ? formOf[kind](dialect, mark) : {}
  return {
    model: 'echo',
    ...promptOf(mix, mark),
    ...samplingOf(mix),
    ...form,
    [limit]: maxTokens,
    ...(stop.length > 0 && { [dialect === 'messages' ? 'stop_sequences' : 'stop']: stop }),
    ...(kind === 'log probabilities' && logprobsOf(dialect)),
    ...(kind === 'two choices' && { n: 2 }),
    ...(dialect === 'responses' && { store: kind === 'stored' }),
  }
}

/** Returns the field `ostrom` of the request: its limit, unless its key has it, and its privacy. */
export function ostromOf({ kind, limit }: Mix, amount: bigint | undefined): Fields {
  const isPrivate = kind === 'private' ? { private: true } : {}
  if (!limit || limit.scope === 'key') return isPrivate
  if (limit.scope === 'request') return { ...isPrivate, cost_max: `${amount}` }
  return { ...isPrivate, [limit.scope]: { id: 'one', max_cost: `${amount}` } }
}
