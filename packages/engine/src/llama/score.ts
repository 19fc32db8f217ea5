import type {
  ControlledEvaluateIndexOutput,
  LlamaContextSequence,
  LlamaModel,
  SequenceEvaluateOptions,
  Token,
} from 'node-llama-cpp'
import type { FromChild, ScoreQuestion } from '../child/messages.ts'
import type { Allowance } from '../child/pacing.ts'
import type { ScoredPosition } from '../engine.ts'
import { BATCH_TOKENS, SCORE_STEP_TOKENS } from '../limits.ts'
import { type Biases, biasOf } from './bias.ts'

// One score inside the child process: what each token of an answer was drawn from. With these
// options the native sampler sorts as many candidates as are asked for and leaves logits raw.
// Asking for the highest ones by `includeTop` alone would sort the whole vocabulary, which costs
// twice as much as the rest.

type Scored = Extract<FromChild, { kind: 'scored' }>

export type ScoringOptions = {
  readonly question: ScoreQuestion
  readonly model: LlamaModel
  readonly sequence: LlamaContextSequence
  readonly allowance: Pick<Allowance, 'cancelled'>
  readonly send: (scored: Omit<Scored, 'kind' | 'answer'>) => void
}

/** What is asked of the native sampler at every position. */
type Asked = {
  readonly logits: true | { readonly filter: { readonly tokens: Token[] } }
  readonly options: Pick<
    SequenceEvaluateOptions,
    'temperature' | 'topK' | 'topP' | 'minP' | 'tokenBias'
  >
}

type Logits = ReadonlyMap<Token, number>

const logitsOf = (output: ControlledEvaluateIndexOutput | undefined): readonly Logits[] =>
  output?.next.logits ? [output.next.logits] : []

/** Evaluates prompt and answer in steps; yields the logits of each step. Ends when cancelled. */
async function* pass({ question, sequence, allowance }: ScoringOptions, asked: Asked) {
  const prompt = question.promptIds as readonly Token[]
  const before = prompt.slice(0, -1)
  // Shifting the state would be faster and wrong. The last token must be computed anew.
  await sequence.adaptStateToTokens([...before], false)
  for (let at = sequence.nextTokenIndex; at < before.length; at += BATCH_TOKENS) {
    if (allowance.cancelled) return
    await sequence.evaluateWithoutGeneratingNewTokens(before.slice(at, at + BATCH_TOKENS))
  }
  const scored = [...prompt.slice(-1), ...(question.outputIds as readonly Token[])]
  // Steps of one size: a last one of a single token would cost far more than its share.
  const size = Math.ceil(scored.length / Math.ceil(scored.length / SCORE_STEP_TOKENS))
  for (let at = 0; at < scored.length; at += size) {
    if (allowance.cancelled) return
    const step = scored.slice(at, at + size)
    const outputs = await sequence.controlledEvaluate(
      step.map((token) => [token, { generateNext: asked }]),
    )
    yield { logits: outputs.flatMap(logitsOf), isLast: at + step.length === scored.length }
  }
}

/** Takes the bias out again, after which the order may be another. */
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

/** Scores an answer; returns when it is finished or cancelled. */
export async function runScore(options: ScoringOptions): Promise<void> {
  const { question, model, send } = options
  const { top, logitBias = [], challengeIds = [] } = question
  const { biases, tokenBias } = biasOf(logitBias, model)
  const isChallenged = challengeIds.length > 0
  const sorted = { temperature: 1, topK: top, topP: 1, minP: 0, ...(tokenBias && { tokenBias }) }
  for await (const step of pass(options, { logits: true, options: sorted })) {
    const positions = step.logits.map((logits) => positionOf(logits, biases))
    send({ positions, challenges: [], isLast: step.isLast && !isChallenged })
  }
  if (!isChallenged) return
  // Candidates beyond `topK` are not there to be asked for, and without it there is no order.
  const asked = { logits: { filter: { tokens: [...challengeIds] as Token[] } }, options: {} }
  for await (const step of pass(options, asked)) {
    const challenges = step.logits.map((logits) =>
      Float32Array.from(challengeIds, (id) => logits.get(id as Token) ?? Number.NaN),
    )
    send({ positions: [], challenges, isLast: step.isLast })
  }
}
