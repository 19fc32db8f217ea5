import { evenTicks } from '@ostrom/charts/axis'
import { lineChart } from '@ostrom/charts/line-chart'

/** One line of the plot, with one value for each number of streams. */
export type StreamsCurve = { readonly label: string; readonly values: readonly number[] }

/** Returns a plot as SVG: values from 0 against numbers of streams, at equal intervals. */
export function streamsPlot(options: {
  readonly title: string
  readonly streams: readonly number[]
  readonly curves: readonly StreamsCurve[]
}): string {
  const { title, streams, curves } = options
  const most = Math.max(...curves.flatMap(({ values }) => values)) * 1.05
  return lineChart({
    title,
    x: {
      to: streams.length,
      ticks: streams.map((count, at) => ({ value: at + 0.5, label: `${count}` })),
      title: 'streams at once',
    },
    y: { to: most, ticks: evenTicks(most, (value) => value.toFixed(0)) },
    series: curves.map(({ label, values }) => ({
      label,
      points: values.map((value, at) => [at + 0.5, value] as const),
    })),
  })
}
