import type { ScoredPosition } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import type { Score } from '@ostrom/verification'
import { STOP_CONTEXT_TOKENS, STOP_TAIL_TOKENS } from './limits.ts'

// Where an answer ended at a stop text, the token that began it was drawn and never given out: its
// text is what is left of the answer from some position on, and then the beginning of a stop text.

type StoppedAnswer = {
  readonly ids: readonly number[]
  readonly positions: readonly ScoredPosition[]
  readonly stop: readonly string[]
}

type StopCandidates = NonNullable<Score.ScoredAnswer['stops']>

/** Tokens by which an answer may have come to a stop text, at the positions where they may be. */
export function alignStops(
  tokenizer: Pick<Tokenizer, 'decode'>,
  stopped: StoppedAnswer,
): StopCandidates {
  const { ids, positions, stop } = stopped
  const first = Math.max(0, ids.length - STOP_TAIL_TOKENS)
  return Array.from({ length: ids.length + 1 - first }, (_, at) => {
    const position = first + at
    // Some tokens read otherwise at the beginning of a text.
    const before = ids.slice(Math.max(0, position - STOP_CONTEXT_TOKENS), position)
    const start = tokenizer.decode(before)
    const textOf = (more: readonly number[]) =>
      tokenizer.decode([...before, ...more]).slice(start.length)
    const rest = textOf(ids.slice(position))
    const found = Array.from(positions[position]?.ids ?? [])
    return { position, ids: found.filter((id) => startsStop(textOf([id]), rest, stop)) }
  })
}

/** Whether a token's text is what is left of the answer and the beginning of a stop text. */
function startsStop(text: string, rest: string, stop: readonly string[]): boolean {
  // Part of a character: which one it becomes is not known here.
  if (text.includes('\uFFFD')) return true
  if (!text.startsWith(rest)) return false
  const more = text.slice(rest.length)
  return more !== '' && stop.some((one) => one.startsWith(more) || more.startsWith(one))
}
