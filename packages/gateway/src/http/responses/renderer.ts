import type { Answer, AnswerTokenLogprob } from '../../answering.ts'
import { logprobsOf } from '../chat/renderer.ts'
import {
  type AnswerEnd,
  type Finished,
  finishOf,
  type Opening,
  ostromOf,
  type Renderer,
  type StreamRenderer,
  sumOf,
} from '../render.ts'

// OpenAI's Responses API. Only one message is ever put out, with one part of text, so all indexes
// are 0. The order of events is OpenAI's; the stream ends with `response.completed` or
// `response.incomplete`, and has no `[DONE]`.

type Options = {
  readonly logprobs: { readonly top: number } | undefined
  /** Settings of the request that a response repeats. */
  readonly echoed: Readonly<Record<string, unknown>>
}

type Status = 'in_progress' | 'completed' | 'incomplete'

type Output = { readonly text: string; readonly logprobs: readonly AnswerTokenLogprob[] }

function responsesUsageOf(end: AnswerEnd) {
  const { input, cached, output } = sumOf([end])
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: cached, cache_write_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + output,
  }
}

/** What the parts of one response have in common. */
function createParts(options: Options, opening: Opening) {
  const { echoed, logprobs: shown } = options
  const answer: Answer = opening.answers[0]!
  const itemId = `msg_${opening.id}`
  const logprobs = (tokens: readonly AnswerTokenLogprob[]) =>
    shown ? logprobsOf(tokens, shown.top).content : []
  const part = ({ text, logprobs: tokens }: Output) => ({
    type: 'output_text',
    text,
    annotations: [],
    logprobs: logprobs(tokens),
  })
  const item = (status: Status, content: readonly object[]) => ({
    type: 'message',
    id: itemId,
    status,
    role: 'assistant',
    content,
  })
  const response = (status: Status, output: readonly object[], end?: AnswerEnd) => ({
    id: `resp_${opening.id}`,
    object: 'response',
    created_at: opening.createdAtSeconds,
    status,
    background: false,
    error: null,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    model: answer.model,
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    service_tier: 'default',
    store: false,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    truncation: 'disabled',
    user: null,
    ...echoed,
    usage: end ? responsesUsageOf(end) : null,
    ...(end ? { ostrom: ostromOf([answer], [end]) } : {}),
  })
  return { itemId, logprobs, part, item, response }
}

const statusOf = (end: AnswerEnd): 'completed' | 'incomplete' =>
  finishOf(end.finish) === 'length' ? 'incomplete' : 'completed'

function whole(options: Options, opening: Opening, finished: readonly Finished[]) {
  const { text, logprobs, end } = finished[0]!
  const { part, item, response } = createParts(options, opening)
  const status = statusOf(end)
  return response(status, [item(status, [part({ text, logprobs })])], end)
}

function stream(options: Options, opening: Opening): StreamRenderer {
  const parts = createParts(options, opening)
  const texts: string[] = []
  const tokens: AnswerTokenLogprob[] = []
  let sequence = 0
  const event = (type: string, fields: object): string => {
    const data = JSON.stringify({ type, sequence_number: sequence, ...fields })
    sequence += 1
    return `event: ${type}\ndata: ${data}\n\n`
  }
  const place = { item_id: parts.itemId, output_index: 0, content_index: 0 }
  const nothing = { text: '', logprobs: [] }
  return {
    begin: () =>
      event('response.created', { response: parts.response('in_progress', []) }) +
      event('response.in_progress', { response: parts.response('in_progress', []) }) +
      event('response.output_item.added', {
        output_index: 0,
        item: parts.item('in_progress', []),
      }) +
      event('response.content_part.added', { ...place, part: parts.part(nothing) }),
    text(_, { text, logprobs = [] }) {
      if (text === '' && (!options.logprobs || logprobs.length === 0)) return ''
      texts.push(text)
      if (options.logprobs) for (const entry of logprobs) tokens.push(entry)
      const fields = { ...place, delta: text, logprobs: parts.logprobs(logprobs) }
      return event('response.output_text.delta', fields)
    },
    end(_, end) {
      const status = statusOf(end)
      const output = { text: texts.join(''), logprobs: tokens }
      const part = parts.part(output)
      const item = parts.item(status, [part])
      const { text, logprobs } = part
      return (
        event('response.output_text.done', { ...place, text, logprobs }) +
        event('response.content_part.done', { ...place, part }) +
        event('response.output_item.done', { output_index: 0, item }) +
        event(`response.${status}`, { response: parts.response(status, [item], end) })
      )
    },
    failed: ({ code, message, param }) => event('error', { code, message, param }),
  }
}

/** Renders `/v1/responses`. */
export const createResponsesRenderer = (options: Options): Renderer => ({
  whole: (opening, finished) => whole(options, opening, finished),
  stream: (opening) => stream(options, opening),
})
