import { promptProgressComment } from '@ostrom/engine/sse'
import { JsonText } from '@ostrom/protocol'
import { addOstrom } from '../answers/body-part.ts'
import {
  type AnswerCall,
  type AnswerEnd,
  type CompletedChoice,
  finishOf,
  namedSse,
  ostromOf,
  type Renderer,
  type ResponseStart,
  SSE_CLOSE,
  type StreamRenderer,
  sumOf,
} from '../answers/render.ts'
import { callId } from '../fields/tools.ts'
import { messagesError } from './failure.ts'
import { signThinking } from './signature.ts'

// Renders answers as messages and stream events of Anthropic's API. Reasoning, a text and each call
// are separate blocks. The stream closes each block before it opens the next one.

type MessagesRendererOptions = {
  /** True if the request offers functions, so that the answer may have calls and no text. */
  readonly offersTools: boolean
  /** Whether the text of the reasoning is shown. */
  readonly thinking: 'shown' | 'omitted'
}

/**
 * Returns the counts of tokens. Anthropic counts cached tokens separately, so `input_tokens` does
 * not include them.
 */
function messagesUsage({
  input,
  cached,
  output,
  reasoning,
}: Pick<ReturnType<typeof sumOf>, 'input' | 'cached' | 'output' | 'reasoning'>) {
  return {
    input_tokens: input - cached,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: cached,
    output_tokens: output,
    output_tokens_details: { thinking_tokens: reasoning },
    server_tool_use: null,
  }
}

/** Usage fields that only a complete message has. */
const messageUsageFields = { cache_creation: null, inference_geo: null, service_tier: 'standard' }

/** Returns the reason why an answer ended, and the stop text that ended it. */
function stopOf({ finish, stop }: AnswerEnd, calls: number) {
  const reason = finishOf(finish, calls)
  const ended = { stop_sequence: null }
  if (reason === 'length') return { stop_reason: 'max_tokens', ...ended }
  if (reason === 'tool_calls') return { stop_reason: 'tool_use', ...ended }
  if (stop === undefined) return { stop_reason: 'end_turn', ...ended }
  return { stop_reason: 'stop_sequence', stop_sequence: stop }
}

const toolUse = (opening: ResponseStart, call: AnswerCall, index: number) => ({
  type: 'tool_use',
  id: callId(opening.id, 0, index),
  name: call.name,
  caller: { type: 'direct' },
})

/**
 * Fields at the end of a message that are always null here, because this gateway runs no container,
 * and ends no answer as a refusal.
 */
const endFields = { stop_details: null, container: null }

const messageOf = (opening: ResponseStart, fields: object) => ({
  id: `msg_${opening.id}`,
  type: 'message',
  role: 'assistant',
  model: opening.model,
  ...fields,
  ...endFields,
})

function whole(
  { thinking: mode }: MessagesRendererOptions,
  opening: ResponseStart,
  finished: readonly CompletedChoice[],
) {
  const { reasoning, text, calls, end } = finished[0]!
  const hasText = text !== '' || (calls.length === 0 && reasoning === '')
  const thinking = mode === 'shown' ? reasoning : ''
  const signature = signThinking(reasoning, mode)
  return {
    ...messageOf(opening, {
      content: [
        ...(reasoning === '' ? [] : [{ type: 'thinking', thinking, signature }]),
        ...(hasText ? [{ type: 'text', text, citations: null }] : []),
        ...calls.map((call, at) => ({
          ...toolUse(opening, call, at),
          // The model writes the input of a call. If this input is no JSON, it stays readable as
          // text.
          input: inputOf(call),
        })),
      ],
      ...stopOf(end, calls.length),
    }),
    usage: { ...messagesUsage(sumOf([end])), ...messageUsageFields },
    ostrom: ostromOf(opening, [end]),
  }
}

/**
 * Returns the input of a call. If the call's arguments are no JSON object, the input is an object
 * with the arguments as text.
 */
