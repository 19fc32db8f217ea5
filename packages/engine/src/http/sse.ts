import { UPSTREAM_EVENT_MAX } from '../limits.ts'

/** Reads server-sent events from text that comes in any pieces. */
export type SseParser = {
  /** Data of the events that are complete with this text. Comments and other fields are dropped. */
  push(text: string): string[]
}

/**
 * A parser of one event stream, as the WHATWG defines it.
 *
 * @throws {RangeError} from `push`: an event is longer than `UPSTREAM_EVENT_MAX`.
 */
export function createSseParser(): SseParser {
  let rest = ''
  let data: string[] = []
  let first = true
  let size = 0

  const take = (line: string): string | undefined => {
    if (line === '') {
      const event = data.length > 0 ? data.join('\n') : undefined
      data = []
      size = 0
      return event
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/su.exec(line) ?? []
    if (field === 'data') data.push(value)
    return undefined
  }

  return {
    push(text) {
      rest += first ? text.replace(/^\ufeff/u, '') : text
      if (rest !== '') first = false
      size += text.length
      if (size > UPSTREAM_EVENT_MAX) throw new RangeError('an event of the stream is too long')
      // A carriage return at the end may be half of a line break: it waits.
      const lines = rest.split(/\r\n|\n|\r(?!$)/u)
      rest = lines.pop() ?? ''
      return lines.flatMap((line) => take(line) ?? [])
    },
  }
}
