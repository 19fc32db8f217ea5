import type { Calibration } from '@ostrom/verification'
import { type AnswerSet, answersPath, honestSets, scoresPath } from './answer-sets.ts'
import { type AnswerRecord, openRecords, type ScoreRecord } from './records.ts'

// Scores of honest answers, by set.

/** Number of tokens at the start of all prompts, from SmolLM2's template, plus a margin. */
const SHARED_TOKENS = 32
export type HonestFinding = {
  readonly machine: string
  readonly condition: string
  readonly answers: number
  readonly tokens: number
  /** Number of answers that found a cached state of their prompt. */
  readonly cached: number
  readonly flips: number
  readonly scores: readonly ScoreRecord[]
}

export const scoresOf = (folder: string, set: AnswerSet) =>
  openRecords<ScoreRecord>(scoresPath(folder, set), 'read').records

export const differingShare = (scores: readonly ScoreRecord[]) => {
  const margins = scores.flatMap(({ score }) => score.margins ?? [])
  return margins.filter((margin) => margin > 0).length / Math.max(1, margins.length)
}

export function honestFindings(
  folder: string,
  machine: string,
  file?: string,
): readonly HonestFinding[] {
  return honestSets(machine, file).flatMap((set) => {
    const scores = scoresOf(folder, set)
    if (scores.length === 0) return []
    const answers = openRecords<AnswerRecord>(answersPath(folder, set), 'read').records
    return [
      {
        machine,
        condition: set.condition.name,
        answers: scores.length,
        tokens: scores.reduce((sum, { score }) => sum + score.tokens, 0),
        cached: answers.filter(({ cached = 0 }) => cached > SHARED_TOKENS).length,
        flips: differingShare(scores),
        scores,
      },
    ]
  })
}

/**
 * Returns honest answers as calibration samples, in an order that alternates between machines and
 * sets.
 */
export function samplesOf(
  honest: readonly HonestFinding[],
): readonly Calibration.CalibrationSample[] {
  return honest
    .flatMap(({ machine, scores }) =>
      scores.map(({ score: { logitFingerprintDistance: _, ...score } }, at) => {
        return { machine, score, place: at / scores.length }
      }),
    )
    .sort((a, b) => a.place - b.place)
}
