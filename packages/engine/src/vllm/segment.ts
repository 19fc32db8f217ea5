import { recordOf } from '../http/record.ts'
import { errorOf, type RequestSubject, stream } from '../http/upstream.ts'
import { VLLM_EMPTY_EVENTS_MAX } from '../limits.ts'
import { failed } from './failed.ts'
import { subjectOf, type VllmModelContext } from './model-context.ts'
import { candidatesCount, GENERATE_PATH, type SegmentOptions, segmentRequest } from './request.ts'
import {
  type ResponseBounds,
  type ResponseUsage,
  readSegmentEvent,
  readUsage,
  type SegmentToken,
} from './response.ts'

// A segment is some tokens of an answer, drawn by one request. A stream cannot be paused, so an
// answer is requested in segments; the prefix cache of the server makes each further segment cheap.

/** End of a segment. */
export type SegmentEnd = {
  /** Whether the model ended its answer. */
  readonly isEnd: boolean
  readonly usage: ResponseUsage
}

/** Checks the events of one segment against its request. */
export function createSegmentReader(options: createSegmentReader.Options) {
  const { segment, bounds, eosIds, tokenizer, subject } = options
  let count = 0
  let emptyEvents = 0
  let isEnd = false
  let finish: 'stop' | 'length' | undefined
  let usage: ResponseUsage | undefined

  /** Returns whether a token is part of the answer. */
  const take = ({ id }: SegmentToken): boolean => {
    if (isEnd || finish !== undefined) throw failed('its server went on behind the end')
    if (++count > segment.count) throw failed('its server sent more tokens than were asked for')
    if (eosIds.has(id)) {
      isEnd = true
      return false
    }
    if (id >= tokenizer.vocabularySize) throw failed('its server drew a token without a text')
    return true
  }

  return {
    /** Takes an event, and returns its tokens of the answer, without the end token. */
    push(event: Record<string, unknown>): readonly SegmentToken[] {
      const { error } = event
      if (error !== undefined && error !== null) {
        const { code } = recordOf(error)
        const status = typeof code === 'number' ? code : 500
        throw errorOf(status, JSON.stringify({ error }), null, subject)
      }
      usage = readUsage(event, segment.ids.length) ?? usage
      const read = readSegmentEvent(event, bounds)
      if (read.tokens.length === 0 && ++emptyEvents > VLLM_EMPTY_EVENTS_MAX) {
        throw failed('its server sent events without tokens')
      }
      const tokens = read.tokens.filter(take)
      finish = read.finish ?? finish
      return tokens
    },
    /** Must be called after the last event. */
    end(): SegmentEnd {
      if (finish === undefined) throw failed('its server ended in the middle of an answer')
      if (!isEnd && (finish === 'stop' || count < segment.count)) {
        throw failed('its server sent fewer tokens than were asked for')
      }
      if (usage?.outputTokens !== count)
        throw failed('its server counted other tokens than it sent')
      return { isEnd, usage }
    },
  }
}

export declare namespace createSegmentReader {
  type Options = Pick<VllmModelContext, 'eosIds' | 'tokenizer'> & {
    readonly segment: SegmentOptions
    readonly bounds: ResponseBounds
    readonly subject: RequestSubject
  }
}

/**
 * Draws a segment. Returning from the loop closes the connection, which aborts the request.
 *
 * @throws {EngineFailedError} The server failed, or its answer differs from the request.
 */
export async function* drawSegment(
  model: VllmModelContext,
  { answer, segment, signal }: drawSegment.Options,
): AsyncGenerator<readonly SegmentToken[], SegmentEnd> {
  const { upstream, vocabularySize } = model
  const subject = subjectOf(model, segment.count)
  const bounds = { vocabularySize, candidates: candidatesCount(answer.options) }
  const reader = createSegmentReader({ ...model, segment, bounds, subject })
  const body = segmentRequest(answer, segment)
  for await (const event of stream({ upstream, path: GENERATE_PATH, body, subject, signal })) {
    signal.throwIfAborted()
    const tokens = reader.push(event)
    if (tokens.length > 0) yield tokens
  }
  return reader.end()
}

export declare namespace drawSegment {
  type Options = {
    readonly answer: segmentRequest.Answer
    readonly segment: SegmentOptions
    readonly signal: AbortSignal
  }
}
