import { flagLimits } from '@ostrom/node/validator'
import { Hex } from '@ostrom/protocol'
import { Calibration, Detector, type Score } from '@ostrom/verification'
import { createPrng, nextNormal } from '@ostrom/verification/testing'
import type { Prng } from '../runtime/prng.ts'

// Scores of answers as validators see them, without engines. Each token has a gap, its distance to
// the second candidate, and noise from the machines of the provider and the validator. Margins,
// ends and fingerprints follow from the gap and the noise. The validators' rule judges the scores,
// with a calibration on honest answers that are generated in the same way:
// docs/spec/verification.md, sections 5 and 6.

/**
 * Standard deviation of a machine's noise, in units of the mean gap. With two machines, 3.4 % of
 * honest tokens differ, which is within the range that docs/reports/detection.md measured.
 */
const NOISE = 0.06

/** Noise of the quietest machine, as a share of `NOISE`. */
const LOW_NOISE_FACTOR = 0.5

/** Noise from a substituted model: an injected prompt, a low-rank change, other weights. */
const SUBSTITUTION_NOISES = [0.24, 0.4, 0.9] as const

/**
 * Factor by which positions are nearer to a tie if a client chose the prompt for near ties. The
 * client needs near ties at many positions at the same time. It cannot choose the seed, which is
 * drawn after the prompt and of which half comes from the provider.
 */
const NEAR_TIE_FACTOR = 3

/** Factor by which end tokens are nearer to a tie than other tokens, as measured on real models. */
const END_FACTOR = 2.5

/**
 * Share of answers that are too short to be judged, and share of answers that end with an end
 * token.
 */
const SHORT_SHARE = 0.05
const ENDED_SHARE = 0.5

const TOKENS_MOST = 96

/**
 * Number of output tokens between fingerprinted positions, and the relative standard deviation of
 * the fingerprint distance at one position.
 */
const FINGERPRINT_INTERVAL = 16
const FINGERPRINT_SPREAD = 0.27

/** Number of honest answers for the calibration of each of two classes of machines. */
const CALIBRATED = 600

/** A drawn token: the distance to the second candidate, and the noise of the provider's machine. */
type SampledToken = { readonly gap: number; readonly added: number }

export type TrialAnswer = {
  readonly tokens: readonly SampledToken[]
  readonly end: SampledToken | undefined
  /** Standard deviation of the noise in the provider's fingerprints. */
  readonly fingerprintNoise: number
  /** Whether the answer is from another model. */
  readonly isSubstituted: boolean
}

const FINE = 2 ** 30

/** Returns a random number that is at least 0 and less than 1. */
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
    // A cheating provider reports the logits of the named model, which it computes with one pass
    // over its own answer.
    fingerprintNoise: isFalse ? NOISE : noise,
    isSubstituted: isFalse,
  }
}

const randomBy = (dice: Prng) => createPrng(dice.integer(FINE))

const machineOf = (random: () => number) =>
  NOISE * (LOW_NOISE_FACTOR + (1 - LOW_NOISE_FACTOR) * random())

/**
 * Generates an answer of the named model; `nearTie` means that a client chose the prompt for near
 * ties.
 */
export function honestAnswer(dice: Prng, nearTie: boolean): TrialAnswer {
  const random = randomBy(dice)
  const nearness = nearTie ? NEAR_TIE_FACTOR : 1
  return makeAnswer(random, { noise: machineOf(random), nearness, isFalse: false })
}

/**
 * Generates an answer of another model; `visible` is the probability that its tokens show the
 * difference.
 */
export function substitutedAnswer(dice: Prng, visible: number): TrialAnswer {
  const random = randomBy(dice)
  const noise = dice.chance(visible) ? dice.pick(SUBSTITUTION_NOISES) : machineOf(random)
  return makeAnswer(random, { noise, nearness: 1, isFalse: true })
}

/** Returns the score of an answer from a machine with the given noise. */
function scoreOf(answer: TrialAnswer, noise: number, random: () => number): Score.AnswerScore {
  // The gap is the lead of the provider's token. The noise of either machine changes this lead.
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

/**
 * Returns the evidence function, calibrated on honest answers of the quietest and the noisiest
 * machines.
 */
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

/**
 * Returns the evidence of an answer on one validator's machine; undefined if the answer gives no
 * evidence.
 */
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

/** Returns whether a detector that starts with the first answer ever reaches the threshold. */
export function isEverFlagged(eye: AnswerDetector, answers: readonly TrialAnswer[]): boolean {
  let suspicion = Detector.initialState
  return answers.some((answer) => {
    suspicion = Detector.observe(suspicion, eye(answer))
    return Detector.isFlagged(suspicion, flagLimits)
  })
}
