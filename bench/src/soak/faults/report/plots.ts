import { evenTicks, roundAxis } from '@ostrom/charts/axis'
import { lineChart } from '@ostrom/charts/line-chart'

/** A curve. Each point has a minute of the run, and a value in the plot's unit. */
export type MinuteSeries = {
  readonly name: string
  readonly points: readonly (readonly [number, number])[]
}

/** Plots curves over the minutes of a run, as SVG. Pure. */
export function plotOverMinutes(options: {
  readonly title: string
  readonly unit: string
  readonly minutes: number
  readonly curves: readonly MinuteSeries[]
}): string {
  const { title, unit, minutes, curves } = options
  const largest = Math.max(1, ...curves.flatMap(({ points }) => points.map(([, y]) => y)))
  return lineChart({
    title: `${title}, ${unit}`,
    x: { to: minutes, ticks: evenTicks(minutes, (at) => `${Number(at.toFixed(1))} min`) },
    y: roundAxis(largest),
    series: curves.map(({ name, points }) => ({ label: name, points })),
  })
}
