import { evenTicks } from '@ostrom/charts/axis'
import { lineChart } from '@ostrom/charts/line-chart'
import type { LossCurve } from './run-folder.ts'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/**
 * Returns the drawing of a loss curve as the text of an SVG file: mean losses in nats of the test
 * rows, and of a sample of the trained rows, over the steps.
 *
 * Pure.
 */
export function lossChart({ steps, method, points }: LossCurve): string {
  const curve = (of: (one: LossCurve['points'][number]) => readonly number[]) =>
    points.map((one) => [one.step, mean(of(one))] as const)
  const test = curve((one) => one.test)
  const trained = curve((one) => one.training)
  const highest = Math.max(...[...test, ...trained].map(([, loss]) => loss), Number.EPSILON) * 1.05
  return lineChart({
    title: `Loss in nats over ${steps} steps, method ${method}`,
    x: { to: steps, ticks: evenTicks(steps, (step) => `${Math.round(step)}`, 5), title: 'steps' },
    y: { to: highest, ticks: evenTicks(highest, (loss) => loss.toFixed(2), 5) },
    series: [
      { label: 'test rows', points: test },
      { label: 'trained rows', points: trained },
    ],
  })
}
