// Answers of this repository's server (`ostrom_vllm.serve`), drawn again from the logits of the
// server's scores.

import { collect, generateOptions, tokenMargins } from '@ostrom/engine/conformance'
import type { VllmModelHandle } from '@ostrom/engine/vllm'
import { LogitFingerprint } from '@ostrom/verification'
import { endless } from '../tools/tiny-model.ts'
import type { ScoredFinding } from './findings.ts'
import { inBatches, type ReplayQuestion } from './replay.ts'

/** Number of candidates for each position of a score. */
const TOP = 256

async function replayOne(model: VllmModelHandle, question: ReplayQuestion) {
  const { promptIds, parameters, seed, tokens: maxTokens } = question
  const ends = new Set(endless.map(({ id }) => id))
  const others = parameters.logitBias.filter(({ id }) => !ends.has(id))
  const sampler = { ...parameters, logitBias: [...others, ...endless] }
  const prompt = { kind: 'ids', ids: promptIds } as const
  const asked = { ...generateOptions({ prompt, maxTokens }), sampler, seed }
  const { ids: outputIds, end } = await collect(model, asked)
  const { logitBias } = sampler
  const { signal } = asked
  const positions = await model.score({ promptIds, outputIds, logitBias, top: TOP, signal })
  const margins = tokenMargins(positions, outputIds, { sampler, seed })
  const own = positions.slice(0, -1)
  const distance = LogitFingerprint.distance(end.logitFingerprint ?? new Uint8Array(0), own)
  return {
    tokens: outputIds.length,
    equal: margins.filter((margin) => margin === 0).length,
    distance: distance ?? 0,
  }
}

/** Asks all questions, `width` of them at a time, and draws the answers again. */
export async function replayScored(
  model: VllmModelHandle,
  questions: readonly ReplayQuestion[],
  width: number,
): Promise<ScoredFinding> {
  const found = await inBatches(questions, width, (one) => replayOne(model, one))
  const sum = (of: (one: (typeof found)[number]) => number) =>
    found.reduce((total, one) => total + of(one), 0)
  return {
    answers: found.length,
    tokens: sum(({ tokens }) => tokens),
    equal: sum(({ equal }) => equal),
    distance: Math.max(...found.map(({ distance }) => distance)),
  }
}
