import { flagLimits } from '@ostrom/node/validator'
import { Hex } from '@ostrom/protocol'
import { Calibration, Detector, type Score } from '@ostrom/verification'
import { createPrng, nextNormal } from '@ostrom/verification/testing'
import type { Prng } from '../runtime/prng.ts'

// Scores of answers as validators see them, without engines. Each token has a gap, and noise that
// the provider's machine and the validator's add to it; margins, end and print follow, and are
// judged by the law that validators use, calibrated on honest answers made in the same way:
// docs/spec/verification.md, sections 5 and 6.

/**
 * Standard deviation of what a machine adds, in units of the mean gap. With two of them 3.4 % of
 * honest tokens differ, as docs/reports/detection.md measured.
 */
const NOISE = 0.06

/** The quietest machine adds so much of that. */
const LOW_NOISE_FACTOR = 0.5

/** Noise that another model adds: an injected prompt, a low-rank change, other weights. */
const SUBSTITUTION_NOISES = [0.24, 0.4, 0.9] as const

/**
 * How much nearer to a tie the positions of a prompt are that a client chose for it. It is needed
 * at many positions at once, under a seed that is half the provider's and drawn after the prompt.
 */
const NEAR_TIE_FACTOR = 3

/** How much nearer to a tie ends are than other tokens, as was seen. */
const END_FACTOR = 2.5

/** Share of answers that are too short to say anything, and of those that a token ended. */
const SHORT_SHARE = 0.05
const ENDED_SHARE = 0.5

const TOKENS_MOST = 96

/** Output tokens from one printed position to the next, and how distances of one spread. */
const FINGERPRINT_INTERVAL = 16
const FINGERPRINT_SPREAD = 0.27

/** Honest answers that each of two classes of machines is calibrated on. */
const CALIBRATED = 600

/** A token that was drawn: how far the next one was, and what the provider's machine added. */
type SampledToken = { readonly gap: number; readonly added: number }

export type TrialAnswer = {
  readonly tokens: readonly SampledToken[]
  readonly end: SampledToken | undefined
  /** Standard deviation of what the provider's machine added to what it printed. */
  readonly fingerprintNoise: number
  /** Another model's. */
  readonly isSubstituted: boolean
}

const FINE = 2 ** 30

/** From 0 up to, and without, 1. */
export const uniform = (dice: Prng): number => dice.integer(FINE) / FINE

type AnswerParameters = {
  readonly noise: number
  readonly nearness: number
  readonly isFalse: boolean
}

function makeAnswer(
  random: () => number,
  { noise, nearness, isFalse }: AnswerParameters,
): TrialAnswer {
  const draw = (closer: number): SampledToken => ({
    gap: -Math.log(1 - random()) / (nearness * closer),
    added: noise * nextNormal(random),
  })
  const isShort = random() < SHORT_SHARE
  const least = isShort ? 1 : Calibration.TOKENS_MIN
  const most = isShort ? Calibration.TOKENS_MIN - 1 : TOKENS_MOST
  const count = least + Math.floor(random() * (most - least + 1))
  return {
    tokens: Array.from({ length: count }, () => draw(1)),
    end: random() < ENDED_SHARE ? draw(END_FACTOR) : undefined,
    // A cheat reports the logits of an honest provider, which it gets by one pass over its answer.
    fingerprintNoise: isFalse ? NOISE : noise,
    isSubstituted: isFalse,
  }
}

const randomBy = (dice: Prng) => createPrng(dice.integer(FINE))

const machineOf = (random: () => number) =>
  NOISE * (LOW_NOISE_FACTOR + (1 - LOW_NOISE_FACTOR) * random())

/** An answer of the named model; `nearTie` where a client chose the prompt to bring near ties. */
export function honestAnswer(dice: Prng, nearTie: boolean): TrialAnswer {
  const random = randomBy(dice)
  const nearness = nearTie ? NEAR_TIE_FACTOR : 1
  return makeAnswer(random, { noise: machineOf(random), nearness, isFalse: false })
}

/** An answer of another model; `visible` is the chance that its tokens show it. */
export function substitutedAnswer(dice: Prng, visible: number): TrialAnswer {
  const random = randomBy(dice)
  const noise = dice.chance(visible) ? dice.pick(SUBSTITUTION_NOISES) : machineOf(random)
  return makeAnswer(random, { noise, nearness: 1, isFalse: true })
}

/** Returns the score of an answer by a machine that adds `noise`. */
function scoreOf(answer: TrialAnswer, noise: number, random: () => number): Score.AnswerScore {
  // The token drawn there was ahead by its gap; here the lead is reduced by both noises.
  const distances = answer.tokens.map(({ gap, added }) => gap - added - noise * nextNormal(random))
  const end = answer.end && answer.end.gap - answer.end.added - noise * nextNormal(random)
  const printed = Math.ceil(answer.tokens.length / FINGERPRINT_INTERVAL)
  const spread = 1 + (FINGERPRINT_SPREAD / Math.sqrt(printed)) * nextNormal(random)
  return {
    tokens: answer.tokens.length,
    margins: distances.map((distance) => Math.max(0, -distance)),
    gaps: distances.map(Math.abs),
    ...(end !== undefined && { end: Math.max(0, -end) }),
    logitFingerprintDistance: Math.max(0, Math.hypot(answer.fingerprintNoise, noise) * spread),
  }
}

let judge: Calibration.EvidenceFn | undefined

/** The judge of a calibration on honest answers of the quietest and the loudest machines. */
function trialEvidenceFn(): Calibration.EvidenceFn {
  if (judge) return judge
  const random = createPrng(1)
  const samples = [LOW_NOISE_FACTOR, 1].flatMap((share) =>
    Array.from({ length: CALIBRATED }, (): Calibration.CalibrationSample => {
      const noise = NOISE * share
      const answer = makeAnswer(random, { noise, nearness: 1, isFalse: false })
      return { machine: `cpu-${share}`, score: scoreOf(answer, noise, random) }
    }),
  )
  const hashes = { artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash }
  judge = Calibration.evidenceFn(Calibration.calibrate({ ...hashes, samples }))
  return judge
}

/** How one validator's machine sees answers; undefined where one says nothing. */
export type AnswerDetector = (answer: TrialAnswer) => number | undefined

export function detectorOf(dice: Prng): AnswerDetector {
  const random = randomBy(dice)
  const noise = machineOf(random)
  const seen = new Map<TrialAnswer, number | undefined>()
  return (answer) => {
    if (!seen.has(answer)) seen.set(answer, trialEvidenceFn()(scoreOf(answer, noise, random)))
    return seen.get(answer)
  }
}

/** Whether a detector that begins with the first answer is ever at its threshold. */
export function isEverFlagged(eye: AnswerDetector, answers: readonly TrialAnswer[]): boolean {
  let suspicion = Detector.initialState
  return answers.some((answer) => {
    suspicion = Detector.observe(suspicion, eye(answer))
    return Detector.isFlagged(suspicion, flagLimits)
  })
}
