import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Evidence } from '@ostrom/verification'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, replaceFinding } from '../../../tools/codegen/report-finding.ts'
import { percent } from '../report/text.ts'
import { type AcceptanceRow, acceptanceOf, readTrials } from './acceptance.ts'
import { FLAG_LIMITS, type ProportionBound } from './cross-validation.ts'
import {
  AUDIT_RATE,
  penaltyOf,
  profitOf,
  type RareRow,
  rareRows,
  tokensBeforeDetection,
} from './economy.ts'
import { AUDITS_MAX, type CheatFinding, type DetectionFindings, RARE_AUDITS } from './findings.ts'
import { curvePlot, dotPlot } from './plots.ts'
import type { ScoreRecord } from './records.ts'
import { shareText } from './text.ts'

// The report as text and plots. Generated parts contain their command; the other parts of the page
// are written by hand.

const countText = (audits: number | undefined, most: number) =>
  audits === undefined ? `over ${most}` : `${audits}`

function honestText({ honest, ...found }: DetectionFindings): string {
  const head = [
    'machine',
    'run',
    'answers',
    'tokens scored',
    'prompt state reused',
    'token differs',
  ]
  const rows = honest.map((one) => [
    one.machine,
    one.condition,
    one.answers,
    one.tokens,
    one.cached,
    percent(one.flips, 2),
  ])
  const answers = honest.reduce((sum, one) => sum + one.answers, 0)
  return `\
A run is a condition of [What was done](#what-was-done). *Prompt state reused* is the number of
answers that found the KV cache of an earlier equal prompt; *token differs* is the share of tokens
that the auditor would not have drawn.

${markdownTable(head, rows)}

${answers} honest answers were judged, each by a calibration on nine tenths of all answers that does
not include the judged answer:

- evidence against them: ${found.evidenceMean.toFixed(3)} on average, where at most 1 is allowed;
- answers whose margins or end are beyond those of all answers of the calibration:
  ${shareText(found.heldOutBeyond)};
- providers of ${AUDITS_MAX} audits each that were flagged: ${shareText(found.flags)}.

With a calibration on only the other class of machines, the evidence is
${found.classesEvidenceMean.toFixed(3)} on average, and the answers beyond this calibration are
${shareText(found.classesBeyond)}.`
}

const cheatRow = (one: CheatFinding) => [
  one.name,
  one.what,
  one.answers,
  percent(one.flips),
  percent(one.unchanged.count / one.unchanged.of),
  percent(one.beyond.count / one.beyond.of),
  one.evidenceMedian.toPrecision(2),
  countText(one.auditsHalf, one.curve.length),
  countText(one.auditsNearlyAll, one.curve.length),
  one.auditsNearlyAll === undefined ? '' : Math.round(one.auditsNearlyAll * one.tokensMean),
]

function cheatsText({ cheats }: DetectionFindings): string {
  const head = [
    'cheat',
    'what is served',
    'answers',
    'token differs',
    'answers without any difference',
    'answers beyond all honest',
    'evidence, median',
    'audits until half are flagged',
    'until 99 %',
    'tokens until 99 %',
  ]
  return markdownTable(head, cheats.map(cheatRow))
}

const rareHead = ['cheat', 'every answer', 'one of ten', 'one of a hundred']

const rareText = (rows: readonly RareRow[]) =>
  markdownTable(
    rareHead,
    rows.map(({ cheat, detections }) => [
      cheat.name,
      ...detections.map(({ audits }) => countText(audits, RARE_AUDITS)),
    ]),
  )

const economyText = (rows: readonly RareRow[]) =>
  markdownTable(
    [...rareHead, 'penalty', 'expected profit'],
    rows.map((row) => {
      const profit = profitOf(row)
      return [
        row.cheat.name,
        ...row.detections
          .map(tokensBeforeDetection)
          .map((one) => (one === undefined ? 'not found' : Math.ceil(one))),
        Math.round(penaltyOf(row.cheat)),
        profit === undefined ? 'not bounded' : `at most ${Math.ceil(profit)}`,
      ]
    }),
  )

