import { svgDocument, svgText } from '../report/text.ts'
import type { SizeRow } from './sizes-page.ts'

const WIDTH = 900
const HEIGHT = 360
const LEFT = 70
const RIGHT = 190
const TOP = 50
const BOTTOM = 60
const TITLE = 'Seconds of a proof by the gates of its circuit'

type Series = {
  readonly label: string
  readonly colour: string
  readonly of: (row: SizeRow) => number
}

const series: readonly Series[] = [
  { label: 'wall seconds', colour: '#c8501e', of: (row) => row.proveSeconds },
  { label: 'processor seconds', colour: '#1f6fb4', of: (row) => row.processorSeconds },
]

/** Lines of wall and processor seconds, and a line at one minute. */
export function sizesPlot(rows: readonly SizeRow[]): string {
  const gates = Math.max(...rows.map((row) => row.gates))
  const seconds = Math.max(60, ...rows.flatMap((row) => series.map(({ of }) => of(row)))) * 1.05
  const x = (value: number) => LEFT + (value / gates) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - (value / seconds) * (HEIGHT - TOP - BOTTOM)
  const lines = series.flatMap(({ label, colour, of }, at) => {
    const points = rows.map((row) => `${x(row.gates).toFixed(1)},${y(of(row)).toFixed(1)}`)
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...points.map((point) => {
        const [cx, cy] = point.split(',')
        return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`
      }),
      `<rect x="${WIDTH - RIGHT + 20}" y="${TOP + 20 * at}" ` +
        `width="12" height="12" fill="${colour}"/>`,
      svgText(WIDTH - RIGHT + 38, TOP + 20 * at + 11, label),
    ]
  })
  const labels = rows.flatMap((row) => [
    svgText(x(row.gates), HEIGHT - BOTTOM + 18, row.gates.toLocaleString('en'), 'middle'),
    svgText(x(row.gates), HEIGHT - BOTTOM + 34, `${row.weights.toLocaleString('en')} w.`, 'middle'),
  ])
  // The labels of small circuits would overlap.
  const shown = rows.length > 2 ? [...labels.slice(0, 2), ...labels.slice(4)] : labels
  return svgDocument({ title: TITLE, width: WIDTH, height: HEIGHT }, [
    svgText(20, 24, TITLE),
    `<path d="M${LEFT} ${y(0)}H${WIDTH - RIGHT}" stroke="#444"/>`,
    `<path d="M${LEFT} ${y(60)}H${WIDTH - RIGHT}" stroke="#888" stroke-dasharray="4 4"/>`,
    svgText(LEFT - 8, y(60) + 4, '60 s', 'end'),
    svgText(LEFT - 8, y(0) + 4, '0', 'end'),
    ...shown,
    ...lines,
  ])
}
