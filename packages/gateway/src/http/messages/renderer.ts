import { promptProgressComment } from '@ostrom/engine/sse'
import { addOstrom } from '../body-part.ts'
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
} from '../render.ts'
import { callId } from '../tools.ts'
import { messagesError } from './failure.ts'

// Anthropic's message and its stream events. A text and each call are blocks, which the stream
// opens and closes one after the other.

type MessagesRendererOptions = {
  /** True if the request offers functions: then the answer may have no text. */
  readonly offersTools: boolean
}

/**
 * Returns the counts of tokens. Anthropic counts cached tokens apart: `input_tokens` has only those
 * that were read anew.
 */
function messagesUsage({
  input,
  cached,
  output,
}: Pick<ReturnType<typeof sumOf>, 'input' | 'cached' | 'output'>) {
  return {
    input_tokens: input - cached,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: cached,
    output_tokens: output,
  }
}

const stopReasonOf = ({ finish }: AnswerEnd, calls: number) => {
  const reason = finishOf(finish, calls)
  if (reason === 'length') return 'max_tokens'
  return reason === 'tool_calls' ? 'tool_use' : 'end_turn'
}

const toolUse = (opening: ResponseStart, call: AnswerCall, index: number) => ({
  type: 'tool_use',
  id: callId(opening.id, 0, index),
  name: call.name,
})

const messageOf = (opening: ResponseStart, fields: object) => ({
  id: `msg_${opening.id}`,
  type: 'message',
  role: 'assistant',
  model: opening.model,
  ...fields,
  stop_sequence: null,
})

function whole(opening: ResponseStart, finished: readonly CompletedChoice[]) {
  const { text, calls, end } = finished[0]!
  const hasText = text !== '' || calls.length === 0
  return {
    ...messageOf(opening, {
      content: [
        ...(hasText ? [{ type: 'text', text, citations: null }] : []),
        ...calls.map((call, at) => ({
          ...toolUse(opening, call, at),
          // Text of a model: what is no JSON stays readable.
          input: inputOf(call),
        })),
      ],
      stop_reason: stopReasonOf(end, calls.length),
    }),
    usage: messagesUsage(sumOf([end])),
    ostrom: ostromOf(opening, [end]),
  }
}

/** Returns the input of a call; arguments that are no JSON object are in it as a text. */
function inputOf({ arguments: given }: AnswerCall): unknown {
  try {
    const value: unknown = JSON.parse(given)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // The model wrote no JSON.
  }
  return { arguments: given }
}

function stream(options: MessagesRendererOptions, opening: ResponseStart): StreamRenderer {
  let blocks = 0
  let calls = 0
  let isTextOpen = false
  const openText = (): string => {
    isTextOpen = true
    const content_block = { type: 'text', text: '', citations: null }
    return namedSse('content_block_start', { index: blocks, content_block })
  }
  const closeText = (): string => {
    if (!isTextOpen) return ''
    isTextOpen = false
    blocks += 1
    return namedSse('content_block_stop', { index: blocks - 1 })
  }
  return {
    begin() {
      const { inputTokens: input } = opening.answers[0]!
      // What was cached is known at the end, where the counts of `message_delta` replace these.
      const usage = messagesUsage({ input, cached: 0, output: 0 })
      const message = messageOf(opening, { content: [], stop_reason: null, usage })
      return namedSse('message_start', { message }) + (options.offersTools ? '' : openText())
    },
    text(_, { text }) {
      if (text === '') return ''
      const opened = isTextOpen ? '' : openText()
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
      const opened = blocks === 0 && !isTextOpen ? openText() : ''
      const delta = { stop_reason: stopReasonOf(end, calls), stop_sequence: null }
      const usage = messagesUsage(sumOf([end]))
      const text = opened + closeText() + namedSse('message_delta', { delta, usage })
      return addOstrom(text + namedSse('message_stop', {}), SSE_CLOSE, ostromOf(opening, [end]))
    },
    fail: (error) => namedSse('error', messagesError(error)),
  }
}

/** Renders `/v1/messages`. */
export const createMessagesRenderer = (options: MessagesRendererOptions): Renderer => ({
  whole,
  stream: (opening) => stream(options, opening),
  progress: (_, done) => ({ text: promptProgressComment(done) + namedSse('ping', {}), count: 1 }),
})
