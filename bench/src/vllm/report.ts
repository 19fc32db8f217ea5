import { readFileSync, writeFileSync } from 'node:fs'
import { Calibration } from '@ostrom/verification'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, replaceFinding } from '../../../tools/codegen/report-finding.ts'
import { type Findings, hasFindings, readFinding } from '../../../workers/vllm/real/findings.ts'
import { cheats } from '../detection/cheats.ts'
import {
  type AuditScore,
  auditResults,
  auditsUntil,
  calibrateOn,
  crossValidateAnswers,
  detectionPower,
  falsePositiveRate,
  type ProportionBound,
  proportionOf,
} from '../detection/cross-validation.ts'
import { openRecords, type ScoreRecord } from '../detection/records.ts'
import { currentEnvironment } from '../report/environment.ts'
import { percent } from '../report/text.ts'
import {
  cheatSet,
  type DtypeName,
  honestSet,
  scoresFile,
  type ValidatorName,
  validators,
  widths,
} from './answers.ts'

// The measured parts of docs/reports/vllm.md: the suites' results, and one part for each model.

const marksOf = (part: string, command: string) => ({
  begin: `<!-- ${part}: begin, by ${command} -->`,
  end: `<!-- ${part}: end -->`,
})

/**
 * Number of audits of each simulated cheating provider, number of these providers, and number of
 * audits within which flags of honest providers are counted.
 */
const AUDITS = 50
const PROVIDERS = 2000
const FLAG_AUDITS = 20

const shareText = ({ count, of, bound }: ProportionBound) =>
  of === 0 ? 'none' : `${count} of ${of} (below ${percent(bound, 2)})`

function replayText(): string {
  const names = [
    'batch 1',
    'batch 8',
    'batch 32',
    'tensor parallel 2',
    'pipeline parallel 2',
    'preemption',
  ] as const satisfies readonly (keyof Findings)[]
  const rows = names.map((name) => {
    const found = readFinding(name)
    if (!found) return [name, 'not run', '', '', '', '']
    const { answers, tokens, equal } = found
    return [name, answers, tokens, equal.typescript, equal.python, equal.batched]
  })
  const head = ['answers', 'number', 'tokens', 'TypeScript', 'Python', 'Python, in batches']
  const columns = `\
The last three columns count the tokens that our sampler draws like the server: in TypeScript, in
Python, and in Python for batches. The sampler gets the server's logits. In the second table,
*largest fingerprint distance* is the largest distance between the fingerprint of a token in the
answer and the fingerprint of the server's scores for the same token.`
  return [
    columns,
    markdownTable(head, rows),
    preemptionText(),
    grammarText(),
    ownServerText(),
  ].join('\n\n')
}

function ownServerText(): string {
  const names = ['own server', 'own server, tensor parallel 2'] as const
  const rows = names.map((name) => {
    const found = readFinding(name)
    if (!found) return [name, 'not run', '', '', '']
    const { answers, tokens, equal, distance } = found
    return [name, answers, tokens, equal, distance.toFixed(4)]
  })
  const head = [
    'drawn anew from its scores',
    'number',
    'tokens',
    'TypeScript',
    'largest fingerprint distance',
  ]
  return markdownTable(head, rows)
}

function preemptionText(): string {
  const found = readFinding('preemption')
  if (!found) return 'Preemption was not run.'
  const { preemptions, sameAsAlone, answers } = found
  const same = `${sameAsAlone} of ${answers} answers equal the server's answers`
  const times = `The server preempted requests ${preemptions} times`
  return `${times}; ${same} to the same\nquestions one at a time.`
}

function grammarText(): string {
  const found = readFinding('grammar')
  if (!found) return 'Answers under a grammar were not drawn anew.'
  const { answers, tokens, equal, complete } = found
  return `${answers} answers under a grammar: TypeScript also draws ${equal} of ${tokens} tokens.
${complete} of them ended by themselves, and all of those are valid JSON; the others were cut at
their limit.`
}

type Scores = readonly ScoreRecord[]

