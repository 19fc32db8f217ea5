import { createParser } from 'eventsource-parser'
import { UPSTREAM_EVENT_MAX } from './limits.ts'

/** Parses server-sent events from text that arrives in pieces of any size. */
export type SseParser = {
  /** Data of the events that end within this text. Comments and other fields are dropped. */
  push(text: string): string[]
}

/**
 * Creates a parser of one event stream by the WHATWG standard. The parser holds at most one event.
 *
 * @throws {RangeError} from `push`: an event, or the text between two events, is longer than
 *   `UPSTREAM_EVENT_MAX`.
 */
export function createSseParser({ onComment }: createSseParser.Options = {}): SseParser {
  let events: string[] = []
  let isTooLong = false
  /** UTF-16 units since the last text that ended an event. */
  let eventless = 0
  const parser = createParser({
    maxBufferSize: UPSTREAM_EVENT_MAX,
    ...(onComment && { onComment }),
    onEvent({ data }) {
      isTooLong ||= data.length > UPSTREAM_EVENT_MAX
      events.push(data)
    },
    onError({ type }) {
      isTooLong ||= type === 'max-buffer-size-exceeded'
    },
  })
  return {
    push(text) {
      events = []
      if (!isTooLong) parser.feed(text)
      eventless = events.length > 0 ? 0 : eventless + text.length
      isTooLong ||= eventless > UPSTREAM_EVENT_MAX
      if (isTooLong) throw new RangeError('an event of the stream is too long')
      return events
    },
  }
}

export declare namespace createSseParser {
  type Options = {
    /** Called with the text of each comment. */
    readonly onComment?: ((comment: string) => void) | undefined
  }
}

/** A provider's progress in processing a prompt. */
export type PromptProgress = {
  /** Tokens that the provider has processed; 0 when the prompt is sent to the provider. */
  readonly tokens: number
  readonly total: number
}

const PROGRESS = 'ostrom.progress '

/**
 * Returns a comment of an event stream with a prompt's progress. Clients that do not know this
 * comment ignore it.
 */
export const promptProgressComment = ({ tokens, total }: PromptProgress): string =>
  `: ${PROGRESS}${JSON.stringify({ tokens, total })}\n\n`

/** Reads the progress of a prompt in a comment; undefined for any other comment. */
export function parsePromptProgress(comment: string): PromptProgress | undefined {
  const text = comment.trim()
  if (!text.startsWith(PROGRESS)) return undefined
  try {
    const { tokens, total } = JSON.parse(text.slice(PROGRESS.length))
    const isRight = Number.isSafeInteger(tokens) && Number.isSafeInteger(total)
    return isRight && tokens >= 0 && tokens <= total ? { tokens, total } : undefined
  } catch {
    return undefined
  }
}

/**
 * Yields the data of each event of a response body, and cancels the body when the caller stops.
 *
 * @throws {RangeError} An event is longer than `UPSTREAM_EVENT_MAX`.
 */
export async function* readSse(
  body: ReadableStream<Uint8Array>,
  options: createSseParser.Options = {},
): AsyncGenerator<string> {
  const parser = createSseParser(options)
  const decoder = new TextDecoder()
  // Uses a reader, because not every browser can iterate over streams.
  const reader = body.getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      yield* parser.push(decoder.decode(value, { stream: true }))
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
