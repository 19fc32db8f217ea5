import { TrainerInputInvalidError } from '../errors.ts'
import type { PreferenceRow, TeacherRow, TextRow, TrainingRow } from '../rows.ts'
import { type EncodedRow, type RowTokens, tokensText } from '../token-rows.ts'
import type { TrainerTerms } from '../trainer.ts'
import {
  createPairModel,
  type PairModel,
  type PairRow,
  pairRow,
  trainedPositions,
} from './pair-model.ts'

// Losses of the methods of a job: docs/spec/training-rounds.md, section 10.

/** The sum to which a row's gradient is added, and the gradient's weight. */
type GradientSum = { readonly sum: Float64Array; readonly weight: number }

/** Losses of a job's rows at one state. */
export type PairObjective = {
  /** Returns the loss of a row in nats; adds its gradient, times `weight`, to `sum`. */
  loss(row: TrainingRow, gradient?: GradientSum): number
  /** Returns the number of bytes of a row that the model reads. */
  tokens(row: TrainingRow): number
}

const REFUSED_ROW = 'rows'

/**
 * Returns a row of the method `distill` as bytes, with the teacher's probabilities at each trained
 * byte.
 * @throws {TrainerInputInvalidError}
 */
function teacherPairRow({ teacher, ...row }: TeacherRow, sequence: number): PairRow {
  const cut = pairRow(row as TextRow, sequence)
  const due = trainedPositions(cut).length
  const whole = trainedPositions(pairRow(row as TextRow, Number.MAX_SAFE_INTEGER)).length
  const isFit = due === whole ? teacher.length === due : teacher.length >= due
  const reason = `its teacher tells of ${teacher.length} tokens, where ${due} are trained`
  if (!isFit) throw new TrainerInputInvalidError({ field: REFUSED_ROW, reason })
  if (teacher.flat().some(([token]) => token > 255)) {
    const field = REFUSED_ROW
    throw new TrainerInputInvalidError({ field, reason: 'its teacher names an unknown token' })
  }
  return { ...cut, teacher }
}

/** Returns the prompt and one of the two answers of a pair as bytes. */
function answerRow(row: PreferenceRow, answer: string, sequence: number): PairRow {
  if ('prompt' in row) return pairRow({ prompt: row.prompt, completion: answer }, sequence)
  const text = row.messages.map(({ content }) => content).join('')
  return pairRow({ prompt: text, completion: answer }, sequence)
}

/**
 * Creates the losses of DPO: how little the model prefers the chosen answer to the rejected answer,
 * relative to the base's likelihoods of both answers.
 */
function createPreferenceLoss(
  model: PairModel,
  base: PairModel,
  { beta, sequence }: { readonly beta: number; readonly sequence: number },
): PairObjective {
  return {
    tokens: (row) => {
      const pair = row as PreferenceRow
      const answers = [pair.chosen, pair.rejected]
      return answers.reduce((n, one) => n + answerRow(pair, one, sequence).symbols.length, 0)
    },
    loss(row, gradient) {
      const pair = row as PreferenceRow
      const answers = [pair.chosen, pair.rejected].map((answer) => {
        const bytes = answerRow(pair, answer, sequence)
        const count = trainedPositions(bytes).length
        const ratio = (base.loss(bytes) - model.loss(bytes)) * count
        return { bytes, count, ratio }
      })
      const [chosen, rejected] = answers
      if (!chosen || !rejected || chosen.count === 0 || rejected.count === 0) return 0
      const margin = beta * (chosen.ratio - rejected.ratio)
      // ln(1 + e^-margin) in the form whose exponential is at most 1, so that it cannot overflow.
      const loss = Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin)
      if (gradient) {
        const slope = (gradient.weight * beta) / (1 + Math.exp(margin))
        const { sum } = gradient
        model.loss(chosen.bytes, { sum, weight: slope * chosen.count })
        model.loss(rejected.bytes, { sum, weight: -slope * rejected.count })
      }
      return loss
    },
  }
}

/** Returns the bytes of a row, with the indexes of the trained ones. */
export function encodedPair(row: TrainingRow, { method, sequence }: TrainerTerms): EncodedRow {
  const told = (one: PairRow): RowTokens => ({
    ids: [...one.symbols],
    trained: trainedPositions(one),
  })
  if (method !== 'dpo') return told(pairRow(row as TextRow, sequence))
  const pair = row as PreferenceRow
  const [chosen, rejected] = [pair.chosen, pair.rejected].map((answer) =>
    told(answerRow(pair, answer, sequence)),
  )
  return { chosen: chosen!, rejected: rejected! }
}

/** Returns the bytes of a row as one text, with the indexes of the trained ones. */
export const pairTokens = (row: TrainingRow, terms: TrainerTerms): string =>
  tokensText(encodedPair(row, terms))

/** Creates the losses of rows at a state, by the job's method. */
export function createPairObjective(values: Float32Array, terms: TrainerTerms): PairObjective {
  const { method, adapter, sequence, dpo } = terms
  const model = createPairModel(values, adapter)
  if (method === 'dpo') {
    // The base's logits are all zero, so an adapter of zeros gives the same model.
    const base = createPairModel(new Float32Array(values.length), adapter)
    const beta = (dpo?.betaPpm ?? 0) / 1_000_000
    return createPreferenceLoss(model, base, { beta, sequence })
  }
  const tokens = (row: TrainingRow) => pairRow(row as TextRow, sequence).symbols.length
  if (method === 'distill') {
    return {
      tokens,
      loss: (row, gradient) => model.loss(teacherPairRow(row as TeacherRow, sequence), gradient),
    }
  }
  return {
    tokens,
    loss: (row, gradient) => model.loss(pairRow(row as TextRow, sequence), gradient),
  }
}
