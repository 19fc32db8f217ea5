import type { MixDialect } from './mix.ts'

// Reads a response of any dialect, complete or streamed, into one form, so that answers compare.

/** One choice of an answer, as its client reads it. */
export type Choice = {
  readonly text: string
  /** Names and arguments of the calls, as one text. */
  readonly calls: string
  /** The reason for the end in the words of the dialect; empty if the answer has no end. */
  readonly finish: string
  /** Tokens with their log probabilities; empty if the request asks for none. */
  readonly logprobs: readonly string[]
}

export type MixReply = {
  readonly choices: readonly Choice[]
  /** Counts of tokens of all choices; absent if the answer has no end. */
  readonly usage: { readonly input: number; readonly output: number } | undefined
  /** Base units that the response states; absent if it failed. */
  readonly cost: bigint | undefined
  /** True if the response states that its cost is not final. */
  readonly isPending: boolean
  /** Limit of cost that ended the answer, as the response names it. */
  readonly stopped: string | undefined
  /** Error of a failed request. */
  readonly error: { readonly code: string; readonly message: string } | undefined
  /** Id of the response, for a stored one. */
  readonly id: string | undefined
}

// biome-ignore lint/suspicious/noExplicitAny: the JSON of four dialects, read without their types.
type Json = any

/** Returns the JSON of the events of a stream. */
const eventsIn = (body: string): readonly Json[] =>
  body
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice('data: '.length)))

/** Returns arguments in one spelling, if they are JSON. */
function sameSpelling(given: string): string {
  try {
    return JSON.stringify(JSON.parse(given))
  } catch {
    return given
  }
}

const join = (parts: readonly (string | null | undefined)[]): string =>
  parts.map((part) => part ?? '').join('')

const logprobOf = ({ token, logprob }: Json): string => `${token} ${logprob}`

/** Groups the choices of all chunks by their index. A complete response is one chunk. */
function choicesByIndex(chunks: readonly Json[]): readonly (readonly Json[])[] {
  const all = chunks.flatMap(({ choices = [] }) => choices)
  const indexes = [...new Set(all.map(({ index }) => index as number))].toSorted((a, b) => a - b)
  return indexes.map((index) => all.filter((one) => one.index === index))
}

function chatChoice(parts: readonly Json[]): Choice {
  const deltas = parts.map(({ delta, message }) => delta ?? message ?? {})
  const functions = deltas.flatMap(({ tool_calls = [] }) =>
    tool_calls.map((call: Json) => call.function),
  )
  const given = join(functions.map((one: Json) => one.arguments))
  return {
    text: join(deltas.map(({ content }) => content)),
    calls:
      functions.length === 0 ? '' : join(functions.map(({ name }) => name)) + sameSpelling(given),
    finish: join(parts.map(({ finish_reason }) => finish_reason)),
    logprobs: parts.flatMap(({ logprobs }) => (logprobs?.content ?? []).map(logprobOf)),
  }
}

const completionChoice = (parts: readonly Json[]): Choice => ({
  text: join(parts.map(({ text }) => text)),
  calls: '',
  finish: join(parts.map(({ finish_reason }) => finish_reason)),
  logprobs: parts.flatMap(({ logprobs }) =>
    (logprobs?.tokens ?? []).map(
      (token: string, at: number) =>
        `${token} ${logprobs.token_logprobs[at]} ${logprobs.text_offset[at]}`,
    ),
  ),
})

/** Reads a response object; the deltas of its stream must add up to the same text. */
function responsesChoice(events: readonly Json[], response: Json): Choice {
  const items: readonly Json[] = response?.output ?? []
  const contents = items.flatMap(({ content = [] }) => content)
  const calls = items.filter(({ type }) => type === 'function_call')
  const deltas = events.filter(({ type }) => type === 'response.output_text.delta')
  const streamed = join(deltas.map(({ delta }) => delta))
  const text = join(contents.map(({ text }) => text))
  const isWhole = events.length === 0 || response === undefined || streamed === text
  const details = response?.incomplete_details?.reason ?? ''
  return {
    text: response === undefined ? streamed : isWhole ? text : `${text}, but streamed ${streamed}`,
    calls: join(calls.map((call) => call.name + sameSpelling(call.arguments))),
    finish: response === undefined ? '' : `${response.status}${details}`,
    logprobs: contents.flatMap(({ logprobs = [] }) => logprobs.map(logprobOf)),
  }
}

function messagesChoice(events: readonly Json[], message: Json): Choice {
  const deltas = events.flatMap(({ delta }) => (delta ? [delta] : []))
  const starts = events.flatMap(({ content_block }) => (content_block ? [content_block] : []))
  const blocks: readonly Json[] = message?.content ?? starts
  const end = message ?? deltas.find(({ stop_reason }) => stop_reason !== undefined) ?? {}
  const streamed = sameSpelling(join(deltas.map(({ partial_json }) => partial_json)))
  const calls = blocks.filter(({ type }) => type === 'tool_use')
  const given = message ? join(calls.map(({ input }) => JSON.stringify(input))) : streamed
  return {
    text: message ? join(blocks.map(({ text }) => text)) : join(deltas.map(({ text }) => text)),
    calls: calls.length === 0 ? '' : join(calls.map(({ name }) => name)) + given,
    finish: join([end.stop_reason, end.stop_sequence]),
    logprobs: [],
  }
}

/** Returns the counts; Anthropic's count of input has no cached tokens. */
function usageOf(values: readonly Json[]): MixReply['usage'] {
  const found = values
    .map(({ usage, response }) => usage ?? response?.usage)
    .findLast(
      (usage) => usage?.completion_tokens !== undefined || usage?.output_tokens !== undefined,
    )
  if (!found) return undefined
  const cached = found.cache_read_input_tokens ?? 0
  const input = (found.prompt_tokens ?? found.input_tokens) + cached
  return { input, output: found.completion_tokens ?? found.output_tokens }
}

function choicesOf(dialect: MixDialect, values: readonly Json[], isStreamed: boolean) {
  if (dialect === 'chat/completions') return choicesByIndex(values).map(chatChoice)
  if (dialect === 'completions') return choicesByIndex(values).map(completionChoice)
  const events = isStreamed ? values : []
  if (dialect === 'messages') return [messagesChoice(events, isStreamed ? undefined : values[0])]
  const ended = values.findLast(({ type }) => /^response\.(completed|incomplete)$/.test(type))
  return [responsesChoice(events, isStreamed ? ended?.response : values[0])]
}

/** Reads the body of a response. */
export function readReply(dialect: MixDialect, body: string): MixReply {
  const isStreamed = !body.startsWith('{')
  const values = isStreamed ? eventsIn(body) : [JSON.parse(body)]
  const failed = values.map(({ error, response }) => error ?? response?.error).find((one) => one)
  const error = failed && { code: failed.ostrom?.code ?? failed.code, message: failed.message }
  const ostrom = values
    .map((value) => value.ostrom ?? value.response?.ostrom)
    .findLast((field) => field?.cost !== undefined)
  const isEmpty = error !== undefined && !isStreamed
  return {
    choices: isEmpty ? [] : choicesOf(dialect, values, isStreamed),
    usage: error ? undefined : usageOf(values),
    cost: ostrom && BigInt(ostrom.cost),
    isPending: ostrom?.pending === true,
    stopped: ostrom?.stopped?.limit,
    error,
    id: values[0]?.id ?? values[0]?.response?.id,
  }
}
