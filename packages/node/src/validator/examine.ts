import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { type Audit, Receipt } from '@ostrom/protocol'
import { Calibration, Score } from '@ostrom/verification'
import { STOP_TAIL_TOKENS } from './limits.ts'

/** A model that a validator can compute, and what honest machines score with it. */
export type ExaminedModel = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly calibration: Calibration.Calibration
}

/** What one answer says about its provider. */
export type Examination = {
  /** The answer in numbers; undefined where its engine gives no token ids. */
  readonly score: Score.AnswerScore | undefined
  /** An e-value; undefined where nothing can be concluded. */
  readonly evidence: number | undefined
}

const nothing: Examination = { score: undefined, evidence: undefined }

/**
 * Scores an answer with the model that its receipt names: docs/spec/verification.md, sections 5, 6.
 *
 * An answer that ended at a stop text is not judged by where it ended, and its last tokens are not
 * scored: they may have been encoded anew (docs/spec/inference.md, section 8).
 *
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
export async function examine(
  { model, tokenizer, calibration }: ExaminedModel,
  shown: { readonly transcript: Audit.Transcript; readonly receipt: Receipt.ReceiptCore },
  signal: AbortSignal,
): Promise<Examination> {
  const { question, output } = shown.transcript
  const { prompt, sampler, maxTokens, stop } = question
  if (!model.score || prompt.kind !== 'ids' || output.ids.length === 0) return nothing
  const positions = await model.score({
    promptIds: prompt.ids,
    outputIds: output.ids,
    top: Score.SCORE_CANDIDATES,
    logitBias: sampler.logitBias,
    signal,
  })
  const { receipt } = shown
  const finish = Receipt.finishReasons[receipt.finish] ?? 'aborted'
  const stopText = finish === 'stop' && stop.length > 0
  const score = Score.score({
    sampler,
    sampling: Receipt.samplings[receipt.sampling] ?? 'unverified',
    seed: receipt.seed,
    outputIds: output.ids,
    positions,
    finish,
    maxTokens,
    eosIds: [...tokenizer.eosIds],
    unscored: stopText ? Math.min(STOP_TAIL_TOKENS, output.ids.length) : 0,
    stopText,
  })
  return { score, evidence: Calibration.evidence(calibration, score) }
}
