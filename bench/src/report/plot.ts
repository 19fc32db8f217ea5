// A plot of all figures with a bound: each run is a dot, on a logarithmic scale.

import type { ReportRow } from './rows.ts'
import { svgDocument, svgText } from './text.ts'

const WIDTH = 900
const LABEL = 430
const RIGHT = 30
const ROW = 24
const TOP = 48
/**
 * Largest factor from the bound on the scale, in both directions; values beyond are drawn at the
 * edge.
 */
const FACTOR = 8

/**
 * Returns the target as a number; `undefined` if it is no upper or lower bound.
 */
export function targetOf(
  reach: string,
): { readonly bound: number; readonly better: 'more' | 'less' } | undefined {
  const [, sign, digits] = /^(>=|<=|<) ([\d,]+(?:\.\d+)?)/.exec(reach) ?? []
  const bound = Number(digits?.replaceAll(',', ''))
  if (!(bound > 0)) return undefined
  return { bound, better: sign === '>=' ? 'more' : 'less' }
}

/** Factor by which a value is better than its target; below 1 if it is worse. */
export function ratioToTarget(value: number, reach: string): number | undefined {
  const target = targetOf(reach)
  if (!target) return undefined
  const times = target.better === 'more' ? value / target.bound : target.bound / value
  // A negative cost is drawn at the best end of the scale.
  return target.better === 'less' && value <= 0 ? FACTOR : times
}

/** The plot as SVG. Rows without a bound are left out. */
export function renderPlot(rows: readonly ReportRow[]): string {
  const drawn = rows.filter(({ target }) => targetOf(target) !== undefined)
  const bottom = TOP + drawn.length * ROW
  const x = (times: number) => {
    const at = Math.log(Math.min(FACTOR, Math.max(1 / FACTOR, times))) / Math.log(FACTOR)
    return LABEL + ((at + 1) / 2) * (WIDTH - LABEL - RIGHT)
  }
  const ticks = [1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8].flatMap((times) => {
    const stroke = times === 1 ? '#444' : '#ddd'
    const words = times < 1 ? `1/${1 / times}` : `${times}`
    const cx = x(times).toFixed(1)
    return [
      `<path d="M${cx} ${TOP - 6}V${bottom}" stroke="${stroke}"/>`,
      svgText(x(times), bottom + 16, times === 1 ? 'asked' : words, 'middle'),
    ]
  })
  const dots = drawn.flatMap(({ what, values, target }, row) => {
    const y = TOP + (row + 0.5) * ROW
    const marks = values.map((value) => {
      const times = ratioToTarget(value, target) ?? 1
      const colour = times >= 1 ? '#1f6fb4' : '#c8501e'
      const attributes = `cx="${x(times).toFixed(1)}" cy="${y.toFixed(1)}"`
      return `<circle ${attributes} r="4" fill="${colour}" fill-opacity=".6"/>`
    })
    return [svgText(LABEL - 12, y + 4, what, 'end'), ...marks]
  })
  const title = 'Times better than asked; each dot is a run'
  const parts = [svgText(LABEL, 24, title), ...ticks, ...dots]
  return svgDocument({ title, width: WIDTH, height: bottom + 30 }, parts)
}
