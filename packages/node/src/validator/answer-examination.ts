import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { type Audit, type Hash, Inference, Receipt } from '@ostrom/protocol'
import { Calibration, Grammar, Score } from '@ostrom/verification'
import { IMPOSSIBLE_TOKENS_MAX, STOP_TAIL_TOKENS } from './limits.ts'
import { alignStops } from './stop-alignment.ts'

/** A model that a validator can run, with the calibration of honest scores. */
export type LocalModel = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  readonly calibration: Calibration.Calibration
  /** Other artifacts of the same version that this validator can run. */
  readonly others?: readonly Omit<LocalModel, 'others'>[]
}

/** Returns the local model with the artifact that a receipt names, or undefined. */
export function localModelFor(
  models: ReadonlyMap<Hash, LocalModel>,
  { modelVersion, artifactHash }: Pick<Receipt.ReceiptCore, 'modelVersion' | 'artifactHash'>,
): LocalModel | undefined {
  const first = models.get(modelVersion)
  const candidates = first ? [first, ...(first.others ?? [])] : []
  return candidates.find(({ calibration }) => calibration.artifactHash === artifactHash)
}

/** Result of the examination of one answer. */
export type AnswerExamination = {
  /** Score of the answer; undefined without token ids, or if the answer cannot be scored. */
  readonly score: Score.AnswerScore | undefined
  /** An e-value; undefined if the examination is inconclusive. */
  readonly evidence: number | undefined
}

/** The part of a transcript that the examination reads. */
export type ExaminedTranscript = {
  readonly request: Pick<
    Audit.AuditTranscript['request'],
    'prompt' | 'sampler' | 'maxTokens' | 'stop'
  >
  readonly output: Pick<Audit.AuditTranscript['output'], 'ids' | 'logitFingerprint'>
}

/** An empty fingerprint, which scores worse than any real one. */
const NO_FINGERPRINT = new Uint8Array()

const noExamination: AnswerExamination = { score: undefined, evidence: undefined }

/**
 * Scores an answer with the model that its receipt names: docs/spec/verification.md, sections 5, 6.
 *
 * If an answer may have ended at a stop text, its last tokens are not scored, because the provider
 * may have encoded them again (docs/spec/inference.md, section 8). Such an answer must end with an
 * end token, or with a token that begins a stop text.
 *
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
export async function examineAnswer(
  { model, tokenizer, calibration }: LocalModel,
  disclosed: { readonly transcript: ExaminedTranscript; readonly receipt: Receipt.ReceiptCore },
  signal: AbortSignal,
): Promise<AnswerExamination> {
  const { request, output } = disclosed.transcript
  const { prompt, sampler, maxTokens, stop } = request
  if (isImpossible(tokenizer, disclosed)) {
    const count = Number(disclosed.receipt.outputTokens) || output.ids.length
    const score = Score.impossibleScore(Math.min(count, IMPOSSIBLE_TOKENS_MAX))
    return { score, evidence: Calibration.evidence(calibration, score) }
  }
  if (!model.score || prompt.kind !== 'ids' || output.ids.length === 0) return noExamination
  // No supported engine answers under such a grammar, so the answer cannot be scored.
  if (sampler.grammar && !Grammar.isSupported(sampler.grammar)) return noExamination
  const positions = await model.score({
    promptIds: prompt.ids,
    outputIds: output.ids,
    top: Score.SCORE_CANDIDATES,
    logitBias: sampler.logitBias,
    signal,
  })
  const { receipt } = disclosed
  // The calibrated build computes logit fingerprints; another, older build may not.
  const promised = receipt.engineHash === calibration.engineHash
  const logitFingerprint = output.logitFingerprint ?? (promised ? NO_FINGERPRINT : undefined)
  const finish = Receipt.finishReasons[receipt.finish] ?? 'aborted'
  const unscored =
    stop.length > 0 && finish === 'stop' ? Math.min(STOP_TAIL_TOKENS, output.ids.length) : 0
  const score = Score.score({
    sampler,
    sampling: Receipt.samplingModes[receipt.sampling] ?? 'unverified',
    seed: receipt.seed,
    outputIds: output.ids,
    positions,
    finish,
    maxTokens,
    eosIds: [...tokenizer.eosIds],
    table: tokenizer.table,
    unscored,
    ...(logitFingerprint && { logitFingerprint }),
    stops: unscored === 0 ? [] : alignStops(tokenizer, { ids: output.ids, positions, stop }),
  })
  return { score, evidence: Calibration.evidence(calibration, score) }
}

/**
 * Returns true if no model can have produced the answer: its receipt counts token ids, and their
 * number differs or one is outside of the vocabulary.
 */
function isImpossible(
  { vocabularySize }: Tokenizer,
  {
    transcript,
    receipt,
  }: { readonly transcript: ExaminedTranscript; readonly receipt: Receipt.ReceiptCore },
): boolean {
  const { request, output } = transcript
  const isText = !Inference.isEmbeddingPrompt(request.prompt) && request.prompt.kind !== 'image'
  if (!isText || Receipt.tokenCountings[receipt.counting] !== 'ids') return false
  const isCounted = BigInt(output.ids.length) === receipt.outputTokens
  return !isCounted || output.ids.some((id) => id >= vocabularySize)
}
