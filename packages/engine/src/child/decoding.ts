import { Print, Sampler } from '@ostrom/verification'
import { followerOf } from './following.ts'
import type { Question } from './messages.ts'
import { createOutbox } from './pacing.ts'
import type { Work } from './working.ts'

// In the child: an answer is decoded by our own sampler, whatever computes the logits.

/** Gives what the next token is drawn from. */
export type Decoder = {
  /** Goes on by tokens; undefined where there is no more, or nobody waits for it. */
  next(ids: readonly number[]): Promise<Sampler.Candidates | undefined>
  /** The same position once more, with the whole vocabulary: slower. */
  all(): Promise<Sampler.Candidates>
  close(): Promise<void>
}

/** What the prompt has come to: candidates for the first token, and how much of it was known. */
export type Begun = {
  readonly candidates: Sampler.Candidates | undefined
  readonly cached: number
}

/** Answers a question whose prompt has been read; returns when it is finished or cancelled. */
export async function decodeAnswer(
  work: Omit<Work<unknown>, 'model'>,
  question: Question,
  decoder: Decoder,
  begun: Begun,
): Promise<void> {
  const { eosIds, table, allowance, onToken } = work
  const { sampler: parameters, seed, logprobs: top } = question
  const follower = followerOf(question, table)
  const permits = follower && { permits: follower.permits }
  const outbox = createOutbox(work.send)
  outbox.prefilled({ tokens: question.ids.length, cached: begun.cached })
  const counts = new Map<number, number>()
  let { candidates } = begun
  let finish: 'stop' | 'length' = 'length'
  for (let position = 0; candidates; position++) {
    const draw = { parameters, seed, position, counts, ...permits }
    if (!Sampler.canChoose(candidates, draw)) candidates = await decoder.all()
    const id = Sampler.choose(candidates, draw)
    onToken()
    if (eosIds.has(id)) {
      finish = 'stop'
      break
    }
    counts.set(id, (counts.get(id) ?? 0) + 1)
    if (Print.isPrinted(position)) outbox.printed(Print.encodePrint(candidates))
    const due = outbox.add(id, top > 0 ? Sampler.logprobs(candidates, { id, top }) : undefined)
    follower?.push(id)
    if (follower?.isOver) {
      finish = 'stop'
      break
    }
    if (position + 1 >= question.maxTokens) break
    if (!allowance.tryToken()) {
      outbox.flush()
      if (!(await allowance.token())) break
      // Sent when the next token is under way in its thread, so that sending costs little time.
    } else if (due) setImmediate(outbox.flush)
    candidates = await decoder.next([id])
  }
  await decoder.close()
  if (!allowance.cancelled) outbox.flush(finish)
}
