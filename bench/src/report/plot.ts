// A plot of all figures that have a bound. Each run is a dot on a logarithmic scale, relative to
// the bound.

import { BAD_COLOUR, GOOD_COLOUR } from '@ostrom/charts/colours'
import { dotChart } from '@ostrom/charts/dot-chart'
import type { ReportRow } from './rows.ts'

/**
 * The scale ends at this factor above and below the bound. Values outside of the scale are drawn at
 * its ends.
 */
const FACTOR = 8

/** Returns the bound of a target; `undefined` if the target compares with no positive number. */
export function targetOf(
  reach: string,
): { readonly bound: number; readonly better: 'more' | 'less' } | undefined {
  const [, sign, digits] = /^(>=|<=|<) ([\d,]+(?:\.\d+)?)/.exec(reach) ?? []
  const bound = Number(digits?.replaceAll(',', ''))
  if (!(bound > 0)) return undefined
  return { bound, better: sign === '>=' ? 'more' : 'less' }
}

/**
 * Returns how many times better than the target a value is: below 1 if it is worse, and `undefined`
 * if the target has no bound.
 */
export function ratioToTarget(value: number, reach: string): number | undefined {
  const target = targetOf(reach)
  if (!target) return undefined
  const times = target.better === 'more' ? value / target.bound : target.bound / value
  // A value of zero or below, such as an added time that is negative, is drawn at the best end of
  // the scale.
  return target.better === 'less' && value <= 0 ? FACTOR : times
}

/** Returns the plot as SVG. Omits rows without a bound. */
export function renderPlot(rows: readonly ReportRow[]): string {
  const drawn = rows.filter(({ target }) => targetOf(target) !== undefined)
  const ticks = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8].map((times) => {
    if (times === 1) return { value: times, label: 'target', kind: 'limit' as const }
    return { value: times, label: times < 1 ? `1/${1 / times}` : `${times}` }
  })
  return dotChart({
    title: 'Times better than the target; each dot is a run',
    x: { from: 1 / FACTOR, to: FACTOR, scale: 'logarithmic', ticks },
    rows: drawn.map(({ what, values, target }) => ({
      label: what,
      dots: values.map((one) => {
        const value = ratioToTarget(one, target) ?? 1
        return { value, colour: value >= 1 ? GOOD_COLOUR : BAD_COLOUR }
      }),
    })),
  })
}
