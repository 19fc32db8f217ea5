import { Print, Sampler } from '@ostrom/verification'
import type { LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp'
import { followerOf } from '../child/following.ts'
import type { FromChild, Question } from '../child/messages.ts'
import { type Allowance, createOutbox } from '../child/pacing.ts'
import type { Table } from '../child/table.ts'
import { createDecoder } from './decoder.ts'

// One answer inside the child process: prefill in steps, then decode with our own sampler.

type Progress = Extract<FromChild, { kind: 'progress' }>

export type AnswerOptions = {
  readonly question: Question
  readonly model: LlamaModel
  readonly sequence: LlamaContextSequence
  readonly eosIds: ReadonlySet<number>
  /** Known where there is a grammar. */
  readonly table: Table | undefined
  readonly allowance: Allowance
  readonly send: (progress: Omit<Progress, 'kind' | 'answer'>) => void
  /** Called for every token computed. */
  readonly onToken: () => void
}

/** Runs the prompt up to a last part, which the caller evaluates; undefined when cancelled. */
async function prefill({ question, sequence, allowance, send }: AnswerOptions) {
  const ids = question.ids as readonly Token[]
  // Shifting the state would be faster and wrong. The last token must be computed anew.
  await sequence.adaptStateToTokens(ids.slice(0, -1), false)
  const cached = sequence.nextTokenIndex
  const step = Math.max(1, question.prefillTokens)
  let done = cached
  while (ids.length - done > step) {
    if (!(await allowance.step())) return undefined
    await sequence.evaluateWithoutGeneratingNewTokens(ids.slice(done, done + step))
    done += step
    send({ ids: [], prefill: { tokens: done, cached } })
  }
  if (!(await allowance.step())) return undefined
  return { rest: ids.slice(done), cached }
}

/** Answers a question; returns when it is finished or cancelled. */
export async function runAnswer(options: AnswerOptions): Promise<void> {
  const { question, eosIds, allowance } = options
  const begun = await prefill(options)
  if (!begun) return
  const follower = followerOf(question, options.table)
  const permits = follower && { permits: follower.permits }
  const decoder = createDecoder({ ...options, vocabularySize: options.table?.size ?? 0 })
  const outbox = createOutbox(options.send)
  const counts = new Map<number, number>()
  let candidates = await decoder.next(begun.rest)
  outbox.prefilled({ tokens: question.ids.length, cached: begun.cached })
  let finish: 'stop' | 'length' = 'length'
  for (let position = 0; candidates; position++) {
    const { sampler: parameters, seed, logprobs: top } = question
    const draw = { parameters, seed, position, counts, ...permits }
    if (!Sampler.canChoose(candidates, draw)) candidates = await decoder.all()
    const id = Sampler.choose(candidates, draw)
    options.onToken()
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
    if (allowance.tryToken()) {
      const next = decoder.next([id as Token])
      // Sent when the next token is under way in its thread, so that sending costs little time.
      if (due) setImmediate(outbox.flush)
      candidates = await next
    } else {
      outbox.flush()
      if (!(await allowance.token())) break
      candidates = await decoder.next([id as Token])
    }
  }
  await decoder.close()
  if (!allowance.cancelled) outbox.flush(finish)
}