/** Result of detection, in short. */
export function detectionFinding(
  { flags, cheats }: { readonly flags: ProportionBound; readonly cheats: readonly CheatAudits[] },
  targets: readonly AcceptanceRow[],
): string {
  const late = cheats.filter(({ auditsNearlyAll }) => auditsNearlyAll === undefined).length
  const most = Math.max(...cheats.map(({ auditsNearlyAll = 0 }) => auditsNearlyAll))
  const count = (verdict: AcceptanceRow['reached']) =>
    targets.filter(({ reached }) => reached === verdict).length
  return findingText(
    `Of ${flags.of} honest providers ${flags.count} are flagged; for each of ` +
      `${cheats.length - late} cheats 99 % of simulated providers are, within ${most} audits.`,
    late === 0 ? '' : `${late} cheats take longer than was simulated.`,
    `Of ${targets.length} targets ${count('yes')} are reached, ${count('not shown')} are not ` +
      `shown because answers are too few, and ${count('no')} are missed.`,
    'Measured with one small model on one host; no GPU was measured.',
  )
}

type CheatAudits = Pick<CheatFinding, 'auditsNearlyAll'>

function acceptanceText(targets: readonly AcceptanceRow[]): string {
  const rows = targets.map(({ what, target, measured, reached }) => [
    what,
    target,
    measured,
    reached === 'yes' ? reached : `**${reached}**`,
  ])
  return markdownTable(['subject', 'target', 'measured', 'reached'], rows)
}

function marginsText({ calibration }: DetectionFindings): string {
  const { tokens = [] } = calibration.margins ?? {}
  const margins = [0, 0.1, 0.5, 1, 2] as const
  const cells = (rates: Evidence.ExceedanceRates) =>
    margins.map((edge) => percent(rates[Evidence.MARGIN_EDGES.indexOf(edge)] ?? 1, 2))
  const rows = tokens.map((rates, gap) => [`gap from ${Evidence.GAP_EDGES[gap]}`, ...cells(rates)])
  return markdownTable(['position', ...margins.map((edge) => `margin above ${edge}`)], rows)
}

function printsText({ prints }: DetectionFindings): string {
  const distances = ['distance, lowest', 'median', 'highest']
  const head = [
    'answers',
    'with a print',
    ...distances,
    'beyond by print',
    'beyond by any evidence',
  ]
  const rows = prints.map(({ name, answers, lowest, median, highest, beyond, beyondAny }) => [
    name,
    answers,
    ...[lowest, median, highest].map((one) => one.toFixed(3)),
    ...[beyond, beyondAny].map(({ count, of }) => percent(count / of)),
  ])
  return rows.length === 0 ? 'No answer had a print.' : markdownTable(head, rows)
}

const BEGIN = '<!-- measured: begin, by npm run bench -- detection report -->'
const END = '<!-- measured: end -->'

/** The parts of the report about rare cheats and about targets. */
type Judged = { readonly rare: readonly RareRow[]; readonly targets: readonly AcceptanceRow[] }

