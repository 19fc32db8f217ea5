import { Print, Sampler } from '@ostrom/verification'
import type { LlamaContextSequence, LlamaModel, Token } from 'node-llama-cpp'
import type { FromChild, Question } from '../child/messages.ts'
import { type Allowance, createOutbox } from '../child/pacing.ts'
import { type Biases, biasOf } from './bias.ts'

// One answer inside the child process: prefill in steps, then decode with our own sampler.
// The options of the native sampler are those that leave raw logits (up to a constant) and cost
// least; changing any of them changes what is measured: docs/spec/inference.md, section 7.

type Progress = Extract<FromChild, { kind: 'progress' }>

/** Log probabilities are raw logits up to a constant, once the native bias is taken out again. */
function candidatesOf(probabilities: ReadonlyMap<Token, number>, biases: Biases) {
  const ids: number[] = []
  const logits: number[] = []
  for (const [id, probability] of probabilities) {
    if (!(probability > 0)) continue
    ids.push(id)
    logits.push(Math.log(probability) - (biases.get(id) ?? 0))
  }
  return { ids, logits }
}

export type AnswerOptions = {
  readonly question: Question
  readonly model: LlamaModel
  readonly sequence: LlamaContextSequence
  readonly eosIds: ReadonlySet<number>
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
  const { question, model, sequence, eosIds, allowance } = options
  const begun = await prefill(options)
  if (!begun) return
  const { biases, tokenBias } = biasOf(question.sampler.logitBias, model)
  const steps = sequence.evaluateWithMetadata(
    begun.rest,
    { probabilities: true },
    {
      temperature: 1,
      topK: Sampler.CANDIDATES,
      topP: 1,
      minP: 0,
      yieldEogToken: true,
      ...(tokenBias ? { tokenBias } : {}),
    },
  )
  const outbox = createOutbox(options.send)
  const counts = new Map<number, number>()
  let step = await steps.next()
  outbox.prefilled({ tokens: question.ids.length, cached: begun.cached })
  let finish: 'stop' | 'length' = 'length'
  for (let position = 0; !step.done; position++) {
    const candidates = candidatesOf(step.value.probabilities, biases)
    const draw = { parameters: question.sampler, seed: question.seed, position, counts }
    const id = Sampler.choose(candidates, draw)
    options.onToken()
    if (eosIds.has(id)) {
      finish = 'stop'
      break
    }
    counts.set(id, (counts.get(id) ?? 0) + 1)
    if (Print.isPrinted(position)) outbox.printed(Print.encodePrint(candidates))
    const top = question.logprobs
    const due = outbox.add(id, top > 0 ? Sampler.logprobs(candidates, { id, top }) : undefined)
    if (position + 1 >= question.maxTokens) break
    if (allowance.tryToken()) {
      const next = steps.next(id as Token)
      // Sent when the next token is under way in its thread, so that sending costs little time.
      if (due) setImmediate(outbox.flush)
      step = await next
    } else {
      outbox.flush()
      if (!(await allowance.token())) break
      step = await steps.next(id as Token)
    }
  }
  await steps.return()
  if (!allowance.cancelled) outbox.flush(finish)
}
