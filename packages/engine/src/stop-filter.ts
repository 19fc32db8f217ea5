import type { Inference } from '@ostrom/protocol'
import type { Tokenizer } from './tokenizer/index.ts'
import { createStopSearch } from './tokenizer/stop-text.ts'

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

/**
 * Ends an answer exactly before a stop text; see `createStopSearch`.
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
  const { tokenizer } = options
  const search = createStopSearch<OutputToken>(options)
  let stop: string | undefined
  return {
    push(token) {
      const { tokens, found } = search.push(token)
      if (!found) return { tokens, stopped: false }
      stop = found.stop
      const sampled = found.first?.logprob
      const anew = tokenizer.encode(found.before).map((id, index): OutputToken => {
        if (!sampled) return { id }
        return { id, logprob: { id, logprob: index === 0 ? sampled.logprob : 0, top: [] } }
      })
      return { tokens: [...tokens, ...anew], stopped: true }
    },
    end: () => search.end(),
    get stop() {
      return stop
    },
  }
}

export declare namespace createStopFilter {
  type Options = createStopSearch.Options & { readonly tokenizer: Tokenizer }
}
