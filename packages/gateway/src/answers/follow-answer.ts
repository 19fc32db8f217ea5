import type { AsyncTokenizer, GrammarProgress } from '@ostrom/engine/tokenizer'
import { type Clock, withDeadline } from '@ostrom/protocol'
import type { Question } from '../inference/inference-service.ts'
import { GRAMMAR_WAIT_MS } from '../sessions/limits.ts'
import type { AnswerSoFar } from './answer-so-far.ts'

// Compares the ids of an unended part with the grammar of the answer. The ids come from a stranger
// and the schemas from a client, so another process does it: docs/spec/inference.md, section 17.

export type FollowedAnswer = {
  readonly question: Pick<Question, 'sampler' | 'callerId'>
  readonly soFar: AnswerSoFar
  readonly model: { readonly tokenizer?: Pick<AsyncTokenizer, 'follow'> | undefined }
  readonly clock: Clock
}

/**
 * Follows the received ids of an answer through its grammar.
 *
 * @returns `undefined` if the answer has no grammar, or if the process cannot follow it in time.
 *   The answer then continues unchecked, because the ids may be right.
 */
export async function followAnswer(answer: FollowedAnswer): Promise<GrammarProgress | undefined> {
  const { question, soFar, model, clock } = answer
  const { grammar } = question.sampler
  const { tokenizer } = model
  if (!grammar || !tokenizer) return undefined
  const { callerId } = question
  const caller = callerId === undefined ? {} : { caller: callerId }
  const follow = async () => await tokenizer.follow(grammar, soFar.ids, caller)
  return await withDeadline(follow, { clock, ms: GRAMMAR_WAIT_MS }).catch(() => undefined)
}

/**
 * Returns a function for a silent provider: it begins to look whether the grammar is finished, once
 * for each number of received ids, and records it in the answer if so.
 */
export function createFinishCheck(answer: FollowedAnswer): () => void {
  const { soFar } = answer
  let seen = 0
  return () => {
    const { length } = soFar.ids
    if (length === seen) return
    seen = length
    void followAnswer(answer).then((progress) => {
      if (progress?.isFinished && progress.permitted === soFar.ids.length) soFar.isFinished = true
    })
  }
}
