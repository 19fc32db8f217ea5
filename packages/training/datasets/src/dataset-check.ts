import { createEvaluationGrams } from './contamination.ts'
import { isGarbage } from './garbage.ts'
import { languageOf, UNKNOWN_LANGUAGE } from './languages.ts'
import * as Limits from './limits.ts'
import { createNearDuplicateIndex } from './near-duplicates.ts'
import { personalDataOf } from './personal-data.ts'
import { type RecordFault, readRecordLines } from './record-lines.ts'
import { recordText } from './record-text.ts'
import { gramsOf, wordsOf } from './words.ts'

// The checks of docs/spec/datasets.md, section 4.

/**
 * For each check of the contents: highest share of records that may fail it, in parts per million.
 */
export const limits = {
  empty: Limits.EMPTY_PPM_MAX,
  duplicates: Limits.DUPLICATES_PPM_MAX,
  'near-duplicates': Limits.NEAR_DUPLICATES_PPM_MAX,
  contamination: Limits.CONTAMINATION_PPM_MAX,
  'identity-numbers': Limits.IDENTITY_NUMBERS_PPM_MAX,
  contacts: Limits.CONTACTS_PPM_MAX,
  garbage: Limits.GARBAGE_PPM_MAX,
  'unknown-language': Limits.UNKNOWN_LANGUAGE_PPM_MAX,
} as const satisfies Readonly<Record<string, number>>

/** A check of a dataset's contents. */
export type DatasetReportCheck = keyof typeof limits

/** Names of all checks, in the order in which their faults are reported. */
export const checkNames = Object.keys(limits) as readonly DatasetReportCheck[]

/**
 * Result of one check: number of records that failed it, and number of records that it judged.
 * `limits` bounds the share `failed / judged`.
 */
export type DatasetFigure = { readonly failed: number; readonly judged: number }

/**
 * Results of the checks on one dataset. They follow only from the dataset's bytes and the
 * evaluation texts.
 */
export type DatasetReport = {
  readonly records: number
  /**
   * Number of records that were compared with each other: all records, or those that their hashes
   * select.
   */
  readonly checked: number
  readonly figures: Readonly<Record<DatasetReportCheck, DatasetFigure>>
  /**
   * Number of compared records in each language (ISO 639-1); `und` counts records whose language
   * cannot be detected. Records with fewer than `LANGUAGE_LETTERS_MIN` letters do not count.
   */
  readonly languages: Readonly<Record<string, number>>
  /** Checks that the dataset fails: more records failed them than `limits` permits. */
  readonly faults: readonly DatasetReportCheck[]
}

/** A report, or the reason why the file has none. */
export type DatasetCheckResult =
  | { readonly kind: 'report'; readonly report: DatasetReport }
  | { readonly kind: 'fault'; readonly fault: RecordFault }

export type DatasetCheckOptions = {
  /** Number of records in the file. It determines only which share of the records is compared. */
  readonly records: number
  /** Texts of evaluation sets, which no record may contain. */
  readonly evaluationTexts: readonly string[]
}

/** Checks that compare a record with others; for a large dataset only a sample is compared. */
const compared: ReadonlySet<DatasetReportCheck> = new Set(['duplicates', 'near-duplicates'])

const isFailed = (name: DatasetReportCheck, { failed, judged }: DatasetFigure): boolean =>
  failed * 1_000_000 > judged * limits[name]

/**
 * Checks a file of JSON lines, one record at a time. A record is an exact duplicate if its words
 * are those of an earlier record; it fails no other check. If there are more than
 * `RECORDS_CHECKED_MAX` records, only a sample is compared and has its language detected: the
 * records whose hash is a multiple of `records / RECORDS_CHECKED_MAX`, rounded up. Duplicates have
 * equal hashes, so they are selected together. The author of a dataset can choose these hashes, so
 * the search for personal data, evaluation texts and garbage covers the full text of all records
 * except exact duplicates.
 */
export async function run(
  source: AsyncIterable<Uint8Array>,
  { records, evaluationTexts }: DatasetCheckOptions,
): Promise<DatasetCheckResult> {
  const stride = Math.max(1, Math.ceil(records / Limits.RECORDS_CHECKED_MAX))
  const tally = createTally(evaluationTexts)
  let count = 0
  for await (const line of readRecordLines(source)) {
    if (line.kind === 'fault') return line
    count += 1
    const text = recordText(line.value)
    const words = wordsOf(text)
    const [hash = 0] = gramsOf(words, Math.max(1, words.length))
    tally.add({ text, words, hash }, hash % stride === 0)
  }
  return { kind: 'report', report: tally.report(count) }
}

type CheckedText = {
  readonly text: string
  readonly words: readonly string[]
  readonly hash: number
}

function createTally(evaluationTexts: readonly string[]) {
  const evaluation = createEvaluationGrams(evaluationTexts)
  const near = createNearDuplicateIndex()
  const hashes = new Set<number>()
  const failed = new Map<DatasetReportCheck, number>()
  const languages = new Map<string, number>()
  const fail = (name: DatasetReportCheck) => failed.set(name, (failed.get(name) ?? 0) + 1)
  let checked = 0
  /**
   * Compares a record with the earlier records, and detects its language. Returns whether it equals
   * an earlier record word for word.
   */
  const isRepeated = ({ text, words, hash }: CheckedText): boolean => {
    checked += 1
    if (hashes.has(hash)) return true
    hashes.add(hash)
    const begin = text.slice(0, Limits.RECORD_TEXT_UNITS_MAX)
    if (near.add(begin === text ? words : wordsOf(begin))) fail('near-duplicates')
    const language = languageOf(begin)
    if (language === undefined) return false
    languages.set(language, (languages.get(language) ?? 0) + 1)
    if (language === UNKNOWN_LANGUAGE) fail('unknown-language')
    return false
  }
  return {
    add(record: CheckedText, isCompared: boolean): void {
      const { text, words } = record
      if (words.length === 0) {
        if (isCompared) checked += 1
        fail('empty')
        return
      }
      if (isCompared && isRepeated(record)) {
        fail('duplicates')
        return
      }
      if (evaluation.isContaminated(words)) fail('contamination')
      const personal = personalDataOf(text)
      if (personal.has('identity-number')) fail('identity-numbers')
      if (personal.has('contact')) fail('contacts')
      if (isGarbage(text, words)) fail('garbage')
    },
    report(records: number): DatasetReport {
      const told = [...languages.values()].reduce((sum, count) => sum + count, 0)
      const judgedOf = (name: DatasetReportCheck): number => {
        if (name === 'unknown-language') return told
        return compared.has(name) ? checked : records
      }
      const figureOf = (name: DatasetReportCheck): DatasetFigure => ({
        failed: failed.get(name) ?? 0,
        judged: judgedOf(name),
      })
      const figures = Object.fromEntries(
        checkNames.map((name) => [name, figureOf(name)]),
      ) as DatasetReport['figures']
      return {
        records,
        checked,
        figures,
        languages: Object.fromEntries([...languages].sort(([a], [b]) => (a < b ? -1 : 1))),
        faults: checkNames.filter((name) => isFailed(name, figures[name])),
      }
    },
  }
}