const readScores = (folder: string, set: string, validator: ValidatorName): Scores =>
  openRecords<ScoreRecord>(scoresFile(folder, set, validator), 'read').records

const highest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)

/**
 * Returns honest answers with one number format; answers generated alone and in batches alternate.
 */
function samplesOf(folder: string, dtype: DtypeName, validator: ValidatorName) {
  const samples = (['alone', 'batch'] as const).flatMap((width) =>
    readScores(folder, honestSet(dtype, width), validator).map(({ score, number }) => {
      return { number, sample: { machine: `vllm-${dtype}`, score } }
    }),
  )
  return samples.sort((a, b) => a.number - b.number).map(({ sample }) => sample)
}

function honestRows(folder: string, dtype: DtypeName, validator: ValidatorName) {
  return (['alone', 'batch'] as const).map((width) => {
    const scores = readScores(folder, honestSet(dtype, width), validator)
    const margins = scores.flatMap(({ score }) => score.margins ?? [])
    const prints = scores.flatMap(({ score }) => score.logitFingerprintDistance ?? [])
    const differing = margins.filter((margin) => margin > 0).length
    const most = highest(margins)
    const name = `${dtype}, ${width === 'alone' ? 'alone' : `${widths[width]} at a time`}`
    if (scores.length === 0) return [name, validator, 'not run', '', '', '', '']
    return [
      name,
      validator,
      scores.length,
      margins.length,
      `${differing} (${percent(differing / Math.max(1, margins.length), 2)})`,
      most.toFixed(4),
      highest(prints).toFixed(4),
    ]
  })
}

/**
 * Returns the row of honest answers. A calibration on other honest answers judges each answer.
 */
function flagRow(folder: string, dtype: DtypeName, validator: ValidatorName) {
  const samples = samplesOf(folder, dtype, validator)
  const verdicts =
    samples.length < Calibration.SAMPLES_MIN * 1.2 ? [] : crossValidateAnswers(samples)
  if (verdicts.length === 0) return [dtype, validator, 'too few', '', '']
  const telling = verdicts.filter(({ evidence }) => evidence !== undefined)
  const outliers = telling.filter(({ isOutlier }) => isOutlier).length
  return [
    dtype,
    validator,
    telling.length,
    shareText(proportionOf(outliers, telling.length)),
    shareText(falsePositiveRate(verdicts, FLAG_AUDITS)),
  ]
}

function cheatRow(
  name: string,
  {
    scores,
    calibration,
  }: { readonly scores: Scores; readonly calibration: Calibration.Calibration },
): readonly (string | number)[] {
  const verdicts: readonly AuditScore[] = auditResults(
    calibration,
    scores.map(({ score }) => score),
  )
  const beyond = verdicts.filter(({ isOutlier }) => isOutlier).length
  const curve = detectionPower({ verdicts }, { audits: AUDITS, providers: PROVIDERS })
  const audits = auditsUntil(curve, 0.99)
  return [name, scores.length, beyond, audits === undefined ? `over ${AUDITS}` : audits]
}

function cheatTables(folder: string): string {
  return validators
    .flatMap((validator) => {
      const samples = samplesOf(folder, 'fp32', validator)
      if (samples.length < Calibration.SAMPLES_MIN) return [`Not judged by ${validator}: too few.`]
      const calibration = calibrateOn(samples)
      const rows = cheats.flatMap(({ name, what }) => {
        const scores = readScores(folder, cheatSet(name), validator)
        return scores.length === 0 ? [] : [cheatRow(what, { scores, calibration })]
      })
      const head = ['cheat', 'answers', 'beyond all honest ones', 'audits until 99 % are flagged']
      return [`Judged by ${validator}:\n\n${markdownTable(head, rows)}`]
    })
    .join('\n\n')
}

