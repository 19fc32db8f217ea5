import type { TaskContext } from '../../child/engine-handlers.ts'
import type { ScoringRequest } from '../../child/messages.ts'
import type { ScoredPosition } from '../../engine.ts'
import { SCORE_STEP_TOKENS } from '../../limits.ts'
import { candidatesOf } from './candidates.ts'
import type { KvSequence } from './kv-cache.ts'
import { createLogitScan } from './logit-scan.ts'
import type { ServingContext } from './native-model.ts'

// Computes one score: processes the prompt except its last token, then this token and the answer in
// steps that return the logits of every position.

export type NativeScoringOptions = {
  readonly question: ScoringRequest
  readonly context: ServingContext
  readonly vocabularySize: number
}

/** Returns the natural logarithm of the likelihood of an id within a whole row. */
function logprobOf(row: Float32Array, id: number): number {
  let highest = Number.NEGATIVE_INFINITY
  for (const logit of row) if (logit > highest) highest = logit
  let total = 0
  for (const logit of row) total += Math.exp(logit - highest)
  return row[id]! - highest - Math.log(total)
}

/**
 * Returns a function that turns a row into the result for its position; `next` is the token that
 * follows.
 */
function positionReader({ question, vocabularySize }: NativeScoringOptions) {
  const { top: count, logitBias = [], targetIds = [] } = question
  const biases = new Map(logitBias.map(({ id, bias }) => [id, bias]))
  const size = Math.min(vocabularySize, count + biases.size)
  const top = createLogitScan(vocabularySize, Math.max(1, size))
  return (row: Float32Array, next: number | undefined): ScoredPosition => {
    const targets = targetIds.length > 0 && {
      targetLogits: Float32Array.from(targetIds, (id) => row[id] ?? Number.NaN),
    }
    if (count === 0) {
      const likelihood = next === undefined ? undefined : { logprob: logprobOf(row, next) }
      return { ids: new Uint32Array(), logits: new Float32Array(), ...likelihood, ...targets }
    }
    const found = candidatesOf(row, { top, biases, count })
    const order = Array.from(found.ids, (_, index) => index)
    // The candidates may be in the order of the biased logits.
    order.sort((a, b) => found.logits[b]! - found.logits[a]! || found.ids[a]! - found.ids[b]!)
    const ids = Uint32Array.from(order, (index) => found.ids[index]!)
    const logits = Float32Array.from(order, (index) => found.logits[index]!)
    return { ids, logits, ...targets }
  }
}

async function scoreOn(
  work: TaskContext<unknown>,
  options: NativeScoringOptions,
  sequence: KvSequence,
): Promise<void> {
  const { question, context } = options
  const { promptIds, outputIds } = question
  const { credit } = work
  const read = positionReader(options)
  const isCancelled = () => credit.cancelled
  const all = [...promptIds, ...outputIds]
  let position = sequence.cached

  async function process(tokens: readonly number[], outputs: 'all' | 'none') {
    const positions: ScoredPosition[] = []
    const onOutput = (row: Float32Array) => {
      positions.push(read(row, all[position + positions.length + 1]))
    }
    const task = { sequence: sequence.id, tokens, position, outputs, isCancelled, onOutput }
    sequence.begin()
    if (!(await context.scheduler.run(task))) return undefined
    sequence.append(tokens)
    position += tokens.length
    return positions
  }
  const before = promptIds.slice(position, -1)
  if (before.length > 0 && !(await process(before, 'none'))) return
  while (position < all.length) {
    const positions = await process(all.slice(position, position + SCORE_STEP_TOKENS), 'all')
    if (!positions) return
    const isLast = position === all.length
    const targetLogits = positions.flatMap(({ targetLogits: logits }) => logits ?? [])
    work.send({ kind: 'scored', positions, targetLogits, isLast })
  }
}

/** Scores an answer; returns when it is finished or cancelled. */
export async function runScore(
  work: TaskContext<unknown>,
  options: NativeScoringOptions,
): Promise<void> {
  const { question, context } = options
  const sequence = context.cache.acquire({ ids: question.promptIds, scope: question.cacheScope })
  try {
    await scoreOn(work, options, sequence)
  } finally {
    sequence.release()
  }
}
