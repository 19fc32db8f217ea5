import { type PromptProgress, promptProgressComment } from '@ostrom/engine/sse'
import type { AnswerTokenLogprob } from '../../inference/inference-service.ts'
import type { ResponseItem, StoredResponse } from '../../stored-responses/stored-response.ts'
import { addOstrom } from '../answers/body-part.ts'
import {
  type AnswerCall,
  type AnswerEnd,
  type CompletedChoice,
  finishOf,
  namedSse,
  type OstromField,
  ostromOf,
  type ProgressEvents,
  type Renderer,
  type ResponseStart,
  SSE_CLOSE,
  type StreamRenderer,
  sumOf,
} from '../answers/render.ts'
import { logprobsOf } from '../chat/renderer.ts'
import { callId } from '../fields/tools.ts'
import { createReasoningOutput, reasoningItem } from './reasoning-item.ts'
import type { ResponseTools } from './response-tools.ts'
import { callEvents, callItem } from './tool-call-item.ts'

// Renders answers in the form of OpenAI's Responses API. A message has one text part, so its
// content index is 0. Each call is a separate item. The events come in the same order as OpenAI's.
// The stream ends with `response.completed` or `response.incomplete`, without `[DONE]`.

type ResponsesRendererOptions = {
  readonly logprobs: { readonly top: number } | undefined
  /** True if the request offers functions. */
  readonly offersTools: boolean
  /**
   * For each function of the prompt, by the name that the model uses: the tool that the client
   * declared.
   */
  readonly origins: ResponseTools['origins']
  /** True if the request asks for `encrypted_content`, in which clients send reasoning back. */
  readonly carriesReasoning: boolean
  /** Request settings that a response repeats. */
  readonly requestSettings: Readonly<Record<string, unknown>>
  /**
   * Stores the complete response under the 24 hex digits of its id. Resolves with true once the
   * response is on disk, or with false if the response is not stored. The function is absent if the
   * request does not allow storage.
   */
  readonly save?: (response: StoredResponse['response'], hex: string) => Promise<boolean>
}

type ResponseStatus = 'in_progress' | 'completed' | 'incomplete' | 'failed'

type ResponseOutput = { readonly text: string; readonly logprobs: readonly AnswerTokenLogprob[] }

/** Returns the counts of tokens in the form of the Responses API. */
export function responsesUsage({
  input,
  cached,
  output,
  reasoning,
}: Pick<ReturnType<typeof sumOf>, 'input' | 'cached' | 'output' | 'reasoning'>) {
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: cached, cache_write_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: reasoning },
    total_tokens: input + output,
  }
}

/** Creates the parts that complete and streamed responses share. */
function createParts(options: ResponsesRendererOptions, opening: ResponseStart) {
  const { requestSettings, logprobs: logprobOptions, save } = options
  const logprobs = (tokens: readonly AnswerTokenLogprob[]) =>
    logprobOptions ? logprobsOf(tokens, logprobOptions.top).content : []
  const part = ({ text, logprobs: tokens }: ResponseOutput) => ({
    type: 'output_text',
    text,
    annotations: [],
    logprobs: logprobs(tokens),
  })
  const item = (id: string, status: ResponseStatus, content: readonly object[]) => ({
    type: 'message' as const,
    id,
    status,
    role: 'assistant',
    content,
  })
  const messageId = (index: number) => `msg_${opening.id}${index === 0 ? '' : `_${index}`}`
  const reasoningOf = (index: number) => ({
    id: `rs_${opening.id}${index === 0 ? '' : `_${index}`}`,
    carries: options.carriesReasoning,
  })
  /**
   * Returns the item of a call: `index` is its position in the output, `count` the number of
   * earlier calls of the answer.
   */
  const call = (event: AnswerCall, { index, count }: { index: number; count: number }) =>
    callItem(event, {
      id: `${opening.id}_${index}`,
      callId: callId(opening.id, 0, count),
      origin: options.origins.get(event.name),
    })
  const response = (status: ResponseStatus, output: readonly ResponseItem[], end?: AnswerEnd) => ({
    id: `resp_${opening.id}`,
    object: 'response',
    created_at: opening.createdAtSeconds,
    completed_at: status === 'completed' ? opening.nowSeconds() : null,
    status,
    background: false,
    error: null,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    model: opening.model,
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    service_tier: opening.answers[0]?.serviceTier ?? 'default',
    store: save !== undefined && status !== 'failed',
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    truncation: 'disabled',
    user: null,
    ...requestSettings,
    usage: end ? responsesUsage(sumOf([end])) : null,
  })
  /** Stores the response at its end, and returns it. */
  const ended = async (
    status: ResponseStatus,
    output: readonly ResponseItem[],
    end: AnswerEnd,
  ): Promise<{ readonly body: ReturnType<typeof response>; readonly ostrom: OstromField }> => {
    const body = response(status, output, end)
    const ostrom = ostromOf(opening, [end])
    if (save === undefined || (await save({ ...body, ostrom }, opening.id))) return { body, ostrom }
    const ignored = [...opening.ignored, 'store']
    return { body: { ...body, store: false }, ostrom: ostromOf({ ...opening, ignored }, [end]) }
  }
  return { messageId, reasoningOf, logprobs, part, item, call, response, ended }
}

const statusOf = (end: AnswerEnd): 'completed' | 'incomplete' =>
  finishOf(end.finish) === 'length' ? 'incomplete' : 'completed'

