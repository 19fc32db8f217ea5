import type { LlamaModelHandle } from '@ostrom/engine/llama'
import { assert, Hex, Inference } from '@ostrom/protocol'
import { Calibration, Score } from '@ostrom/verification'
import type { AnswerPart } from './broken-models.ts'

// Each part of an answer, before a validator: its tokens scored by the same model, and judged by a
// calibration on honest answers that did not break.

/** Returns the score that a validator computes of a part. */
export async function scoreOf(
  model: LlamaModelHandle,
  { options, ids, finish }: AnswerPart,
): Promise<Score.AnswerScore> {
  const { prompt, sampler, seed, maxTokens } = options
  assert(prompt.kind === 'ids' && model.score, 'answers here count ids, and their model scores')
  const answeredIds = Inference.answeredIdsOf(prompt)
  const positions = await model.score({
    promptIds: prompt.ids,
    answered: answeredIds.length,
    outputIds: ids,
    top: Score.SCORE_CANDIDATES,
    logitBias: sampler.logitBias,
    signal: new AbortController().signal,
  })
  const { eosIds, table } = model.tokenizer
  const answer = { sampler, seed, outputIds: ids, answeredIds, positions, finish, maxTokens, table }
  return Score.score({ ...answer, sampling: 'seeded', eosIds: [...eosIds] })
}

export const calibrateOn = (
  model: LlamaModelHandle,
  scores: readonly Score.AnswerScore[],
): Calibration.Calibration =>
  Calibration.calibrate({
    artifactHash: model.info.artifactHash,
    engineHash: Hex.zeroHash,
    samples: scores.map((score) => ({ machine: 'here', score })),
  })

/** Share of a part's tokens that the sampler would not have drawn by the validator's own logits. */
export const differingOf = (scores: readonly Score.AnswerScore[]): number => {
  const margins = scores.flatMap(({ margins = [] }) => margins)
  return margins.filter((margin) => margin > 0).length / Math.max(1, margins.length)
}
