import { cpus } from 'node:os'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, reachedText } from '../../../tools/codegen/report-finding.ts'
import { type BenchFigure, mean, median, quantile } from '../measure/figures.ts'
import { percent } from '../report/text.ts'
import { CALIBRATED_ANSWERS, type PartAudits } from './audit-parts.ts'
import type { KindMeasurement } from './measure.ts'

/**
 * Target in seconds for the 95th percentile of the time from a failure to the next text at the
 * client. The time that the engine alone needs is not counted.
 */
const ABOVE_SECONDS_MAX = 2

const sumOf = (kinds: readonly KindMeasurement[], of: (kind: KindMeasurement) => number): number =>
  kinds.reduce((sum, kind) => sum + of(kind), 0)

/** Returns a figure whose target is zero. */
const none = (what: string, number: number): BenchFigure => ({
  what,
  value: `${number}`,
  number,
  unit: '',
  target: '0',
  isReached: number === 0,
})

/** Returns the figures of a run. */
export function figuresOf(
  kinds: readonly KindMeasurement[],
  { evidences, isFlagged }: PartAudits,
): readonly BenchFigure[] {
  const broken = sumOf(kinds, (kind) => kind.broken)
  const equal = sumOf(kinds, (kind) => kind.equal)
  const aboveS =
    quantile(
      kinds.flatMap((kind) => kind.aboveMs),
      0.95,
    ) / 1_000
  const meanEvidence = mean(evidences)
  return [
    none(
      `bytes lost, doubled, cut or wrong in ${broken} broken answers`,
      sumOf(kinds, (kind) => kind.wrongBytes),
    ),
    none(
      'answers that break their grammar',
      sumOf(kinds, (kind) => kind.invalid),
    ),
    none(
      'streams with an error, or not with two parts of which the second continues the first',
      sumOf(kinds, (kind) => kind.faults.length),
    ),
    {
      what: 'answers with the token ids of the unbroken answer',
      value: `${percent(equal / broken)} (${equal} of ${broken})`,
      number: equal / broken,
      unit: '',
      target: '',
      isReached: true,
    },
    {
      what: 'mean evidence against a part',
      value: meanEvidence.toFixed(3),
      number: meanEvidence,
      unit: '',
      target: '<= 1',
      isReached: meanEvidence <= 1,
    },
    none('flags of a provider that gave all of the parts', Number(isFlagged)),
    {
      what: 'break to next text at the client, above the engine alone, p95',
      value: `${aboveS.toFixed(3)} s`,
      number: aboveS,
      unit: ' s',
      target: `<= ${ABOVE_SECONDS_MAX} s`,
      isReached: aboveS <= ABOVE_SECONDS_MAX,
    },
  ]
}

/** Returns the finding of docs/reports/resume.md. */
function findingOf(kinds: readonly KindMeasurement[], figures: readonly BenchFigure[]): string {
  const broken = sumOf(kinds, (kind) => kind.broken)
  const equal = sumOf(kinds, (kind) => kind.equal)
  return findingText(
    `Of ${broken} broken answers ${equal} have the token ids of the unbroken answer; ` +
      `${sumOf(kinds, (kind) => kind.wrongBytes)} bytes were lost, doubled, cut or wrong.`,
    `The next text came ${figures.at(-1)?.value} later than from the engine alone ` +
      '(95th percentile).',
    reachedText(figures.filter(({ target }) => target !== '')),
    'One small model on llama.cpp was measured, on one machine over loopback.',
  )
}

const kindColumns = [
  'answers',
  'breaks',
  'within a character',
  'equal',
  'break to next text, median',
  'p95',
  'above, p95',
]

/** Returns the text of docs/reports/resume.md. */
export function pageOf(
  kinds: readonly KindMeasurement[],
  audits: PartAudits,
  { load }: { readonly load: number },
): string {
  const figures = figuresOf(kinds, audits)
  const rows = figures.map(({ what, value, target, isReached }) => [
    what,
    value,
    target,
    target && (isReached ? 'yes' : 'no'),
  ])
  const milliseconds = (values: readonly number[], at: number) =>
    `${quantile(values, at).toFixed(0)} ms`
  const kindRows = kinds.map(({ name, broken, cut, equal, gapsMs, aboveMs }) => {
    const times = [
      milliseconds(gapsMs, 0.5),
      milliseconds(gapsMs, 0.95),
      milliseconds(aboveMs, 0.95),
    ]
    return [name, broken, cut, percent(equal / broken), ...times]
  })
  const { evidences, abstentions } = audits
  const judged = `${evidences.length} of ${evidences.length + abstentions} parts`
  return `# Broken answers of a real model

${findingOf(kinds, figures)}

Written by \`npm run bench -- resume\`. A client of \`/v1/chat/completions\` reads answers of the
bundled model on llama.cpp, through a gateway, payment, sealing, libp2p over loopback and three
providers on a local EVM chain. The engine of each answer fails after a random number of tokens, and
another provider continues the answer. Each answer is compared with the unbroken answer to the same
question. If an engine computes the same logits by prefill and by decoding, all bytes equal those of
the unbroken answer: \`simulation/src/resumed-answers.test.ts\`.

An answer that breaks consists of two *parts*, one of each provider, each with its own receipt.
*Breaks* is the number of broken answers of a kind. *Within a character* is the number of breaks in
the middle of a character's bytes. *Equal* is the share of broken answers with the token ids of the
unbroken answer. *Above* is the time from the break to the next text, minus the time that the engine
alone needs for this text.

${markdownTable(['what', 'measured', 'asked', 'reached'], rows)}

${markdownTable(kindColumns, kindRows)}

- "The engine alone" is the time that llama.cpp needs, without a cache, to process the prompt and
  the delivered tokens and to generate the next token.
- A validator with the same model examined the parts, with a calibration on
  ${CALIBRATED_ANSWERS} honest answers. ${judged} have enough tokens, or an end, to be judged.
  The median evidence is ${median(evidences).toFixed(2)}, and the largest is
  ${Math.max(...evidences).toFixed(2)}. For an honest provider the average is at most 1.
- ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load.toFixed(1)} at the start.
`
}
