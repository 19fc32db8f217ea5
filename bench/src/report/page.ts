import { assert } from '@ostrom/protocol'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, replaceFinding } from '../../../tools/codegen/report-finding.ts'
import { formatNumber } from '../measure/figures.ts'
import type { MeasurementEnvironment } from './environment.ts'
import { externalFigures, sources } from './report-sources.ts'
import { type BenchResult, type ReportRow, rowsOf, verdictOf } from './rows.ts'

export const BEGIN = '<!-- What follows is written by `npm run bench -- report`. -->'

/**
 * Share of the cores. If the load before a bench exceeds it, the page reports that other programs
 * used the machine.
 */
const BUSY = 0.25

/** Maximum number of missed figures that the finding names. */
const NAMED_MAX = 2

function figureCells(row: ReportRow): readonly string[] {
  const { bench, what, unit, values, median, min, max, target } = row
  const spread = min === max ? '' : `${formatNumber(min)} to ${formatNumber(max)}`
  const name = `\`${bench}\``
  return [
    what,
    `${formatNumber(median)}${unit}`,
    spread,
    `${values.length}`,
    target,
    verdictOf(row),
    name,
  ]
}

const isBusy = ({ loadBefore, cores }: MeasurementEnvironment) => loadBefore > BUSY * cores

function metadataCells({ bench, runs, environment }: BenchResult): readonly string[] {
  const load = `${environment.loadBefore}${isBusy(environment) ? ', **busy**' : ''}`
  return [`\`${bench}\``, environment.at, environment.commit, `${runs.length}`, load]
}

const machineOf = ({ processor, cores, memoryGigabytes, system, node }: MeasurementEnvironment) =>
  `${processor}, ${cores} cores, ${memoryGigabytes} GB of memory, ${system}, Node ${node}`

function machines(all: readonly BenchResult[]): readonly string[] {
  const words = [...new Set(all.map(({ environment }) => machineOf(environment)))]
  return words.map((machine) => {
    const benches = all.filter(({ environment }) => machineOf(environment) === machine)
    const names = benches.map(({ bench }) => `\`${bench}\``).join(', ')
    return words.length === 1 ? `Measured on: ${machine}.` : `- ${machine}: ${names}`
  })
}

/**
 * Returns the rows that miss their target in at least one run, and a sentence with the number of
 * rows that reach it in all runs.
 */
function missedOf(rows: readonly ReportRow[]) {
  const withTarget = rows.filter(({ target }) => target !== '')
  const missed = withTarget.filter(({ reached: { count, of } }) => count < of)
  const count = `${withTarget.length - missed.length} of ${withTarget.length}`
  return { missed, sum: `${count} figures reach their target in every run` }
}

const missedText = ({ what, median, unit, target, reached: { count, of } }: ReportRow): string =>
  `${what} (${formatNumber(median)}${unit}, target ${target}, reached in ${count} of ${of} runs)`

/** Returns the finding of docs/reports/figures.md. */
export function figuresFinding(all: readonly BenchResult[]): string {
  const { missed, sum } = missedOf(all.flatMap(rowsOf))
  const named = missed.slice(0, NAMED_MAX).map(missedText).join('; ')
  const others = missed.length - NAMED_MAX
  const busy = all.filter(({ environment }) => isBusy(environment)).length
  const absent = missing(all).length
  return findingText(
    `${sum}.`,
    named && `Missed: ${named}${others > 0 ? `; and ${others} others` : ''}.`,
    busy > 0 ? `Other programs used the machine during ${busy} of ${all.length} benches.` : '',
    absent > 0 ? `${absent} benches were not run.` : '',
  )
}

const notReached = (rows: readonly ReportRow[]): string => {
  const { missed, sum } = missedOf(rows)
  if (missed.length === 0) return `${sum}.`
  return [
    `${sum}. These figures miss their target:`,
    '',
    ...missed.map(({ what }) => `- ${what}`),
  ].join('\n')
}

/** Returns a table row for each bench without figures. */
const missing = (all: readonly BenchResult[]) =>
  sources
    .filter(({ bench }) => !all.some((one) => one.bench === bench))
    .map(({ bench }) => [`figures of \`${bench}\``, 'not measured yet'] as const)

/**
 * Returns the page with a new finding, and with new text after `BEGIN`. All other text before
 * `BEGIN` is unchanged.
 */
export function renderPage(page: string, all: readonly BenchResult[]): string {
  const at = page.indexOf(BEGIN)
  assert(at >= 0, 'the page says where its figures begin')
  const rows = all.flatMap(rowsOf)
  const busy = all
    .filter(({ environment }) => isBusy(environment))
    .map(({ bench }) => `\`${bench}\``)
  const warning =
    busy.length === 0
      ? []
      : [
          `**Other programs used the machine** during these benches: ${busy.join(', ')}. ` +
            'A target that is missed there may be missed because of the other programs.',
        ]
  const figures = ['figure', 'median', 'spread', 'values', 'target', 'reached', 'bench']
  const columns = ['bench', 'when', 'commit', 'runs', 'load before']
  const parts = [
    '## Figures',
    markdownTable(figures, rows.map(figureCells)),
    notReached(rows),
    ...warning,
    '![Each run and its target](figures.svg)',
    '## Where and when',
    machines(all).join('\n'),
    markdownTable(columns, all.map(metadataCells)),
    '## Figures in other reports, and missing figures',
    markdownTable(['figure', 'report'], [...missing(all), ...externalFigures]),
  ]
  const head = replaceFinding(page.slice(0, at), figuresFinding(all))
  return `${head}${BEGIN}\n\n${parts.join('\n\n')}\n`
}
