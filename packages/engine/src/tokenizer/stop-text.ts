// Finds the stop text that ends an answer: the stop text that is complete first, independent of how
// the text is split; if two are complete at the same character, the one with the earlier beginning.

/** A stop text, and its start in the text. */
export type FoundStop = { readonly stop: string; readonly start: number }

/** Returns the stop text that is complete first in `text`; undefined if `text` contains none. */
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

/** Returns the length of the longest suffix of `text` that may still become one of `stops`. */
export function partialStopLength(text: string, stops: readonly string[]): number {
  let longest = 0
  for (const stop of stops) {
    for (let size = Math.min(stop.length - 1, text.length); size > longest; size--) {
      if (text.endsWith(stop.slice(0, size))) longest = size
    }
  }
  return longest
}

/** Holds back the end of a text while it may still become a stop text. */
export type TextStop = {
  /** Adds text, and returns the text that certainly belongs to the answer. */
  push(text: string): { readonly text: string; readonly stopped: boolean }
  /** The stop text that ended the answer. */
  readonly stop: string | undefined
  /** Returns the text still held back, when the answer ends without a stop text. */
  end(): string
}

/** Ends a text before a stop text, independent of how the text is split. */
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
