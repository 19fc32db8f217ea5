/** Returns the mean of values; 0 for an empty list. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

/** Returns the median of values: the upper value if there are two middle values. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Returns the value below which the share `at` of all values lies. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const index = Math.min(sorted.length - 1, Math.floor(at * sorted.length))
  return sorted[index] ?? Number.NaN
}

/** One line on a console: the measurement, its target, and whether the target is reached. */
export type FigureLine = {
  readonly what: string
  /** The figure with its baseline, target and notes. */
  readonly value: string
  readonly target: string
  readonly isReached: boolean
}

/** A line that also contains its number as a field, so that runs can be compared. */
export type BenchFigure = FigureLine & {
  readonly number: number
  /** The single values if a run measures the figure more than once. Their median is the number. */
  readonly values?: readonly number[]
  /** Unit of the number: ` ms`, ` MB`; empty for a ratio or a count. */
  readonly unit: string
}

/** Formats a number: from 100 on as an integer, below with up to three significant digits. */
export function formatNumber(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en')
  return `${Number(value.toPrecision(3))}`
}

/** Returns a line for each figure, with the values in one column. */
export function figureLines(
  figures: readonly FigureLine[],
  { target: named, missed } = { target: 'reach', missed: 'MISSED' },
): readonly string[] {
  const width = Math.max(...figures.map(({ what }) => what.length))
  return figures.map(
    ({ what, value, target, isReached }) =>
      `${what.padEnd(width)}  ${value}  (${named}: ${target}${isReached ? '' : `, ${missed}`})`,
  )
}

/** Labels of figures that must stay within a bound. */
export const boundLabels = { target: 'bound', missed: 'BROKEN' } as const

/** Prints the lines. Sets the exit code if a line misses its target. */
export function report(figures: readonly FigureLine[]): void {
  for (const line of figureLines(figures)) console.log(line)
  if (figures.some(({ isReached }) => !isReached)) process.exitCode = 1
}
