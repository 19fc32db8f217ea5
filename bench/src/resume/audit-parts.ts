import type { LlamaModelHandle } from '@ostrom/engine/llama'
import {
  calibrationOf,
  examineAnswer,
  flagLimits,
  measureHonestSamples,
} from '@ostrom/node/validator'
import { Inference, Receipt } from '@ostrom/protocol'
import { sampleReceipt } from '@ostrom/protocol/testing'
import { Detector } from '@ostrom/verification'
import type { AnswerPart } from './broken-models.ts'
import { calibrationPrompts } from './questions.ts'

// Audits each part of an interrupted answer (one part per provider) with a validator's code and
// calibration, on the same model.

/** Number of honest answers in the calibration. */
export const CALIBRATED_ANSWERS = 300

/** Evidence against each part, and against all parts if one provider had given all of them. */
export type PartAudits = {
  /** E-value of each part that is long enough to judge. */
  readonly evidences: readonly number[]
  /** Number of parts that are too short to judge. */
  readonly abstentions: number
  readonly isFlagged: boolean
}

/**
 * Audits parts in their order, and accumulates their evidence as if one provider had given all of
 * them.
 */
export async function auditParts(
  model: LlamaModelHandle,
  parts: readonly AnswerPart[],
): Promise<PartAudits> {
  const { signal } = new AbortController()
  const { tokenizer } = model
  const samples = await measureHonestSamples({
    model,
    tokenizer,
    prompts: calibrationPrompts,
    answers: CALIBRATED_ANSWERS,
    machine: 'here',
    signal,
  })
  const local = { model, tokenizer, calibration: calibrationOf(model, samples) }
  let state = Detector.initialState
  const evidences: number[] = []
  for (const part of parts) {
    const { ids, logitFingerprint } = part
    const { prompt, sampler, maxTokens, stop } = part.options
    const output = { ids, ...(logitFingerprint && { logitFingerprint }) }
    const transcript = { request: { prompt, sampler, maxTokens, stop }, output }
    const receipt = receiptOf(model, part)
    const { evidence } = await examineAnswer(local, { transcript, receipt }, signal)
    state = Detector.observe(state, evidence)
    if (evidence !== undefined) evidences.push(evidence)
  }
  const isFlagged = Detector.isFlagged(state, flagLimits)
  return { evidences, abstentions: state.abstentions, isFlagged }
}

/** Returns the receipt of a part, with all fields that an audit reads. */
function receiptOf({ info }: LlamaModelHandle, { options, ids, finish }: AnswerPart) {
  const { prompt, sampler, seed } = options
  const isGreedy = sampler.temperature === 0
  return sampleReceipt({
    artifactHash: info.artifactHash,
    engineHash: Inference.buildHash(info.build),
    tokenizerHash: info.tokenizerHash,
    templateHash: info.templateHash,
    promptHash: Inference.promptHash(prompt),
    seed,
    outputHash: Inference.outputHash({ ids, text: '' }),
    finish: Receipt.finishReasons.indexOf(finish),
    counting: Receipt.tokenCountings.indexOf('ids'),
    sampling: Receipt.samplingModes.indexOf(isGreedy ? 'greedy' : 'user-seed'),
    inputTokens: BigInt(prompt.kind === 'ids' ? prompt.ids.length : 0),
    cachedInputTokens: 0n,
    outputTokens: BigInt(ids.length),
  })
}
