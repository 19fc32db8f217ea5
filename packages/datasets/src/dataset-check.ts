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

/** Checks of contents, with the highest parts per million of records that may fail each. */
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

/** Names of all checks, in the order in which their faults are told. */
export const checkNames = Object.keys(limits) as readonly DatasetReportCheck[]

/** How many records failed a check, of how many that it could judge. */
export type DatasetFigure = { readonly failed: number; readonly judged: number }

/** What the checks say about a dataset. Follows from its bytes and the evaluation texts alone. */
export type DatasetReport = {
  readonly records: number
  /** Records whose contents were checked: all, or those that their hashes select. */
  readonly checked: number
  readonly figures: Readonly<Record<DatasetReportCheck, DatasetFigure>>
  /** Records of each language, by ISO 639-1; `und` where it cannot be told. */
  readonly languages: Readonly<Record<string, number>>
  /** Checks whose figure is above its limit. */
  readonly faults: readonly DatasetReportCheck[]
}

/** A report, or why the file has none. */
export type DatasetCheckResult =
  | { readonly kind: 'report'; readonly report: DatasetReport }
  | { readonly kind: 'fault'; readonly fault: RecordFault }

export type DatasetCheckOptions = {
  /** Records that the file has; only the size of the sample depends on it. */
  readonly records: number
  /** Texts of evaluation sets, which no record may hold. */
  readonly evaluationTexts: readonly string[]
}

const isFailed = (name: DatasetReportCheck, { failed, judged }: DatasetFigure): boolean =>
  failed * 1_000_000 > judged * limits[name]

/**
 * Checks a file of JSON lines, one record at a time. Exact duplicates are looked for among the
 * texts, in lower case and without punctuation. Of more than `RECORDS_CHECKED_MAX` records, those
 * are checked whose hash is a multiple of the quotient, so that duplicates stay together.
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
    if (hash % stride === 0) tally.add({ text, words, hash })
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
  return {
    add({ text, words, hash }: CheckedText): void {
      checked += 1
      if (words.length === 0) return void fail('empty')
      if (hashes.has(hash)) return void fail('duplicates')
      hashes.add(hash)
      if (near.add(words)) fail('near-duplicates')
      if (evaluation.isContaminated(words)) fail('contamination')
      const personal = personalDataOf(text)
      if (personal.has('identity-number')) fail('identity-numbers')
      if (personal.has('contact')) fail('contacts')
      if (isGarbage(text, words)) fail('garbage')
      const language = languageOf(text)
      if (language === undefined) return
      languages.set(language, (languages.get(language) ?? 0) + 1)
      if (language === UNKNOWN_LANGUAGE) fail('unknown-language')
    },
    report(records: number): DatasetReport {
      const told = [...languages.values()].reduce((sum, count) => sum + count, 0)
      const figureOf = (name: DatasetReportCheck): DatasetFigure => ({
        failed: failed.get(name) ?? 0,
        judged: name === 'unknown-language' ? told : checked,
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
