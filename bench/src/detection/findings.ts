import { Calibration } from '@ostrom/verification'
import { mean, median } from '../measure/figures.ts'
import { cheatSets } from './answer-sets.ts'
import { cheats } from './cheats.ts'
import {
  type AuditScore,
  auditResults,
  auditsUntil,
  calibrateOn,
  crossValidateAnswers,
  crossValidateClasses,
  detectionPower,
  falsePositiveRate,
  type ProportionBound,
  proportionOf,
} from './cross-validation.ts'
import {
  differingShare,
  type HonestFinding,
  honestFindings,
  samplesOf,
  scoresOf,
} from './honest.ts'
import type { ScoreRecord } from './records.ts'

// All measured figures of the report.

/** Number of audits of each simulated provider, and number of these providers. */
const AUDITS = 50
const PROVIDERS = 2000
/** Number of audits, and of providers, in the simulation of cheats in a share of the answers. */
export const RARE_AUDITS = 10_000
const RARE_PROVIDERS = 300
/**
 * Number of audits within which 99 % of cheating providers must be flagged, and of the audits of
 * each honest provider.
 */
export const AUDITS_MAX = 20

export type CheatFinding = {
  readonly name: string
  readonly what: string
  readonly answers: number
  readonly tokensMean: number
  readonly flips: number
  /** Answers of this cheat whose margins or end exceed those of all honest answers. */
  readonly beyond: ProportionBound
  /** Answers of this cheat without a token that differs from the auditor's. */
  readonly unchanged: ProportionBound
  readonly evidenceMedian: number
  /** Share of providers flagged after each number of audits. */
  readonly curve: readonly number[]
  readonly auditsHalf: number | undefined
  readonly auditsNearlyAll: number | undefined
  readonly verdicts: readonly AuditScore[]
  readonly scores: readonly ScoreRecord[]
}

/** Findings about the fingerprints of honest answers, or of one cheat's answers. */
export type FingerprintFinding = {
  readonly name: string
  readonly answers: number
  readonly lowest: number
  readonly median: number
  readonly highest: number
  /** Answers whose fingerprint is further from the auditor's than that of any honest answer. */
  readonly beyond: ProportionBound
  /** Answers of which at least one measure exceeds that of all honest answers. */
  readonly beyondAny: ProportionBound
}

export type DetectionFindings = {
  readonly calibration: Calibration.Calibration
  readonly honest: readonly HonestFinding[]
  /** Results for honest answers with a calibration on other honest answers. */
  readonly crossValidated: readonly AuditScore[]
  readonly heldOutBeyond: ProportionBound
  readonly evidenceMean: number
  /**
   * Honest answers outside of the range of a calibration on the other classes of machines. The
   * calibration for `heldOutBeyond` excludes only the answer's own part of all answers.
   */
  readonly classesBeyond: ProportionBound
  readonly classesEvidenceMean: number
  readonly flags: ProportionBound
  readonly cheats: readonly CheatFinding[]
  /** Findings for those answers that have a fingerprint; all other findings ignore fingerprints. */
  readonly prints: readonly FingerprintFinding[]
}

/** Minimum number of scored tokens that an answer needs to be judged. */
const SCORED_MIN = Calibration.TOKENS_MIN

/** Number of audits until a provider is flagged that cheats in only a share of its answers. */
export type RareCheatDetection = {
  readonly share: number
  /**
   * Number of audits until 99 % of the providers are flagged; undefined if `RARE_AUDITS` do not
   * suffice.
   */
  readonly audits: number | undefined
  /** Mean number of audits until a provider is flagged; undefined unless all are flagged. */
  readonly mean: number | undefined
}

export function rareCheatDetection(
  { verdicts }: CheatFinding,
  honest: readonly AuditScore[],
  share: number,
): RareCheatDetection {
  const options = { audits: RARE_AUDITS, providers: RARE_PROVIDERS }
  const curve = detectionPower({ verdicts, honest, cheating: share }, options)
  // Each audit after the first is only counted for providers that are not flagged yet.
  const mean = 1 + curve.slice(0, -1).reduce((sum, flagged) => sum + 1 - flagged, 0)
  return {
    share,
    audits: auditsUntil(curve, 0.99),
    mean: (curve.at(-1) ?? 0) < 1 ? undefined : mean,
  }
}

