import { svgDocument, svgText } from '../../../report/text.ts'

const WIDTH = 900
const HEIGHT = 300
const LEFT = 70
const RIGHT = 170
const TOP = 50
const BOTTOM = 40
const COLOURS = ['#1f6fb4', '#c8501e', '#3a8f4a', '#7a4fa0'] as const

/** A curve: its points in the units of the plot. */
export type MinuteSeries = {
  readonly name: string
  readonly points: readonly (readonly [number, number])[]
}

/** Plots curves over the minutes of a run, as SVG. Pure. */
export function plotOverMinutes(options: {
  readonly title: string
  readonly unit: string
  readonly minutes: number
  readonly curves: readonly MinuteSeries[]
}): string {
  const { title, unit, minutes, curves } = options
  const largest = Math.max(1, ...curves.flatMap(({ points }) => points.map(([, y]) => y)))
  const step = stepOf(largest)
  const top = Math.ceil(largest / step) * step
  const x = (at: number) => LEFT + (at / minutes) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM)
  const rows = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step)
  const grid = rows.flatMap((value) => [
    `<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/>`,
    svgText(LEFT - 8, y(value) + 4, `${value}`, 'end'),
  ])
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = minutes * share
    return svgText(x(at), HEIGHT - BOTTOM + 18, `${Number(at.toFixed(1))} min`, 'middle')
  })
  const drawn = curves.flatMap(({ name, points }, at) => {
    const colour = COLOURS[at % COLOURS.length]!
    const path = points.map(([px, py]) => `${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('L')
    const label = svgText(WIDTH - RIGHT + 12, TOP + 14 + at * 18, name)
    return [
      `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
      label.replace('<text ', `<text fill="${colour}" `),
    ]
  })
  return svgDocument({ title, width: WIDTH, height: HEIGHT }, [
    svgText(LEFT, 24, `${title}, ${unit}`),
    ...grid,
    ...marks,
    ...drawn,
  ])
}

/** Rounded distance between grid lines: at most ten lines. */
function stepOf(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest / 2))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => largest / step <= 10) ?? power
}
