// Plots of the report: gains by rounds, and gains against bytes.

import { curvePlot } from '../detection/plots.ts'
import { mean } from '../measure/figures.ts'
import { svgDocument, svgText } from '../report/text.ts'
import type { RunVariant } from './distributed-run.ts'
import { trafficOf } from './figures.ts'
import { recoveryOf, runOf, type SeedResult } from './results.ts'
import { alone, dense, dropout, long, standard, threeHonest, undefended } from './variants.ts'

/** Variants whose rounds are drawn. */
const drawn: readonly RunVariant[] = [
  dense,
  standard,
  long,
  alone,
  dropout,
  threeHonest,
  undefended,
]

/** Limits a share to the plot's range: a result worse than the beginning is drawn at the bottom. */
const shown = (share: number) => Math.max(0, Math.min(1, share))

/** Mean share of the gain after each round, over seeds. */
function sharesOf(results: readonly SeedResult[], variant: RunVariant): readonly number[] {
  const rounds = results[0]?.spec.rounds ?? 0
  return Array.from({ length: rounds }, (_, at) =>
    mean(
      results.map((one) => {
        const loss = runOf(one, variant)?.rounds[at]?.loss
        return loss === undefined ? 0 : shown(recoveryOf(one, loss))
      }),
    ),
  )
}

/** Shares of central training's gain after each round. */
export function roundsPlot(results: readonly SeedResult[]): string {
  const central = Array.from({ length: results[0]?.spec.rounds ?? 0 }, (_, at) =>
    mean(results.map((one) => shown(recoveryOf(one, one.central[at] ?? one.base)))),
  )
  const known = drawn.filter((variant) => results.every((one) => runOf(one, variant)))
  const curves = known.map((variant) => ({
    label: variant.name,
    shares: sharesOf(results, variant),
  }))
  return curvePlot({
    title: "Share of central training's gain",
    axis: 'rounds',
    curves: [{ label: 'central', shares: central }, ...curves],
  })
}

const WIDTH = 900
const LEFT = 60
const RIGHT = 640
const TOP = 40
const BOTTOM = 330
/** Factor at the right end by which the bytes are fewer than with one exchange for each step. */
const TIMES_MAX = 1_000

/** Draws a dot for each seed: the reduction of bytes, and the remaining share of the gain. */
export function bytesPlot(results: readonly SeedResult[]): string {
  const x = (times: number) =>
    LEFT + (Math.log10(Math.max(1, times)) / Math.log10(TIMES_MAX)) * (RIGHT - LEFT)
  const y = (share: number) => BOTTOM - shown(share) * (BOTTOM - TOP)
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<path d="M${LEFT} ${y(share).toFixed(1)}H${RIGHT}" stroke="#ddd"/>`,
    svgText(LEFT - 8, y(share) + 4, `${100 * share} %`, 'end'),
  ])
  const ticks = [1, 10, 100, 1_000].map((times) =>
    svgText(x(times), BOTTOM + 18, `${times}x`, 'middle'),
  )
  const colours = ['#1f6fb4', '#c8501e', '#2e8b57']
  const dots = [dense, standard, long].flatMap((variant, at) => {
    const marks = results.flatMap((one) => {
      const run = runOf(one, variant)
      if (!run) return []
      const cx = x(trafficOf(one, run).perStep).toFixed(1)
      const cy = y(recoveryOf(one, run.loss)).toFixed(1)
      return [`<circle cx="${cx}" cy="${cy}" r="5" fill="${colours[at]}" fill-opacity=".6"/>`]
    })
    const legend = TOP + 10 + 20 * at
    const sign = `<circle cx="${RIGHT + 24}" cy="${legend - 4}" r="5" fill="${colours[at]}"/>`
    return [...marks, sign, svgText(RIGHT + 38, legend, variant.name)]
  })
  const title = "Share of central training's gain, against bytes"
  const axis = 'times fewer bytes than adapters in 32 bits at every step'
  const words = [svgText(LEFT, 22, title), svgText((LEFT + RIGHT) / 2, BOTTOM + 38, axis, 'middle')]
  const parts = [...words, ...grid, ...ticks, ...dots]
  return svgDocument({ title, width: WIDTH, height: BOTTOM + 52 }, parts)
}