async function whole(
  options: ResponsesRendererOptions,
  opening: ResponseStart,
  finished: readonly CompletedChoice[],
) {
  const { reasoning, text, calls, logprobs, end } = finished[0]!
  const { messageId, reasoningOf, part, item, call, ended } = createParts(options, opening)
  const status = statusOf(end)
  const isCut = text === '' && calls.length === 0
  const thoughts =
    reasoning === '' ? [] : [reasoningItem(reasoningOf(0), isCut ? status : 'completed', reasoning)]
  const hasMessage = text !== '' || (isCut && thoughts.length === 0)
  const messages = hasMessage
    ? [item(messageId(thoughts.length), status, [part({ text, logprobs })])]
    : []
  const first = thoughts.length + messages.length
  const items = calls.map((event, count) => call(event, { index: first + count, count }))
  const { body, ostrom } = await ended(status, [...thoughts, ...messages, ...items], end)
  return { ...body, ostrom }
}

/** Creates the function that numbers and formats the events of a stream. */
function createEvents(sent: number) {
  let sequence = sent
  return (type: string, fields: object): string => {
    const event = namedSse(type, { sequence_number: sequence, ...fields })
    sequence += 1
    return event
  }
}

/** Returns the events with which a stream begins. */
const beginEvents = (event: ReturnType<typeof createEvents>, response: object): string =>
  event('response.created', { response }) + event('response.in_progress', { response })

/**
 * Returns the events about a prompt's progress. Without these events a client that ignores the
 * comments of an event stream would time out.
 */
function progress(
  options: ResponsesRendererOptions,
  opening: ResponseStart,
  done: PromptProgress,
): ProgressEvents {
  const event = createEvents(opening.eventsSent)
  const response = createParts(options, opening).response('in_progress', [])
  const isFirst = opening.eventsSent === 0
  const { tokens, total } = done
  const events = isFirst
    ? beginEvents(event, response)
    : event('response.in_progress', {
        response: { ...response, ostrom: { progress: { tokens, total } } },
      })
  return { text: promptProgressComment(done) + events, count: isFirst ? 2 : 1 }
}

/** A message in progress. */
type StreamingMessage = {
  readonly id: string
  readonly index: number
  texts: string[]
  tokens: AnswerTokenLogprob[]
}

function stream(options: ResponsesRendererOptions, opening: ResponseStart): StreamRenderer {
  const parts = createParts(options, opening)
  const event = createEvents(opening.eventsSent)
  const items: ResponseItem[] = []
  let calls = 0
  let open: StreamingMessage | undefined
  const thoughts = createReasoningOutput(event, { items, optionsOf: parts.reasoningOf })
  const itemPositionOf = ({ id, index }: StreamingMessage) => ({
    item_id: id,
    output_index: index,
    content_index: 0,
  })
  const begin = (): string => {
    const index = items.length
    open = { id: parts.messageId(index), index, texts: [], tokens: [] }
    const item = parts.item(open.id, 'in_progress', [])
    const part = parts.part({ text: '', logprobs: [] })
    return (
      event('response.output_item.added', { output_index: index, item }) +
      event('response.content_part.added', { ...itemPositionOf(open), part })
    )
  }
  const close = (status: 'completed' | 'incomplete'): string => {
    if (!open) return thoughts.close(status)
    const itemPosition = itemPositionOf(open)
    const part = parts.part({ text: open.texts.join(''), logprobs: open.tokens })
    const item = parts.item(open.id, status, [part])
    const { text, logprobs } = part
    items.push(item)
    open = undefined
    return (
      event('response.output_text.done', { ...itemPosition, text, logprobs }) +
      event('response.content_part.done', { ...itemPosition, part }) +
      event('response.output_item.done', { output_index: itemPosition.output_index, item })
    )
  }
  return {
    begin: () =>
      (opening.eventsSent > 0 ? '' : beginEvents(event, parts.response('in_progress', []))) +
      // The message begins at once unless the request offers functions, because then the answer may
      // have no message, or unless the model may reason, because then the reasoning comes first.
      (options.offersTools || opening.answers[0]!.mayReason ? '' : begin()),
    reasoning: (_, reasoned) => (open ? close('completed') : '') + thoughts.push(reasoned),
    text(_, { text, logprobs = [] }) {
      if (text === '' && (!options.logprobs || logprobs.length === 0)) return ''
      const begun = open ? '' : thoughts.close('completed') + begin()
      open!.texts.push(text)
      if (options.logprobs) for (const entry of logprobs) open!.tokens.push(entry)
      const fields = { ...itemPositionOf(open!), delta: text, logprobs: parts.logprobs(logprobs) }
      return begun + event('response.output_text.delta', fields)
    },
    call(_, called) {
      const closed = close('completed')
      const index = items.length
      const item = parts.call(called, { index, count: calls })
      calls += 1
      items.push(item)
      return closed + callEvents(event, { item, index })
    },
    async end(_, end) {
      const status = statusOf(end)
      const begun = items.length === 0 && !open && !thoughts.isOpen ? begin() : ''
      const closed = close(status)
      const { body: response, ostrom } = await parts.ended(status, items, end)
      const text = begun + closed + event(`response.${status}`, { response })
      return addOstrom(text, `}${SSE_CLOSE}`, ostrom)
    },
    // Some clients read the reason of a failure only from `error`, and others only from
    // `response.failed`.
    fail({ code, message, param, ostrom }) {
      const failed = { ...parts.response('failed', items), error: { code, message }, ostrom }
      return (
        event('error', { code, message, param, ostrom }) +
        event('response.failed', { response: failed })
      )
    },
  }
}

/** Renders `/v1/responses`. */
export const createResponsesRenderer = (options: ResponsesRendererOptions): Renderer => ({
  whole: (opening, finished) => whole(options, opening, finished),
  stream: (opening) => stream(options, opening),
  progress: (opening, done) => progress(options, opening, done),
})
