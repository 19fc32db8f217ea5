import { svgDocument, svgText } from '../report/text.ts'

const WIDTH = 760
const HEIGHT = 360
const LEFT = 60
const RIGHT = 600
const TOP = 40
const BOTTOM = 310
const COLOURS = ['#1f6fb4', '#c8501e', '#2e8b57'] as const

/** One value for each number of streams. */
export type StreamsCurve = { readonly label: string; readonly values: readonly number[] }

/** A plot as SVG: values from 0 against numbers of streams, at equal distances. */
export function streamsPlot(options: {
  readonly title: string
  readonly streams: readonly number[]
  readonly curves: readonly StreamsCurve[]
}): string {
  const { title, streams, curves } = options
  const most = Math.max(...curves.flatMap(({ values }) => values)) * 1.05
  const x = (index: number) => LEFT + ((index + 0.5) / streams.length) * (RIGHT - LEFT)
  const y = (value: number) => BOTTOM - (value / most) * (BOTTOM - TOP)
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    `<path d="M${LEFT} ${y(share * most).toFixed(1)}H${RIGHT}" stroke="#ddd"/>`,
    svgText(LEFT - 8, y(share * most) + 4, (share * most).toFixed(0), 'end'),
  ])
  const ticks = streams.map((count, index) => svgText(x(index), BOTTOM + 18, `${count}`, 'middle'))
  const drawn = curves.flatMap(({ label, values }, index) => {
    const colour = COLOURS[index % COLOURS.length]
    const points = values.map((value, at) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
    const legend = TOP + 10 + index * 20
    return [
      `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map((point) => {
        const [cx, cy] = point.split(' ')
        return `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`
      }),
      `<path d="M${RIGHT + 16} ${legend - 4}h24" stroke="${colour}" stroke-width="2"/>`,
      svgText(RIGHT + 46, legend, label),
    ]
  })
  const words = [
    svgText(LEFT, 22, title),
    svgText((LEFT + RIGHT) / 2, BOTTOM + 38, 'streams at once', 'middle'),
  ]
  const parts = [...words, ...grid, ...ticks, ...drawn]
  return svgDocument({ title, width: WIDTH, height: HEIGHT }, parts)
}