function measuredText(findings: DetectionFindings, { rare, targets }: Judged): string {
  const audits = FLAG_LIMITS.audits.toExponential(0)
  const level = (FLAG_LIMITS.audits / FLAG_LIMITS.falseFlags).toExponential(0)
  return `${BEGIN}

## Honest answers

${honestText(findings)}

## Cheats

Suspicion accumulates the evidence of all audits of a provider. A provider is flagged at a level of
suspicion of ${level}: among ${audits} audits of honest providers there is a flag with a probability
of at most ${percent(FLAG_LIMITS.falseFlags)}. 2,000 providers are simulated for each cheat; their
audits are drawn from the answers made. [How to read it](#how-to-read-it) explains the columns.
*Answers without any difference* are those in which the auditor would have drawn every token; *until
half are flagged* and *until 99 %* count the audits after which this share of the simulated
providers is flagged.

${cheatsText(findings)}

![Scores of honest answers and of cheats](detection-margin.svg)

![Likelihood of honest answers and of cheats](detection-surprise.svg)

![Share of cheating providers that are flagged, by number of audits](detection-power.svg)

## Prints

A print is a fingerprint of the logits from which a provider drew a token. Prints reveal a different
context, although the tokens hardly change. The distance is between the print of the provider and
that of the auditor. An answer is "beyond" if its distance is larger than that of every honest
print. It is beyond "by any evidence" also if its margins or its end are (see
[How to read it](#how-to-read-it)). Of \`n\` honest answers, about one is beyond a calibration on
\`n\` others. All other sections are without prints.

${printsText(findings)}

## Targets

These targets were set before the measurements. A single answer need not be enough, because evidence
adds up over audits. "Yes": the bound of 95 % confidence reaches the target. "Not shown": the figure
reaches the target but its bound does not, because there are too few answers. Shares of providers
are those of simulated providers; their audits are drawn from the measured answers, so the number of
these answers limits how certain the shares are.

${acceptanceText(targets)}

## Rare cheats

The table shows the number of audits until 99 % of the providers are flagged, if they cheat only in
some of their answers. The other answers of these providers are honest.

${rareText(rare)}

## Earnings from a cheat

The table shows how many cheated answers a provider has sold, on average, when it is flagged, if
${percent(AUDIT_RATE, 0)} of all answers are audited. The penalty is at least half of the minimum
stake; the table states it as a number of such answers at their price, with the price of an output
token in the providers' guide. A cheat gains at most the whole price of the cheated answers that it
sold: the *expected profit* is the largest of the three numbers less the penalty.

${economyText(rare)}

## Calibration

The table shows upper bounds of the probability that a token of an honest answer has a margin above
a number of logits: the bound for the worse class of machines, multiplied by 1.25. Rows are ranges
of the position's gap. The largest evidence of one answer is
${Math.round(findings.calibration.limit)}.

${marginsText(findings)}

${END}`
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

const plotted = {
  margin: ({ score }: ScoreRecord) => [meanOf(score.margins ?? [])],
  surprise: ({ score }: ScoreRecord) => score.excessNll ?? [],
}

const labelled = (findings: DetectionFindings, statistic: keyof typeof plotted) => [
  ...findings.honest.map(({ machine, condition, scores }) => ({
    label: `honest: ${machine}, ${condition}`,
    honest: true,
    values: scores.flatMap(plotted[statistic]),
  })),
  ...findings.cheats.map(({ name, scores }) => ({
    label: name,
    honest: false,
    values: scores.flatMap(plotted[statistic]),
  })),
]

/**
 * Writes the plots, the finding, and the measured part of the page between its two markers.
 *
 * Reads the existing page and the page of the trials from the same folder.
 */
export function writeReport(findings: DetectionFindings, folder: string): void {
  const [page, trials] = ['detection.md', 'trials.md'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  ) as [string, string]
  const from = page.indexOf(BEGIN)
  const to = page.indexOf(END)
  if (from < 0 || to < 0) throw new Error(`the page has no marks: ${BEGIN} and ${END}`)
  const rare = rareRows(findings)
  const targets = acceptanceOf({ ...findings, rare, trials: readTrials(trials) })
  const head = replaceFinding(page.slice(0, from), detectionFinding(findings, targets))
  const text = head + measuredText(findings, { rare, targets }) + page.slice(to + END.length)
  writeFileSync(join(folder, 'detection.md'), text)
  const dots = (statistic: keyof typeof plotted, title: string) => {
    const rows = labelled(findings, statistic)
    const max = statistic === 'margin' ? 0.5 : 10
    writeFileSync(join(folder, `detection-${statistic}.svg`), dotPlot({ title, rows, max }))
  }
  dots('margin', 'Mean margin of an answer: how far its tokens are from those the seed asks for')
  dots('surprise', 'Likelihood of an answer, in standard deviations from what is expected')
  const curves = findings.cheats.map(({ name, curve }) => ({ label: name, shares: curve }))
  const title = 'Cheating providers that are flagged'
  const power = curvePlot({ title, axis: 'audits', curves })
  writeFileSync(join(folder, 'detection-power.svg'), power)
}

/** Describes faults: flagged honest providers, honest evidence above 1, cheats found too late. */
export function faultsOf({ cheats, flags, evidenceMean }: DetectionFindings): readonly string[] {
  const late = cheats.filter(({ curve }) => (curve[AUDITS_MAX - 1] ?? 0) < 0.99)
  return [
    ...(flags.count > 0 ? [`${flags.count} honest providers were flagged`] : []),
    ...(evidenceMean > 1 ? [`honest answers have evidence ${evidenceMean.toFixed(2)}`] : []),
    ...late.map(({ name }) => `${name} is not found within ${AUDITS_MAX} audits by 99 %`),
  ]
}
