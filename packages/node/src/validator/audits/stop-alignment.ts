import type { ScoredPosition } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import type { Score } from '@ostrom/verification'
import { STOP_CONTEXT_TOKENS, STOP_TAIL_TOKENS } from '../limits.ts'

// If an answer ended at a stop text, the model sampled a last token that the answer does not
// contain. This token's text is the rest of the answer from some position on, followed by the
// beginning of a stop text.

type StoppedAnswer = {
  /** Earlier tokens of the answer, given by another provider; empty when absent. */
  readonly answeredIds?: readonly number[]
  readonly ids: readonly number[]
  readonly positions: readonly ScoredPosition[]
  readonly stop: readonly string[]
}

type StopCandidates = NonNullable<Score.ScoredAnswer['stops']>

/** Returns the tokens that may have begun a stop text, for each position where they may occur. */
export function alignStops(
  tokenizer: Pick<Tokenizer, 'decode'>,
  stopped: StoppedAnswer,
): StopCandidates {
  const { answeredIds = [], ids, positions, stop } = stopped
  const first = Math.max(0, ids.length - STOP_TAIL_TOKENS)
  return Array.from({ length: ids.length + 1 - first }, (_, at) => {
    const position = first + at
    // The token is decoded after some earlier tokens, because some tokens decode differently at the
    // beginning of a text.
    const before = [...answeredIds, ...ids.slice(0, position)].slice(-STOP_CONTEXT_TOKENS)
    const start = tokenizer.decode(before)
    const textOf = (more: readonly number[]) =>
      tokenizer.decode([...before, ...more]).slice(start.length)
    const rest = textOf(ids.slice(position))
    const found = Array.from(positions[position]?.ids ?? [])
    return { position, ids: found.filter((id) => startsStop(textOf([id]), rest, stop)) }
  })
}

/**
 * Returns true if a token's text is the rest of the answer, followed by the beginning of a stop
 * text.
 */
function startsStop(text: string, rest: string, stop: readonly string[]): boolean {
  // The text has an incomplete character, which may become any character.
  if (text.includes('\uFFFD')) return true
  if (!text.startsWith(rest)) return false
  const more = text.slice(rest.length)
  return more !== '' && stop.some((one) => one.startsWith(more) || more.startsWith(one))
}
