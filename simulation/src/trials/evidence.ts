import { flagLimits } from '@ostrom/node/validator'
import { Detector } from '@ostrom/verification'
import type { Dice } from '../dice.ts'

// What validators see in answers, without engines: the law of evidence that a calibration promises,
// docs/spec/verification.md, section 6.

/** Chances that an honest answer passes each threshold; evidence is one over that, averaged. */
const EXCEEDANCES = [0.1, 0.01, 0.003] as const

/**
 * How much likelier high evidence is where a client chose its prompts for it. A near tie is needed
 * at many positions at once, under a seed that is half the provider's and drawn after the prompt;
 * so a client can choose among prompts, never among answers, and the commitment binds its mode
 * before the answer. Between prompts honest scores differ by less than the worst and the mean of
 * the machines that a calibration measures: three times is what we allow for. Evidence of such
 * answers is up to 3 on average, against at most 1 of all others.
 */
export const NEAR_TIE_FACTOR = 3

/** How much less evidence another machine may see: the calibration's chances stay upper bounds. */
const MACHINE_SPREAD = 0.25

/** Share of answers that are too short to say anything. */
const SHORT_SHARE = 0.05

/** One answer, as the place of its score among honest ones: 0.01 is worse than 99 of 100. */
export type Answer = {
  readonly place: number
  readonly short: boolean
  /** Another model's. */
  readonly false: boolean
}

const FINE = 2 ** 30

/** From 0 up to, and without, 1. */
export const uniform = (dice: Dice): number => dice.integer(FINE) / FINE

export const honestAnswer = (dice: Dice, nearTie: boolean): Answer => ({
  place: uniform(dice) / (nearTie ? NEAR_TIE_FACTOR : 1),
  short: dice.chance(SHORT_SHARE),
  false: false,
})

/** An answer of another model; `visible` is the chance that its score is worse than all honest. */
export const falseAnswer = (dice: Dice, visible: number): Answer => ({
  place: dice.chance(visible) ? uniform(dice) * EXCEEDANCES[2] : uniform(dice),
  short: dice.chance(SHORT_SHARE),
  false: true,
})

/** How one validator's machine sees answers. */
export type Eye = (answer: Answer) => number | undefined

export function eyeOf(dice: Dice): Eye {
  const seen = new Map<Answer, number | undefined>()
  return (answer) => {
    if (!seen.has(answer)) {
      const place = answer.place * (1 + MACHINE_SPREAD * uniform(dice))
      seen.set(answer, answer.short ? undefined : evidenceOf(place))
    }
    return seen.get(answer)
  }
}

const evidenceOf = (place: number): number =>
  EXCEEDANCES.reduce((sum, chance) => sum + (place < chance ? 1 / chance : 0), 0) /
  EXCEEDANCES.length

/** Whether a detector that begins with the first answer is ever at its threshold. */
export function flags(eye: Eye, answers: readonly Answer[]): boolean {
  let suspicion = Detector.unsuspected
  return answers.some((answer) => {
    suspicion = Detector.observe(suspicion, eye(answer))
    return Detector.flagged(suspicion, flagLimits)
  })
}
