/** One server-sent event as a client's parser would see it. Comments are told apart by `event`. */
export type SseEvent = { readonly event: string; readonly data: string }

/** Parses a whole event stream, after the rules of the HTML standard. */
export function parseSse(text: string): readonly SseEvent[] {
  const events: SseEvent[] = []
  let event = ''
  let data: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') {
      if (data.length > 0) events.push({ event: event || 'message', data: data.join('\n') })
      event = ''
      data = []
    } else if (line.startsWith(':')) events.push({ event: 'comment', data: line.slice(1).trim() })
    else {
      const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!
      if (field === 'data') data.push(value ?? '')
      else if (field === 'event') event = value ?? ''
    }
  }
  return events
}

/** Reads a response's event stream to its end. */
export const readSse = async (response: Response): Promise<readonly SseEvent[]> =>
  parseSse(await response.text())

/** Reads a response's JSON, for tests that look into it freely. */
export const readJson = async (response: Response) => JSON.parse(await response.text())
