import type { FigureLine } from '../measure/figures.ts'
import { median, quantile } from '../measure/figures.ts'
import { ANSWERED_SHARE_MIN, FIRST_TOKEN_FACTOR_MAX, RESPONSE_GAP_MS_MAX } from './limits.ts'
import type { RequestOutcome } from './load.ts'
import type { Behavior } from './participant-messages.ts'
import type { ParticipantLoss } from './settlement-check.ts'

/** The questions of one window. */
export type LoadWindow = {
  readonly conduct: Behavior
  readonly begunMs: number
  readonly endedMs: number
  readonly outcomes: readonly RequestOutcome[]
  /**
   * True for a window at the start. Its answers count, but their times do not, because code and
   * sessions are new.
   */
  readonly isWarmUp?: boolean
}

/** Summary of the windows of one network, honest or hostile. */
export type LoadSummary = {
  readonly questions: number
  readonly answered: number
  readonly wrong: number
  /** Number of failed questions, by the reason of the failure. */
  readonly failures: Readonly<Record<string, number>>
  /** p95 of the time to first token in each window, in milliseconds. */
  readonly p95Ms: readonly number[]
  /** Median of `p95Ms`. */
  readonly firstTokenMs: number
  /** Longest time within a window in which no first token arrived, in milliseconds. */
  readonly silenceMs: number
}

/** Code of faults for which the gateway has no specific code. No party may cause such a fault. */
const UNEXPECTED_FAULT = 'internal-error'

type AnswerCounts = Pick<LoadSummary, 'questions' | 'answered'>

/**
 * Summarizes the windows of one network. The time of a question without a first token counts as
 * infinite.
 */
export function summarize(windows: readonly LoadWindow[]): LoadSummary {
  const outcomes = windows.flatMap((window) => window.outcomes)
  const failures: Record<string, number> = {}
  for (const { reason } of outcomes) if (reason) failures[reason] = (failures[reason] ?? 0) + 1
  const warm = windows.filter(({ isWarmUp = false }) => !isWarmUp)
  const p95Ms = warm.map((window) =>
    quantile(
      window.outcomes.map(({ firstTokenMs = Number.POSITIVE_INFINITY }) => firstTokenMs),
      0.95,
    ),
  )
  return {
    questions: outcomes.length,
    answered: outcomes.filter(({ result }) => result === 'answered').length,
    wrong: outcomes.filter(({ result }) => result === 'wrong').length,
    failures,
    p95Ms,
    firstTokenMs: median(p95Ms),
    silenceMs: Math.max(0, ...warm.map(silenceIn)),
  }
}

/** Returns the longest time in the window, in milliseconds, in which no first token arrived. */
function silenceIn({ begunMs, endedMs, outcomes }: LoadWindow): number {
  const firsts = outcomes.flatMap(({ begunMs, firstTokenMs }) =>
    firstTokenMs === undefined ? [] : [begunMs + firstTokenMs],
  )
  const times = [begunMs, ...firsts.filter((at) => at < endedMs).sort((a, b) => a - b), endedMs]
  return Math.max(...times.slice(1).map((at, index) => at - times[index]!))
}

/** Returns the measurements with their bounds. */
export function evaluateSoak(options: {
  readonly honest: LoadSummary
  readonly hostile: LoadSummary
  /** Number of questions of the hostile network's newcomer, and number of its answers. */
  readonly newcomer: { readonly questions: number; readonly answered: number }
  readonly losses: readonly ParticipantLoss[]
  /** Descriptions of faults that were found at the end. */
  readonly faults: readonly string[]
  /** Bound on the growth of the first token's p95; `FIRST_TOKEN_FACTOR_MAX` when absent. */
  readonly firstTokenFactorMax?: number
}): readonly FigureLine[] {
  const { honest, hostile, newcomer, losses, faults } = options
  const factorMax = options.firstTokenFactorMax ?? FIRST_TOKEN_FACTOR_MAX
  const factor = hostile.firstTokenMs / honest.firstTokenMs
  const share = (summary: AnswerCounts) => summary.answered / Math.max(1, summary.questions)
  const answered = (who: string, summary: AnswerCounts): FigureLine => ({
    what: `questions answered whole, ${who}`,
    value: `${summary.answered} of ${summary.questions}`,
    target: `${ANSWERED_SHARE_MIN * 100} %`,
    isReached: share(summary) >= ANSWERED_SHARE_MIN,
  })
  const wrong = honest.wrong + hostile.wrong
  const unexpected = [honest, hostile].reduce((sum, { failures }) => {
    return sum + (failures[UNEXPECTED_FAULT] ?? 0)
  }, 0)
  const times = `${format(hostile.firstTokenMs)} beside ${format(honest.firstTokenMs)}`
  return [
    answered('honest parties', honest),
    answered('hostile parties', hostile),
    answered('a newcomer beside hostile parties', newcomer),
    {
      what: 'answers with a text that the model did not say',
      value: `${wrong}`,
      target: '0',
      isReached: wrong === 0,
    },
    {
      what: 'questions that an unexpected fault of the gateway ended',
      value: `${unexpected}`,
      target: '0',
      isReached: unexpected === 0,
    },
    {
      what: 'first token, p95, median of windows',
      value: `${times}: x ${factor.toFixed(2)}`,
      target: `x ${factorMax}`,
      isReached: factor <= factorMax,
    },
    {
      what: 'longest time without a first token',
      value: format(hostile.silenceMs),
      target: format(RESPONSE_GAP_MS_MAX),
      isReached: hostile.silenceMs <= RESPONSE_GAP_MS_MAX,
    },
    ...losses.map((loss) => ({
      what: `loss of ${loss.payer} to ${loss.counterparty}`,
      value: `${loss.lost}`,
      target: `${loss.bound}`,
      isReached: loss.lost <= loss.bound,
    })),
    {
      what: 'faults at the end',
      value: faults.length === 0 ? 'none' : faults.join('; '),
      target: 'none',
      isReached: faults.length === 0,
    },
  ]
}

const format = (ms: number): string => `${ms.toFixed(0)} ms`
