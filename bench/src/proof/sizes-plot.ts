import { lineChart } from '@ostrom/charts/line-chart'
import type { SizeRow } from './sizes-page.ts'

/** Draws each proof's wall-clock and processor seconds by its gates, and a line at one minute. */
export function sizesPlot(rows: readonly SizeRow[]): string {
  const seconds = (of: (row: SizeRow) => number) => rows.map((row) => [row.gates, of(row)] as const)
  const largest = Math.max(60, ...rows.flatMap((row) => [row.proveSeconds, row.processorSeconds]))
  // The label of the second circuit would overlap the label of the first.
  const labelled = rows.length > 2 ? rows.filter((_, at) => at !== 1) : rows
  return lineChart({
    title: 'Seconds of a proof by the gates of its circuit',
    x: {
      to: Math.max(...rows.map(({ gates }) => gates)),
      ticks: labelled.map(({ gates }) => ({ value: gates, label: gates.toLocaleString('en') })),
      title: `gates; weights: ${rows.map((row) => row.weights.toLocaleString('en')).join(', ')}`,
    },
    y: {
      to: largest * 1.05,
      ticks: [
        { value: 0, label: '0' },
        { value: 60, label: '60 s', kind: 'limit' },
      ],
    },
    series: [
      { label: 'processor seconds', points: seconds((row) => row.processorSeconds) },
      { label: 'wall seconds', points: seconds((row) => row.proveSeconds) },
    ],
  })
}
