import { createParser } from 'eventsource-parser'

/**
 * One server-sent event, as a client's parser returns it. A comment in the stream becomes an event
 * with the name `comment`.
 */
export type SseEvent = { readonly event: string; readonly data: string }

/** Parses a whole event stream by the rules of the HTML standard. */
export function parseSse(text: string): readonly SseEvent[] {
  const events: SseEvent[] = []
  const parser = createParser({
    onEvent: ({ event = 'message', data }) => events.push({ event, data }),
    onComment: (comment) => events.push({ event: 'comment', data: comment.trim() }),
  })
  parser.feed(text)
  return events
}

/** Reads a response's event stream to its end. */
export const readSse = async (response: Response): Promise<readonly SseEvent[]> =>
  parseSse(await response.text())

/** Parses the body of a response as JSON, for tests. No schema checks the value. */
export const readJson = async (response: Response) => JSON.parse(await response.text())
