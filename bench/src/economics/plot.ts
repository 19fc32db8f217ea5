import { svgDocument, svgText } from '../report/text.ts'

// Two kinds of plots: lines over time, and bars around zero.

const WIDTH = 760
const HEIGHT = 300
const LEFT = 60
const RIGHT = 170
const TOP = 40
const BOTTOM = 40
const COLOURS = ['#1f6fb4', '#c8501e', '#3a8f4d']

const page = (title: string, height: number, parts: readonly string[]): string => {
  return svgDocument({ title, width: WIDTH, height }, [svgText(LEFT, 22, title), ...parts])
}

/** A line: its name, and values at equal distances. */
export type Line = { readonly name: string; readonly values: readonly number[] }

/** Draws lines from 0 to 1 over weeks. */
export function renderLines(title: string, lines: readonly Line[]): string {
  const count = Math.max(...lines.map(({ values }) => values.length))
  const x = (at: number) => LEFT + (at / Math.max(1, count - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM)
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((value) => [
    `<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/>`,
    svgText(LEFT - 8, y(value) + 4, `${value}`, 'end'),
  ])
  const drawn = lines.flatMap(({ name, values }, line) => {
    const colour = COLOURS[line % COLOURS.length]
    const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`)
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
      svgText(WIDTH - RIGHT + 8, y(values.at(-1) ?? 0) + 4, name),
    ]
  })
  const axis = svgText(LEFT, HEIGHT - 12, `weeks, ${count} in all`)
  return page(title, HEIGHT, [...grid, ...drawn, axis])
}

/** Draws bars of shares around zero. */
export function renderBars(
  title: string,
  bars: readonly { readonly name: string; readonly share: number }[],
): string {
  const height = TOP + bars.length * 26 + 20
  const most = Math.max(...bars.map(({ share }) => Math.abs(share)))
  const zero = WIDTH / 2
  const drawn = bars.flatMap(({ name, share }, at) => {
    const length = (Math.abs(share) / most) * (WIDTH / 2 - 170)
    const left = share < 0 ? zero - length : zero
    const y = TOP + at * 26
    const colour = share < 0 ? COLOURS[1] : COLOURS[0]
    const attributes = `x="${left.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="18"`
    const words = `${(share * 100).toFixed(1)} %`
    return [
      svgText(LEFT + 50, y + 13, name, 'end'),
      `<rect ${attributes} fill="${colour}"/>`,
      share < 0 ? svgText(zero + 6, y + 13, words) : svgText(zero - 6, y + 13, words, 'end'),
    ]
  })
  return page(title, height, drawn)
}
