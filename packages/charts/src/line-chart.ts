import { type Axis, placeOn } from './axis.ts'
import { CHART_COLOURS } from './colours.ts'
import { px, svgDocument, svgDot, svgLine, svgText } from './svg.ts'

const WIDTH = 900
const HEIGHT = 380
const LEFT = 70
const RIGHT = 640
const TOP = 46
const BOTTOM = 320
/** Curves with more points than this are drawn without dots. */
const DOTS_MAX = 40

/** A curve, or a cloud of dots. */
export type Series = {
  readonly label: string
  /** Points as values of both axes. */
  readonly points: readonly (readonly [number, number])[]
  /** `dots` draws no line. A line has a dot at each point if it has few points. */
  readonly kind?: 'line' | 'dots'
}

/** Draws series on two axes, with a legend, as the text of an SVG file. Pure. */
export function lineChart(options: {
  readonly title: string
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly Series[]
}): string {
  const { title, x, y, series } = options
  const across = (value: number) => LEFT + placeOn(x, value) * (RIGHT - LEFT)
  const up = (value: number) => BOTTOM - placeOn(y, value) * (BOTTOM - TOP)
  const grid = y.ticks.flatMap(({ value, label, kind }) => [
    svgLine([LEFT, up(value), RIGHT, up(value)], {
      ...(kind === 'limit' && { colour: '#888', isDashed: true }),
    }),
    svgText(LEFT - 8, up(value) + 4, label, 'end'),
  ])
  const ticks = x.ticks.map(({ value, label }) =>
    svgText(across(value), BOTTOM + 18, label, 'middle'),
  )
  const drawn = series.flatMap(({ label, points, kind }, index) => {
    const colour = CHART_COLOURS[index % CHART_COLOURS.length]!
    const dashes = index < CHART_COLOURS.length ? '' : ' stroke-dasharray="5 3"'
    const stroke = `fill="none" stroke="${colour}" stroke-width="2"${dashes}`
    const places = points.map(([one, other]) => [across(one), up(other)] as const)
    const legend = TOP + 10 + index * 20
    const hasLine = kind !== 'dots'
    const hasDots = !hasLine || points.length <= DOTS_MAX
    const path = places.map(([cx, cy]) => `${px(cx)} ${px(cy)}`).join('L')
    return [
      ...(hasLine && places.length > 0 ? [`<path d="M${path}" ${stroke}/>`] : []),
      ...(hasDots ? places.map(([cx, cy]) => svgDot(cx, cy, 3.5, colour)) : []),
      hasLine
        ? `<path d="M${RIGHT + 20} ${legend - 4}h24" ${stroke}/>`
        : svgDot(RIGHT + 32, legend - 4, 4.5, colour),
      svgText(RIGHT + 52, legend, label),
    ]
  })
  const middle = (LEFT + RIGHT) / 2
  const words = [
    ...(x.title ? [svgText(middle, BOTTOM + 40, x.title, 'middle')] : []),
    ...(y.title ? [svgText(20, TOP - 8, y.title)] : []),
  ]
  const parts = [...words, ...grid, ...ticks, ...drawn]
  return svgDocument({ title, width: WIDTH, height: HEIGHT }, parts)
}
