import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BatchDifference, measureBatchDifference } from '@ostrom/engine/llama'
import { mean } from '../measure/figures.ts'
import { modelFiles, UNQUANTIZED } from './answer-sets.ts'
import {
  auditResults,
  calibrateOn,
  falsePositiveRate,
  type ProportionBound,
  proportionOf,
} from './cross-validation.ts'
import { type HonestFinding, honestFindings, samplesOf } from './honest.ts'

// Effects of batches, chunks and shared prefixes on honest answers, with 8-bit and 16-bit weights.

/** Numbers of sequences in a batch whose logits are compared with those of a single sequence. */
const SEQUENCES = [2, 4, 8, 16, 32] as const

/**
 * A margin, in raw logits, that almost no honest token reaches. The margin of a token is the
 * smallest change of the auditor's logits with which the auditor would draw this token.
 */
export const LARGE_MARGIN = 0.5

/** Number of audits of each provider, as in docs/reports/detection.md. */
const AUDITS = 20

/** Differences between the logits of one model file in batches and alone, on one machine. */
export type RowFinding = {
  readonly machine: string
  readonly file: string
  readonly differences: readonly BatchDifference[]
}

/** Honest answers of one condition and one model, from all machines. */
export type ConditionFinding = {
  readonly file: string
  readonly condition: string
  readonly answers: number
  readonly tokens: number
  /** Share of tokens that differ from the token that the auditor would have drawn. */
  readonly differing: number
  readonly largestMargin: number
  readonly largeMargins: ProportionBound
  /**
   * Results with the calibration on the answers that were generated alone; absent if it has too few
   * answers.
   */
  readonly judged?: {
    readonly evidenceMean: number
    readonly beyond: ProportionBound
  }
}

/**
 * Providers that never generate an answer alone, judged by a calibration on answers that were
 * generated alone.
 */
export type ProviderFinding = { readonly file: string; readonly flags: ProportionBound }

export type BatchingFindings = {
  readonly rows: readonly RowFinding[]
  readonly conditions: readonly ConditionFinding[]
  readonly providers: readonly ProviderFinding[]
}

const rowsPath = (folder: string, machine: string) => join(folder, `rows.${machine}.json`)

/**
 * Compares logits in batches with those of single sequences, for the available models, and saves
 * the result.
 */
export async function measureRows(options: {
  readonly folder: string
  readonly models: string
  readonly machine: string
}): Promise<void> {
  const { folder, models, machine } = options
  const rows: RowFinding[] = []
  for (const file of [UNQUANTIZED, modelFiles.named, 'q4_1.gguf', modelFiles.q4]) {
    const path = join(models, file)
    if (!existsSync(path)) continue
    rows.push({ machine, file, differences: await measureBatchDifference(path, SEQUENCES) })
  }
  mkdirSync(dirname(rowsPath(folder, machine)), { recursive: true })
  writeFileSync(rowsPath(folder, machine), `${JSON.stringify(rows, null, 2)}\n`)
}

const readRows = (folder: string, machine: string): readonly RowFinding[] =>
  existsSync(rowsPath(folder, machine))
    ? (JSON.parse(readFileSync(rowsPath(folder, machine), 'utf8')) as RowFinding[])
    : []

const marginsOf = (found: readonly HonestFinding[]) =>
  found.flatMap(({ scores }) => scores.flatMap(({ score }) => score.margins ?? []))

/**
 * Returns the findings of one model: for each condition, and for providers of all conditions except
 * `alone`.
 */
function judgeConditions(file: string, found: readonly HonestFinding[]) {
  const isAlone = ({ condition }: HonestFinding) => condition === 'alone'
  const calibration = calibrateOn(samplesOf(found.filter(isAlone)))
  const judge = (some: readonly HonestFinding[]) =>
    calibration.margins &&
    auditResults(
      calibration,
      samplesOf(some).map(({ score }) => score),
    )
  const names = [...new Set(found.map(({ condition }) => condition))]
  const conditions = names.map((condition): ConditionFinding => {
    const own = found.filter((one) => one.condition === condition)
    const margins = marginsOf(own)
    const large = margins.filter((margin) => margin > LARGE_MARGIN).length
    // A calibration must not be tested on the answers that it was computed from.
    const results = condition === 'alone' ? undefined : judge(own)
    const telling = results?.filter(({ evidence }) => evidence !== undefined) ?? []
    const beyond = telling.filter(({ isOutlier }) => isOutlier).length
    return {
      file,
      condition,
      answers: own.reduce((sum, { answers }) => sum + answers, 0),
      tokens: margins.length,
      differing: margins.filter((margin) => margin > 0).length / Math.max(1, margins.length),
      largestMargin: margins.reduce((most, margin) => Math.max(most, margin), 0),
      largeMargins: proportionOf(large, margins.length),
      ...(telling.length > 0 && {
        judged: {
          evidenceMean: mean(telling.map(({ evidence = 1 }) => evidence)),
          beyond: proportionOf(beyond, telling.length),
        },
      }),
    }
  })
  const results = judge(found.filter((one) => !isAlone(one)))
  return { conditions, flags: results && falsePositiveRate(results, AUDITS) }
}

/** Returns the findings from all honest answers and all measured logits in a folder. */
export function batchingOf(folder: string, machines: readonly string[]): BatchingFindings {
  const models = [modelFiles.named, UNQUANTIZED].map((file) => {
    const found = machines.flatMap((machine) => honestFindings(folder, machine, file))
    return { file, ...judgeConditions(file, found) }
  })
  return {
    rows: machines.flatMap((machine) => readRows(folder, machine)),
    conditions: models.flatMap(({ conditions }) => conditions),
    providers: models.flatMap(({ file, flags }) => (flags ? [{ file, flags }] : [])),
  }
}

/** Describes each condition with mean evidence above 1, and each file with flagged providers. */
export function batchingFaults({ conditions, providers }: BatchingFindings): readonly string[] {
  const wide = conditions.filter(({ judged }) => judged && judged.evidenceMean > 1)
  const flagged = providers.filter(({ flags }) => flags.count > 0)
  return [
    ...wide.map(
      ({ file, condition, judged }) =>
        `${condition} of ${file} has evidence ${judged?.evidenceMean.toFixed(2)}`,
    ),
    ...flagged.map(({ file, flags }) => `${flags.count} providers of ${file} are flagged`),
  ]
}
