// Plots as SVG, without a library: dots in rows, and curves.

import { escaped, svgDocument } from '../report/text.ts'

const WIDTH = 900
const LABEL = 190
const RIGHT = 20
const ROW = 26
const TOP = 34

const text = (x: number, y: number, words: string, rest = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${rest}>${escaped(words)}</text>`

const line = (x1: number, y1: number, x2: number, y2: number) =>
  `<path d="M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}" stroke="#ccc"/>`

const framed = (height: number, title: string, parts: readonly string[]) =>
  svgDocument({ title, width: WIDTH, height }, parts)

export type DotPlotRow = {
  readonly label: string
  readonly values: readonly number[]
  readonly honest: boolean
}

/** A dot for every value, a row for every set. Values beyond `max` are drawn at the edge. */
export function dotPlot(options: {
  readonly title: string
  readonly rows: readonly DotPlotRow[]
  readonly max: number
}): string {
  const { title, rows, max } = options
  const height = TOP + rows.length * ROW + 30
  const x = (value: number) => LABEL + (Math.min(value, max) / max) * (WIDTH - LABEL - RIGHT)
  const bottom = TOP + rows.length * ROW
  const ticks = [0, 1, 2, 3, 4].flatMap((tick) => {
    const value = (tick * max) / 4
    const label = text(x(value), bottom + 18, value.toFixed(2), 'text-anchor="middle"')
    return [line(x(value), TOP, x(value), bottom), label]
  })
  const dots = rows.map(({ label, values, honest }, row) => {
    const y = TOP + (row + 0.5) * ROW
    const marks = values.map((value, at) => {
      // A jitter that is the same in every run keeps equal values apart.
      const jitter = (((at * 7919) % 17) / 16 - 0.5) * (ROW - 10)
      return `M${x(value).toFixed(0)} ${(y + jitter).toFixed(0)}h0`
    })
    const colour = honest ? '#1f6fb4' : '#c8501e'
    const path = `<path d="${marks.join('')}" stroke="${colour}" opacity=".45"/>`
    return path + text(LABEL - 10, y + 4, label, 'text-anchor="end"')
  })
  const style = '<g fill="none" stroke-width="4" stroke-linecap="round">'
  const drawn = dots.map((one) => one.replace(/(<path[^>]*>)/, `${style}$1</g>`))
  return framed(height, title, [text(LABEL, 20, title, 'font-weight="bold"'), ...ticks, ...drawn])
}

export type PlotCurve = { readonly label: string; readonly shares: readonly number[] }

const colours = ['#1f6fb4', '#c8501e', '#2e8b57', '#8a4fbf', '#b8860b', '#444', '#d1477a'] as const

/** Shares from 0 to 1 against a count from 1, one curve for each label. */
export function curvePlot(options: {
  readonly title: string
  readonly axis: string
  readonly curves: readonly PlotCurve[]
}): string {
  const { title, axis, curves } = options
  const left = 50
  const right = 640
  const bottom = 330
  const count = Math.max(...curves.map(({ shares }) => shares.length))
  const x = (at: number) => left + (at / count) * (right - left)
  const y = (share: number) => bottom - share * (bottom - TOP)
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line(left, y(share), right, y(share)),
    text(left - 6, y(share) + 4, `${share * 100} %`, 'text-anchor="end"'),
  ])
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    text(x(share * count), bottom + 18, `${Math.round(share * count)}`, 'text-anchor="middle"'),
  )
  const drawn = curves.flatMap(({ label, shares }, index) => {
    const points = shares.map((share, at) => `${x(at + 1).toFixed(1)} ${y(share).toFixed(1)}`)
    const style =
      `fill="none" stroke="${colours[index % colours.length]}" stroke-width="2"` +
      (index >= colours.length ? ' stroke-dasharray="5 3"' : '')
    const legend = TOP + 10 + index * 19
    return [
      `<path d="M${x(0)} ${y(0)}L${points.join('L')}" ${style}/>`,
      `<path d="M${right + 20} ${legend - 4}h28" ${style}/>`,
      text(right + 56, legend, label),
    ]
  })
  const words = [
    text(left, 20, title, 'font-weight="bold"'),
    text((left + right) / 2, bottom + 36, axis, 'text-anchor="middle"'),
  ]
  return framed(bottom + 50, title, [...words, ...grid, ...ticks, ...drawn])
}
