import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { type Audit, type Hash, Hex, Inference, Receipt } from '@ostrom/protocol'
import { Calibration, Grammar, Score } from '@ostrom/verification'
import { IMPOSSIBLE_TOKENS_MAX, STOP_TAIL_TOKENS } from '../limits.ts'
import { createInputCounter, type ExaminedInputs } from '../records/counted-inputs.ts'
import { type ScoredEmbeddings, scoreEmbeddings } from './embedding-examination.ts'
import { type ImageReproduction, reproduceImage } from './image-examination.ts'
import { type InputSelection, selectInputs } from './input-selection.ts'
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

/** Returns the artifacts that a validator can examine. */
export const artifactsOf = (models: ReadonlyMap<Hash, LocalModel>): readonly Hash[] =>
  [...models.values()].flatMap(({ calibration, others = [] }) =>
    [calibration, ...others.map((other) => other.calibration)].map((one) => one.artifactHash),
  )

/** Result of the examination of one answer. */
export type AnswerExamination = {
  /**
   * Score of a text or of embeddings; undefined for an image, and if the answer cannot be scored.
   */
  readonly score: Score.AnswerScore | undefined
  /** An e-value; undefined if the examination is inconclusive. */
  readonly evidence: number | undefined
  /**
   * Inputs of embeddings that count as evidence; a repeated input counts once against its provider.
   */
  readonly inputs?: ExaminedInputs
  /** Result for a generated image that this validator generated again. */
  readonly image?: ImageReproduction
}

/** The part of a transcript that the examination reads. */
export type ExaminedTranscript = {
  readonly request: Pick<
    Audit.AuditTranscript['request'],
    'prompt' | 'sampler' | 'maxTokens' | 'stop'
  >
  readonly output: Pick<Audit.AuditTranscript['output'], 'ids' | 'bytes' | 'logitFingerprint'>
}

/** An answer to examine. */
export type DisclosedAnswer = {
  readonly transcript: ExaminedTranscript
  readonly receipt: Receipt.ReceiptCore
  /** Selects the inputs of embeddings; absent for texts, and if no beacon drew the answer. */
  readonly inputSeed?: Hash | undefined
}

/** An empty fingerprint, which scores worse than any real one. */
const NO_FINGERPRINT = new Uint8Array()

const noExamination: AnswerExamination = { score: undefined, evidence: undefined }

/**
 * Returns the tokens that the examination of an answer costs, for a validator's budget. This
 * function counts input tokens itself, because a provider that is its own client can sign any
 * number of them. For an image, the examiner counts the time of the generation instead.
 */
export function examinedTokens(
  local: Pick<LocalModel, 'model' | 'tokenizer'>,
  { transcript, inputSeed }: Pick<DisclosedAnswer, 'transcript' | 'inputSeed'>,
): number {
  const { request, output } = transcript
  const { prompt } = request
  // An answer without tokens is scored by its end token, which costs one token.
  if (!Inference.isEmbeddingPrompt(prompt)) return Math.max(1, output.ids.length)
  if (!isWithinLimits(prompt)) return 0
  const { ids } = selectionOf(local, prompt, inputSeed)
  return ids.reduce((sum, { length }) => sum + length, 0)
}

const selectionOf = (
  { model, tokenizer }: Pick<LocalModel, 'model' | 'tokenizer'>,
  prompt: Inference.EmbeddingPrompt,
  seed: Hash = Hex.zeroHash,
): InputSelection =>
  selectInputs(prompt, { seed, tokenizer, contextLength: model.info.contextLength })

/**
 * Returns false if the inputs together are longer than a provider accepts. Such inputs are not
 * examined.
 */
function isWithinLimits(prompt: Inference.EmbeddingPrompt): boolean {
  const length = prompt.inputs.reduce((sum, input) => sum + input.length, 0)
  const { EMBED_TOKENS_MAX, EMBED_TEXT_MAX } = Inference
  return length <= (prompt.kind === 'embed-ids' ? EMBED_TOKENS_MAX : EMBED_TEXT_MAX)
}

