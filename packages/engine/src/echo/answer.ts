import { assert } from '@ostrom/protocol'
import type { ScoredPosition, ScoreOptions } from '../engine.ts'
import { SCORE_CHALLENGE_MAX, SCORE_TOP_MAX } from '../limits.ts'
import type { Tokenizer } from '../tokenizer/index.ts'

/** What the echo model says: `ids`, repeated or cut to `wanted` tokens. */
export type EchoAnswer = { readonly ids: readonly number[]; readonly wanted: number }

/** The last turn of the user's, or the whole prompt where it has no turns. */
function turnOf(prompt: readonly number[], tokenizer: Tokenizer): readonly number[] {
  const start = tokenizer.specials.get('<|im_start|>')!
  const end = tokenizer.specials.get('<|im_end|>')!
  const to = prompt.lastIndexOf(end)
  const from = prompt.lastIndexOf(start, to)
  if (to < 0 || from < 0) return prompt
  // The role stands between the control token and the first line break.
  return prompt.slice(prompt.indexOf(10, from) + 1, to)
}

/** What the model says to a prompt; to nothing, nothing. */
export function answerTo(
  prompt: readonly number[],
  tokenizer: Tokenizer,
  answerTokens: number | undefined,
): EchoAnswer {
  const ids = turnOf(prompt, tokenizer)
  return { ids, wanted: ids.length === 0 ? 0 : (answerTokens ?? ids.length) }
}

/** Logit of what the model does not say: no noise, bias, penalty or temperature makes up for it. */
const NEVER = -1e6

/** The distribution that `generate` draws from, which has one token in it, at every position. */
export function scoreEcho(
  { outputIds, top, challengeIds }: ScoreOptions,
  { ids, wanted }: EchoAnswer,
  tokenizer: Tokenizer,
): readonly ScoredPosition[] {
  const isTop = Number.isInteger(top) && top >= 1 && top <= SCORE_TOP_MAX
  assert(isTop, `a score asks for 1 to ${SCORE_TOP_MAX} candidates`)
  assert((challengeIds?.length ?? 0) <= SCORE_CHALLENGE_MAX, 'a score has few challenged ids')
  const [eosId] = tokenizer.eosIds
  const size = Math.min(top, tokenizer.vocabularySize)
  return Array.from({ length: outputIds.length + 1 }, (_, position): ScoredPosition => {
    const said = position < wanted ? ids[position % ids.length]! : eosId!
    const others = Array.from({ length: size }, (_, id) => id).filter((id) => id !== said)
    const listed = [said, ...others].slice(0, size)
    const logitOf = (id: number) => (id === said ? 0 : NEVER)
    return {
      ids: listed,
      logits: Float32Array.from(listed, logitOf),
      ...(challengeIds && { challenge: Float32Array.from(challengeIds, logitOf) }),
    }
  })
}