function inputOf({ arguments: given }: AnswerCall): unknown {
  const read = JsonText.parseExact(given)
  const isObject = read.kind === 'value' && given.trimStart().startsWith('{')
  return isObject ? read.value : { arguments: given }
}

function stream(options: MessagesRendererOptions, opening: ResponseStart): StreamRenderer {
  let blocks = 0
  let calls = 0
  let isTextOpen = false
  let thoughts: string[] | undefined
  const { thinking: mode } = options
  const openThinking = (): string => {
    thoughts = []
    const content_block = { type: 'thinking', thinking: '', signature: '' }
    return namedSse('content_block_start', { index: blocks, content_block })
  }
  const closeThinking = (): string => {
    if (!thoughts) return ''
    const delta = { type: 'signature_delta', signature: signThinking(thoughts.join(''), mode) }
    const index = blocks
    thoughts = undefined
    blocks += 1
    return (
      namedSse('content_block_delta', { index, delta }) + namedSse('content_block_stop', { index })
    )
  }
  const openText = (): string => {
    isTextOpen = true
    const content_block = { type: 'text', text: '', citations: null }
    return namedSse('content_block_start', { index: blocks, content_block })
  }
  const closeText = (): string => {
    if (!isTextOpen) return closeThinking()
    isTextOpen = false
    blocks += 1
    return namedSse('content_block_stop', { index: blocks - 1 })
  }
  return {
    begin() {
      const { inputTokens: input } = opening.answers[0]!
      // The number of cached tokens is known only at the end, so the counts of `message_delta`
      // replace these counts of `message_start`.
      const usage = {
        ...messagesUsage({ input, cached: 0, output: 0, reasoning: 0 }),
        ...messageUsageFields,
      }
      const start = { content: [], stop_reason: null, stop_sequence: null, usage }
      const message = messageOf(opening, start)
      const isOpen = !options.offersTools && !opening.answers[0]!.mayReason
      return namedSse('message_start', { message }) + (isOpen ? openText() : '')
    },
    reasoning(_, { text: thinking }) {
      const opened = thoughts ? '' : closeText() + openThinking()
      thoughts!.push(thinking)
      if (mode === 'omitted') return opened
      const delta = { type: 'thinking_delta', thinking }
      return opened + namedSse('content_block_delta', { index: blocks, delta })
    },
    text(_, { text }) {
      if (text === '') return ''
      const opened = isTextOpen ? '' : closeThinking() + openText()
      return (
        opened +
        namedSse('content_block_delta', { index: blocks, delta: { type: 'text_delta', text } })
      )
    },
    call(_, called) {
      const closed = closeText()
      const index = blocks
      const content_block = { ...toolUse(opening, called, calls), input: {} }
      const delta = { type: 'input_json_delta', partial_json: called.arguments }
      blocks += 1
      calls += 1
      return (
        closed +
        namedSse('content_block_start', { index, content_block }) +
        namedSse('content_block_delta', { index, delta }) +
        namedSse('content_block_stop', { index })
      )
    },
    end(_, end) {
      const opened = blocks === 0 && !isTextOpen && !thoughts ? openText() : ''
      const delta = { ...stopOf(end, calls), ...endFields }
      const usage = messagesUsage(sumOf([end]))
      const text = opened + closeText() + namedSse('message_delta', { delta, usage })
      return addOstrom(text + namedSse('message_stop', {}), SSE_CLOSE, ostromOf(opening, [end]))
    },
    fail: (error) => namedSse('error', messagesError(error)),
  }
}

/** Renders `/v1/messages`. */
export const createMessagesRenderer = (options: MessagesRendererOptions): Renderer => ({
  whole: (opening, finished) => whole(options, opening, finished),
  stream: (opening) => stream(options, opening),
  progress: (_, done) => ({ text: promptProgressComment(done) + namedSse('ping', {}), count: 1 }),
})