function modelText(name: string, folder: string): string {
  const pairs = (['fp32', 'bf16'] as const).flatMap((dtype) =>
    validators.map((validator) => [dtype, validator] as const),
  )
  const honestHead = [
    'answers of vLLM',
    'validator',
    'number',
    'tokens',
    'token differs',
    'largest margin',
    'largest fingerprint distance',
  ]
  const flagHead = [
    'answers',
    'validator',
    'judged',
    'beyond all others',
    `providers flagged within ${FLAG_AUDITS} audits`,
  ]
  return `${environmentText()}

### Honest answers of ${name} before validators

*Alone* and *8 at a time* say how the server generated the answers; the validator scores them with
\`llama\` (llama.cpp) or \`vllm\`. [The report on detection](detection.md) defines margins and
fingerprints.

${markdownTable(
  honestHead,
  pairs.flatMap(([dtype, validator]) => honestRows(folder, dtype, validator)),
)}

Each answer is judged by a calibration on nine tenths of the answers of its number format, without
the judged answer; bounds are 95 % confident. An answer is "beyond all others" in three
cases: if its combined margins exceed those of all answers in this calibration, if its fingerprint
distances do, or if the margin of its end exceeds twice the highest margin of an end:

${markdownTable(
  flagHead,
  pairs.map(([dtype, validator]) => flagRow(folder, dtype, validator)),
)}

### Cheats with ${name}

The calibration of each validator is on all honest answers in 32 bits.

${cheatTables(folder)}`
}

function environmentText(): string {
  const { processor, cores, commit, at, loadBefore } = currentEnvironment()
  return `${processor}, ${cores} cores; commit ${commit}; written ${at} at a load of ${loadBefore}.`
}

/** Returns the page with new text between two markers. */
function replacePart(
  page: string,
  { begin, end, text }: { readonly begin: string; readonly end: string; readonly text: string },
): string {
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`the page has no marks: ${begin} and ${end}`)
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`
}

/** Returns the page's finding about all suites and models, from the tables of the page. */
export function vllmFinding(page: string): string {
  const numbers = (row: RegExp) =>
    [...page.matchAll(row)].map((found) => found.slice(1).map((cell) => Number(cell)))
  const sum = (rows: readonly (readonly number[])[], at: number) =>
    rows.reduce((total, row) => total + (row[at] ?? 0), 0)
  const replays = numbers(/^\| [^|]+ \| \d+ \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)
  const flags = numbers(/^\| \w+ \| \w+ \| \d+ \| [^|]+ \| (\d+) of (\d+) [^|]*\|$/gm)
  const cheatRows = [...page.matchAll(/^\| [^|]+ \| \d+ \| \d+ \| (over )?\d+ \|$/gm)]
  const late = cheatRows.filter(([, over]) => over !== undefined).length
  const least = Math.min(...[1, 2, 3].map((at) => sum(replays, at)))
  return findingText(
    `An unmodified vLLM server with our processor drew ${count(sum(replays, 0))} tokens; ` +
      `TypeScript and Python draw ${count(least)} of them again.`,
    `Validators flag ${sum(flags, 0)} in ${sum(flags, 1)} judgements of honest providers, and ` +
      `find ${cheatRows.length - late} in ${cheatRows.length} pairs of cheat and validator ` +
      `within ${AUDITS} audits.`,
    'No GPU, no Ray and no model above 135 million parameters was run.',
  )
}

const count = (value: number) => value.toLocaleString('en')

/**
 * Writes the part of one model. Also writes the results of the suites of `npm run test:vllm` if
 * they ran here; otherwise the page keeps the results of an earlier run.
 *
 * @throws {Error} The page has no markers for the model.
 */
export function writeReport(model: { readonly name: string; readonly folder: string }): void {
  const path = new URL('../../../docs/reports/vllm.md', import.meta.url).pathname
  const command = 'npm run bench -- vllm report'
  const part = { ...marksOf(model.name, command), text: modelText(model.name, model.folder) }
  const page = replacePart(readFileSync(path, 'utf8'), part)
  const replays = () => ({ ...marksOf('replays', 'npm run test:vllm'), text: replayText() })
  const text = hasFindings() ? replacePart(page, replays()) : page
  writeFileSync(path, replaceFinding(text, vllmFinding(text)))
}
