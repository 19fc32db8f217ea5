// Where a stop text ends an answer. The first stop text to be complete counts, for all pieces of
// the text; of two that are complete at the same character, the stop text that began first.

/** A stop text, and where it begins. */
export type FoundStop = { readonly stop: string; readonly start: number }

/** Returns the stop text that ends `text`; undefined where there is none. */
export function findStop(text: string, stops: readonly string[]): FoundStop | undefined {
  let best = { stop: '', start: -1, end: Number.POSITIVE_INFINITY }
  for (const stop of stops) {
    const start = text.indexOf(stop)
    const end = start + stop.length
    if (start < 0 || end > best.end || (end === best.end && start > best.start)) continue
    best = { stop, start, end }
  }
  return best.start < 0 ? undefined : best
}

/** Length of the longest end of `text` that may still become one of `stops`. */
export function partialStopLength(text: string, stops: readonly string[]): number {
  let longest = 0
  for (const stop of stops) {
    for (let size = Math.min(stop.length - 1, text.length); size > longest; size--) {
      if (text.endsWith(stop.slice(0, size))) longest = size
    }
  }
  return longest
}

/** Holds back the end of a text while it may still turn out to be a stop text. */
export type TextStop = {
  /** Text that is now sure to be part of the answer. */
  push(text: string): { readonly text: string; readonly stopped: boolean }
  /** The stop text that ended the answer. */
  readonly stop: string | undefined
  /** The text still held, when the answer ends for another reason. */
  end(): string
}

/** Ends a text before a stop text, for all pieces of the text. */
export function createTextStop(stop: readonly string[]): TextStop {
  const stops = stop.filter((text) => text !== '')
  let buffer = ''
  let found: FoundStop | undefined
  const cut = (length: number) => {
    const text = buffer.slice(0, length)
    buffer = buffer.slice(length)
    return text
  }
  return {
    push(text) {
      buffer += text
      found = findStop(buffer, stops)
      if (found) return { text: cut(found.start), stopped: true }
      return { text: cut(buffer.length - partialStopLength(buffer, stops)), stopped: false }
    },
    end: () => cut(buffer.length),
    get stop() {
      return found?.stop
    },
  }
}
