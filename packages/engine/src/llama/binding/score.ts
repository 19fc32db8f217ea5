import type {
  ControlledEvaluateInputItem,
  LlamaModel,
  SequenceEvaluateOptions,
  Token,
} from 'node-llama-cpp'
import type { TaskContext } from '../../child/engine-handlers.ts'
import type { ScoringRequest } from '../../child/messages.ts'
import type { ScoredPosition } from '../../engine.ts'
import { BATCH_TOKENS, SCORE_STEP_TOKENS } from '../../limits.ts'
import type { Biases } from '../runtime.ts'
import { biasOf } from './bias.ts'
import { processTokens, type SequenceSlot } from './sequence-slots.ts'

// Computes one score inside the child process: the candidates from which each token of an answer
// was drawn. The options of `runScore` make the native sampler sort only the requested number of
// candidates and keep logits raw. node-llama-cpp's option `includeTop` would sort the whole
// vocabulary, which costs twice as much as all other work.

export type LlamaScoringOptions = {
  readonly question: ScoringRequest
  readonly model: LlamaModel
  readonly slot: SequenceSlot
}

/** The output that is requested from the native sampler at one position. */
type EvaluationRequest = {
  readonly logits:
    | true
    | { readonly filter: { readonly tokens: Token[]; readonly includeSelected?: true } }
  readonly totalLogitWeight?: true
  readonly options: Pick<
    SequenceEvaluateOptions,
    'temperature' | 'topK' | 'topP' | 'minP' | 'tokenBias'
  >
}

type Logits = ReadonlyMap<Token, number>

type EvaluationOutput = {
  readonly logits: Logits
  /** Sum of `exp(logit - highest)` over the vocabulary, if requested. */
  readonly total: number
  /** Output token at this position; undefined for the last position. */
  readonly next: Token | undefined
}

/**
 * Evaluates prompt and answer in steps; yields the outputs of each step. `requestOf` states which
 * output is requested at a position, given the token that comes next. Ends when cancelled.
 */
async function* evaluateSteps(
  { credit }: TaskContext<unknown>,
  { question, slot }: LlamaScoringOptions,
  requestOf: (next: Token | undefined) => EvaluationRequest,
) {
  const { sequence, gate, evaluationPriority } = slot
  const prompt = question.promptIds as readonly Token[]
  const before = prompt.slice(0, -1)
  // Context shift is disabled, because it would be faster but give wrong results. The last token of
  // the prompt is always computed again, because its logits score the first token of the answer.
  await sequence.adaptStateToTokens([...before], false)
  for (let at = sequence.nextTokenIndex; at < before.length; at += BATCH_TOKENS) {
    if (credit.cancelled) return
    await processTokens(slot, before.slice(at, at + BATCH_TOKENS))
  }
  const scored = [...prompt.slice(-1), ...(question.outputIds as readonly Token[])]
  // All steps have nearly the same size, because a last step of a single token would cost
  // disproportionately much.
  const size = Math.ceil(scored.length / Math.ceil(scored.length / SCORE_STEP_TOKENS))
  for (let at = 0; at < scored.length; at += size) {
    if (credit.cancelled) return
    const step = scored.slice(at, at + size)
    const inputs = step.map(
      (token, index): ControlledEvaluateInputItem => [
        token,
        { generateNext: requestOf(scored[at + index + 1]) },
      ],
    )
    const outputs = await gate.run(() =>
      sequence.controlledEvaluate(inputs, { evaluationPriority }),
    )
    const found = outputs.flatMap((output, place): readonly EvaluationOutput[] => {
      const { logits, totalLogitWeight: total = Number.NaN } = output?.next ?? {}
      return logits ? [{ logits, total, next: scored[at + place + 1] }] : []
    })
    yield { found, isLast: at + step.length === scored.length }
  }
}

/** Subtracts the bias, and sorts again, because the order may have changed. */
function positionOf(found: Logits, biases: Biases): ScoredPosition {
  const all = [...found].map(([id, logit]) => {
    return { id: id as number, logit: Math.fround(logit - (biases.get(id) ?? 0)) }
  })
  const kept = all.filter(({ logit }) => logit > Number.NEGATIVE_INFINITY)
  kept.sort((a, b) => b.logit - a.logit || a.id - b.id)
  return {
    ids: Uint32Array.from(kept, ({ id }) => id),
    logits: Float32Array.from(kept, ({ logit }) => logit),
  }
}

/**
 * Returns the likelihood of the next token; the native code computes the sum over the vocabulary in
 * 32-bit floats.
 */
function likelihoodOf({ logits, total, next }: EvaluationOutput): ScoredPosition {
  const none = { ids: new Uint32Array(), logits: new Float32Array() }
  const logit = next === undefined ? undefined : logits.get(next)
  if (logit === undefined) return none
  return { ...none, logprob: logit - Math.max(...logits.values()) - Math.log(total) }
}

/**
 * Requests the terms of a likelihood: the logit of the next token, the highest logit, and the sum
 * over all logits.
 */
const likelihoodRequest = (next: Token | undefined): EvaluationRequest => ({
  logits: { filter: { tokens: next === undefined ? [] : [next], includeSelected: true } },
  totalLogitWeight: true,
  // At temperature 0 the sampler selects the highest logit and drops no candidate.
  options: { temperature: 0 },
})

/** Scores an answer; returns when it is finished or cancelled. */
export async function runScore(
  work: TaskContext<unknown>,
  options: LlamaScoringOptions,
): Promise<void> {
  const { question, model } = options
  const { top, logitBias = [], targetIds = [] } = question
  const { biases, tokenBias } = biasOf(logitBias, model)
  const isChallenged = targetIds.length > 0
  const sorted = { temperature: 1, topK: top, topP: 1, minP: 0, ...(tokenBias && { tokenBias }) }
  const askTop = (): EvaluationRequest => ({ logits: true, options: sorted })
  for await (const step of evaluateSteps(work, options, top > 0 ? askTop : likelihoodRequest)) {
    const positions = step.found.map((output) =>
      top > 0 ? positionOf(output.logits, biases) : likelihoodOf(output),
    )
    const isLast = step.isLast && !isChallenged
    work.send({ kind: 'scored', positions, targetLogits: [], isLast })
  }
  if (!isChallenged) return
  // `topK` would make the sampler drop challenged ids, so this request does not set it. The result
  // is unsorted.
  const asked = { logits: { filter: { tokens: [...targetIds] as Token[] } }, options: {} }
  for await (const step of evaluateSteps(work, options, () => asked)) {
    const targetLogits = step.found.map(({ logits }) =>
      Float32Array.from(targetIds, (id) => logits.get(id as Token) ?? Number.NaN),
    )
    work.send({ kind: 'scored', positions: [], targetLogits, isLast: step.isLast })
  }
}
