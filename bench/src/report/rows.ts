import { type BenchFigure, median } from '../measure/figures.ts'
import type { MeasurementEnvironment } from './environment.ts'

/** Result of one bench: one list of figures for each run. */
export type BenchResult = {
  readonly bench: string
  readonly environment: MeasurementEnvironment
  readonly runs: readonly (readonly BenchFigure[])[]
}

/** One figure, with its values in all runs. */
export type ReportRow = {
  readonly bench: string
  readonly what: string
  readonly unit: string
  /** Values in the order of their measurement. */
  readonly values: readonly number[]
  readonly median: number
  readonly min: number
  readonly max: number
  readonly target: string
  /** Number of runs that reach the target, and number of all runs. */
  readonly reached: { readonly count: number; readonly of: number }
}

/**
 * Returns the figures of a bench, each with its values in all runs. A figure that is missing in a
 * run has fewer values.
 */
export function rowsOf({ bench, runs }: BenchResult): readonly ReportRow[] {
  const names = [...new Set(runs.flatMap((figures) => figures.map(({ what }) => what)))]
  return names.map((what) => {
    const all = runs.flatMap((figures) => figures.filter((figure) => figure.what === what))
    const { unit, target } = all.at(-1) as BenchFigure
    const values = all.flatMap((figure) => figure.values ?? [figure.number])
    return {
      bench,
      what,
      unit,
      values,
      target,
      median: median(values),
      min: Math.min(...values),
      max: Math.max(...values),
      reached: { count: all.filter(({ isReached }) => isReached).length, of: runs.length },
    }
  })
}

/**
 * Returns the verdict on a row: the target is reached by all runs, by no run, or by some of them.
 */
export function verdictOf({ target, reached: { count, of } }: ReportRow): string {
  if (target === '') return 'no target'
  if (count === of) return 'yes'
  return count === 0 ? '**no**' : `**no**, in ${count} of ${of} runs`
}
