import { barChart } from '@ostrom/charts/bar-chart'
import { formatNumber } from '../measure/figures.ts'

/** Draws bars of gas, and the limit that no bar may exceed. */
export function disputesPlot(gas: Readonly<Record<string, number>>, limit: number): string {
  const bars = Object.entries(gas).toSorted(([, a], [, b]) => b - a)
  return barChart({
    title: 'Gas of one number at rows of 4,096, by the kind of its step',
    bars: bars.map(([label, value]) => ({ label, value, words: formatNumber(value) })),
    limit: { value: limit, words: `limit ${formatNumber(limit)}` },
  })
}
