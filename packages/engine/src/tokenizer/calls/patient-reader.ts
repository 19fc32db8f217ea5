/** Takes parts out of a text that comes in pieces. */
type TextReader<Part> = {
  push(text: string): readonly Part[]
  end(): readonly Part[]
}

/** Characters that a reader may keep before it is given more at a time: most calls are shorter. */
const KEPT_AT_ONCE = 4096

/** Part of its stored text that a reader receives at a time from then on. */
const SHARE = 16

/**
 * Gives a reader more at a time the more it keeps, because it looks through all of that with each
 * text: a provider may send white space, or an endless call, by the token. So the time is in
 * proportion to the text, and the result is the same.
 */
export function createPatientReader<Part>(reader: TextReader<Part>): TextReader<Part> {
  let waiting = ''
  /** Characters that the reader has taken since its last part. */
  let kept = 0
  return {
    push(text) {
      waiting += text
      if (waiting.length * SHARE < kept - KEPT_AT_ONCE) return []
      const parts = reader.push(waiting)
      kept = waiting.length + (parts.length > 0 ? 0 : kept)
      waiting = ''
      return parts
    },
    end() {
      const parts = reader.push(waiting)
      waiting = ''
      return [...parts, ...reader.end()]
    },
  }
}
