import { assert } from '@ostrom/protocol'
import type { Sampler } from '@ostrom/verification'
import type { ScoredPosition, ScoreOptions } from '../engine.ts'
import { logprobOf } from '../likelihood.ts'
import { SCORE_TARGETS_MAX, SCORE_TOP_MAX } from '../limits.ts'
import type { Tokenizer } from '../tokenizer/index.ts'

/** Answer of the echo model: `ids`, repeated or cut to `length` tokens. */
export type EchoAnswer = { readonly ids: readonly number[]; readonly length: number }

/**
 * Returns the token ids of the text in the last complete turn of a conversation, or the whole
 * prompt if it has no turns.
 */
function lastMessage(prompt: readonly number[], tokenizer: Tokenizer): readonly number[] {
  const start = tokenizer.specials.get('<|im_start|>')!
  const end = tokenizer.specials.get('<|im_end|>')!
  const to = prompt.lastIndexOf(end)
  const from = prompt.lastIndexOf(start, to)
  if (to < 0 || from < 0) return prompt
  // The role, between the control token and the first line break, is no part of the message.
  return prompt.slice(prompt.indexOf(10, from) + 1, to)
}

/** Returns the model's answer to a prompt; an empty prompt gets an empty answer. */
export function answerTo(
  prompt: readonly number[],
  tokenizer: Tokenizer,
  answerTokens: number | undefined,
): EchoAnswer {
  const ids = lastMessage(prompt, tokenizer)
  return { ids, length: ids.length === 0 ? 0 : (answerTokens ?? ids.length) }
}

/**
 * Returns the number of tokens after the header of the prompt's last turn, which are the beginning
 * of the answer; 0 for a prompt without turns.
 */
export function saidIn(prompt: readonly number[], tokenizer: Tokenizer): number {
  const turn = prompt.lastIndexOf(tokenizer.specials.get('<|im_start|>')!)
  const header = turn < 0 ? -1 : prompt.indexOf(10, turn)
  return header < 0 ? 0 : prompt.length - header - 1
}

/**
 * Logit of a token that the model never chooses: too low for any noise, bias, penalty or
 * temperature to compensate.
 */
const LOGIT_NEVER = -1e6

/**
 * Difference of logits between tokens that the model never chooses and that follow each other in
 * order of likelihood.
 */
const STEP = 1000

/**
 * Bytes that complete JSON, in order of how fast they complete it; all other bytes follow by
 * number.
 */
const closingIds = [...'"}]0tfn1:,aeul '].map((character) => character.charCodeAt(0))

/** Returns the logit of a token, given the token that the model says. */
function logitOf(id: number, { said, eosIds }: { said: number; eosIds: ReadonlySet<number> }) {
  if (id === said) return 0
  if (eosIds.has(id)) return LOGIT_NEVER
  const index = closingIds.indexOf(id)
  return LOGIT_NEVER - STEP * (1 + (index >= 0 ? index : closingIds.length + id))
}

/**
 * Returns the candidates of one position: the model's token, and all others with far lower logits,
 * ordered so that values of a grammar end soon.
 */
export function candidatesOf(
  { ids, length }: EchoAnswer,
  position: number,
  { eosIds, vocabularySize }: Tokenizer,
): Sampler.TokenCandidates & {
  readonly ids: readonly number[]
  readonly logits: readonly number[]
} {
  const [eosId] = eosIds
  const tokenId = position < length ? ids[position % ids.length]! : eosId!
  const of = (id: number) => logitOf(id, { said: tokenId, eosIds })
  const listed = Array.from({ length: vocabularySize }, (_, id) => id)
  listed.sort((a, b) => of(b) - of(a) || a - b)
  return { ids: listed, logits: listed.map(of) }
}

/**
 * Scores an answer under the distribution of `generate`, in which one token has all probability at
 * every position.
 */
export function scoreEcho(
  { outputIds, top, targetIds }: ScoreOptions,
  { answer, said }: { readonly answer: EchoAnswer; readonly said: number },
  tokenizer: Tokenizer,
): readonly ScoredPosition[] {
  const isTop = Number.isInteger(top) && top >= 0 && top <= SCORE_TOP_MAX
  assert(isTop, `a score asks for 0 to ${SCORE_TOP_MAX} candidates`)
  assert((targetIds?.length ?? 0) <= SCORE_TARGETS_MAX, 'a score has few challenged ids')
  const size = Math.min(top, tokenizer.vocabularySize)
  return Array.from({ length: outputIds.length + 1 }, (_, position): ScoredPosition => {
    const all = candidatesOf(answer, said + position, tokenizer)
    const of = (id: number) => all.logits[all.ids.indexOf(id)]!
    const id = top === 0 ? outputIds[position] : undefined
    return {
      ids: all.ids.slice(0, size),
      logits: Float32Array.from(all.logits.slice(0, size)),
      ...(id !== undefined && { logprob: logprobOf(all.logits, all.ids.indexOf(id)) }),
      ...(targetIds && { targetLogits: Float32Array.from(targetIds, of) }),
    }
  })
}
