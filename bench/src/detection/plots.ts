import { type Axis, evenTicks } from '@ostrom/charts/axis'
import { BAD_COLOUR, GOOD_COLOUR } from '@ostrom/charts/colours'
import { dotChart } from '@ostrom/charts/dot-chart'
import { lineChart } from '@ostrom/charts/line-chart'

export type DotPlotRow = {
  readonly label: string
  readonly values: readonly number[]
  readonly honest: boolean
}

/**
 * Draws a row for every set, with a dot for every value. Values beyond `max` are drawn at the edge.
 */
export function dotPlot(options: {
  readonly title: string
  readonly rows: readonly DotPlotRow[]
  readonly max: number
}): string {
  const { title, rows, max } = options
  return dotChart({
    title,
    x: { to: max, ticks: evenTicks(max, (value) => value.toFixed(2)) },
    rows: rows.map(({ label, values, honest }) => ({
      label,
      dots: values.map((value) => ({ value, colour: honest ? GOOD_COLOUR : BAD_COLOUR })),
    })),
  })
}

export type PlotCurve = { readonly label: string; readonly shares: readonly number[] }

/** Axis of shares from 0 to 1, labelled in percent. */
export const shareAxis: Axis = { to: 1, ticks: evenTicks(1, (share) => `${100 * share} %`) }

/**
 * Draws one curve for each label: shares from 0 to 1 against a count from 1. All curves start at 0.
 */
export function curvePlot(options: {
  readonly title: string
  readonly axis: string
  readonly curves: readonly PlotCurve[]
}): string {
  const { title, axis, curves } = options
  const count = Math.max(...curves.map(({ shares }) => shares.length))
  return lineChart({
    title,
    x: { to: count, ticks: evenTicks(count, (value) => `${Math.round(value)}`), title: axis },
    y: shareAxis,
    series: curves.map(({ label, shares }) => ({
      label,
      points: [[0, 0], ...shares.map((share, at) => [at + 1, share] as const)],
    })),
  })
}
