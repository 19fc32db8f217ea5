import { evenTicks } from '@ostrom/charts/axis'
import { barChart } from '@ostrom/charts/bar-chart'
import { lineChart } from '@ostrom/charts/line-chart'

/** A line of a plot: its name, and values at equal intervals. */
export type Line = { readonly name: string; readonly values: readonly number[] }

/** Draws lines with values from 0 to 1 over weeks. */
export function renderLines(title: string, lines: readonly Line[]): string {
  const last = Math.max(1, ...lines.map(({ values }) => values.length - 1))
  return lineChart({
    title,
    x: { to: last, ticks: evenTicks(last, (week) => `${Math.round(week)}`), title: 'weeks' },
    y: { to: 1, ticks: evenTicks(1, String) },
    series: lines.map(({ name, values }) => ({
      label: name,
      points: values.map((value, week) => [week, value] as const),
    })),
  })
}

/** Draws bars of shares on both sides of zero. */
export function renderBars(
  title: string,
  bars: readonly { readonly name: string; readonly share: number }[],
): string {
  const drawn = bars.map(({ name, share }) => {
    return { label: name, value: share, words: `${(share * 100).toFixed(1)} %` }
  })
  return barChart({ title, bars: drawn })
}