function cheatFinding(folder: string, name: string, calibration: Calibration.Calibration) {
  const set = cheatSets.find((one) => one.cheat === name)
  const scores = set ? scoresOf(folder, set) : []
  if (scores.length === 0) return []
  const verdicts = auditResults(
    calibration,
    scores.map(({ score }) => score),
  )
  const curve = detectionPower({ verdicts }, { audits: AUDITS, providers: PROVIDERS })
  const same = scores.filter(({ score }) => score.margins?.every((margin) => margin === 0))
  const finding: CheatFinding = {
    name,
    what: cheats.find((cheat) => cheat.name === name)?.what ?? '',
    answers: scores.length,
    tokensMean: mean(scores.map(({ score }) => score.tokens)),
    flips: differingShare(scores),
    beyond: proportionOf(verdicts.filter(({ isOutlier }) => isOutlier).length, verdicts.length),
    unchanged: proportionOf(same.length, scores.length),
    evidenceMedian: median(verdicts.map(({ evidence }) => evidence ?? 1)),
    curve,
    auditsHalf: auditsUntil(curve, 0.5),
    auditsNearlyAll: auditsUntil(curve, 0.99),
    verdicts,
    scores,
  }
  return [finding]
}

/** Returns the findings from fingerprints: of honest answers, and of cheats compared with these. */
function printFindings(
  { honest, cheats: found }: Pick<DetectionFindings, 'honest' | 'cheats'>,
  calibration: Calibration.Calibration,
): readonly FingerprintFinding[] {
  const printedOf = (scores: readonly ScoreRecord[]) =>
    scores.filter(
      ({ score }) => score.logitFingerprintDistance !== undefined && score.tokens >= SCORED_MIN,
    )
  const printOf = ({ score }: ScoreRecord) => score.logitFingerprintDistance ?? 0
  const honestOnes = printedOf(honest.flatMap(({ scores }) => scores))
  const most = Math.max(...honestOnes.map(printOf))
  const findingOf = (name: string, scores: readonly ScoreRecord[]): FingerprintFinding[] => {
    if (scores.length === 0) return []
    const prints = scores.map(printOf)
    const isFar = (one: ScoreRecord) => printOf(one) > most
    const isAny = (one: ScoreRecord) =>
      isFar(one) || Calibration.exceedsHonestRange(calibration, one.score)
    return [
      {
        name,
        answers: scores.length,
        lowest: Math.min(...prints),
        median: median(prints),
        highest: Math.max(...prints),
        beyond: proportionOf(scores.filter(isFar).length, scores.length),
        beyondAny: proportionOf(scores.filter(isAny).length, scores.length),
      },
    ]
  }
  return [
    ...findingOf('honest', honestOnes),
    ...found.flatMap(({ name, scores }) => findingOf(name, printedOf(scores))),
  ]
}

/** Judges all scored answers of a folder. */
export function findingsOf(folder: string, machines: readonly string[]): DetectionFindings {
  const honest = machines.flatMap((machine) => honestFindings(folder, machine))
  const samples = samplesOf(honest)
  const calibration = calibrateOn(samples)
  const verdicts = crossValidateAnswers(samples)
  const telling = verdicts.filter(({ evidence }) => evidence !== undefined)
  const foreign = crossValidateClasses(samples).filter(({ evidence }) => evidence !== undefined)
  const found = cheats.flatMap(({ name }) => cheatFinding(folder, name, calibration))
  const beyondOf = (some: readonly AuditScore[]) =>
    proportionOf(some.filter(({ isOutlier }) => isOutlier).length, some.length)
  const meanOf = (some: readonly AuditScore[]) => mean(some.map(({ evidence }) => evidence ?? 1))
  return {
    calibration,
    honest,
    crossValidated: verdicts,
    heldOutBeyond: beyondOf(telling),
    evidenceMean: meanOf(telling),
    classesBeyond: beyondOf(foreign),
    classesEvidenceMean: meanOf(foreign),
    flags: falsePositiveRate(verdicts, AUDITS_MAX),
    cheats: found,
    prints: printFindings({ honest, cheats: found }, calibration),
  }
}
