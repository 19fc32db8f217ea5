import type { LlamaModelHandle } from '@ostrom/engine/llama'
import type { Hash } from '@ostrom/protocol'
import { Sampler, Score } from '@ostrom/verification'
import { sampler } from './sampler.ts'

// Explains why two answers of one seed differ. At the first different token, the two perturbed
// scores must be nearly equal, so that a different order of additions decides. Any other cause is a
// fault.

/**
 * Largest difference of two perturbed scores, in raw logits, that rounding can explain. It is twice
 * the largest difference of one logit between batches (docs/reports/batches.md), because each of
 * the two logits may change.
 */
const NEAR_TIE_MAX = 2 * 0.042

export type DifferenceCause = { readonly isNearTie: boolean; readonly text: string }

/**
 * Compares two answers at their first different token, with one pass over the prompt and the
 * answer.
 */
export async function explainDifference(
  model: LlamaModelHandle,
  options: {
    readonly prompt: readonly number[]
    readonly reference: readonly number[]
    readonly other: readonly number[]
    readonly seed: Hash
  },
): Promise<DifferenceCause> {
  const { prompt, reference, other, seed } = options
  const position = reference.findIndex((id, at) => other[at] !== id)
  if (position < 0 || other[position] === undefined) {
    return { isNearTie: false, text: `ends at token ${Math.min(other.length, reference.length)}` }
  }
  const outputIds = reference.slice(0, position)
  const positions = await model.score?.({
    promptIds: prompt,
    outputIds,
    top: Score.SCORE_CANDIDATES,
    signal: new AbortController().signal,
  })
  const candidates = positions?.at(-1)
  if (!candidates) throw new Error('the engine scores no answers')
  const step = { parameters: sampler, seed, position, counts: new Map<number, number>() }
  const distances = [reference[position]!, other[position]!].map((id) => {
    const margin = Sampler.margin(candidates, step, id)
    return margin ? margin.below + margin.outside : Number.POSITIVE_INFINITY
  })
  const distance = Math.max(...distances)
  const words = model.tokenizer.decode([other[position]!])
  return {
    isNearTie: distance <= NEAR_TIE_MAX,
    text: `token ${position} is "${words}", whose score is ${distance.toFixed(4)} from the other's`,
  }
}
