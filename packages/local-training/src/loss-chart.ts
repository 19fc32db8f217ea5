import type { LossCurve } from './run-folder.ts'

// A loss curve as a drawing (SVG 1.1): two lines over the steps, with axes.

const WIDTH = 800
const HEIGHT = 450
const frame = { left: 70, right: 20, top: 40, bottom: 50 } as const
const TICKS = 5

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Escapes characters that XML treats as markup. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Scale = { readonly x: (step: number) => number; readonly y: (loss: number) => number }

function scaleOf({ steps }: LossCurve, highest: number): Scale {
  const width = WIDTH - frame.left - frame.right
  const height = HEIGHT - frame.top - frame.bottom
  return {
    x: (step) => frame.left + (step / steps) * width,
    y: (loss) => HEIGHT - frame.bottom - (loss / highest) * height,
  }
}

function axes({ steps }: LossCurve, highest: number, scale: Scale): readonly string[] {
  const parts: string[] = []
  for (let tick = 0; tick <= TICKS; tick += 1) {
    const [loss, step] = [(highest * tick) / TICKS, Math.round((steps * tick) / TICKS)]
    const [x, y] = [scale.x(step), scale.y(loss)]
    const end = WIDTH - frame.right
    parts.push(`<path d="M${frame.left} ${y}H${end}" stroke="#ddd"/>`)
    parts.push(
      `<text x="${frame.left - 8}" y="${y + 4}" text-anchor="end">${loss.toFixed(2)}</text>`,
      `<text x="${x}" y="${HEIGHT - frame.bottom + 20}" text-anchor="middle">${step}</text>`,
    )
  }
  return parts
}

type Series = {
  readonly name: string
  readonly color: string
  readonly width: number
  readonly at: readonly number[]
}

function line(curve: LossCurve, series: Series, { scale, row }: { scale: Scale; row: number }) {
  const { name, color, width, at } = series
  const stroke = `stroke="${color}" stroke-width="${width}"`
  const places = curve.points.map(
    ({ step }, index) => `${scale.x(step).toFixed(1)},${scale.y(at[index] ?? 0).toFixed(1)}`,
  )
  const [x, y] = [WIDTH - frame.right - 150, frame.top + 18 + row * 20]
  return [
    `<polyline points="${places.join(' ')}" fill="none" ${stroke}/>`,
    ...places.map((place) => {
      const [cx, cy] = place.split(',')
      return `<circle cx="${cx}" cy="${cy}" r="${width + 1}" fill="${color}"/>`
    }),
    `<path d="M${x} ${y - 4}h24" ${stroke}/>`,
    `<text x="${x + 32}" y="${y}">${name}</text>`,
  ]
}

/**
 * Returns the drawing of a loss curve as the text of an SVG file: mean losses in nats of the test
 * rows, and of a sample of the trained ones, over the steps.
 *
 * Pure.
 */
export function lossChart(curve: LossCurve): string {
  const trained = curve.points.map(({ training }) => mean(training))
  const test = curve.points.map((one) => mean(one.test))
  // The wider line is drawn first, so that both are visible where their values are equal.
  const series: readonly Series[] = [
    { name: 'trained rows', color: '#f2b366', width: 5, at: trained },
    { name: 'test rows', color: '#1f5fbf', width: 2, at: test },
  ]
  const highest = Math.max(...series.flatMap(({ at }) => at), Number.EPSILON) * 1.05
  const scale = scaleOf(curve, highest)
  const title = escaped(`Loss in nats over ${curve.steps} steps, method ${curve.method}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"`,
    ` font-family="DejaVu Sans, Arial, sans-serif" font-size="13" fill="#222">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${frame.left}" y="24" font-size="16">${title}</text>`,
    ...axes(curve, highest, scale),
    `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">steps</text>`,
    ...series.flatMap((one, row) => line(curve, one, { scale, row })),
    '</svg>',
  ].join('\n')
}
