import { flagLimits } from '@ostrom/node/validator'
import { Hex } from '@ostrom/protocol'
import { Calibration, Detector, type Score } from '@ostrom/verification'
import { normal, randomOf } from '@ostrom/verification/testing'
import type { Dice } from '../dice.ts'

// What validators see in answers, without engines. Each token has a gap, and what the provider's
// machine and the validator's add to it; margins, end and print follow, and are judged by the law
// that validators use, calibrated on honest answers made in the same way:
// docs/spec/verification.md, sections 5 and 6.

/**
 * Standard deviation of what a machine adds, in units of the mean gap. With two of them 3.4 % of
 * honest tokens differ, as docs/reports/detection.md measured.
 */
const NOISE = 0.06

/** The quietest machine adds so much of that. */
const QUIET = 0.5

/** What another model adds: an injected prompt, a low-rank change, other weights. */
const FALSE_NOISES = [0.24, 0.4, 0.9] as const

/**
 * How much nearer to a tie the positions of a prompt are that a client chose for it. It is needed
 * at many positions at once, under a seed that is half the provider's and drawn after the prompt.
 */
export const NEAR_TIE_FACTOR = 3

/** How much nearer to a tie ends are than other tokens, as was seen. */
const END_FACTOR = 2.5

/** Share of answers that are too short to say anything, and of those that a token ended. */
const SHORT_SHARE = 0.05
const ENDED_SHARE = 0.5

const TOKENS_MOST = 96

/** Output tokens from one printed position to the next, and how distances of one spread. */
const PRINT_STEP = 16
const PRINT_SPREAD = 0.27

/** Honest answers that each of two classes of machines is calibrated on. */
const CALIBRATED = 600

/** A token that was drawn: how far the next one was, and what the provider's machine added. */
type Token = { readonly gap: number; readonly added: number }

export type Answer = {
  readonly tokens: readonly Token[]
  readonly end: Token | undefined
  /** Standard deviation of what the provider's machine added to what it printed. */
  readonly printed: number
  /** Another model's. */
  readonly false: boolean
}

const FINE = 2 ** 30

/** From 0 up to, and without, 1. */
export const uniform = (dice: Dice): number => dice.integer(FINE) / FINE

type Made = { readonly noise: number; readonly nearness: number; readonly isFalse: boolean }

function make(random: () => number, { noise, nearness, isFalse }: Made): Answer {
  const draw = (closer: number): Token => ({
    gap: -Math.log(1 - random()) / (nearness * closer),
    added: noise * normal(random),
  })
  const isShort = random() < SHORT_SHARE
  const least = isShort ? 1 : Calibration.TOKENS_MIN
  const most = isShort ? Calibration.TOKENS_MIN - 1 : TOKENS_MOST
  const count = least + Math.floor(random() * (most - least + 1))
  return {
    tokens: Array.from({ length: count }, () => draw(1)),
    end: random() < ENDED_SHARE ? draw(END_FACTOR) : undefined,
    // A cheat prints what an honest provider would: one pass over its answer tells it.
    printed: isFalse ? NOISE : noise,
    false: isFalse,
  }
}

const randomBy = (dice: Dice) => randomOf(dice.integer(FINE))

const machineOf = (random: () => number) => NOISE * (QUIET + (1 - QUIET) * random())

/** An answer of the named model; `nearTie` where a client chose the prompt to bring near ties. */
export function honestAnswer(dice: Dice, nearTie: boolean): Answer {
  const random = randomBy(dice)
  const nearness = nearTie ? NEAR_TIE_FACTOR : 1
  return make(random, { noise: machineOf(random), nearness, isFalse: false })
}

/** An answer of another model; `visible` is the chance that its tokens show it. */
export function falseAnswer(dice: Dice, visible: number): Answer {
  const random = randomBy(dice)
  const noise = dice.chance(visible) ? dice.pick(FALSE_NOISES) : machineOf(random)
  return make(random, { noise, nearness: 1, isFalse: true })
}

/** What a machine that adds `noise` tells of an answer. */
function scoreOf(answer: Answer, noise: number, random: () => number): Score.AnswerScore {
  // What was drawn there was ahead by its gap; here it is by so much less.
  const distances = answer.tokens.map(({ gap, added }) => gap - added - noise * normal(random))
  const end = answer.end && answer.end.gap - answer.end.added - noise * normal(random)
  const printed = Math.ceil(answer.tokens.length / PRINT_STEP)
  const spread = 1 + (PRINT_SPREAD / Math.sqrt(printed)) * normal(random)
  return {
    tokens: answer.tokens.length,
    margins: distances.map((distance) => Math.max(0, -distance)),
    gaps: distances.map(Math.abs),
    ...(end !== undefined && { end: Math.max(0, -end) }),
    print: Math.max(0, Math.hypot(answer.printed, noise) * spread),
  }
}

let judge: Calibration.Judge | undefined

/** The judge of a calibration on honest answers of the quietest and the loudest machines. */
export function judgeOfTrials(): Calibration.Judge {
  if (judge) return judge
  const random = randomOf(1)
  const samples = [QUIET, 1].flatMap((share) =>
    Array.from({ length: CALIBRATED }, (): Calibration.Sample => {
      const noise = NOISE * share
      const answer = make(random, { noise, nearness: 1, isFalse: false })
      return { machine: `cpu-${share}`, score: scoreOf(answer, noise, random) }
    }),
  )
  const hashes = { artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash }
  judge = Calibration.judgeOf(Calibration.calibrate({ ...hashes, samples }))
  return judge
}

/** How one validator's machine sees answers; undefined where one says nothing. */
export type Eye = (answer: Answer) => number | undefined

export function eyeOf(dice: Dice): Eye {
  const random = randomBy(dice)
  const noise = machineOf(random)
  const seen = new Map<Answer, number | undefined>()
  return (answer) => {
    if (!seen.has(answer)) seen.set(answer, judgeOfTrials()(scoreOf(answer, noise, random)))
    return seen.get(answer)
  }
}

/** Whether a detector that begins with the first answer is ever at its threshold. */
export function flags(eye: Eye, answers: readonly Answer[]): boolean {
  let suspicion = Detector.unsuspected
  return answers.some((answer) => {
    suspicion = Detector.observe(suspicion, eye(answer))
    return Detector.flagged(suspicion, flagLimits)
  })
}
