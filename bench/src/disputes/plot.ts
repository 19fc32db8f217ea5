import { formatNumber } from '../measure/figures.ts'
import { svgDocument, svgText } from '../report/text.ts'

const WIDTH = 900
const LEFT = 120
const RIGHT = 100
const BAR = 24
const TOP = 46
const TITLE = 'Gas of one number at rows of 4,096, by the kind of its step'

/** Bars of gas, and the limit that none may exceed. */
export function disputesPlot(gas: Readonly<Record<string, number>>, limit: number): string {
  const bars = Object.entries(gas).toSorted(([, a], [, b]) => b - a)
  const height = TOP + bars.length * BAR + 30
  const scale = (value: number) => (value / limit) * (WIDTH - LEFT - RIGHT)
  const drawn = bars.flatMap(([kind, value], at) => {
    const y = TOP + at * BAR
    const shape = `width="${scale(value).toFixed(1)}" height="${BAR - 8}" fill="#1f6fb4"`
    return [
      svgText(LEFT - 10, y + 15, kind, 'end'),
      `<rect x="${LEFT}" y="${y + 3}" ${shape}/>`,
      svgText(LEFT + scale(value) + 6, y + 15, formatNumber(value)),
    ]
  })
  const end = LEFT + scale(limit)
  const bottom = TOP + bars.length * BAR
  return svgDocument({ title: TITLE, width: WIDTH, height }, [
    svgText(20, 24, TITLE),
    `<path d="M${end} ${TOP - 6}V${bottom}" stroke="#c8501e"/>`,
    svgText(end, bottom + 16, `limit ${formatNumber(limit)}`, 'middle'),
    ...drawn,
  ])
}