/**
 * Examines an answer with the model that its receipt names: docs/spec/verification.md, sections 5
 * and 6.
 *
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
export async function examineAnswer(
  local: LocalModel,
  disclosed: DisclosedAnswer,
  signal: AbortSignal,
): Promise<AnswerExamination> {
  const { model, calibration } = local
  const { receipt, transcript } = disclosed
  const { prompt } = transcript.request
  const { engineHash } = calibration
  if (Inference.isEmbeddingPrompt(prompt)) {
    if (!isWithinLimits(prompt)) return noExamination
    const build = receipt.engineHash === engineHash ? 'calibrated' : 'other'
    const { bytes } = transcript.output
    const selection = selectionOf(local, prompt, disclosed.inputSeed)
    const examined = { prompt, selection, bytes, receipt, build } as const
    const scored = await scoreEmbeddings(model, examined, signal)
    return scored ? judgeInputs(calibration, scored) : noExamination
  }
  if (prompt.kind === 'image') {
    const image = await reproduceImage(model, { prompt, receipt, engineHash }, signal)
    // The neutral e-value 1: an equal file is no evidence against the provider, and does not
    // outweigh evidence from other answers.
    return {
      score: undefined,
      evidence: image === 'equal' ? 1 : undefined,
      ...(image && { image }),
    }
  }
  return await examineText(local, disclosed, signal)
}

/** Returns the evidence of embeddings, with equal inputs of the answer counted once. */
function judgeInputs(
  calibration: Calibration.Calibration,
  { score: embeddings, hashes }: ScoredEmbeddings,
): AnswerExamination {
  const score = { tokens: 0, embeddings }
  const judged = Calibration.judgeEmbeddings(calibration, embeddings)
  if (!judged) return { score, evidence: undefined }
  const { beyond, scale, limit } = judged
  const hashesOf = (isBeyond: boolean) => [
    ...new Set(hashes.filter((_, at) => beyond[at] === isBeyond)),
  ]
  const inputs = { within: hashesOf(false), beyond: hashesOf(true), scale, limit }
  return { score, evidence: createInputCounter().evidenceOf({ inputs }), inputs }
}

/**
 * Scores a text.
 *
 * If an answer may have ended at a stop text, its last tokens are not scored, because the provider
 * may have encoded them again (docs/spec/inference.md, section 8). Such an answer must end with an
 * end token, or with a token that begins a stop text.
 *
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
async function examineText(
  { model, tokenizer, calibration }: LocalModel,
  disclosed: DisclosedAnswer,
  signal: AbortSignal,
): Promise<AnswerExamination> {
  const { request, output } = disclosed.transcript
  const { prompt, sampler, maxTokens, stop } = request
  if (isImpossible(tokenizer, disclosed)) {
    const count = Number(disclosed.receipt.outputTokens) || output.ids.length
    const score = Score.impossibleScore(Math.min(count, IMPOSSIBLE_TOKENS_MAX))
    return { score, evidence: Calibration.evidence(calibration, score) }
  }
  if (!model.score || prompt.kind !== 'ids' || !hasScore(disclosed)) return noExamination
  // No supported engine answers under such a grammar, so the answer cannot be scored.
  if (sampler.grammar && !Grammar.isSupported(sampler.grammar)) return noExamination
  const answeredIds = Inference.answeredIdsOf(prompt)
  const positions = await model.score({
    promptIds: prompt.ids,
    answered: answeredIds.length,
    outputIds: output.ids,
    top: Score.SCORE_CANDIDATES,
    logitBias: sampler.logitBias,
    signal,
  })
  const { receipt } = disclosed
  const finish = Receipt.finishReasons[receipt.finish] ?? 'aborted'
  // The calibrated build computes logit fingerprints; another, older build may not. An engine
  // returns its fingerprint at the end of an answer, which an aborted answer never reaches.
  const promised = receipt.engineHash === calibration.engineHash && finish !== 'aborted'
  const logitFingerprint = output.logitFingerprint ?? (promised ? NO_FINGERPRINT : undefined)
  const unscored =
    stop.length > 0 && finish === 'stop' ? Math.min(STOP_TAIL_TOKENS, output.ids.length) : 0
  const score = Score.score({
    sampler,
    sampling: Receipt.samplingModes[receipt.sampling] ?? 'unverified',
    seed: receipt.seed,
    outputIds: output.ids,
    answeredIds,
    positions,
    finish,
    maxTokens,
    eosIds: [...tokenizer.eosIds],
    table: tokenizer.table,
    unscored,
    ...(logitFingerprint && { logitFingerprint }),
    stops:
      unscored === 0
        ? []
        : alignStops(tokenizer, { answeredIds, ids: output.ids, positions, stop }),
  })
  return { score, evidence: Calibration.evidence(calibration, score) }
}

/**
 * Returns true if an answer's tokens or its end can be scored. Without tokens, only an end token
 * can be scored. An honest answer may also be empty because of a stop text, a full context or an
 * abort by the client; then it has no end token.
 */
function hasScore({ transcript: { request, output }, receipt }: DisclosedAnswer): boolean {
  if (output.ids.length > 0) return true
  return Receipt.finishReasons[receipt.finish] === 'stop' && request.stop.length === 0
}

/**
 * Returns true if no model can have produced the answer: the receipt counts token ids, but the
 * answer has another number of ids, or an id that is outside of the vocabulary.
 */
function isImpossible(
  { vocabularySize }: Tokenizer,
  { transcript, receipt }: DisclosedAnswer,
): boolean {
  const { output } = transcript
  if (Receipt.tokenCountings[receipt.counting] !== 'ids') return false
  const isCounted = BigInt(output.ids.length) === receipt.outputTokens
  return !isCounted || output.ids.some((id) => id >= vocabularySize)
}
