/** Extracts parts from a text that arrives in pieces. */
type TextReader<Part> = {
  push(text: string): readonly Part[]
  end(): readonly Part[]
}

/**
 * Characters that a reader may keep before text is passed to it in larger pieces: most calls are
 * shorter.
 */
const KEPT_AT_ONCE = 4096

/**
 * Divisor: new text waits until it has at least this fraction of the text that the reader keeps
 * beyond `KEPT_AT_ONCE`.
 */
const SHARE = 16

/**
 * Passes text to a reader in larger pieces the more text the reader keeps. The reader rescans the
 * kept text for each piece, and a provider may send white space or an endless call token by token.
 * With larger pieces, the time is proportional to the length of the text. The parts that the reader
 * finds are the same as without them.
 */
export function createPatientReader<Part>(reader: TextReader<Part>): TextReader<Part> {
  let waiting = ''
  /** Characters that the reader has received since its last part. */
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
