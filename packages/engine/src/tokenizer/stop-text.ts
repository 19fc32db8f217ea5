import type { TokenTables } from './tokenizer.ts'

// Finds the stop text that ends an answer: the stop text that is complete first, independent of how
// the text is split; if two are complete at the same character, the one with the earlier beginning.

/** A stop text, and its start in the text. */
type FoundStop = { readonly stop: string; readonly start: number }

/** Returns the stop text that is complete first in `text`; undefined if `text` contains none. */
function findStop(text: string, stops: readonly string[]): FoundStop | undefined {
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
function partialStopLength(text: string, stops: readonly string[]): number {
  let longest = 0
  for (const stop of stops) {
    for (let size = Math.min(stop.length - 1, text.length); size > longest; size--) {
      if (text.endsWith(stop.slice(0, size))) longest = size
    }
  }
  return longest
}

/** Holds back tokens while their text may still become a stop text. */
export type StopSearch<token> = {
  /**
   * Adds a token, and returns the tokens that certainly belong to the answer. After a stop text was
   * found, push no more.
   */
  push(token: token): {
    readonly tokens: readonly token[]
    readonly found?: {
      readonly stop: string
      /** Text of the answer before the stop text, beyond that of all returned tokens. */
      readonly before: string
      /** The token in which this text, or the stop text, begins. */
      readonly first: token | undefined
    }
  }
  /** Returns the tokens still held back, when the answer ends without a stop text. */
  end(): readonly token[]
}

/** Tokens that only together form complete characters, and their text. */
type Group<token> = { readonly tokens: token[]; text: string }

/** Searches the tokens of an answer for the stop text that ends it; see `findStop`. */
export function createStopSearch<token extends { readonly id: number }>({
  tokenizer,
  answeredIds = [],
  ...options
}: createStopSearch.Options): StopSearch<token> {
  const stops = options.stop.filter((stop) => stop.length > 0)
  if (stops.length === 0) return { push: (token) => ({ tokens: [token] }), end: () => [] }
  const decoder = tokenizer.decodeStream()
  // The text of a token depends on earlier tokens, so the decoder needs the delivered ids. No stop
  // text begins in them: the client that passes them on has searched them.
  decoder.push(answeredIds)
  let groups: Group<token>[] = []
  let open: Group<token> = { tokens: [], text: '' }

  /** Removes and returns the groups whose text ends at or before `end` in the held text. */
  const release = (end: number) => {
    let at = 0
    let count = 0
    const tokens: token[] = []
    for (const group of groups) {
      if (at + group.text.length > end) break
      at += group.text.length
      tokens.push(...group.tokens)
      count++
    }
    groups = groups.slice(count)
    return { tokens, at }
  }

  return {
    push(token) {
      open.tokens.push(token)
      open.text += decoder.push([token.id])
      if (decoder.pending) return { tokens: [] }
      groups.push(open)
      open = { tokens: [], text: '' }
      const text = groups.map((group) => group.text).join('')
      const found = findStop(text, stops)
      const { tokens, at } = release(found?.start ?? text.length - partialStopLength(text, stops))
      if (!found) return { tokens }
      const { stop, start } = found
      const [first] = groups[0]?.tokens ?? []
      groups = []
      return { tokens, found: { stop, before: text.slice(at, start), first } }
    },
    end() {
      const tokens = [...groups, open].flatMap((group) => group.tokens)
      groups = []
      open = { tokens: [], text: '' }
      return tokens
    },
  }
}

export declare namespace createStopSearch {
  type Options = {
    readonly stop: readonly string[]
    readonly tokenizer: Pick<TokenTables, 'decodeStream'>
    /** Tokens of the answer that other providers delivered; none when absent. */
    readonly answeredIds?: readonly number[]
  }
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
