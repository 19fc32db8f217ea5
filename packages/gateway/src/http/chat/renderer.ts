import type { AnswerTokenLogprob } from '../../inference/inference-service.ts'
import { addOstrom, type OstromPart } from '../answers/body-part.ts'
import {
  type AnswerCall,
  type AnswerEnd,
  type CompletedChoice,
  DONE,
  finishOf,
  ostromOf,
  type Renderer,
  type ResponseStart,
  SSE_CLOSE,
  type StreamRenderer,
  sse,
  usageOf,
} from '../answers/render.ts'
import { callId } from '../fields/tools.ts'

type ChatRendererOptions = {
  readonly includeUsage: boolean
  /** Whether the response names the service tier that served it. */
  readonly reportsTier: boolean
  /** Number of alternatives to report for each token; without it, no log probabilities. */
  readonly logprobs: { readonly top: number } | undefined
}

const entryOf = ({ token, bytes, logprob }: Omit<AnswerTokenLogprob, 'top'>) => ({
  token,
  logprob,
  bytes,
})

/** Returns log probabilities in the format of the chat endpoint. */
export function logprobsOf(tokens: readonly AnswerTokenLogprob[], top: number) {
  const content = tokens.map((token) => ({
    ...entryOf(token),
    top_logprobs: token.top.slice(0, top).map(entryOf),
  }))
  return { content, refusal: null }
}

/**
 * Returns reasoning under both of its names: DeepSeek's name, which most clients read, and the name
 * in OpenRouter and in vLLM from 0.11 on.
 */
const reasoningFields = (text: string) => ({ reasoning_content: text, reasoning: text })

/** Returns function calls in the format of the chat endpoint. */
const callsOf = (calls: readonly AnswerCall[], { id }: ResponseStart, choice: number) =>
  calls.map((call, at) => ({
    id: callId(id, choice, at),
    type: 'function',
    function: { name: call.name, arguments: call.arguments },
  }))

function whole(
  options: ChatRendererOptions,
  opening: ResponseStart,
  finished: readonly CompletedChoice[],
) {
  const ends = finished.map(({ end }) => end)
  const first = opening.answers[0]!
  return {
    id: `chatcmpl-${opening.id}`,
    object: 'chat.completion',
    created: opening.createdAtSeconds,
    model: first.model,
    system_fingerprint: first.fingerprint,
    ...(options.reportsTier && { service_tier: first.serviceTier }),
    choices: finished.map(({ reasoning, text, calls, logprobs, end }, index) => ({
      index,
      message: {
        role: 'assistant',
        content: text === '' && calls.length > 0 ? null : text,
        refusal: null,
        annotations: [],
        ...(reasoning !== '' && reasoningFields(reasoning)),
        ...(calls.length > 0 && { tool_calls: callsOf(calls, opening, index) }),
      },
      logprobs: options.logprobs ? logprobsOf(logprobs, options.logprobs.top) : null,
      finish_reason: finishOf(end.finish, calls.length),
    })),
    usage: usageOf(ends),
    ostrom: ostromOf(opening, ends),
  }
}

function stream(options: ChatRendererOptions, opening: ResponseStart): StreamRenderer {
  const base = {
    id: `chatcmpl-${opening.id}`,
    object: 'chat.completion.chunk',
    created: opening.createdAtSeconds,
    model: opening.model,
    system_fingerprint: opening.answers[0]?.fingerprint ?? null,
    ...(options.reportsTier && { service_tier: opening.answers[0]?.serviceTier ?? null }),
  }
  const usage = options.includeUsage ? { usage: null } : {}
  const chunk = (choice: object) => sse({ ...base, choices: [choice], ...usage })
  // Text is by far the most frequent event, so the JSON around it is built once.
  const head = `data: ${JSON.stringify(base).slice(0, -1)},"choices":[{"index":`
  const counts = opening.answers.map(() => 0)
  const tail = `,"finish_reason":null}]${options.includeUsage ? ',"usage":null' : ''}}\n\n`
  return {
    begin: () =>
      opening.answers
        .map((_, index) => {
          const delta = { role: 'assistant', content: '', refusal: null }
          return chunk({ index, delta, logprobs: null, finish_reason: null })
        })
        .join(''),
    text(choice, { text, logprobs = [] }) {
      const withLogprobs = options.logprobs
        ? JSON.stringify(logprobsOf(logprobs, options.logprobs.top))
        : 'null'
      if (text === '' && (!options.logprobs || logprobs.length === 0)) return ''
      const delta = `,"delta":{"content":${JSON.stringify(text)}},"logprobs":${withLogprobs}`
      return head + choice + delta + tail
    },
    reasoning: (index, { text }) =>
      chunk({ index, delta: reasoningFields(text), logprobs: null, finish_reason: null }),
    // A call arrives complete. Clients expect it in at least two chunks.
    call(choice, call) {
      const index = counts[choice]!
      counts[choice] = index + 1
      const { name, arguments: given } = call
      const id = callId(opening.id, choice, index)
      const begun = { index, id, type: 'function', function: { name, arguments: '' } }
      const rest = { index, function: { arguments: given } }
      return [begun, rest]
        .map((part) => ({ index: choice, delta: { tool_calls: [part] } }))
        .map((part) => chunk({ ...part, logprobs: null, finish_reason: null }))
        .join('')
    },
    end(index, { finish }, all) {
      const finish_reason = finishOf(finish, counts[index])
      const choice = { index, delta: {}, logprobs: null, finish_reason }
      return all ? last(choice, all) : chunk(choice)
    },
    fail: (error) => sse({ error }),
  }

  /**
   * Renders the end of the stream. If the client asked for the usage, a further chunk contains it.
   * The last chunk has the field `ostrom`.
   */
  function last(choice: object, all: readonly AnswerEnd[]): OstromPart {
    const text = options.includeUsage
      ? chunk(choice) + sse({ ...base, choices: [], usage: usageOf(all) })
      : chunk(choice)
    return addOstrom(text + DONE, SSE_CLOSE + DONE, ostromOf(opening, all))
  }
}

/** Renders `/v1/chat/completions`. */
export const createChatRenderer = (options: ChatRendererOptions): Renderer => ({
  whole: (opening, finished) => whole(options, opening, finished),
  stream: (opening) => stream(options, opening),
})
