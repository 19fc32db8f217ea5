import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, reachedText } from '../../../tools/codegen/report-finding.ts'
import type { BenchFigure } from '../measure/figures.ts'
import type { MeasurementEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import { firstTokenMs, rateOf, ratioOf } from './figures.ts'
import type { LoadSeries } from './measure.ts'
import { streamsPlot } from './plot.ts'

const reports = join(root, 'docs/reports')

function speedTable(series: readonly LoadSeries[], other: string): string {
  const head = [
    'streams',
    'tokens/s, ours',
    `tokens/s, ${other}`,
    'ratio',
    '95 % interval',
    'pairs',
  ]
  const rows = series.map((one) => {
    const { mean, low, high } = ratioOf(one)
    const rates = (['ours', 'theirs'] as const).map((side) => rateOf(one, side).toFixed(0))
    const interval = `${low.toFixed(3)} to ${high.toFixed(3)}`
    return [one.streams, ...rates, mean.toFixed(3), interval, one.pairs.length]
  })
  return markdownTable(head, rows)
}

function firstTokenTable(series: readonly LoadSeries[], other: string): string {
  const head = ['streams', 'p50, ours', `p50, ${other}`, 'p95, ours', `p95, ${other}`]
  const rows = series.map((one) => {
    const times = [0.5, 0.95].flatMap((at) =>
      (['ours', 'theirs'] as const).map((side) => firstTokenMs(one, side, at).toFixed(0)),
    )
    return [one.streams, ...times]
  })
  return markdownTable(head, rows)
}

const sentenceOf = ({ what, value, target }: BenchFigure) => `${what}: ${value}; asked ${target}.`

/** Returns a section with figures, one line each, after an introduction. */
export const textOf = (title: string, figures: readonly BenchFigure[], intro = ''): string =>
  `## ${title}\n\n${intro}${figures.map(sentenceOf).join('\n')}\n`

export type ServingReport = {
  /** File name of the page, and start of the names of its plots. */
  readonly file: string
  readonly title: string
  /** Describes the measured quantities, and how to repeat the measurement. */
  readonly intro: string
  /** Name of the compared program. */
  readonly other: string
  readonly environment: MeasurementEnvironment
  readonly series: readonly LoadSeries[]
  readonly figures: readonly BenchFigure[]
  /** Additional sections. */
  readonly more?: string
}

/** Returns the finding of a report. */
function servingFinding({ series, other, figures, environment }: FindingFields): string {
  const ratios = series.map((one) => ratioOf(one).mean)
  const ends = series.length > 1 ? [series[0]!, series.at(-1)!] : series
  const streams = ends.map((one) => one.streams).join(' to ')
  const numbers = ends.map((one) => one.streams).join(' and ')
  const first = (side: 'ours' | 'theirs') =>
    ends.map((one) => firstTokenMs(one, side, 0.95).toFixed(0)).join(' and ')
  return findingText(
    `At ${streams} streams our side makes ${Math.min(...ratios).toFixed(3)} to ` +
      `${Math.max(...ratios).toFixed(3)} times as many tokens per second as ${other}.`,
    `With ${numbers} streams, 95 % of the first tokens come within ${first('ours')} ms ` +
      `(${other}: ${first('theirs')} ms).`,
    reachedText(figures),
    `One model was measured on one machine of ${environment.cores} cores; no larger model was ` +
      'tried.',
  )
}

type FindingFields = Pick<ServingReport, 'series' | 'other' | 'figures' | 'environment'>

/** Writes the page of a report and its two plots to docs/reports. */
export function writeServingReport(report: ServingReport): void {
  const { file, title, intro, other, environment, series, figures, more = '' } = report
  const { processor, cores, memoryGigabytes, node, commit, at, loadBefore } = environment
  const machine =
    `${processor}, ${cores} cores, ${memoryGigabytes} GB, Node ${node}, commit ${commit}, ${at}, ` +
    `load before the run ${loadBefore}.`
  const missed = figures.filter(({ isReached }) => !isReached)
  const page = `# ${title}

${servingFinding(report)}

${intro}

${machine}

## Tokens per second of all streams

${speedTable(series, other)}

![tokens per second](${file}-speed.svg)

## Time to first token, in milliseconds

${firstTokenTable(series, other)}

![time to first token, p95](${file}-first.svg)

${more && `${more}\n`}## Not reached

${missed.map((figure) => `- ${sentenceOf(figure)}`).join('\n') || 'All targets were reached.'}
`
  writeFileSync(join(reports, `${file}.md`), page)
  const curves = (value: (one: LoadSeries, side: 'ours' | 'theirs') => number) =>
    (['ours', 'theirs'] as const).map((side) => ({
      label: side === 'ours' ? 'ours' : other,
      values: series.map((one) => value(one, side)),
    }))
  const streams = series.map((one) => one.streams)
  const speed = streamsPlot({
    title: 'Tokens per second of all streams',
    streams,
    curves: curves(rateOf),
  })
  writeFileSync(join(reports, `${file}-speed.svg`), speed)
  const first = streamsPlot({
    title: 'Time to first token, p95, milliseconds',
    streams,
    curves: curves((one, side) => firstTokenMs(one, side, 0.95)),
  })
  writeFileSync(join(reports, `${file}-first.svg`), first)
}
