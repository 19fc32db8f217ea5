import { LogitFingerprint, Sampler } from '@ostrom/verification'
import { createProgressBatcher } from './backpressure.ts'
import type { TaskContext } from './engine-handlers.ts'
import { createFollower } from './grammar-follower.ts'
import type { GenerationRequest } from './messages.ts'

// Runs in the child: decodes an answer with Ostrom's sampler, for any source of logits.

/** Source of the candidates for each next token. */
export type Decoder = {
  /**
   * Processes tokens, and returns the candidates of the token that follows them; undefined if the
   * answer was cancelled or cannot go on.
   */
  next(ids: readonly number[]): Promise<Sampler.TokenCandidates | undefined>
  /**
   * Returns the candidates of the same position again, but over the whole vocabulary, which is
   * slower.
   */
  all(): Promise<Sampler.TokenCandidates>
  close(): Promise<void>
}

/** Result of a prefill: candidates for the first token, and the number of cached prompt tokens. */
export type PrefillResult = {
  readonly candidates: Sampler.TokenCandidates | undefined
  readonly cached: number
}

/**
 * Answers a question whose prompt has been processed; returns when the answer is finished or
 * cancelled.
 */
export async function decodeTokens(
  work: Omit<TaskContext<unknown>, 'model'>,
  question: GenerationRequest,
  decoder: Decoder,
  begun: PrefillResult,
): Promise<void> {
  const { eosIds, table, credit, onToken } = work
  const { sampler: parameters, seed, logprobs: top } = question
  const follower = createFollower(question, table)
  const permits = follower && { permits: follower.permits }
  const outbox = createProgressBatcher(work.send)
  outbox.prefilled({ tokens: question.ids.length, cached: begun.cached })
  const counts = new Map<number, number>()
  const { answered } = question
  for (const id of answered > 0 ? question.ids.slice(-answered) : []) {
    counts.set(id, (counts.get(id) ?? 0) + 1)
    follower?.push(id)
  }
  let { candidates } = begun
  let finish: 'stop' | 'length' = 'length'
  if (follower?.isFinished) {
    // The tokens that earlier providers delivered already complete the grammar; only the end of the
    // answer was missing.
    candidates = undefined
    finish = 'stop'
  }
  for (let index = 0; candidates; index++) {
    const draw = { parameters, seed, position: answered + index, counts, ...permits }
    if (!Sampler.canChoose(candidates, draw)) candidates = await decoder.all()
    const id = Sampler.sample(candidates, draw)
    onToken()
    if (eosIds.has(id)) {
      finish = 'stop'
      break
    }
    counts.set(id, (counts.get(id) ?? 0) + 1)
    if (LogitFingerprint.isFingerprinted(index)) outbox.printed(LogitFingerprint.encode(candidates))
    const due = outbox.add(id, top > 0 ? Sampler.logprobs(candidates, { id, top }) : undefined)
    follower?.push(id)
    if (follower?.isFinished) {
      finish = 'stop'
      break
    }
    if (index + 1 >= question.maxTokens) break
    if (!credit.tryToken()) {
      outbox.flush()
      if (!(await credit.token())) break
      candidates = await decoder.next([id])
      continue
    }
    // The batch of drawn tokens is sent to the parent after the next token has been requested from
    // the decoder. If another thread computes that token, sending costs no time. If this thread
    // computes it, the batch is sent before the computation begins.
    const next = decoder.next([id])
    if (due) outbox.flush()
    candidates = await next
  }
  await decoder.close()
  if (!credit.cancelled) outbox.flush(finish)
}
