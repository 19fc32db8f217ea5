import type { Inference } from '@ostrom/protocol'
import type { Tokenizer } from './tokenizer/index.ts'
import { type FoundStop, findStop, partialStopLength } from './tokenizer/stop-text.ts'

/** One sampled token of the output. */
export type OutputToken = {
  readonly id: number
  readonly logprob?: Inference.TokenLogprob
}

/** Holds back tokens while their text may still become a stop text. */
export type StopFilter = {
  /**
   * Adds a token, and returns the tokens that certainly belong to the answer. After `stopped`, push
   * no more.
   */
  push(token: OutputToken): { readonly tokens: readonly OutputToken[]; readonly stopped: boolean }
  /** Returns the tokens still held back, when the answer ends without a stop text. */
  end(): readonly OutputToken[]
  /** The stop text that ended the answer. */
  readonly stop: string | undefined
}

/** Tokens that only together form complete characters, and their text. */
type Group = { readonly tokens: OutputToken[]; text: string }

/**
 * Ends an answer exactly before a stop text; see `findStop`.
 *
 * The returned ids decode to exactly the text before the stop text. If a stop text begins inside a
 * token, the part of the token's text before it is encoded again: these last few ids (their text is
 * shorter than the token) were not sampled themselves. In an answer that `stop` ended, a validator
 * accepts these ids if the token sampled at their position begins with their text. The first of
 * these ids has the log probability of the sampled token, the others have 0.
 *
 * @see docs/spec/inference.md, section 8
 */
export function createStopFilter(options: createStopFilter.Options): StopFilter {
  const stops = options.stop.filter((stop) => stop.length > 0)
  if (stops.length === 0) {
    return {
      push: (token) => ({ tokens: [token], stopped: false }),
      end: () => [],
      stop: undefined,
    }
  }
  const { tokenizer, answeredIds = [] } = options
  const decoder = tokenizer.decodeStream()
  // The text of a token depends on earlier tokens, so the decoder needs the delivered ids. No stop
  // text begins in them, because the provider that delivered them held back such tokens.
  decoder.push(answeredIds)
  let found: FoundStop | undefined
  let groups: Group[] = []
  let open: Group = { tokens: [], text: '' }

  /** Removes and returns the groups whose text ends at or before `end` in the held text. */
  const release = (end: number) => {
    let at = 0
    let count = 0
    const tokens: OutputToken[] = []
    for (const group of groups) {
      if (at + group.text.length > end) break
      at += group.text.length
      tokens.push(...group.tokens)
      count++
    }
    groups = groups.slice(count)
    return { tokens, at }
  }

  const cut = (text: string, start: number) => {
    const { tokens, at } = release(start)
    const before = text.slice(at, start)
    const sampled = groups[0]?.tokens[0]
    const anew = tokenizer.encode(before).map((id, index): OutputToken => {
      if (sampled?.logprob === undefined) return { id }
      const logprob = index === 0 ? sampled.logprob.logprob : 0
      return { id, logprob: { id, logprob, top: [] } }
    })
    groups = []
    open = { tokens: [], text: '' }
    return [...tokens, ...anew]
  }

  return {
    push(token) {
      open.tokens.push(token)
      open.text += decoder.push([token.id])
      if (decoder.pending) return { tokens: [], stopped: false }
      groups.push(open)
      open = { tokens: [], text: '' }
      const text = groups.map((group) => group.text).join('')
      found = findStop(text, stops)
      if (found) return { tokens: cut(text, found.start), stopped: true }
      const sure = text.length - partialStopLength(text, stops)
      return { tokens: release(sure).tokens, stopped: false }
    },
    end() {
      const tokens = [...groups, open].flatMap((group) => group.tokens)
      groups = []
      open = { tokens: [], text: '' }
      return tokens
    },
    get stop() {
      return found?.stop
    },
  }
}

export declare namespace createStopFilter {
  type Options = {
    readonly stop: readonly string[]
    readonly tokenizer: Tokenizer
    /** Tokens of the answer that other providers delivered; none when absent. */
    readonly answeredIds?: readonly number[]
  }
}
