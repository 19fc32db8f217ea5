// Plots of the report: gain by round, and gain against bytes.

import { lineChart } from '@ostrom/charts/line-chart'
import { curvePlot, shareAxis } from '../detection/plots.ts'
import { mean } from '../measure/figures.ts'
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

/**
 * Limits a share to the range of the plot: a result worse than before training is drawn at the
 * bottom.
 */
const shown = (share: number) => Math.max(0, Math.min(1, share))

/** Returns the mean share of the gain after each round, over all seeds. */
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

/** Plots the share of central training's gain after each round. */
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

/** Right end of the axis of bytes, which shows each run's `Traffic.perStep`. */
const TIMES_MAX = 1_000

/**
 * Draws a dot for each seed: how much the bytes are reduced, and which share of the gain remains.
 */
export function bytesPlot(results: readonly SeedResult[]): string {
  return lineChart({
    title: "Share of central training's gain, against bytes",
    x: {
      to: TIMES_MAX,
      scale: 'logarithmic',
      ticks: [1, 10, 100, 1_000].map((times) => ({ value: times, label: `${times}x` })),
      title: 'times fewer bytes than adapters in 32 bits at every step',
    },
    y: shareAxis,
    series: [dense, standard, long].map((variant) => ({
      label: variant.name,
      kind: 'dots',
      points: results.flatMap((one) => {
        const run = runOf(one, variant)
        if (!run) return []
        return [[trafficOf(one, run).perStep, shown(recoveryOf(one, run.loss))] as const]
      }),
    })),
  })
}
