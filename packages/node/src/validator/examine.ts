import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { type Audit, type Hash, Inference, Receipt } from '@ostrom/protocol'
import { Calibration, Grammar, Score } from '@ostrom/verification'
import { IMPOSSIBLE_TOKENS_MAX, STOP_TAIL_TOKENS } from './limits.ts'
import { stopsOf } from './stops.ts'

/** A model that a validator can compute, and what honest machines score with it. */
export type ExaminedModel = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly calibration: Calibration.Calibration
  /** Other artifacts of the same version that the validator holds beside. */
  readonly others?: readonly Omit<ExaminedModel, 'others'>[]
}

/** Of what a validator holds, the artifact that an answer names; undefined where it lacks that. */
export function heldFor(
  models: ReadonlyMap<Hash, ExaminedModel>,
  { modelVersion, artifactHash }: Pick<Receipt.ReceiptCore, 'modelVersion' | 'artifactHash'>,
): ExaminedModel | undefined {
  const first = models.get(modelVersion)
  const held = first ? [first, ...(first.others ?? [])] : []
  return held.find(({ calibration }) => calibration.artifactHash === artifactHash)
}

/** What one answer says about its provider. */
export type Examination = {
  /** The answer in numbers; undefined where its engine gives no token ids. */
  readonly score: Score.AnswerScore | undefined
  /** An e-value; undefined where nothing can be concluded. */
  readonly evidence: number | undefined
}

/** Of a transcript, what is looked at. */
export type Examined = {
  readonly question: Pick<Audit.Transcript['question'], 'prompt' | 'sampler' | 'maxTokens' | 'stop'>
  readonly output: Pick<Audit.Transcript['output'], 'ids' | 'print'>
}

/** Further from all than any print is. */
const NO_PRINT = new Uint8Array()

const nothing: Examination = { score: undefined, evidence: undefined }

/**
 * Scores an answer with the model that its receipt names: docs/spec/verification.md, sections 5, 6.
 *
 * Of an answer that may have ended at a stop text the last tokens are not scored: they may have
 * been encoded anew (docs/spec/inference.md, section 8). It must have ended by a token that ends
 * answers, or by one that begins a stop text.
 *
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
export async function examine(
  { model, tokenizer, calibration }: ExaminedModel,
  shown: { readonly transcript: Examined; readonly receipt: Receipt.ReceiptCore },
  signal: AbortSignal,
): Promise<Examination> {
  const { question, output } = shown.transcript
  const { prompt, sampler, maxTokens, stop } = question
  if (isImpossible(tokenizer, shown)) {
    const count = Number(shown.receipt.outputTokens) || output.ids.length
    const score = Score.impossible(Math.min(count, IMPOSSIBLE_TOKENS_MAX))
    return { score, evidence: Calibration.evidence(calibration, score) }
  }
  if (!model.score || prompt.kind !== 'ids' || output.ids.length === 0) return nothing
  // No engine of ours answers under such a grammar, so nothing is known of who says it did.
  if (sampler.grammar && !Grammar.isKept(sampler.grammar)) return nothing
  const positions = await model.score({
    promptIds: prompt.ids,
    outputIds: output.ids,
    top: Score.SCORE_CANDIDATES,
    logitBias: sampler.logitBias,
    signal,
  })
  const { receipt } = shown
  // The build that was calibrated prints; of another, older one nothing is known.
  const promised = receipt.engineHash === calibration.engineHash
  const print = output.print ?? (promised ? NO_PRINT : undefined)
  const finish = Receipt.finishReasons[receipt.finish] ?? 'aborted'
  const unscored =
    stop.length > 0 && finish === 'stop' ? Math.min(STOP_TAIL_TOKENS, output.ids.length) : 0
  const score = Score.score({
    sampler,
    sampling: Receipt.samplings[receipt.sampling] ?? 'unverified',
    seed: receipt.seed,
    outputIds: output.ids,
    positions,
    finish,
    maxTokens,
    eosIds: [...tokenizer.eosIds],
    table: tokenizer.table,
    unscored,
    ...(print && { print }),
    stops: unscored === 0 ? [] : stopsOf(tokenizer, { ids: output.ids, positions, stop }),
  })
  return { score, evidence: Calibration.evidence(calibration, score) }
}

/**
 * Whether no model can have given an answer: it counts ids and has fewer or more of them, or one
 * that no token has.
 */
function isImpossible(
  { vocabularySize }: Tokenizer,
  { transcript, receipt }: { readonly transcript: Examined; readonly receipt: Receipt.ReceiptCore },
): boolean {
  const { question, output } = transcript
  const isText = !Inference.isEmbed(question.prompt) && question.prompt.kind !== 'draw'
  if (!isText || Receipt.countings[receipt.counting] !== 'ids') return false
  const isCounted = BigInt(output.ids.length) === receipt.outputTokens
  return !isCounted || output.ids.some((id) => id >= vocabularySize)
}
