import { type Figure, median } from '../figures.ts'
import type { Place } from './machine.ts'

/** What one bench found: the figures of each of its runs. */
export type Found = {
  readonly bench: string
  readonly place: Place
  readonly runs: readonly (readonly Figure[])[]
}

/** One figure over all runs. */
export type Row = {
  readonly bench: string
  readonly what: string
  readonly unit: string
  /** In the order in which they were measured. */
  readonly values: readonly number[]
  readonly median: number
  readonly least: number
  readonly most: number
  readonly reach: string
  /** Runs that reach what is asked, of all. */
  readonly reached: { readonly count: number; readonly of: number }
}

/** The figures of a bench, each over all runs. A figure that a run lacks has fewer values. */
export function rowsOf({ bench, runs }: Found): readonly Row[] {
  const names = [...new Set(runs.flatMap((figures) => figures.map(({ what }) => what)))]
  return names.map((what) => {
    const all = runs.flatMap((figures) => figures.filter((figure) => figure.what === what))
    const { unit, reach } = all.at(-1) as Figure
    const values = all.flatMap((figure) => figure.values ?? [figure.number])
    return {
      bench,
      what,
      unit,
      values,
      reach,
      median: median(values),
      least: Math.min(...values),
      most: Math.max(...values),
      reached: { count: all.filter(({ reached }) => reached).length, of: runs.length },
    }
  })
}

/** What is said of a row: reached by every run, by none, or by how many. */
export function verdictOf({ reach, reached: { count, of } }: Row): string {
  if (reach === '') return 'nothing asked'
  if (count === of) return 'yes'
  return count === 0 ? '**no**' : `**no**, in ${count} of ${of} runs`
}
