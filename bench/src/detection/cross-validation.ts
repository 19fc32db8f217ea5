import { flagLimits } from '@ostrom/node/validator'
import { Hex } from '@ostrom/protocol'
import { Bounds, Calibration, Detector, type Score } from '@ostrom/verification'
import { createPrng } from '@ostrom/verification/testing'

// Computes what the validators of a network would conclude from the scores of many answers: the
// evidence of each audit, and which providers they flag.

/**
 * With these limits, the probability of any false flag in a million audits of honest providers is
 * at most 1 %.
 */
export const FLAG_LIMITS: Detector.isFlagged.Options = flagLimits

/**
 * Number of parts into which honest answers are divided. Each part is judged by a calibration on
 * the other parts.
 */
const FOLDS = 10

/** Error probability of the reported bounds. */
const REPORT_RISK = 0.05

export const calibrateOn = (
  samples: readonly Calibration.CalibrationSample[],
): Calibration.Calibration =>
  Calibration.calibrate({ artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash, samples })

/** Result of one audit: its evidence, and whether it exceeds all results of honest machines. */
export type AuditScore = {
  /** Undefined if the answer is too short to judge. */
  readonly evidence: number | undefined
  readonly isOutlier: boolean
}

export function auditResults(
  calibration: Calibration.Calibration,
  scores: readonly Score.AnswerScore[],
): readonly AuditScore[] {
  const judge = Calibration.evidenceFn(calibration)
  return scores.map((score) => ({
    evidence: judge(score),
    isOutlier: Calibration.exceedsHonestRange(calibration, score),
  }))
}

type CrossValidationSplit = {
  readonly train: readonly Calibration.CalibrationSample[]
  readonly test: CrossValidationSplit['train']
}

const crossValidate = ({ train, test }: CrossValidationSplit) =>
  auditResults(
    calibrateOn(train),
    test.map(({ score }) => score),
  )

/** Returns verdicts on honest answers. Each is judged by a calibration on the other parts. */
export const crossValidateAnswers = (
  samples: readonly Calibration.CalibrationSample[],
): readonly AuditScore[] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    crossValidate({
      train: samples.filter((_, at) => at % FOLDS !== fold),
      test: samples.filter((_, at) => at % FOLDS === fold),
    }),
  ).flat()

/**
 * Returns verdicts on honest answers. Each is judged by a calibration on the other classes of
 * machines. The list is empty if there is only one class.
 */
export function crossValidateClasses(
  samples: readonly Calibration.CalibrationSample[],
): readonly AuditScore[] {
  const classes = [...new Set(samples.map(({ machine }) => machine))]
  if (classes.length < 2) return []
  return classes.flatMap((one) =>
    crossValidate({
      train: samples.filter(({ machine }) => machine !== one),
      test: samples.filter(({ machine }) => machine === one),
    }),
  )
}

/** A share with its upper confidence bound. */
export type ProportionBound = {
  readonly count: number
  readonly of: number
  readonly bound: number
}

export const proportionOf = (count: number, of: number): ProportionBound => ({
  count,
  of,
  bound: of === 0 ? 1 : Bounds.upperBound({ successes: count, trials: of, risk: REPORT_RISK }),
})

type SimulatedProvider = {
  /**
   * Possible results of an audit of the provider's cheating answers. One is drawn for each audit.
   */
  readonly verdicts: readonly AuditScore[]
  /** Possible results of an audit of the provider's honest answers. */
  readonly honest?: readonly AuditScore[]
  /** Share of the provider's answers that are cheating answers. */
  readonly cheating?: number
}

/** Returns the share of simulated providers that are flagged after each number of audits. */
export function detectionPower(
  { verdicts, honest = verdicts, cheating = 1 }: SimulatedProvider,
  options: { readonly audits: number; readonly providers: number },
): readonly number[] {
  const random = createPrng(7)
  const flagged = Array.from({ length: options.audits }, () => 0)
  for (let provider = 0; provider < options.providers; provider++) {
    let suspicion = Detector.initialState
    for (let audit = 0; audit < options.audits; audit++) {
      const from = random() < cheating ? verdicts : honest
      const drawn = from[Math.floor(random() * from.length)]
      suspicion = Detector.observe(suspicion, drawn?.evidence)
      if (!Detector.isFlagged(suspicion, FLAG_LIMITS)) continue
      for (let after = audit; after < options.audits; after++) flagged[after]!++
      break
    }
  }
  return flagged.map((count) => count / options.providers)
}

/**
 * Returns the number of audits after which at least this share of the providers is flagged;
 * undefined if the curve does not reach the share.
 */
export function auditsUntil(curve: readonly number[], share: number): number | undefined {
  const at = curve.findIndex((flagged) => flagged >= share)
  return at < 0 ? undefined : at + 1
}

/** Divides honest results among providers of `audits` results each. Returns the flagged share. */
export function falsePositiveRate(
  verdicts: readonly AuditScore[],
  audits: number,
): ProportionBound {
  const random = createPrng(11)
  const order = verdicts.map((verdict) => ({ verdict, place: random() }))
  order.sort((a, b) => a.place - b.place)
  const providers = Math.floor(order.length / audits)
  let flags = 0
  for (let provider = 0; provider < providers; provider++) {
    let suspicion = Detector.initialState
    let isFlagged = false
    for (const { verdict } of order.slice(provider * audits, (provider + 1) * audits)) {
      suspicion = Detector.observe(suspicion, verdict.evidence)
      isFlagged ||= Detector.isFlagged(suspicion, FLAG_LIMITS)
    }
    if (isFlagged) flags++
  }
  return proportionOf(flags, providers)
}
